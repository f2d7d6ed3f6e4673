package org.w3id.dateline.fact;

/** Whether a fact is said to hold (GRaSP). */
public enum Polarity {
  POSITIVE,
  /** It is said not to have happened, or not to be so. */
  NEGATIVE
}
