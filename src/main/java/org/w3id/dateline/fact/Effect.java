package org.w3id.dateline.fact;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3id.dateline.table.Table;
import org.w3id.dateline.table.Table.Row;

/**
 * The effect of a word on what it governs.
 *
 * @param negative whether it says that it did not happen
 * @param certainty how sure it leaves it
 * @param tense when it puts it
 * @param embeds whether PLOVER counts the outer act alone
 */
record Effect(
    boolean negative, Optional<Certainty> certainty, Optional<Tense> tense, boolean embeds) {
  /**
   * Returns the rows of {@code factuality.tsv} by {@code word/pos/slot}; the first of a key counts.
   */
  static Map<String, Effect> read() {
    Map<String, Effect> effects = new HashMap<>();
    Table table =
        Table.of(
            Effect.class,
            "factuality.tsv",
            "words",
            "pos",
            "slot",
            "polarity",
            "certainty",
            "tense",
            "embeds");
    for (Row row : table.rows()) {
      Effect effect =
          new Effect(
              row.cell("polarity").equals("no"),
              value(row, "certainty", Certainty.class),
              value(row, "tense", Tense.class),
              row.cell("embeds").equals("yes"));
      for (String word : row.cell("words").split(" +")) {
        effects.putIfAbsent(word + "/" + row.cell("pos") + "/" + row.cell("slot"), effect);
      }
    }
    return Map.copyOf(effects);
  }

  private static <E extends Enum<E>> Optional<E> value(Row row, String column, Class<E> type) {
    String cell = row.cell(column);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Enum.valueOf(type, cell.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      throw row.problem("no " + column + " " + cell, "See the contract's values.");
    }
  }
}
