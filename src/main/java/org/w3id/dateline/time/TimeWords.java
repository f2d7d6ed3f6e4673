package org.w3id.dateline.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3id.dateline.table.Table;

/** The words of {@code words.tsv} and {@code named-days.tsv}. */
final class TimeWords {
  private static final Set<String> NEEDS =
      Set.of("capital", "lower", "noun", "name", "person", "combined");
  private static final Pattern DAY_RULE =
      Pattern.compile(
          "\\d\\d-\\d\\d|\\d\\d-[1-7]-(?:-1|[1-5])|easter[+-]\\d+|\\d{4}-\\d\\d-\\d\\d");

  /**
   * A row.
   *
   * @param pieces what it is made of, at least one
   * @param kind what it is
   * @param code its value
   * @param number its value as a number, 0 where it is none
   * @param needs what must hold for it
   * @param tag what its part of speech must start with; may be empty
   */
  record Word(
      List<String> pieces,
      WordKind kind,
      String code,
      double number,
      Set<String> needs,
      String tag) {
    Word {
      pieces = List.copyOf(pieces);
      needs = Set.copyOf(needs);
    }
  }

  private final Map<String, List<Word>> byFirstPiece = new HashMap<>();

  TimeWords() {
    for (Table.Row row :
        Table.of(TimeWords.class, "words.tsv", "words", "kind", "value", "needs").rows()) {
      add(word(row));
    }
    for (Table.Row row : Table.of(TimeWords.class, "named-days.tsv", "name", "rule").rows()) {
      if (!DAY_RULE.matcher(row.cell("rule")).matches()) {
        throw row.problem(
            "\"" + row.cell("rule") + "\" is no rule for a day",
            "Write 12-25, 11-4-4 (month, weekday, which one), easter+1 or 2001-09-11.");
      }
      boolean word = Character.isLetter(row.cell("name").charAt(0));
      add(
          new Word(
              Piece.words(row.cell("name")),
              WordKind.NAMEDDAY,
              row.cell("rule"),
              0,
              word ? Set.of("capital") : Set.of(),
              ""));
    }
  }

  private static Word word(Table.Row row) {
    WordKind kind;
    try {
      kind = WordKind.valueOf(row.cell("kind").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.problem(
          "\"" + row.cell("kind") + "\" is no kind of word", "Use one that the table has already.");
    }
    List<String> needs = new ArrayList<>();
    String tag = "";
    for (String need : row.words("needs")) {
      if (need.startsWith("tag=")) {
        tag = need.substring("tag=".length());
      } else if (NEEDS.contains(need)) {
        needs.add(need);
      } else {
        throw row.problem(
            "\"" + need + "\" is no need", "Use one that the head of the table names.");
      }
    }
    String code = row.cell("value");
    return new Word(
        Piece.words(row.cell("words")), kind, code, number(code), Set.copyOf(needs), tag);
  }

  private static double number(String code) {
    try {
      return Double.parseDouble(code);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private void add(Word word) {
    byFirstPiece.computeIfAbsent(word.pieces().get(0), w -> new ArrayList<>()).add(word);
  }

  /** Returns the rows that begin with a piece. */
  List<Word> startingWith(String piece) {
    return byFirstPiece.getOrDefault(piece, List.of());
  }
}
