package org.w3id.dateline.fact;

import java.util.List;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.time.TimeExpression;

/** Finds what a document says. Safe for use by several threads. */
public final class FactFinder {
  private final StatementFinder statementFinder = new StatementFinder();
  private final EventFinder eventFinder = new EventFinder();
  private final RelationFinder relationFinder = new RelationFinder();

  /** Finds events, relations and statements. */
  public Facts find(ParsedText text, List<TimeExpression> times, Entities entities) {
    List<Statement> statements = statementFinder.find(text, entities);
    Attribution attribution = new Attribution(text, statements);
    List<Event> events = eventFinder.find(text, times, entities, attribution);
    List<Relation> relations = relationFinder.find(text, times, entities, attribution);
    return new Facts(events, relations, statements);
  }
}
