package org.w3id.dateline.entity;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;
import opennlp.tools.util.ext.ExtensionLoader;
import org.w3id.dateline.text.Token;

/** Apache OpenNLP's name finder with the model that ships with this program, or another one. */
final class NameTagger implements NameModel {
  private static final String RESOURCE = "names.bin";
  private static final String MODEL = "nameFinder.model";

  static {
    ExtensionLoader.registerAllowedPackage(NameTagger.class.getPackageName());
  }

  private final TokenNameFinderModel model;
  private final ThreadLocal<NameFinderME> finders;

  NameTagger(TokenNameFinderModel model) {
    this.model = model;
    this.finders = ThreadLocal.withInitial(() -> new NameFinderME(scoredOnce(this.model)));
  }

  /** Loads the model that ships with the program. */
  static NameTagger builtIn() {
    try (InputStream stream = NameTagger.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("no name model " + RESOURCE);
      }
      return new NameTagger(new TokenNameFinderModel(new BufferedInputStream(stream)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a model of the same answers for one thread, quicker where it is one of our own. */
  private static TokenNameFinderModel scoredOnce(TokenNameFinderModel model) {
    if (model.getArtifact(MODEL) instanceof GISModel weights
        && model.getFactory() instanceof NameFactory factory) {
      int beam = Integer.parseInt(model.getManifestProperty(BeamSearch.BEAM_SIZE_PARAMETER));
      return new TokenNameFinderModel(
          model.getLanguage(),
          new BeamSearch(beam, new NameScores(weights)),
          null,
          Map.of(),
          Map.of(),
          factory.createSequenceCodec(),
          factory);
    }
    return model;
  }

  @Override
  public List<Name> names(List<Token> sentence) {
    String[] forms = new String[sentence.size()];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = sentence.get(i).form();
    }
    String[][] tags = context(sentence.stream().map(Token::tag).toList());
    NameFinderME finder = finders.get();
    Span[] spans = finder.find(forms, tags);
    double[] probabilities = finder.probs(spans);
    List<Name> names = new ArrayList<>(spans.length);
    for (int i = 0; i < spans.length; i++) {
      names.add(
          new Name(
              spans[i].getStart(),
              spans[i].getEnd() - 1,
              EntityType.valueOf(spans[i].getType().toUpperCase(Locale.ROOT)),
              probabilities[i]));
    }
    return names;
  }

  /** Puts parts of speech into the form in which OpenNLP hands them on to the features. */
  static String[][] context(List<String> tags) {
    String[][] context = new String[tags.size()][];
    for (int i = 0; i < context.length; i++) {
      context[i] = new String[] {tags.get(i)};
    }
    return context;
  }
}
