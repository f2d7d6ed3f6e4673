package org.w3id.dateline.fact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.dateline.table.Table;
import org.w3id.dateline.table.Table.Row;

/** Named sets of lemmas, {@code event-words.tsv}. */
final class WordSets {
  private final Map<String, Set<String>> sets = new HashMap<>();

  WordSets() {
    for (Row row : Table.of(WordSets.class, "event-words.tsv", "set", "words").rows()) {
      Set<String> words =
          Arrays.stream(row.cell("words").split(" +")).collect(Collectors.toUnmodifiableSet());
      if (sets.put(row.cell("set"), words) != null) {
        throw row.problem("the set " + row.cell("set") + " stands here twice", "Join the two.");
      }
    }
  }

  /** Returns a set that the program itself asks for. */
  Set<String> get(String name) {
    Set<String> found = sets.get(name);
    if (found == null) {
      throw new IllegalStateException("event-words.tsv lacks " + name);
    }
    return found;
  }

  /** Returns a set that a row names. */
  Set<String> get(String name, Row user) {
    Set<String> found = sets.get(name);
    if (found == null) {
      throw user.problem("no set of words $" + name, "Take one of " + sets.keySet() + ".");
    }
    return found;
  }
}
