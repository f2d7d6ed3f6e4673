package org.w3id.dateline.fact;

import java.util.List;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.time.TimeExpression;

/** Finds what a document says. Safe for use by several threads. */
public final class FactFinder {
  /** Finds events, relations and statements. */
  public Facts find(ParsedText text, List<TimeExpression> times, Entities entities) {
    return new Facts(List.of(), List.of(), List.of());
  }
}
