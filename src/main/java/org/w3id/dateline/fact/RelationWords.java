package org.w3id.dateline.fact;

import org.w3id.dateline.table.WordLists;

/** Sets of words that the finders of relations ask for, {@code relation-words.tsv}. */
enum RelationWords {
  PAST,
  FORMERLY,
  STATES,
  BEGINNING,
  BEING,
  INSTALLING,
  SERVING,
  POSTS,
  HOLDING,
  RISING,
  HEADS_OF_PARTS,
  HEADS_OF_STATES,
  HEADS_OF_LANDS,
  RANKS,
  ONE_OF_SEVERAL,
  WHOLES,
  OF_WHOLES,
  BIRTH,
  DEATH,
  OWN_LAND,
  NO_MEMBERS,
  KINDS,
  MADE_OF,
  NO_PARTS,
  AROUND,
  CALLED_AFTER,
  FORCES,
  PARTS_OF_PLACES,
  BRANCHES,
  HAVING,
  HEADS,
  FIELDS,
  LEADERS,
  COUNTRIES,
  TOWNS,
  DIRECTIONS,
  PORTFOLIOS,
  HEIRS;

  private static final WordLists<RelationWords> LISTS =
      new WordLists<>(RelationWords.class, "relation-words.tsv");

  /** Returns whether a word, in the form that the table says, is one of these. */
  boolean has(String word) {
    return LISTS.words(this).contains(word);
  }

  /** Reads the table, so that a bad row is blamed before any article is read. */
  static void load() {
    LISTS.load();
  }
}
