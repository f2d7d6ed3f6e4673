package org.w3id.dateline.identity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A post that somebody has.
 *
 * @param relation local name of the relation: {@code headOf}
 * @param rank which of the posts of that kind, as {@code offices.tsv} tells titles: "head",
 *     "president"; without blanks
 * @param sole whether one person at a time has it
 * @param of IRI of where it is, or words for it; without blanks
 * @param since the first day on which they may have it, where an article tells
 */
public record Office(
    String relation, String rank, boolean sole, String of, Optional<LocalDate> since)
    implements Comparable<Office> {
  private static final String SEPARATOR = "|";

  /** One of which nobody knows when it began. */
  Office(String relation, String rank, boolean sole, String of) {
    this(relation, rank, sole, of, Optional.empty());
  }

  /** In the order of what is written. */
  @Override
  public int compareTo(Office other) {
    return toString().compareTo(other.toString());
  }

  /** Returns the same post of somebody who has it since a day. */
  public Office since(Optional<LocalDate> day) {
    return new Office(relation, rank, sole, of, day);
  }

  /** Returns what tells it from all others. */
  String key() {
    return relation + SEPARATOR + rank + SEPARATOR + of;
  }

  /** Returns whether it is the same post as another. */
  boolean isSameAs(Office other) {
    return key().equals(other.key());
  }

  /** Returns what is known of it but for when it began. */
  String words() {
    return key() + SEPARATOR + (sole ? "sole" : "many");
  }

  /** In one word, for {@link #parse}. */
  @Override
  public String toString() {
    return words() + since.map(day -> SEPARATOR + day).orElse("");
  }

  static Optional<Office> parse(String word) throws DateTimeParseException {
    String[] parts = word.split("\\|", -1);
    return parts.length == 4 || parts.length == 5
        ? Optional.of(
            new Office(
                parts[0],
                parts[1],
                parts[3].equals("sole"),
                parts[2],
                parts.length == 5 ? Optional.of(LocalDate.parse(parts[4])) : Optional.empty()))
        : Optional.empty();
  }
}
