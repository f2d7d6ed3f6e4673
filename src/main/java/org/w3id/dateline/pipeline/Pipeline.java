package org.w3id.dateline.pipeline;

import java.util.List;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.entity.EntityFinder;
import org.w3id.dateline.entity.NameModel;
import org.w3id.dateline.fact.FactFinder;
import org.w3id.dateline.fact.Facts;
import org.w3id.dateline.link.Extraction;
import org.w3id.dateline.link.Linker;
import org.w3id.dateline.link.Linking;
import org.w3id.dateline.text.DependencyParser;
import org.w3id.dateline.text.LanguageException;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.TextAnalyzer;
import org.w3id.dateline.time.TimeExpression;
import org.w3id.dateline.time.TimeFinder;
import org.w3id.dateline.world.World;

/** From a document to its facts. Safe for use by several threads. */
public final class Pipeline {
  private final TextAnalyzer analyzer;
  private final TimeFinder timeFinder = new TimeFinder();
  private final EntityFinder entityFinder;
  private final FactFinder factFinder = new FactFinder();
  private final Linker linker;

  /** Loads the built-in models and tables. */
  public Pipeline() {
    this(Plugins.NONE);
  }

  /** Takes plug-ins in place of built-in models, and an index to link to where there is one. */
  public Pipeline(Plugins plugins) {
    linker = linker(plugins);
    analyzer = new TextAnalyzer(plugins.parser().orElseGet(DependencyParser::builtIn));
    entityFinder =
        new EntityFinder(world(), plugins.names().orElseGet(NameModel::builtIn), plugins.index());
  }

  /** Returns the world that entities are looked up in. */
  public static World world() {
    return World.shipped();
  }

  /** Returns what ties entities to items. */
  public static Linker linker(Plugins plugins) {
    return new Linker(world(), plugins.index());
  }

  /** Reads one document. */
  public Extraction extract(Document document) {
    ParsedText text = analyzer.analyze(document);
    List<TimeExpression> times = timeFinder.find(text);
    Entities entities = entityFinder.find(text, times);
    Facts facts = factFinder.find(text, times, entities);
    Linking linking = linker.decide(text, entities);
    return new Extraction(text, times, linking.settled(entities), facts, linking.links());
  }

  /** Reads one document, or says why it can't be read. */
  public Outcome read(Document document) {
    try {
      return Outcome.of(extract(document));
    } catch (LanguageException e) {
      return Outcome.refused(String.valueOf(e.getMessage()));
    }
  }
}
