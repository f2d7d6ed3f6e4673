package org.w3id.dateline.fact;

/**
 * How likely a fact is right, by two measures.
 *
 * @param marked that the gold of development data would mark it, in [0, 1]
 * @param known whether the gold knows facts of its type at all
 * @param sound that nothing it tells is false, by readers of such facts, in [0, 1]
 */
record Likelihood(double marked, boolean known, double sound) {
  /** Returns the lower of the two, in [0, 1]. */
  double confidence() {
    return Math.min(marked, sound);
  }
}
