package org.w3id.dateline.text;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.List;

/**
 * A linear classifier over sparse features, read in place from a model file. Only weights that are
 * not 0 are there, 8 to 14 of a hundred. Safe for use by several threads.
 */
final class LinearModel {
  private final List<String> labels;
  private final FeatureTemplates templates;
  private final FingerprintMap features;
  private final IntBuffer rows;
  private final ByteBuffer rowLabels;
  private final FloatBuffer rowWeights;

  /** Reads on in a file, from where the model begins. */
  LinearModel(ModelFile file) {
    labels = file.texts();
    templates = new FeatureTemplates(file.texts(), file.texts());
    features = new FingerprintMap(file.longs());
    rows = file.ints();
    rowLabels = file.bytes();
    rowWeights = file.floats();
  }

  /** Returns the labels, by number. */
  List<String> labels() {
    return labels;
  }

  /** Returns which features the model looks at. */
  FeatureTemplates templates() {
    return templates;
  }

  /** Adds the weights of a feature, if the model knows it, to the scores of the labels. */
  void add(long feature, float[] scores) {
    int number = features.get(feature);
    if (number < 0) {
      return;
    }
    int end = rows.get(number + 1);
    for (int i = rows.get(number); i < end; i++) {
      scores[rowLabels.get(i) & 0xFF] += rowWeights.get(i);
    }
  }
}
