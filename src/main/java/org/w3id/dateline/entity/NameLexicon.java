package org.w3id.dateline.entity;

import java.util.List;
import org.w3id.dateline.text.Gazetteer;
import org.w3id.dateline.text.WordClusters;

/** What the name model knows of words besides its own weights. Safe for use by several threads. */
final class NameLexicon {
  private static final class Shared {
    static final NameLexicon LEXICON = new NameLexicon();
  }

  private final WordClusters clusters = new WordClusters();

  private final Gazetteer gazetteer = new Gazetteer();

  private NameLexicon() {}

  /** Returns the only one there is: OpenNLP makes the features' factory itself. */
  static NameLexicon shared() {
    return Shared.LEXICON;
  }

  /**
   * Returns a word's path in a tree of word clusters.
   *
   * @return a string of {@code 0} and {@code 1}, empty for an unknown word
   */
  String cluster(String word) {
    return clusters.clusterOf(word).orElse("");
  }

  /** Returns the lists of names that hold a name, given as {@link Gazetteer#written} tokens. */
  List<String> lists(String name) {
    return gazetteer.listsWith(name);
  }
}
