package org.w3id.dateline.fact;

import java.util.Set;
import org.w3id.dateline.table.WordLists;

/** Sets of words that the finders of events ask for, {@code act-words.tsv}. */
enum ActWords {
  FACILITIES,
  HAPPENING,
  TAKING_PLACE,
  TIMES,
  PARTS_OF_TIMES,
  SAYING_THEN,
  CONSISTING,
  GIVEN,
  ALONE,
  DOUBT,
  SAYING_OWN,
  HITTING,
  SAYING,
  AFTERMATH,
  ACCUSING,
  MEASURES,
  NEEDING_OBJECT;

  private static final WordLists<ActWords> LISTS = new WordLists<>(ActWords.class, "act-words.tsv");

  /** Returns whether a word, in the form that the table says, is one of these. */
  boolean has(String word) {
    return words().contains(word);
  }

  /** Returns them all. */
  Set<String> words() {
    return LISTS.words(this);
  }

  /** Reads the table, so that a bad row is blamed before any article is read. */
  static void load() {
    LISTS.load();
  }
}
