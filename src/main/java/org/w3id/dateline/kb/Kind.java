package org.w3id.dateline.kb;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.w3id.dateline.table.Table;

/** What sort of thing an item is, going by its classes and what those are classes of. */
public enum Kind {
  PERSON('p'),
  ORGANIZATION('g'),
  PLACE('l'),
  EVENT('e'),
  /** Anything else: works, products, offices, and what no class is known of. */
  OTHER('o');

  private static final class OfClasses {
    static final Map<String, Kind> KINDS = new HashMap<>();

    static {
      for (Table.Row row :
          Table.of(Kind.class, "kinds.tsv", "class", "kind", "least", "name").rows()) {
        KINDS.put(row.cell("class"), Kind.valueOf(row.cell("kind")));
      }
    }
  }

  private final char letter;

  Kind(char letter) {
    this.letter = letter;
  }

  /**
   * Returns the kind of a class's instances.
   *
   * @param item Q-id of the class
   * @return none for what {@code kinds.tsv} does not name
   */
  public static Optional<Kind> ofClass(String item) {
    return Optional.ofNullable(OfClasses.KINDS.get(item));
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
