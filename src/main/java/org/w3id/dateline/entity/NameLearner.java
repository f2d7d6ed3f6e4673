package org.w3id.dateline.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;

/**
 * Learns a maximum-entropy model of labels for OpenNLP by stochastic gradient steps (AdaGrad, Duchi
 * et al. 2011) instead of iterative scaling: examples can be weighted, features dropped out, and
 * the labels before a token are the model's own more and more often as training goes on, as they
 * will be in use. The weakest features are taken out at the end. Same input and seed, same model.
 */
final class NameLearner {
  /** A labelled sentence. */
  static final class Example {
    private final String[] tokens;
    private final String[][] tags;
    private final String[] labels;
    private final float weight;

    /**
     * Takes a sentence.
     *
     * @param tokens the words
     * @param tags their parts of speech
     * @param labels outcomes in OpenNLP's BILOU code
     * @param weight of each of its tokens
     */
    Example(List<String> tokens, List<String> tags, List<String> labels, float weight) {
      this.tokens = tokens.toArray(new String[0]);
      this.tags = NameTagger.context(tags);
      this.labels = labels.toArray(new String[0]);
      this.weight = weight;
    }

    private String[] tokens() {
      return tokens;
    }

    private String[][] tags() {
      return tags;
    }

    private String[] labels() {
      return labels;
    }

    private float weight() {
      return weight;
    }
  }

  /**
   * Choices.
   *
   * @param epochs passes over the examples, the last third after the weak features are taken out
   * @param rate of the first pass; falls to nothing
   * @param dropout share of features left out at random in each step
   * @param cutoff features seen less often are left out
   * @param features how many are kept
   * @param seed of all chance
   */
  record Settings(int epochs, double rate, double dropout, int cutoff, int features, long seed) {}

  private static final int COUNTER_BITS = 26;

  private final Settings settings;
  private final NameLexicon lexicon;
  private final Consumer<String> progress;
  private final Map<String, Integer> outcomes = new HashMap<>();
  private final List<String> outcomeNames = new ArrayList<>();
  private Map<String, Integer> features = new HashMap<>();
  private float[] weights = {};
  private float[] squares = {};
  private long state;

  NameLearner(Settings settings, NameLexicon lexicon, Consumer<String> progress) {
    this.settings = settings;
    this.lexicon = lexicon;
    this.progress = progress;
    this.state = settings.seed() * 0x9E3779B97F4A7C15L + 1;
  }

  /** Learns from examples. */
  GISModel learn(List<Example> examples) {
    for (Example example : examples) {
      for (String label : example.labels()) {
        outcomes.computeIfAbsent(
            label,
            name -> {
              outcomeNames.add(name);
              return outcomeNames.size() - 1;
            });
      }
    }
    collect(examples);
    int[][][] fixed = index(examples);
    weights = new float[features.size() * outcomeNames.size()];
    squares = new float[weights.length];
    progress.accept(
        examples.size()
            + " sentences, "
            + features.size()
            + " features, "
            + outcomeNames.size()
            + " labels");
    int[] order = new int[examples.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    int pruneAt = Math.max(1, settings.epochs() * 2 / 3);
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      if (epoch == pruneAt) {
        prune(fixed);
      }
      pass(epoch, order, examples, fixed);
    }
    return export();
  }

  /** Numbers the features that are seen often enough. */
  private void collect(List<Example> examples) {
    byte[] counts = new byte[1 << COUNTER_BITS];
    NameFeatures generator = new NameFeatures(lexicon);
    for (int round = 0; round < 2; round++) {
      for (Example example : examples) {
        for (int i = 0; i < example.tokens().length; i++) {
          for (String feature :
              generator.getContext(i, example.tokens(), example.labels(), example.tags())) {
            int slot = slot(feature);
            if (round == 0) {
              if (counts[slot] < Byte.MAX_VALUE) {
                counts[slot]++;
              }
            } else if (counts[slot] >= settings.cutoff()) {
              features.putIfAbsent(feature, features.size());
            }
          }
        }
      }
    }
  }

  private static int slot(String feature) {
    long hash = 1125899906842597L;
    for (int i = 0; i < feature.length(); i++) {
      hash = 31 * hash + feature.charAt(i);
    }
    hash *= 0x9E3779B97F4A7C15L;
    return (int) (hash >>> (64 - COUNTER_BITS));
  }

  private int[][][] index(List<Example> examples) {
    NameFeatures generator = new NameFeatures(lexicon);
    int[][][] result = new int[examples.size()][][];
    for (int s = 0; s < result.length; s++) {
      Example example = examples.get(s);
      generator.read(example.tokens(), example.tags());
      result[s] = new int[example.tokens().length][];
      for (int i = 0; i < result[s].length; i++) {
        result[s][i] = numbers(generator.fixed(i));
      }
    }
    return result;
  }

  private int[] numbers(String[] names) {
    int[] result = new int[names.length];
    int n = 0;
    for (String name : names) {
      Integer number = features.get(name);
      if (number != null) {
        result[n++] = number;
      }
    }
    return Arrays.copyOf(result, n);
  }

  private void pass(int epoch, int[] order, List<Example> examples, int[][][] fixed) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = (int) Math.floorMod(next(), i + 1L);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    double own = Math.min(0.8, 0.2 * epoch);
    int size = outcomeNames.size();
    float[] scores = new float[size];
    int[] active = new int[512];
    String[] history = new String[NameFeatures.HISTORY];
    NameFeatures generator = new NameFeatures(lexicon);
    long steps = 0;
    long right = 0;
    double loss = 0;
    double total = (double) settings.epochs() * order.length;
    for (int n = 0; n < order.length; n++) {
      Example example = examples.get(order[n]);
      int[][] sentence = fixed[order[n]];
      double rate = settings.rate() * (1 - (epoch * (double) order.length + n) / total);
      generator.read(example.tokens(), example.tags());
      String[] before = new String[sentence.length];
      boolean useOwn = unit() < own;
      for (int i = 0; i < sentence.length; i++) {
        int count = 0;
        for (int feature : sentence[i]) {
          if (unit() >= settings.dropout()) {
            active[count++] = feature;
          }
        }
        generator.addHistory(i, before, history, 0);
        for (String name : history) {
          Integer number = features.get(name);
          if (number != null) {
            active[count++] = number;
          }
        }
        int gold = outcomes.getOrDefault(example.labels()[i], 0);
        int best = score(active, count, scores);
        before[i] = outcomeNames.get(useOwn ? best : gold);
        steps++;
        right += best == gold ? 1 : 0;
        loss -= Math.log(Math.max(scores[gold], 1e-9f));
        if (scores[gold] < 0.995f) {
          step(active, count, scores, gold, (float) rate, example.weight());
        }
      }
    }
    progress.accept(
        String.format(
            Locale.ROOT,
            "pass %d: accuracy %.4f, loss %.4f",
            epoch + 1,
            right / (double) steps,
            loss / steps));
  }

  /** Fills in the probabilities of the labels and returns the best. */
  private int score(int[] active, int count, float[] scores) {
    int size = scores.length;
    Arrays.fill(scores, 0);
    for (int k = 0; k < count; k++) {
      int base = active[k] * size;
      for (int o = 0; o < size; o++) {
        scores[o] += weights[base + o];
      }
    }
    int best = 0;
    for (int o = 1; o < size; o++) {
      if (scores[o] > scores[best]) {
        best = o;
      }
    }
    float top = scores[best];
    float sum = 0;
    for (int o = 0; o < size; o++) {
      scores[o] = (float) Math.exp(scores[o] - top);
      sum += scores[o];
    }
    for (int o = 0; o < size; o++) {
      scores[o] /= sum;
    }
    return best;
  }

  private void step(int[] active, int count, float[] scores, int gold, float rate, float weight) {
    int size = scores.length;
    for (int o = 0; o < size; o++) {
      float gradient = (scores[o] - (o == gold ? 1 : 0)) * weight;
      if (Math.abs(gradient) < 1e-3f) {
        continue;
      }
      float square = gradient * gradient;
      float move = rate * gradient;
      for (int k = 0; k < count; k++) {
        int at = active[k] * size + o;
        squares[at] += square;
        weights[at] -= move / (float) Math.sqrt(squares[at] + 1e-3f);
      }
    }
  }

  /** Keeps the features with the greatest weights and numbers them anew. */
  private void prune(int[][][] fixed) {
    int size = outcomeNames.size();
    int number = features.size();
    if (number <= settings.features()) {
      return;
    }
    float[] strength = new float[number];
    for (int f = 0; f < number; f++) {
      for (int o = 0; o < size; o++) {
        strength[f] = Math.max(strength[f], Math.abs(weights[f * size + o]));
      }
    }
    float[] sorted = strength.clone();
    Arrays.sort(sorted);
    float threshold = sorted[number - settings.features()];
    int[] renumbered = new int[number];
    int ties = settings.features();
    for (float value : strength) {
      ties -= value > threshold ? 1 : 0;
    }
    int kept = 0;
    for (int f = 0; f < number; f++) {
      boolean stays = strength[f] > threshold || (strength[f] == threshold && ties-- > 0);
      renumbered[f] = stays ? kept++ : -1;
    }
    float[] oldWeights = weights;
    float[] oldSquares = squares;
    weights = new float[kept * size];
    squares = new float[kept * size];
    Map<String, Integer> remaining = new HashMap<>();
    features.forEach(
        (name, f) -> {
          int to = renumbered[f];
          if (to >= 0) {
            remaining.put(name, to);
            System.arraycopy(oldWeights, f * size, weights, to * size, size);
            System.arraycopy(oldSquares, f * size, squares, to * size, size);
          }
        });
    features = remaining;
    for (int[][] sentence : fixed) {
      for (int i = 0; i < sentence.length; i++) {
        sentence[i] =
            Arrays.stream(sentence[i]).map(f -> renumbered[f]).filter(f -> f >= 0).toArray();
      }
    }
    progress.accept(kept + " features kept");
  }

  private GISModel export() {
    int size = outcomeNames.size();
    List<String> names = new ArrayList<>(new TreeMap<>(features).keySet());
    List<String> kept = new ArrayList<>();
    List<Context> contexts = new ArrayList<>();
    for (String name : names) {
      int base = features.getOrDefault(name, 0) * size;
      int[] which =
          IntStream.range(0, size).filter(o -> Math.abs(weights[base + o]) >= SMALLEST).toArray();
      if (which.length > 0) {
        double[] values = new double[which.length];
        for (int k = 0; k < which.length; k++) {
          values[k] = Math.round(weights[base + which[k]] * 64) / 64.0;
        }
        kept.add(name);
        contexts.add(new Context(which, values));
      }
    }
    return new GISModel(
        contexts.toArray(new Context[0]),
        kept.toArray(new String[0]),
        outcomeNames.toArray(new String[0]));
  }

  private static final float SMALLEST = 0.05f;

  /** Returns the next number of a xorshift sequence (Marsaglia 2003). */
  private long next() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return state;
  }

  private double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }
}
