package org.w3id.dateline.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.w3id.dateline.table.Table;

/**
 * Splits words at hyphens as OntoNotes does: {@code Iran - backed}, {@code 10 - year - old}; not
 * behind a prefix or before a suffix ({@code anti-war}, {@code nation-wide}) and not before a digit
 * ({@code F-16}, {@code 20-30}).
 */
final class HyphenRule {
  private final Set<String> prefixes = new HashSet<>();
  private final Set<String> suffixes = new HashSet<>();

  HyphenRule() {
    for (Table.Row row : Table.of(HyphenRule.class, "hyphen-affixes.tsv", "part", "place").rows()) {
      switch (row.cell("place")) {
        case "before" -> prefixes.add(row.cell("part"));
        case "behind" -> suffixes.add(row.cell("part"));
        default ->
            throw row.problem(
                "\"" + row.cell("place") + "\" is no place", "Write before or behind.");
      }
    }
  }

  /** Sets the cuts around the hyphens within a word. */
  void mend(String word, int from, int to, boolean[] cuts) {
    int part = from;
    for (int i = from; i < to; i++) {
      if (word.charAt(i) != '-') {
        continue;
      }
      if ((i + 1 < to && word.charAt(i + 1) == '-') || (i > from && word.charAt(i - 1) == '-')) {
        continue;
      }
      boolean split = i > from && i + 1 < to && isSplit(word, part, i, to);
      if (i > from) {
        cuts[i] = split;
      }
      cuts[i + 1] = split || i + 1 == to;
      part = i + 1;
    }
  }

  private boolean isSplit(String word, int part, int hyphen, int to) {
    if (Character.isDigit(word.charAt(hyphen + 1))
        || !Character.isLetterOrDigit(word.charAt(hyphen + 1))
        || !isWordEnd(word.charAt(hyphen - 1))) {
      return false;
    }
    int end = hyphen + 1;
    while (end < to && word.charAt(end) != '-') {
      end++;
    }
    return !prefixes.contains(word.substring(part, hyphen).toLowerCase(Locale.ROOT))
        && !suffixes.contains(word.substring(hyphen + 1, end).toLowerCase(Locale.ROOT));
  }

  private static boolean isWordEnd(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '\'' || c == '%';
  }
}
