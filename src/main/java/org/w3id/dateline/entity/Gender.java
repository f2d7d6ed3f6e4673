package org.w3id.dateline.entity;

/** A person's gender, as far as pronouns need it. */
enum Gender {
  MALE,
  FEMALE,
  UNKNOWN;

  /** Reads a cell of a table: {@code m}, {@code f} or empty. */
  static Gender of(String cell) {
    return switch (cell) {
      case "m" -> MALE;
      case "f" -> FEMALE;
      case "" -> UNKNOWN;
      default -> throw new IllegalArgumentException("no gender " + cell);
    };
  }

  /** Returns whether both can be the same person's. */
  boolean fits(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
