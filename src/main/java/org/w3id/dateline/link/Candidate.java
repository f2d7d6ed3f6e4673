package org.w3id.dateline.link;

import java.util.List;
import java.util.Optional;
import org.w3id.dateline.kb.KbItem;

/**
 * An item that a subject may be.
 *
 * @param item the item
 * @param match how the best of the subject's names leads to it
 * @param covered share of the words in the subject's full names that lead to it, in (0, 1]
 * @param rest words of the item's name that the subject's lacks, or the other way round
 * @param world what the world says of it
 */
record Candidate(
    KbItem item,
    Match match,
    double covered,
    List<String> rest,
    Optional<WorldLinker.Scored> world) {
  Candidate {
    rest = List.copyOf(rest);
  }

  /** How a name leads to an item, the surest first. */
  enum Match {
    LABEL("label"),
    ALIAS("alias"),
    ACRONYM("acronym"),
    DEMONYM("demonym"),
    /** Without title or legal form, in the singular, spelt otherwise. */
    FORM("form of the name"),
    /** The world alone knows the name, or the finder of entities says so. */
    WORLD("the world's name"),
    /** First and last name: "John Doe" of "John Q. Doe". */
    FIRST_AND_LAST("first and last name"),
    SURNAME("last name"),
    GIVEN_NAME("first name"),
    /** The item is called so with more words. */
    PART("part of the name"),
    /** The item's name is a part of the subject's. */
    WHOLE("name with more words");

    private final String words;

    Match(String words) {
      this.words = words;
    }

    /** Returns what a reader is told. */
    String words() {
      return words;
    }

    /** Returns whether the whole name leads to the item. */
    boolean isExact() {
      return compareTo(WORLD) <= 0;
    }
  }

  /** Returns another item that the same names would lead to. */
  Candidate of(KbItem other) {
    return new Candidate(other, match, covered, rest, world);
  }
}
