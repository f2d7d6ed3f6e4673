package org.w3id.dateline.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3id.dateline.error.UserException;

/**
 * A table that has been read and checked for its shape.
 *
 * @param name where it was read from, for messages
 * @param columns names of the columns
 * @param rows as many cells in each as there are columns, blanks cut off; an empty cell is an empty
 *     string
 */
public record Table(String name, List<String> columns, List<Row> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * Reads a table that lies beside a class.
   *
   * @param beside a class of the package that the table belongs to
   * @param name file name: {@code triggers.tsv}
   * @param columns the columns that the first row must name, in order
   */
  public static Table of(Class<?> beside, String name, String... columns) {
    InputStream stream = beside.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("no table " + name + " beside " + beside.getName());
    }
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return read(reader, name, columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table.
   *
   * @param reader where from; not closed
   * @param name where it comes from, for messages
   * @param columns the columns that the first row must name, in order
   * @throws UserException if a row has not as many cells as there are columns, or the first row
   *     names others
   * @throws IOException if it can't be read
   */
  public static Table read(Reader reader, String name, String... columns) throws IOException {
    List<String> expected = List.of(columns);
    List<Row> rows = new ArrayList<>();
    boolean headerSeen = false;
    BufferedReader lines = new BufferedReader(reader);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = new ArrayList<>();
      for (String cell : line.split("\t", -1)) {
        cells.add(cell.strip());
      }
      if (!headerSeen) {
        if (!cells.equals(expected)) {
          throw new UserException(
              name + ":" + number + ": the columns are " + cells,
              "The first row must name them: " + String.join("⇥", expected));
        }
        headerSeen = true;
        continue;
      }
      while (cells.size() < expected.size()) {
        cells.add("");
      }
      if (cells.size() > expected.size()) {
        throw new UserException(
            name + ":" + number + ": " + cells.size() + " cells",
            "A row has " + expected.size() + ", with tabs between: " + String.join("⇥", expected));
      }
      rows.add(new Row(name, number, expected, cells));
    }
    return new Table(name, expected, rows);
  }

  /** Returns the cells of one column as a set; every row must have its own. */
  public Set<String> words(String column) {
    Set<String> words = new HashSet<>();
    for (Row row : rows) {
      if (!words.add(row.cell(column))) {
        throw row.problem("\"" + row.cell(column) + "\" stands here twice", "Take one out.");
      }
    }
    return Set.copyOf(words);
  }

  /**
   * A row.
   *
   * @param table name of the table
   * @param line line number in the file, from 1
   * @param columns names of the columns
   * @param cells one for each column
   */
  public record Row(String table, int line, List<String> columns, List<String> cells) {
    public Row {
      columns = List.copyOf(columns);
      cells = List.copyOf(cells);
    }

    /** Returns the cell in a column. */
    public String cell(String column) {
      int place = columns.indexOf(column);
      if (place < 0) {
        throw new IllegalArgumentException(table + " has no column " + column);
      }
      return cells.get(place);
    }

    /**
     * Returns the words of a cell, which a blank or {@code |} separates; none for an empty cell.
     */
    public List<String> words(String column) {
      String cell = cell(column);
      return cell.isEmpty() ? List.of() : List.of(cell.split("[ |]+"));
    }

    /** Returns an error that names this row. */
    public UserException problem(String problem, String remedy) {
      return new UserException(table + ":" + line + ": " + problem, remedy);
    }
  }
}
