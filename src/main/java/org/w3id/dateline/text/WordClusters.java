package org.w3id.dateline.text;

import java.util.List;
import java.util.Optional;

/**
 * Word clusters that NLP4J brings along: 1,500 bit strings for 594,491 English word forms, made
 * from unlabelled text by the method of Brown et al. (1992). Words whose bit strings begin alike
 * are used alike, so prefixes of 4, 6, 10 or more bits make good features.
 *
 * <p>Read in place from a memory-mapped file: an instance costs next to nothing. Safe for use by
 * several threads.
 */
public final class WordClusters {
  private final WordTable table;
  private final List<String> bits;

  /**
   * Opens the table.
   *
   * @throws org.w3id.dateline.error.UserException if the program's models are not there
   */
  public WordClusters() {
    this(new WordTable("clusters.bin"));
  }

  WordClusters(WordTable table) {
    this.table = table;
    bits = table.values().stream().map(WordClusters::longest).toList();
  }

  private static String longest(List<String> prefixes) {
    String longest = "";
    for (String prefix : prefixes) {
      longest = prefix.length() > longest.length() ? prefix : longest;
    }
    return longest;
  }

  /**
   * Returns the bit string of a word, 3 to 19 zeros and ones.
   *
   * @param form a token as written: case, kinds of quotation marks and digits make no difference
   */
  public Optional<String> clusterOf(String form) {
    int number = table.number(Fingerprint.of(WordForm.lowercase(WordForm.simplified(form))));
    return number < 0 ? Optional.empty() : Optional.of(bits.get(number));
  }

  /** Returns the shorter bit strings for the parser, all of a word's in the order of its model. */
  WordTable table() {
    return table;
  }
}
