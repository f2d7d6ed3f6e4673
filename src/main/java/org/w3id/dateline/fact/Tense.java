package org.w3id.dateline.fact;

/** When a fact lies, seen from the words. */
public enum Tense {
  PAST,
  PRESENT,
  /** Planned, vowed or asked for. */
  FUTURE,
  UNKNOWN
}
