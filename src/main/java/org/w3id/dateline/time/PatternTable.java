package org.w3id.dateline.time;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.w3id.dateline.table.Table;

/** The rows of {@code patterns.tsv}, to be found by what they begin with. */
final class PatternTable {
  private final List<TimePattern> patterns = new ArrayList<>();
  private final Map<String, List<Integer>> byWord = new HashMap<>();
  private final Map<WordKind, List<Integer>> byKind = new EnumMap<>(WordKind.class);

  PatternTable() {
    for (Table.Row row :
        Table.of(PatternTable.class, "patterns.tsv", "pattern", "meaning").rows()) {
      TimePattern pattern = TimePattern.of(row, patterns.size());
      patterns.add(pattern);
      index(pattern);
    }
  }

  private void index(TimePattern pattern) {
    for (TimePattern.Element element : pattern.elements()) {
      for (TimePattern.Choice choice : element.choices()) {
        if (choice.kind().isPresent()) {
          byKind.computeIfAbsent(choice.kind().get(), k -> new ArrayList<>()).add(pattern.order());
        } else {
          byWord.computeIfAbsent(choice.literal(), w -> new ArrayList<>()).add(pattern.order());
        }
      }
      if (!element.optional()) {
        return;
      }
    }
  }

  /**
   * Returns the expressions of a sentence in the order of the text, without overlap: of those that
   * begin at a piece the longest.
   */
  List<TimePattern.Match> matches(TimeLexer.Lexed sentence) {
    Map<Integer, TimePattern.Match> best = new HashMap<>();
    for (int i = 0; i < sentence.pieces().size(); i++) {
      TreeSet<Integer> candidates =
          new TreeSet<>(byWord.getOrDefault(sentence.pieces().get(i).word(), List.of()));
      for (Item item : sentence.items().get(i)) {
        candidates.addAll(byKind.getOrDefault(item.kind(), List.of()));
      }
      for (int candidate : candidates) {
        patterns
            .get(candidate)
            .match(sentence, i)
            .ifPresent(m -> best.merge(m.from(), m, PatternTable::better));
      }
    }
    List<TimePattern.Match> chosen = new ArrayList<>();
    for (int i = 0; i < sentence.pieces().size(); i++) {
      TimePattern.Match match = best.get(i);
      if (match != null) {
        chosen.add(match);
        i = match.to() - 1;
      }
    }
    return chosen;
  }

  private static TimePattern.Match better(TimePattern.Match a, TimePattern.Match b) {
    if (a.to() != b.to()) {
      return a.to() > b.to() ? a : b;
    }
    return a.pattern().order() <= b.pattern().order() ? a : b;
  }
}
