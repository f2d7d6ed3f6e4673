package org.w3id.dateline.text;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * A linear classifier over features that are there or not, read in place from a model file. Safe
 * for use by several threads, each with a {@link Scorer} of its own.
 *
 * <p>Only one weight in ten is not 0. A feature's row holds the labels and weights of those, or all
 * weights where that is faster ({@link #DENSE}). A row is named by a number: that of a full row
 * with the sign bit set, else where a sparse row begins (24 bits) and how long it is.
 */
final class LinearModel {
  /** From how many weights on a row is a full one. */
  static final int DENSE = 32;

  /** How many weights sparse rows can have all together. */
  static final int SPARSE_LIMIT = 1 << 24;

  private final List<String> labels;
  private final FeatureTemplates templates;
  private final FingerprintMap features;
  private final IntBuffer rows;
  private final ByteBuffer sparseLabels;
  private final FloatBuffer sparseWeights;
  private final float[] fullWeights;

  /** Reads on in a file, from where the model begins. */
  LinearModel(ModelFile file) {
    labels = file.texts();
    templates = new FeatureTemplates(file.texts(), file.texts());
    features = new FingerprintMap(file.longs());
    rows = file.ints();
    sparseLabels = file.bytes();
    sparseWeights = file.floats();
    FloatBuffer full = file.floats();
    fullWeights = new float[full.capacity()];
    full.get(fullWeights);
  }

  /** Returns the labels, by number. */
  List<String> labels() {
    return labels;
  }

  /** Returns which features the model looks at. */
  FeatureTemplates templates() {
    return templates;
  }

  /** Names a sparse row. */
  static int sparseRow(int start, int length) {
    return length << 24 | start;
  }

  /** Names a full row. */
  static int fullRow(int number) {
    return Integer.MIN_VALUE | number;
  }

  /** Scores one state after the other. For one thread. */
  final class Scorer {
    private final long[] keys = new long[templates.limit()];
    private final int[] found = new int[templates.limit()];
    private final float[] scores = new float[labels.size()];

    /**
     * Returns the scores of the labels in a state; the same array each time.
     *
     * @param nodes the token at each of the templates' places, -1 where there is none
     * @param values what is known of the tokens
     */
    float[] score(int[] nodes, FeatureValues values) {
      // one loop for each step: waits for memory overlap in a loop whose rounds are independent
      int size = templates.find(nodes, values, keys);
      int known = 0;
      for (int i = 0; i < size; i++) {
        int number = features.get(keys[i]);
        if (number >= 0) {
          found[known++] = number;
        }
      }
      for (int i = 0; i < known; i++) {
        found[i] = rows.get(found[i]);
      }
      Arrays.fill(scores, 0);
      for (int i = 0; i < known; i++) {
        int row = found[i];
        if (row < 0) {
          addFull((row & Integer.MAX_VALUE) * scores.length);
        } else {
          addSparse(row & (SPARSE_LIMIT - 1), row >>> 24);
        }
      }
      return scores;
    }

    private void addFull(int start) {
      for (int i = 0; i < scores.length; i++) {
        scores[i] += fullWeights[start + i];
      }
    }

    private void addSparse(int start, int length) {
      for (int i = start; i < start + length; i++) {
        scores[sparseLabels.get(i) & 0xFF] += sparseWeights.get(i);
      }
    }
  }
}
