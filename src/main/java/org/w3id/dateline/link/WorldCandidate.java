package org.w3id.dateline.link;

import org.w3id.dateline.world.WorldEntry;

/**
 * An entry that an entity may be.
 *
 * @param entry the entry
 * @param match how the best of the entity's names leads to it
 * @param covered share of the words in the entity's names that lead to it, in (0, 1]
 * @param recurring whether names that recur from country to country alone lead to it: "Supreme
 *     Court"
 */
record WorldCandidate(WorldEntry entry, Match match, double covered, boolean recurring) {
  /** How a name leads to an entry, the surest first. */
  enum Match {
    LABEL("label"),
    ALIAS("alias"),
    ACRONYM("acronym"),
    DEMONYM("demonym"),
    /** The finder of entities says so: a capital that stands for its country. */
    CONTEXT("context"),
    DOUBTFUL("doubtful name");

    private final String words;

    Match(String words) {
      this.words = words;
    }

    /** Returns what a reader is told. */
    String words() {
      return words;
    }
  }
}
