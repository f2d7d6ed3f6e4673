package org.w3id.dateline.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3id.dateline.identity.Weights.Evidence;

/** What speaks for and against two being one, being added up. */
final class Assessment {
  private final Weights weights;
  private final List<String> reasons = new ArrayList<>();
  private double sum;
  private boolean impossible;
  private boolean doubtful;

  Assessment(Weights weights) {
    this.weights = weights;
  }

  Assessment add(Evidence kind) {
    return add(kind, 1, "");
  }

  Assessment add(Evidence kind, int times, String what) {
    return add(kind, times * weights.of(kind), what);
  }

  private Assessment add(Evidence kind, double weight, String what) {
    sum += weight;
    reasons.add(
        weights.reason(kind)
            + (what.isEmpty() ? "" : ": " + what)
            + String.format(Locale.ROOT, " (%+.1f)", weight));
    impossible |=
        kind == Evidence.DIFFERENT_ITEM
            || kind == Evidence.DIFFERENT_BIRTH
            || kind == Evidence.DIFFERENT_GENERATION
            || kind == Evidence.DIFFERENT_REGION;
    doubtful |= kind == Evidence.OFFICE_DECADES;
    return this;
  }

  /** Returns the same with one more piece of evidence. */
  Assessment with(Evidence kind) {
    return copy().add(kind);
  }

  private Assessment copy() {
    Assessment other = new Assessment(weights);
    other.sum = sum;
    other.impossible = impossible;
    other.doubtful = doubtful;
    other.reasons.addAll(reasons);
    return other;
  }

  /**
   * Returns the same where somebody else may be meant as well, whose evidence has a sum: the odds
   * of the one against the other or nobody, if that says more than the table's weight for rivals.
   */
  Assessment withRival(double other) {
    double odds = -Math.log1p(Math.exp(other));
    return copy().add(Evidence.RIVAL, Math.min(weights.of(Evidence.RIVAL), odds), "");
  }

  /** Adds how much nearer in time it is than another, a logarithm. */
  Assessment nearer(double times, String what) {
    return add(Evidence.NEARER, times * weights.of(Evidence.NEARER), what);
  }

  boolean isImpossible() {
    return impossible;
  }

  double sum() {
    return sum;
  }

  double probability() {
    return Math.round(1000 / (1 + Math.exp(-sum))) / 1000.0;
  }

  boolean isSure() {
    return probability() >= weights.merge();
  }

  /**
   * Returns whether two of one IRI are one: a person is asked where their namesake may be meant.
   */
  boolean isFoundOne() {
    return isSure() || (isLikely() && !doubtful);
  }

  boolean isLikely() {
    return probability() >= weights.propose();
  }

  /** Returns how much evidence it lacks to be sure. */
  String shortfall() {
    double sure = Math.log(weights.merge() / (1 - weights.merge()));
    return String.format(
        Locale.ROOT, "%.1f more would make it sure (%s)", sure - sum, weights.merge());
  }

  /** Returns what speaks against. */
  String contrary() {
    return String.join("; ", reasons.stream().filter(reason -> reason.contains("(-")).toList());
  }

  String reasons() {
    return String.join("; ", reasons);
  }
}
