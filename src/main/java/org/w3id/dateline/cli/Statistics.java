package org.w3id.dateline.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3id.dateline.store.AnswerFormat;
import org.w3id.dateline.store.Answers;
import org.w3id.dateline.store.Question;
import org.w3id.dateline.store.ShippedQueries;
import org.w3id.dateline.store.Store;

/** What is in a store, as tables. */
final class Statistics {
  private static final List<String> QUESTIONS =
      List.of("how-much-is-there", "kinds-of-facts", "entities-most-named");

  private Statistics() {}

  static void print(Store store, Terminal terminal) {
    for (String name : QUESTIONS) {
      Question question = ShippedQueries.question(name);
      terminal.out().println(question.title());
      Answers.of(
          store,
          question.with(Map.of()),
          AnswerFormat.TABLE,
          terminal.out(),
          rows -> {
            TextTable table = new TextTable(rows.columns());
            rows.rows().forEach(table::add);
            terminal.out().println(table.render(terminal.width()));
          });
    }
    terminal
        .out()
        .println(String.format(Locale.ROOT, "%.1f MB in %s", store.bytes() / 1e6, store.folder()));
  }
}
