package org.w3id.dateline.fact;

/**
 * Three questions kept apart: does it hold, how surely, and when.
 *
 * @param polarity does it hold
 * @param certainty how surely
 * @param tense when
 */
public record Factuality(Polarity polarity, Certainty certainty, Tense tense) {
  /** Said to have happened, without a doubt. */
  public static final Factuality PLAIN =
      new Factuality(Polarity.POSITIVE, Certainty.CERTAIN, Tense.PAST);
}
