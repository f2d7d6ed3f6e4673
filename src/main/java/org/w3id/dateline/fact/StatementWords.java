package org.w3id.dateline.fact;

import org.w3id.dateline.table.WordLists;

/** Sets of words that the finder of statements ask for, {@code statement-words.tsv}. */
enum StatementWords {
  VEHICLE,
  UNSAID,
  HAPPENING,
  DAY,
  TIME,
  SHOWS,
  UPSHOT,
  DOCUMENT,
  MAKES,
  RECEIVES,
  INCREASES,
  REAL,
  SPEAKS,
  OF_THINGS,
  TO_AUTHORITIES,
  FIGURE,
  IDIOM;

  private static final WordLists<StatementWords> LISTS =
      new WordLists<>(StatementWords.class, "statement-words.tsv");

  /** Returns whether a word, in the form that the table says, is one of these. */
  boolean has(String word) {
    return LISTS.words(this).contains(word);
  }

  /** Reads the table, so that a bad row is blamed before any article is read. */
  static void load() {
    LISTS.load();
  }
}
