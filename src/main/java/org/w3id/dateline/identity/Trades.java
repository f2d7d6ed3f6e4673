package org.w3id.dateline.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3id.dateline.table.Table;

/** Groups of trades that are seldom one person's. */
public final class Trades {
  private static final Map<String, String> GROUPS = read();

  private Trades() {}

  private static Map<String, String> read() {
    Map<String, String> groups = new HashMap<>();
    for (Table.Row row : Table.of(Trades.class, "trades.tsv", "class", "group").rows()) {
      if (groups.put(row.cell("class"), row.cell("group")) != null) {
        throw row.problem("\"" + row.cell("class") + "\" stands here twice", "Take one out.");
      }
    }
    return Map.copyOf(groups);
  }

  /** Returns the groups of the ontology's classes, sorted. */
  public static List<String> of(Collection<String> classes) {
    return classes.stream()
        .filter(GROUPS::containsKey)
        .map(GROUPS::get)
        .distinct()
        .sorted()
        .toList();
  }
}
