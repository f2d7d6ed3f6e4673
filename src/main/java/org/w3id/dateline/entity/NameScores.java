package org.w3id.dateline.entity;

import java.util.Arrays;
import java.util.Map;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;
import org.jspecify.annotations.Nullable;

/**
 * A maximum-entropy model that adds up the weights of a token's own features once, however many
 * sequences of labels are tried before it, and those of {@link NameFeatures#addHistory} each time.
 * Gives the probabilities of OpenNLP's own evaluation to the last bit: the same sums in the same
 * order. Not safe for use by several threads.
 */
final class NameScores implements MaxentModel {
  private final GISModel model;
  private final Map<?, ?> weights;
  private final double prior;
  private final double[] fixed;
  private @Nullable String lastFixed;

  /**
   * Takes a model.
   *
   * @param model trained with the uniform prior
   */
  NameScores(GISModel model) {
    this.model = model;
    this.weights = (Map<?, ?>) model.getDataStructures()[1];
    this.prior = StrictMath.log(1.0 / model.getNumOutcomes());
    this.fixed = new double[model.getNumOutcomes()];
  }

  @Override
  public double[] eval(String[] features, double[] scores) {
    int own = features.length - NameFeatures.HISTORY;
    // the features of a token are made once, so the same last one means the same token
    if (!isSame(features[own - 1], lastFixed)) {
      Arrays.fill(fixed, prior);
      add(features, 0, own, fixed);
      lastFixed = features[own - 1];
    }
    System.arraycopy(fixed, 0, scores, 0, fixed.length);
    add(features, own, features.length, scores);
    double sum = 0;
    for (int i = 0; i < fixed.length; i++) {
      scores[i] = StrictMath.exp(scores[i]);
      sum += scores[i];
    }
    for (int i = 0; i < fixed.length; i++) {
      scores[i] /= sum;
    }
    return scores;
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(String one, @Nullable String other) {
    return one == other;
  }

  private void add(String[] features, int from, int to, double[] scores) {
    for (int i = from; i < to; i++) {
      if (weights.get(features[i]) instanceof Context context) {
        int[] outcomes = context.getOutcomes();
        double[] parameters = context.getParameters();
        for (int j = 0; j < outcomes.length; j++) {
          scores[outcomes[j]] += parameters[j];
        }
      }
    }
  }

  @Override
  public double[] eval(String[] features) {
    return eval(features, new double[getNumOutcomes()]);
  }

  @Override
  public double[] eval(String[] features, float[] values) {
    return model.eval(features, values);
  }

  @Override
  public String getBestOutcome(double[] scores) {
    return model.getBestOutcome(scores);
  }

  @Override
  public String getAllOutcomes(double[] scores) {
    return model.getAllOutcomes(scores);
  }

  @Override
  public String getOutcome(int index) {
    return model.getOutcome(index);
  }

  @Override
  public int getIndex(String outcome) {
    return model.getIndex(outcome);
  }

  @Override
  public int getNumOutcomes() {
    return model.getNumOutcomes();
  }
}
