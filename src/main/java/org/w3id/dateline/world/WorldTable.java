package org.w3id.dateline.world;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.table.Table;

/**
 * World entries as a table: one a row, several values of a cell with {@code |} between.
 *
 * <p>The table that ships is made from {@code ontology/world.ttl} in every build; a user's own has
 * the same columns.
 */
public final class WorldTable {
  /** The columns, in order. */
  public static final List<String> COLUMNS =
      List.of(
          "id",
          "item",
          "label",
          "aliases",
          "doubtful",
          "demonyms",
          "class",
          "country",
          "within",
          "capital",
          "latitude",
          "longitude",
          "prominence");

  private static final Pattern ITEM = Pattern.compile("Q[1-9][0-9]*");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Map<String, Integer> PLACES =
      COLUMNS.stream().collect(Collectors.toUnmodifiableMap(c -> c, COLUMNS::indexOf));
  private static final Classes CLASSES = Classes.shipped();

  private WorldTable() {}

  /** Reads the table that ships with the program. */
  static List<WorldEntry> shipped() {
    return entries(
        Table.of(WorldTable.class, "world.tsv", COLUMNS.toArray(String[]::new)), Map.of());
  }

  /**
   * Reads a user's table.
   *
   * @param reader where from; not closed
   * @param name where it comes from, for messages
   * @param known the world whose entries it may name as country or capital
   * @throws UserException if a row is wrong; it is named by file and line
   * @throws IOException if it can't be read
   */
  public static List<WorldEntry> read(Reader reader, String name, World known) throws IOException {
    Map<String, Integer> ids = new HashMap<>();
    known.entries().forEach(entry -> ids.put(entry.id(), 0));
    return entries(Table.read(reader, name, COLUMNS.toArray(String[]::new)), ids);
  }

  private static List<WorldEntry> entries(Table table, Map<String, Integer> known) {
    Map<String, Integer> lines = new HashMap<>();
    for (Table.Row row : table.rows()) {
      Integer before = lines.put(cell(row, "id"), row.line());
      if (before != null) {
        throw row.problem(
            "the id \"" + cell(row, "id") + "\" stands in line " + before + " already",
            "Give it another.");
      }
    }
    lines.putAll(known);
    List<WorldEntry> entries = new ArrayList<>(table.rows().size());
    for (Table.Row row : table.rows()) {
      entries.add(entry(row, lines));
    }
    return List.copyOf(entries);
  }

  private static WorldEntry entry(Table.Row row, Map<String, Integer> known) {
    String id = matching(row, "id", ID, "lower-case words with hyphens between");
    if (cell(row, "label").isEmpty()) {
      throw row.problem("\"" + id + "\" has no label", "Write its English name there.");
    }
    Optional<String> item =
        cell(row, "item").isEmpty()
            ? Optional.empty()
            : Optional.of(matching(row, "item", ITEM, "a Q-id"));
    return new WorldEntry(
        id,
        item,
        cell(row, "label"),
        several(row, "aliases"),
        several(row, "doubtful"),
        several(row, "demonyms"),
        classes(row),
        reference(row, "country", known),
        reference(row, "within", known),
        reference(row, "capital", known),
        coordinates(row),
        prominence(row));
  }

  private static String matching(Table.Row row, String column, Pattern pattern, String what) {
    String cell = cell(row, column);
    if (!pattern.matcher(cell).matches()) {
      throw row.problem(
          "\"" + cell + "\" is no " + column, "Write " + what + " in the column " + column + ".");
    }
    return cell;
  }

  /** Returns a cell without a search for the column: there are many. */
  private static String cell(Table.Row row, String column) {
    return row.cells().get(PLACES.getOrDefault(column, 0));
  }

  private static List<String> several(Table.Row row, String column) {
    String cell = cell(row, column);
    if (cell.isEmpty()) {
      return List.of();
    }
    List<String> values = new ArrayList<>();
    int from = 0;
    for (int bar = cell.indexOf('|'); from <= cell.length(); bar = cell.indexOf('|', from)) {
      int end = bar < 0 ? cell.length() : bar;
      String value = cell.substring(from, end).strip();
      if (!value.isEmpty()) {
        values.add(value);
      }
      from = end + 1;
    }
    return values;
  }

  private static List<String> classes(Table.Row row) {
    List<String> named = several(row, "class");
    for (String name : named) {
      if (!CLASSES.contains(name)) {
        throw row.problem(
            "there is no class \"" + name + "\"", "Take one of " + CLASSES.names() + ".");
      }
    }
    if (named.isEmpty()) {
      throw row.problem(
          "\"" + cell(row, "id") + "\" has no class", "Take one of " + CLASSES.names() + ".");
    }
    return CLASSES.withBroader(named);
  }

  private static Optional<String> reference(
      Table.Row row, String column, Map<String, Integer> known) {
    String id = cell(row, column);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    if (!known.containsKey(id)) {
      throw row.problem(
          "no entry has the id \"" + id + "\", given as " + column, "Correct it or add the entry.");
    }
    return Optional.of(id);
  }

  private static Optional<WorldEntry.Coordinates> coordinates(Table.Row row) {
    if (cell(row, "latitude").isEmpty() && cell(row, "longitude").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new WorldEntry.Coordinates(degrees(row, "latitude", 90), degrees(row, "longitude", 180)));
  }

  private static double degrees(Table.Row row, String column, int most) {
    double degrees;
    try {
      degrees = Double.parseDouble(cell(row, column));
    } catch (NumberFormatException e) {
      degrees = Double.NaN;
    }
    if (!(Math.abs(degrees) <= most)) {
      throw row.problem(
          "\"" + cell(row, column) + "\" is no " + column,
          "Write degrees from -" + most + " to " + most + ", or leave both cells empty.");
    }
    return degrees;
  }

  private static int prominence(Table.Row row) {
    String cell = cell(row, "prominence");
    if (cell.isEmpty()) {
      return WorldEntry.USUAL_PROMINENCE;
    }
    if (cell.length() != 1
        || cell.charAt(0) < '1'
        || cell.charAt(0) > '0' + WorldEntry.HIGHEST_PROMINENCE) {
      throw row.problem(
          "\"" + cell + "\" is no prominence",
          "Write a number from 1 to " + WorldEntry.HIGHEST_PROMINENCE + ", or nothing.");
    }
    return cell.charAt(0) - '0';
  }
}
