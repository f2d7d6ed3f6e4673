package org.w3id.dateline.text;

import java.util.List;

/**
 * The lists of names that NLP4J brings along: 1.6 million names of people, places, organizations,
 * events, products and works, mostly titles from Wikipedia. They are noisy, and good as a hint
 * only.
 *
 * <p>Read in place from a memory-mapped file: an instance costs next to nothing. Safe for use by
 * several threads.
 */
public final class Gazetteer {
  /** How many tokens of a name are looked up at most. */
  public static final int LONGEST = 6;

  private final WordTable table = new WordTable("gazetteers.bin");

  /**
   * Opens the table.
   *
   * @throws org.w3id.dateline.error.UserException if the program's models are not there
   */
  public Gazetteer() {}

  /**
   * Returns the numbers of the lists that hold a name: {@code 11} places, {@code 13} organizations,
   * {@code 14} people, {@code 8 10 15} works, {@code 9} events, {@code 12} products, …
   *
   * @param name its tokens as written, with a blank between
   */
  public List<String> listsWith(String name) {
    int number = table.number(Fingerprint.of(name));
    return number < 0 ? List.of() : table.values().get(number);
  }

  /** Returns a token as the lists write it: digits, for instance, are one. */
  public static String written(String form) {
    return WordForm.simplified(form);
  }
}
