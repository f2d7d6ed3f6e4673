package org.w3id.dateline.text;

import java.util.List;

/**
 * Finds the parts of speech of a sentence from left to right, each tag chosen by a linear model
 * that sees the words around and the tags before (Choi 2016). Safe for use by several threads.
 */
final class Tagger {
  private final LinearModel model;
  private final WordTable ambiguity;
  private final WordTable clusters;
  private final List<String> joinedAmbiguity;
  private final int[] windows;
  private final int tagField;
  private final long[] tagHashes;
  private final long[] tagShifts;

  /**
   * Reads a model.
   *
   * @param file where from
   * @param ambiguity the tags that a word can have
   * @param clusters the clusters that it is in
   */
  Tagger(ModelFile file, WordTable ambiguity, WordTable clusters) {
    model = new LinearModel(file);
    this.ambiguity = ambiguity;
    this.clusters = clusters;
    joinedAmbiguity = ambiguity.values().stream().map(tags -> String.join("_", tags)).toList();
    windows =
        model.templates().places().stream()
            .mapToInt(place -> place.equals("i") ? 0 : Integer.parseInt(place.substring(1)))
            .toArray();
    tagField = model.templates().fields().indexOf("tag");
    tagHashes = FeatureValues.hashes(model.labels());
    tagShifts = model.labels().stream().mapToLong(tag -> Fingerprint.shift(tag.length())).toArray();
  }

  /** Returns the tag of each word, the root's first. */
  String[] tags(Words words) {
    FeatureValues values = values(words);
    LinearModel.Scorer scorer = model.new Scorer();
    String[] tags = new String[words.size()];
    tags[0] = Words.ROOT;
    int[] nodes = new int[windows.length];
    for (int word = 1; word < tags.length; word++) {
      for (int place = 0; place < nodes.length; place++) {
        int node = word + windows[place];
        nodes[place] = node >= 1 && node < tags.length ? node : -1;
      }
      float[] scores = scorer.score(nodes, values);
      int best = 0;
      for (int label = 1; label < scores.length; label++) {
        best = scores[label] > scores[best] ? label : best;
      }
      tags[word] = model.labels().get(best);
      values.set(tagField, word, tagHashes[best], tagShifts[best]);
    }
    return tags;
  }

  private FeatureValues values(Words words) {
    List<String> fields = model.templates().fields();
    List<String> sets = model.templates().sets();
    FeatureValues values = new FeatureValues(words.size(), fields.size(), sets.size());
    for (int word = 1; word < words.size(); word++) {
      String lower = words.lower(word);
      long hash = Fingerprint.of(lower);
      int classes = ambiguity.number(hash);
      int cluster = clusters.number(hash);
      for (int field = 0; field < fields.size(); field++) {
        switch (fields.get(field)) {
          case "form" -> values.set(field, word, words.simplified(word));
          case "lower" -> values.set(field, word, hash, Fingerprint.shift(lower.length()));
          case "shape" -> values.set(field, word, WordForm.shape(words.simplified(word)));
          case "prefix2" -> setPart(values, field, word, lower, 0, 2);
          case "prefix3" -> setPart(values, field, word, lower, 0, 3);
          case "suffix1" -> setPart(values, field, word, lower, lower.length() - 1, lower.length());
          case "suffix2" -> setPart(values, field, word, lower, lower.length() - 2, lower.length());
          case "suffix3" -> setPart(values, field, word, lower, lower.length() - 3, lower.length());
          case "suffix4" -> setPart(values, field, word, lower, lower.length() - 4, lower.length());
          case "ambiguity" -> {
            if (classes >= 0) {
              values.set(field, word, joinedAmbiguity.get(classes));
            }
          }
          case "tag" -> {}
          default -> throw new IllegalStateException("no such field: " + fields.get(field));
        }
      }
      for (int set = 0; set < sets.size(); set++) {
        switch (sets.get(set)) {
          case "ambiguity" -> values.setAll(set, word, ambiguity.hashes(classes));
          case "clusters" -> values.setAll(set, word, clusters.hashes(cluster));
          case "orthography" ->
              values.setAll(set, word, Orthography.of(words.simplified(word), word == 1));
          case "position" -> values.setAll(set, word, words.position(word));
          default -> throw new IllegalStateException("no such set: " + sets.get(set));
        }
      }
    }
    return values;
  }

  /** Sets a field to a part of a word, if it is a part and not all of it. */
  private static void setPart(
      FeatureValues values, int field, int word, String form, int from, int to) {
    if (from >= 0 && to - from < form.length()) {
      values.set(field, word, Fingerprint.of(form, from, to), Fingerprint.shift(to - from));
    }
  }
}
