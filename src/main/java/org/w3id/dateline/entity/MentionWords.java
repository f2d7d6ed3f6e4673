package org.w3id.dateline.entity;

import org.w3id.dateline.table.WordLists;

/** Sets of words that the finders of mentions ask for, {@code mention-words.tsv}. */
enum MentionWords {
  THOSE,
  THAT_ONE,
  PLURAL,
  ACTIVITIES,
  CONDITIONS,
  RENAMING,
  OF_CONTINENTS,
  INSIDE_LONG_NAMES,
  LEGAL_FORMS,
  PEOPLES,
  ONE_THOUGH_PLURAL,
  WITHOUT_SUBJECT,
  DEGREES,
  INSIDE_NAMES,
  UNITS_OF_AGE,
  SHARES,
  PERFORMING,
  BODIES,
  LONE_BODIES,
  OF_BODIES,
  BEFORE_HOMES,
  BEHIND_DATELINES,
  BEHIND_OFFICES,
  PORTFOLIOS,
  HONORIFICS,
  BEFORE_PLACES,
  BEFORE_TITLES;

  private static final WordLists<MentionWords> LISTS =
      new WordLists<>(MentionWords.class, "mention-words.tsv");

  /** Returns whether a word, in the form that the table says, is one of these. */
  boolean has(String word) {
    return LISTS.words(this).contains(word);
  }

  /** Reads the table, so that a bad row is blamed before any article is read. */
  static void load() {
    LISTS.load();
  }
}
