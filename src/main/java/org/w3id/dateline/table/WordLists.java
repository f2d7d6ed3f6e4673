package org.w3id.dateline.table;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.table.Table.Row;

/**
 * Sets of words that rules ask for by name, a table with the columns {@code set}, {@code words} and
 * {@code what}. The names are the constants of an enum: {@code SUBJECT_CONTROL} is the set {@code
 * subject-control}. Each must have a row, and each row must be of one of them. A set may have
 * several rows, so that a user can add one; {@code what} says what its words have in common, once.
 *
 * <p>The table is read once, when it is first asked for. Safe for use by several threads.
 *
 * @param <N> names of the sets
 */
public final class WordLists<N extends Enum<N>> {
  private static final String[] COLUMNS = {"set", "words", "what"};

  private final Class<N> names;
  private final String table;
  private volatile @Nullable Map<N, Set<String>> sets;

  /**
   * A table that lies beside an enum.
   *
   * @param names names of the sets
   * @param table file name: {@code grammar-words.tsv}
   */
  public WordLists(Class<N> names, String table) {
    this.names = names;
    this.table = table;
  }

  /** Returns the names of the columns. */
  static String[] columns() {
    return COLUMNS.clone();
  }

  /** Returns the words of a set. */
  public Set<String> words(N name) {
    Set<String> words = load().get(name);
    if (words == null) {
      throw new IllegalStateException(table + " lacks " + name);
    }
    return words;
  }

  /**
   * Reads the table unless it has been read.
   *
   * @return the words of each set
   */
  public Map<N, Set<String>> load() {
    Map<N, Set<String>> read = sets;
    if (read == null) {
      synchronized (this) {
        read = sets;
        if (read == null) {
          read = read(Table.of(names, table, COLUMNS), names);
          sets = read;
        }
      }
    }
    return read;
  }

  /** Returns the sets of a table. */
  static <N extends Enum<N>> Map<N, Set<String>> read(Table table, Class<N> names) {
    Map<String, N> known =
        Arrays.stream(names.getEnumConstants())
            .collect(Collectors.toUnmodifiableMap(WordLists::written, name -> name));
    Map<N, Set<String>> sets = new EnumMap<>(names);
    for (Row row : table.rows()) {
      N name = known.get(row.cell("set"));
      if (name == null) {
        throw row.problem(
            "no rule asks for the set \"" + row.cell("set") + "\"",
            "Use one of " + new TreeSet<>(known.keySet()) + ".");
      }
      boolean first = !sets.containsKey(name);
      if (first == row.cell("what").isEmpty()) {
        throw row.problem(
            (first ? "nothing says" : "said again") + " what the set " + row.cell("set") + " is",
            "Let its first row, and no other, say what its words have in common.");
      }
      if (row.words("words").isEmpty()) {
        throw row.problem("no words", "Write some, with blanks between them.");
      }
      Set<String> words = sets.computeIfAbsent(name, n -> new HashSet<>());
      for (String word : row.words("words")) {
        if (!words.add(word)) {
          throw row.problem("\"" + word + "\" stands here twice", "Take one out.");
        }
      }
    }
    for (N name : names.getEnumConstants()) {
      if (!sets.containsKey(name)) {
        throw new UserException(
            table.name() + ": no row of the set \"" + written(name) + "\"",
            "A rule asks for it: add a row with its words.");
      }
    }
    sets.replaceAll((name, words) -> Set.copyOf(words));
    return sets;
  }

  private static String written(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
