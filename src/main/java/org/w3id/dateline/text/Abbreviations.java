package org.w3id.dateline.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3id.dateline.table.Table;

/** Words that are written with a full stop which need not end a sentence. */
final class Abbreviations {
  /** Where an abbreviation stands. */
  enum Kind {
    /** Before a name. */
    TITLE,
    /** Before what it is about. */
    INNER,
    /** Before a number; elsewhere the word is none. */
    NUMBER,
    /** Before a day or a year, or at the end of a sentence. */
    MONTH,
    /** Behind a name, or itself one: at the end of a sentence or not. */
    ENDING
  }

  private final Map<String, Kind> kinds = new HashMap<>();

  /** Reads the built-in table. */
  Abbreviations() {
    for (Table.Row row :
        Table.of(Abbreviations.class, "abbreviations.tsv", "word", "kind").rows()) {
      String word = row.cell("word");
      Kind kind = kind(row);
      if (kinds.put(word, kind) != null) {
        throw row.problem("\"" + word + "\" stands here twice", "Take one out.");
      }
      boolean small = Character.isLowerCase(word.charAt(0));
      if (kind == Kind.TITLE || (kind == Kind.ENDING && small)) {
        kinds.put(word.toUpperCase(Locale.ROOT), kind);
      }
      if (small) {
        kinds.put(Character.toUpperCase(word.charAt(0)) + word.substring(1), kind);
      }
    }
  }

  private static Kind kind(Table.Row row) {
    for (Kind kind : Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(row.cell("kind"))) {
        return kind;
      }
    }
    throw row.problem(
        "\"" + row.cell("kind") + "\" is no kind", "Write title, inner, number, month or ending.");
  }

  /**
   * Returns what kind of abbreviation a word is.
   *
   * @param word without the full stop behind it
   */
  Optional<Kind> kind(String word) {
    return isInitialism(word) ? Optional.of(Kind.ENDING) : Optional.ofNullable(kinds.get(word));
  }

  /** Returns whether a word is made of single letters with full stops between: {@code U.S}. */
  static boolean isInitialism(String word) {
    if (word.length() < 3 || word.length() % 2 == 0 || word.length() > 15) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (i % 2 == 0 ? !Character.isLetter(word.charAt(i)) : word.charAt(i) != '.') {
        return false;
      }
    }
    return true;
  }
}
