package org.w3id.dateline.fact;

import java.util.Locale;
import java.util.Optional;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.entity.Quantity;

/**
 * A figure of people harmed, as one source gives it. Figures that disagree stand side by side.
 *
 * @param kind what happened to them
 * @param quantity how many
 * @param group of whom: the noun phrase without the number ("people", "children")
 * @param span the words
 * @param within the words of the figure that counts them too: "12,000 people" of "12,000 people,
 *     including 5,000 children"
 * @param accordingTo id of the entity that gives the figure, none where the article does itself
 */
public record Casualty(
    Kind kind,
    Quantity quantity,
    String group,
    Span span,
    Optional<Span> within,
    Optional<String> accordingTo) {

  /** What happened to people. */
  public enum Kind {
    KILLED,
    INJURED,
    ABDUCTED,
    MISSING,
    ARRESTED,
    DISPLACED,
    TRAPPED;

    /** Returns the name in the extraction record and the ontology. */
    public String term() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
