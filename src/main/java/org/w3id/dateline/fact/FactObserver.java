package org.w3id.dateline.fact;

import java.util.List;
import org.w3id.dateline.document.Span;

/** Is told of every fact that is weighed, before it is decided which are told. */
@FunctionalInterface
public interface FactObserver {
  /**
   * Takes a fact.
   *
   * @param kind {@code event}, {@code relation} or {@code statement}
   * @param type class of the event, type of the relation, cue of the statement
   * @param place the event's trigger, the relation's evidence, the first words of what is said
   * @param features what its confidence is drawn from
   */
  void weighed(String kind, String type, Span place, List<String> features);
}
