package org.w3id.dateline.fact;

import java.util.Locale;

/** What the one who says something does with what is said. */
public enum Stance {
  ASSERTS,
  DENIES,
  DOUBTS,
  /** Something is to be done. */
  ASKS,
  /** The speaker means to do it. */
  PLANS,
  /** Praise or blame. */
  JUDGES;

  /** Returns the name in tables and in the ontology. */
  public String term() {
    return name().toLowerCase(Locale.ROOT);
  }
}
