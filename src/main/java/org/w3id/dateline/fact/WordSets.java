package org.w3id.dateline.fact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.w3id.dateline.table.Table;
import org.w3id.dateline.table.Table.Row;

/** Sets of lemmas that conditions of triggers name, {@code event-words.tsv}. */
final class WordSets {
  private final Map<String, Set<String>> sets = new HashMap<>();

  WordSets() {
    for (Row row : Table.of(WordSets.class, "event-words.tsv", "set", "words").rows()) {
      Set<String> words = new HashSet<>();
      for (String word : row.words("words")) {
        if (!words.add(word)) {
          throw row.problem("\"" + word + "\" stands here twice", "Take one out.");
        }
      }
      if (sets.put(row.cell("set"), Set.copyOf(words)) != null) {
        throw row.problem("the set " + row.cell("set") + " stands here twice", "Join the two.");
      }
    }
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
