package org.w3id.dateline.text;

import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes a classifier of NLP4J as {@link LinearModel} reads it, and what belongs to the parser. */
final class ClassifierPacker {
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("word_form_simplified", "form"),
          Map.entry("word_form_simplified_lowercase", "lower"),
          Map.entry("word_shape", "shape"),
          Map.entry("prefix", "prefix"),
          Map.entry("suffix", "suffix"),
          Map.entry("part_of_speech_tag", "tag"),
          Map.entry("ambiguity_classes", "ambiguity"),
          Map.entry("word_clusters", "clusters"),
          Map.entry("orthographic", "orthography"),
          Map.entry("positional", "position"),
          Map.entry("lemma", "lemma"),
          Map.entry("dependency_label", "label"),
          Map.entry("valency", "valency"));

  private final ModelFileWriter to;

  ClassifierPacker(ModelFileWriter to) {
    this.to = to;
  }

  /** Writes the classifier of a component. */
  void classifier(OnlineComponent<?, ?> component) throws IOException {
    List<String> labels = component.getOptimizer().getLabelMap().getLabelList();
    MajorVector weights = component.getOptimizer().getWeightVector().getSparseWeightVector();
    if (component.getOptimizer().getBias() != 0
        || component.getOptimizer().getWeightVector().hasActivationFunction()
        || weights.getLabelSize() != labels.size()
        || labels.size() > 256) {
      throw new IllegalStateException("not a plain linear model");
    }
    FeatureTemplate<?, ?> template = component.getFeatureTemplate();
    List<String> sets = new ArrayList<>();
    for (FeatureItem item : template.getSetFeatureList()) {
      sets.add(name(item));
    }
    List<String> items = new ArrayList<>();
    for (FeatureItem[] joined : template.getFeatureList()) {
      items.add(String.join(" ", Arrays.stream(joined).map(ClassifierPacker::name).toList()));
    }
    to.texts(labels);
    to.texts(sets);
    to.texts(items);
    features((FeatureMap) field(FeatureTemplate.class, "feature_map", template));
    weights(weights);
  }

  private static String name(FeatureItem item) {
    String window = item.window == 0 ? "" : (item.window > 0 ? "+" : "") + item.window;
    String relation = item.relation == null ? "" : "_" + item.relation;
    String field = FIELDS.get(item.field.name());
    if (field == null) {
      throw new IllegalStateException("no such feature here: " + item);
    }
    String width = item.attribute instanceof Integer n ? n.toString() : "";
    return item.source + window + relation + ":" + field + width;
  }

  private void features(FeatureMap map) throws IOException {
    int size = map.getIndexMaps().stream().mapToInt(Map::size).sum();
    long[] keys = new long[size];
    int[] values = new int[size];
    int n = 0;
    int kind = 0;
    for (Object2IntMap<String> features : map.getIndexMaps()) {
      for (Object2IntMap.Entry<String> feature : features.object2IntEntrySet()) {
        keys[n] = Fingerprint.key(kind, Fingerprint.of(feature.getKey()));
        values[n++] = feature.getIntValue();
      }
      kind++;
    }
    to.longs(FingerprintMap.slots(keys, values));
  }

  private void weights(MajorVector weights) throws IOException {
    int labels = weights.getLabelSize();
    int[] rows = new int[weights.getFeatureSize()];
    byte[] sparseLabels = new byte[weights.countNonZeroWeights()];
    float[] sparseWeights = new float[sparseLabels.length];
    float[] fullWeights = new float[sparseLabels.length / LinearModel.DENSE * labels + labels];
    int sparse = 0;
    int full = 0;
    for (int row = 0; row < rows.length; row++) {
      int start = sparse;
      for (int label = 0; label < labels; label++) {
        float weight = weights.get(row * labels + label);
        fullWeights[full * labels + label] = weight;
        if (weight != 0) {
          sparseLabels[sparse] = (byte) label;
          sparseWeights[sparse++] = weight;
        }
      }
      if (sparse - start < LinearModel.DENSE) {
        rows[row] = LinearModel.sparseRow(start, sparse - start);
      } else {
        rows[row] = LinearModel.fullRow(full++);
        sparse = start;
      }
    }
    if (sparse > LinearModel.SPARSE_LIMIT) {
      throw new IllegalStateException("too many weights: " + sparse);
    }
    to.ints(rows);
    to.bytes(Arrays.copyOf(sparseLabels, sparse));
    to.floats(Arrays.copyOf(sparseWeights, sparse));
    to.floats(Arrays.copyOf(fullWeights, full * labels));
  }

  /** Writes which labels the parser allows when, in the order in which it looks at them. */
  void candidates(DEPParser<?> parser) throws IOException {
    Object candidates = parser.getLabelCandidates();
    for (String name :
        List.of("X_SHIFT", "NO_X", "NO_SHIFT_OR_PASS", "NOT_NO_REDUCE", "LEFT_ARC", "RIGHT_ARC")) {
      numbers(((IntSet) field(candidates.getClass(), name, candidates)).toIntArray());
    }
    int labels = parser.getOptimizer().getLabelMap().size();
    numbers(IntStream.range(0, labels).toArray());
  }

  private void numbers(int[] numbers) throws IOException {
    to.number(numbers.length);
    for (int number : numbers) {
      to.number(number);
    }
  }

  /** Reads a field that has no method. */
  private static Object field(Class<?> type, String name, Object object) {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field.get(object);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
