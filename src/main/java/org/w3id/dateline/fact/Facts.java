package org.w3id.dateline.fact;

import java.util.List;

/**
 * What one document says.
 *
 * @param events one for each mention of an event, in the order of the text
 * @param relations in the order of the text
 * @param statements in the order of the text
 */
public record Facts(List<Event> events, List<Relation> relations, List<Statement> statements) {
  public Facts {
    events = List.copyOf(events);
    relations = List.copyOf(relations);
    statements = List.copyOf(statements);
  }
}
