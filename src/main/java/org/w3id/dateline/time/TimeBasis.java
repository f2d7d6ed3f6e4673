package org.w3id.dateline.time;

/** How the value of a time came about. */
public enum TimeBasis {
  /** The words give it in full. */
  EXPLICIT,
  /** Resolved against the publication date or another expression. */
  RELATIVE,
  /** No words: the publication date stands in. */
  PUBLICATION
}
