package org.w3id.dateline.identity;

import java.util.Optional;

/**
 * A post that somebody has.
 *
 * @param relation local name of the relation: {@code headOf}
 * @param rank which of the posts of that kind, as {@code offices.tsv} tells titles: "head",
 *     "president"; without blanks
 * @param sole whether one person at a time has it
 * @param of IRI of where it is, or words for it; without blanks
 */
public record Office(String relation, String rank, boolean sole, String of)
    implements Comparable<Office> {
  private static final String SEPARATOR = "|";

  /** In the order of what is written. */
  @Override
  public int compareTo(Office other) {
    return toString().compareTo(other.toString());
  }

  /** Returns what tells it from all others. */
  String key() {
    return relation + SEPARATOR + rank + SEPARATOR + of;
  }

  /** Returns whether it is the same post as another. */
  boolean isSameAs(Office other) {
    return key().equals(other.key());
  }

  /** In one word, for {@link #parse}. */
  @Override
  public String toString() {
    return key() + SEPARATOR + (sole ? "sole" : "many");
  }

  static Optional<Office> parse(String word) {
    String[] parts = word.split("\\|", -1);
    return parts.length == 4
        ? Optional.of(new Office(parts[0], parts[1], parts[3].equals("sole"), parts[2]))
        : Optional.empty();
  }
}
