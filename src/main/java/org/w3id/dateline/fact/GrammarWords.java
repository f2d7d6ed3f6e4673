package org.w3id.dateline.fact;

import org.w3id.dateline.table.WordLists;

/** Sets of words that {@link Grammar} and its readers ask for, {@code grammar-words.tsv}. */
enum GrammarWords {
  COMPOUND,
  ACCOMPANYING,
  ENABLING,
  TROUBLE,
  SHARING,
  TELLING,
  SUBJECT_CONTROL,
  CALLING_ON,
  COUNTING,
  ENDURING,
  UNDERGOING,
  ENDURED,
  AIMED,
  EMPLOYING,
  LABELLING;

  private static final WordLists<GrammarWords> LISTS =
      new WordLists<>(GrammarWords.class, "grammar-words.tsv");

  /** Returns whether a word, in the form that the table says, is one of these. */
  boolean has(String word) {
    return LISTS.words(this).contains(word);
  }

  /** Reads the table, so that a bad row is blamed before any article is read. */
  static void load() {
    LISTS.load();
  }
}
