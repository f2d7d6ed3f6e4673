package org.w3id.dateline.fact;

/** How sure the one who says it is (GRaSP). */
public enum Certainty {
  CERTAIN,
  PROBABLE,
  POSSIBLE,
  UNKNOWN
}
