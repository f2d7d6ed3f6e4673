package org.w3id.dateline.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3id.dateline.table.Table;

/**
 * How likely each candidate is the one, and how likely none is: a conditional log-linear model
 * whose weights are learnt on development data ({@code weights.tsv}).
 */
final class Ranker {
  private static final String THRESHOLD = "threshold";
  private static final String TEMPERATURE = "temperature";
  private static final double HALF = 0.5;

  private final Map<String, Double> weights = new HashMap<>();
  private final double threshold;
  private final double temperature;

  Ranker() {
    this(Table.of(Ranker.class, "weights.tsv", "feature", "weight", "seen"));
  }

  Ranker(Table table) {
    for (Table.Row row : table.rows()) {
      try {
        weights.put(row.cell("feature"), Double.parseDouble(row.cell("weight")));
      } catch (NumberFormatException e) {
        throw row.problem("no number: " + row.cell("weight"), "Write a weight, as in -0.5.");
      }
    }
    Double learnt = weights.remove(THRESHOLD);
    if (learnt == null || learnt <= 0 || learnt >= 1) {
      throw new IllegalStateException("weights.tsv has no threshold between 0 and 1");
    }
    threshold = learnt;
    Double by = weights.remove(TEMPERATURE);
    if (by == null || by < 1) {
      throw new IllegalStateException("weights.tsv has no temperature of 1 or more");
    }
    temperature = by;
  }

  /** Returns how likely a candidate must be to be linked. */
  double threshold() {
    return threshold;
  }

  /**
   * Returns the probability of each candidate; what they lack to 1 is that of none and of doubt in
   * the model.
   */
  double[] probabilities(List<Features.Described> candidates, Map<String, Double> none) {
    double[] scores = new double[candidates.size()];
    double best = score(none);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = score(candidates.get(i).values());
      best = Math.max(best, scores[i]);
    }
    double sum = Math.exp(score(none) - best);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - best);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] = cooled(scores[i] / sum);
    }
    return scores;
  }

  /**
   * Of what is likelier than not the log-odds are divided by a temperature, learnt so that what is
   * linked with a probability is right as often (Platt scaling with one parameter).
   */
  private double cooled(double probability) {
    return probability <= HALF
        ? probability
        : 1 / (1 + Math.pow(1 / probability - 1, 1 / temperature));
  }

  private double score(Map<String, Double> values) {
    double score = 0;
    for (Map.Entry<String, Double> value : values.entrySet()) {
      score += weights.getOrDefault(value.getKey(), 0.0) * value.getValue();
    }
    return score;
  }
}
