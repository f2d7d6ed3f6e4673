package org.w3id.dateline.entity;

import java.util.OptionalLong;
import org.w3id.dateline.document.Span;

/**
 * A number of people or things as a text puts it.
 *
 * @param span the words: "an estimated 12,000", "dozens", "between 30 and 40"
 * @param count the number said, absent for "dozens" and the like
 * @param min lower bound where the words give one
 * @param max upper bound where the words give one
 * @param qualifier how exact it is
 */
public record Quantity(
    Span span, OptionalLong count, OptionalLong min, OptionalLong max, Qualifier qualifier) {

  /** How exact a number is said to be. */
  public enum Qualifier {
    EXACT("exact"),
    ABOUT("about"),
    AT_LEAST("at-least"),
    AT_MOST("at-most"),
    MORE_THAN("more-than"),
    LESS_THAN("less-than"),
    DOZENS("dozens"),
    HUNDREDS("hundreds"),
    THOUSANDS("thousands");

    private final String term;

    Qualifier(String term) {
      this.term = term;
    }

    /** Returns the value in the extraction record. */
    public String term() {
      return term;
    }
  }
}
