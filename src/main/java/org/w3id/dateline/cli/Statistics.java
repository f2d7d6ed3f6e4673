package org.w3id.dateline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.w3id.dateline.store.Answers;
import org.w3id.dateline.store.Question;
import org.w3id.dateline.store.ShippedQueries;
import org.w3id.dateline.store.Store;

/** What is in a store, as tables. */
final class Statistics {
  private static final List<String> QUESTIONS =
      List.of("how-much-is-there", "kinds-of-facts", "entities-most-named");

  private Statistics() {}

  /**
   * Prints them.
   *
   * @param asked who answers queries
   * @param folder where the store lies
   */
  static void print(Function<Query, Answers.Rows> asked, Path folder, Terminal terminal) {
    for (String name : QUESTIONS) {
      Question question = ShippedQueries.question(name);
      terminal.out().println(question.title());
      Answers.Rows rows = asked.apply(question.with(Map.of()));
      TextTable table = new TextTable(rows.columns());
      rows.rows().forEach(table::add);
      terminal.out().println(table.render(terminal.width()));
    }
    terminal
        .out()
        .println(
            "Triples are those of articles, entities, items and the ontology, each once; not counted are the notes of how"
                + " they came about.");
    terminal
        .out()
        .println(String.format(Locale.ROOT, "%.1f MB in %s", Store.bytes(folder) / 1e6, folder));
  }
}
