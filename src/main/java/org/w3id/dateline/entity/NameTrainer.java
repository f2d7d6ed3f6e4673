package org.w3id.dateline.entity;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.namefind.BilouCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;
import org.w3id.dateline.error.UserException;

/**
 * Trains a name model on plain text: a teacher labels it, a small model for OpenNLP learns the
 * labels. Text labelled by people can be mixed in, or stand alone. Same text, settings and seed,
 * same model.
 */
public final class NameTrainer {
  /**
   * Choices of a training.
   *
   * @param texts plain text or, known by itself, one sentence a line with blanks between tokens;
   *     UTF-8, packed with gzip if the name ends in {@code .gz}
   * @param gold text labelled by people: token, tab, BIO label of {@code PER ORG LOC}, an empty
   *     line behind a sentence
   * @param goldWeight how much a token of it counts
   * @param teacher folder with the jars of NLP4J that label the texts; without, there is gold alone
   * @param out file for the model
   * @param passes how often the learner goes through the text
   * @param features how many features the model keeps, at most
   * @param seed of all chance
   */
  public record Settings(
      List<Path> texts,
      Optional<Path> gold,
      double goldWeight,
      Optional<Path> teacher,
      Path out,
      int passes,
      int features,
      long seed) {
    public Settings {
      texts = List.copyOf(texts);
      if (texts.isEmpty() && gold.isEmpty()) {
        throw new UserException("there is nothing to train on", "Name at least one text.");
      }
      if (!texts.isEmpty() && teacher.isEmpty()) {
        throw new UserException(
            "nobody labels the plain text " + texts.get(0),
            "Name the teacher's folder, or train on labelled text alone.");
      }
      if (passes < 1 || features < 1 || goldWeight < 0) {
        throw new UserException(
            "passes " + passes + ", features " + features + ", gold weight " + goldWeight,
            "Passes and features are at least 1, the weight is not below 0.");
      }
    }
  }

  /**
   * What came of a training.
   *
   * @param sentences learned from
   * @param bytes size of the model file
   * @param agreement F1 with the teacher on running text held out, for people, places and
   *     organizations, exact spans; 0 if none was held out
   * @param gold the same with people's labels on gold held out
   */
  public record Report(int sentences, long bytes, double agreement, double gold) {}

  private static final double RATE = 0.15;
  private static final double DROPOUT = 0.1;
  private static final int CUTOFF = 3;
  private static final int BEAM = 3;
  private static final float SILVER_WEIGHT = 1;

  private final Settings settings;
  private final Consumer<String> progress;
  private final List<NameSample> learned = new ArrayList<>();
  private final List<NameSample> heldOut = new ArrayList<>();
  private final List<NameSample> goldLearned = new ArrayList<>();
  private final List<NameSample> goldHeldOut = new ArrayList<>();

  private NameTrainer(Settings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Trains a model and writes it. Takes minutes with a teacher, and about 5 GB for a million
   * tokens.
   *
   * @param progress is told each step in words
   * @throws IOException if a file can't be read or written
   */
  public static Report train(Settings settings, Consumer<String> progress) throws IOException {
    return new NameTrainer(settings, progress).train();
  }

  private Report train() throws IOException {
    label();
    List<NameLearner.Example> examples = new ArrayList<>();
    learned.forEach(sample -> examples.add(sample.example(SILVER_WEIGHT)));
    goldLearned.forEach(sample -> examples.add(sample.example((float) settings.goldWeight())));
    NameLearner.Settings choices =
        new NameLearner.Settings(
            settings.passes(), RATE, DROPOUT, CUTOFF, settings.features(), settings.seed());
    GISModel learnedModel =
        new NameLearner(choices, NameLexicon.shared(), progress).learn(examples);
    TokenNameFinderModel model =
        new TokenNameFinderModel(
            "en",
            learnedModel,
            BEAM,
            null,
            Map.of(),
            Map.of(),
            new BilouCodec(),
            new NameFactory());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(settings.out()))) {
      model.serialize(out);
    }
    return new Report(
        examples.size(), Files.size(settings.out()), f1(model, heldOut), f1(model, goldHeldOut));
  }

  /** Has everything labelled, and sets apart what the model is measured by. */
  private void label() throws IOException {
    try (NameLabels teacher =
        settings.teacher().isPresent()
            ? new NameTeacher(settings.teacher().get())
            : NameLabels.none()) {
      for (Path file : settings.texts()) {
        progress.accept("labelling " + file.getFileName());
        NameSample.Text text = NameSample.read(file);
        int number = 0;
        for (List<String> forms : text.sentences()) {
          boolean apart = text.running() && number++ / 50 % 10 == 9;
          (apart ? heldOut : learned).add(NameSample.of(forms, teacher.opinions(forms)));
        }
      }
      if (settings.gold().isPresent()) {
        int number = 0;
        for (NameSample.Labelled sentence : NameSample.readLabelled(settings.gold().get())) {
          NameSample sample = NameSample.of(sentence, teacher.opinions(sentence.forms()));
          (number++ / 100 % 3 == 2 ? goldHeldOut : goldLearned).add(sample);
        }
      }
    }
  }

  private static double f1(TokenNameFinderModel model, List<NameSample> samples) {
    NameFinderME finder = new NameFinderME(model);
    int expected = 0;
    int found = 0;
    int right = 0;
    for (NameSample sample : samples) {
      Set<Span> gold = new HashSet<>(counted(sample.names()));
      List<Span> answer =
          counted(
              List.of(
                  finder.find(
                      sample.forms().toArray(new String[0]), NameTagger.context(sample.tags()))));
      expected += gold.size();
      found += answer.size();
      for (Span span : answer) {
        right += gold.contains(span) ? 1 : 0;
      }
    }
    return expected + found == 0 ? 0 : 2.0 * right / (expected + found);
  }

  private static List<Span> counted(List<Span> names) {
    List<Span> counted = new ArrayList<>();
    for (Span name : names) {
      if (NameSample.MAIN_TYPES.contains(name.getType())) {
        counted.add(new Span(name.getStart(), name.getEnd(), name.getType()));
      }
    }
    return counted;
  }
}
