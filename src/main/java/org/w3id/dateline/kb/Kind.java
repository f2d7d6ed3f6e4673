package org.w3id.dateline.kb;

/** What sort of thing an item is, going by its classes and what those are classes of. */
public enum Kind {
  PERSON('p'),
  ORGANIZATION('g'),
  PLACE('l'),
  EVENT('e'),
  /** Anything else: works, products, offices, and what no class is known of. */
  OTHER('o');

  private final char letter;

  Kind(char letter) {
    this.letter = letter;
  }

  /** Returns how an index writes it. */
  char letter() {
    return letter;
  }

  /** Returns the kind that an index writes so. */
  static Kind of(char letter) {
    for (Kind kind : values()) {
      if (kind.letter == letter) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind: " + letter);
  }
}
