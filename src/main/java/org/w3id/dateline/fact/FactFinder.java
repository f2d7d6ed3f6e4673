package org.w3id.dateline.fact;

import java.util.List;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.time.TimeExpression;

/** Finds what a document says. Safe for use by several threads. */
public final class FactFinder {
  private final StatementFinder statementFinder;
  private final EventFinder eventFinder;
  private final RelationFinder relationFinder;

  /** Loads the tables of rules. */
  public FactFinder() {
    this(new Confidence());
  }

  private FactFinder(Confidence confidence) {
    GrammarWords.load();
    RelationWords.load();
    ActWords.load();
    StatementWords.load();
    statementFinder = new StatementFinder(confidence);
    eventFinder = new EventFinder(confidence);
    relationFinder = new RelationFinder(confidence);
  }

  /** Returns one that tells all facts, however unlikely, and shows how each was weighed. */
  public static FactFinder ofAll(FactObserver observer) {
    return new FactFinder(Confidence.ofAll(observer));
  }

  /** Finds events, relations and statements. */
  public Facts find(ParsedText text, List<TimeExpression> times, Entities entities) {
    SentenceTimes timesOf = new SentenceTimes(times);
    FactFeatures features = new FactFeatures(text, timesOf, entities);
    List<StatementFinder.Weighed> statements = statementFinder.find(text, entities, features);
    Attribution attribution = new Attribution(text, statements);
    List<Event> events = eventFinder.find(text, timesOf, entities, attribution, features);
    List<Relation> relations = relationFinder.find(text, timesOf, entities, attribution, features);
    List<Statement> told =
        statements.stream()
            .filter(StatementFinder.Weighed::told)
            .map(StatementFinder.Weighed::statement)
            .toList();
    return new Facts(events, relations, told);
  }
}
