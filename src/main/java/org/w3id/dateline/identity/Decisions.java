package org.w3id.dateline.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.identity.Decision.Side;
import org.w3id.dateline.identity.Decision.Verdict;
import org.w3id.dateline.iri.IriMinter;
import org.w3id.dateline.table.Table;

/**
 * What people decided of identities: a table of theirs that no program writes.
 *
 * @param all in the order of the file
 */
public record Decisions(List<Decision> all) {
  /** None. */
  public static final Decisions NONE = new Decisions(List.of());

  /** The columns of the file. */
  public static final List<String> COLUMNS = List.of("decision", "a", "b", "note", "who");

  /** What stands in the place of a decision that is not made yet: the line has no effect. */
  public static final String OPEN = "open";

  private static final String WIKIDATA = "http://www.wikidata.org/entity/";
  private static final Pattern ITEM = Pattern.compile("Q[1-9][0-9]{0,11}");
  private static final Pattern IRI = Pattern.compile("https?://[^\\s<>\"{}|^`\\\\@]+");
  private static final Map<String, String> PREFIXES =
      Map.of("entity:", IriMinter.BASE + "entity/", "article:", IriMinter.BASE + "article/");

  public Decisions {
    all = List.copyOf(all);
  }

  /**
   * Reads the rows of a file.
   *
   * @throws UserException if it is no such table, named by file and line, or can't be read
   */
  public static List<Table.Row> rows(Path file) {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return Table.read(reader, file.toString(), COLUMNS.toArray(String[]::new)).rows();
    } catch (NoSuchFileException e) {
      throw new UserException(
          "There is no file " + file, "Name the file of your decisions with --decisions.", e);
    } catch (IOException e) {
      throw new UserException(
          file + " can't be read: " + e.getMessage(), "It must be a text in UTF-8.", e);
    }
  }

  /**
   * Returns the decisions of lines without the first, which names the columns.
   *
   * @param name where they come from, for messages
   */
  public static Decisions ofLines(List<String> lines, String name) {
    try {
      return read(
          new StringReader(String.join("\t", COLUMNS) + "\n" + String.join("\n", lines)), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Decisions read(Reader reader, String name) throws IOException {
    return ofRows(Table.read(reader, name, COLUMNS.toArray(String[]::new)).rows());
  }

  /**
   * Returns the decisions of rows, of one file or several.
   *
   * @param rows with the {@link #COLUMNS}
   * @throws UserException if a row is wrong, named by file and line
   */
  public static Decisions ofRows(List<Table.Row> rows) {
    List<Decision> decisions = new ArrayList<>();
    Map<List<String>, Table.Row> before = new HashMap<>();
    Map<Side, Table.Row> items = new HashMap<>();
    for (Table.Row row : rows) {
      if (isOpen(row)) {
        continue;
      }
      Decision decision = decision(row);
      List<String> pair =
          decision.a().words().compareTo(decision.b().words()) <= 0
              ? List.of(decision.a().words(), decision.b().words())
              : List.of(decision.b().words(), decision.a().words());
      Table.Row other = before.putIfAbsent(pair, row);
      if (other != null) {
        throw row.problem(
            place(other, row) + " decides about the same two", "Take one of the lines out.");
      }
      Table.Row item =
          decision.verdict() == Verdict.ITEM ? items.putIfAbsent(decision.a(), row) : null;
      if (item != null) {
        throw row.problem(
            place(item, row) + " gives " + decision.a().words() + " another item",
            "Take one of the lines out.");
      }
      decisions.add(decision);
    }
    return new Decisions(decisions);
  }

  private static String place(Table.Row row, Table.Row from) {
    return (row.table().equals(from.table()) ? "" : row.table() + ", ") + "line " + row.line();
  }

  /**
   * Returns the lines that say the contrary of one: with it, some that make one of two make one of
   * those whom another tells apart. Nothing where no line does.
   */
  public List<String> contrary(Decision decision) {
    for (Decision other : all) {
      boolean same = decision.verdict() == Verdict.SAME;
      if (other.verdict() == (same ? Verdict.DIFFERENT : Verdict.SAME)) {
        Decision apart = same ? other : decision;
        List<Decision> path = path(apart.a(), apart.b());
        if (path.contains(same ? decision : other)) {
          return Stream.concat(path.stream(), Stream.of(apart))
              .filter(line -> !line.equals(decision))
              .map(Decision::place)
              .toList();
        }
      }
    }
    return List.of();
  }

  private static boolean isOf(Decision decision, Side side) {
    return decision.a().equals(side) || decision.b().equals(side);
  }

  /** The fewest lines that make one of two, or none. */
  private List<Decision> path(Side from, Side to) {
    Map<Side, List<Decision>> paths = new LinkedHashMap<>(Map.of(from, List.of()));
    Deque<Side> open = new ArrayDeque<>(paths.keySet());
    while (!open.isEmpty() && !paths.containsKey(to)) {
      Side side = open.remove();
      for (Decision decision : all) {
        if (decision.verdict() == Verdict.SAME && isOf(decision, side)) {
          Side next = decision.a().equals(side) ? decision.b() : decision.a();
          List<Decision> path = new ArrayList<>(paths.getOrDefault(side, List.of()));
          path.add(decision);
          if (paths.putIfAbsent(next, path) == null) {
            open.add(next);
          }
        }
      }
    }
    return paths.getOrDefault(to, List.of());
  }

  /** Whether a line decides nothing yet, or is the first of another file of the same columns. */
  private static boolean isOpen(Table.Row row) {
    return row.cell("decision").equals(OPEN) || row.cells().equals(COLUMNS);
  }

  private static Decision decision(Table.Row row) {
    Verdict verdict = null;
    for (Verdict known : Verdict.values()) {
      if (known.word().equals(row.cell("decision"))) {
        verdict = known;
      }
    }
    if (verdict == null) {
      throw row.problem(
          "there is no decision \"" + row.cell("decision") + "\"",
          "Write same, different, item, not-item, or open.");
    }
    Side a = ours(row, "a");
    Side b = verdict == Verdict.ITEM || verdict == Verdict.NOT_ITEM ? item(row) : ours(row, "b");
    if (a.equals(b)) {
      throw row.problem("a and b are the same", "Name two.");
    }
    return new Decision(
        verdict, a, b, row.cell("note"), row.cell("who"), row.table() + ":" + row.line());
  }

  private static Side item(Table.Row row) {
    String cell =
        row.cell("b").replaceFirst("^(wd:|https?://www\\.wikidata\\.org/(entity|wiki)/)", "");
    if (!ITEM.matcher(cell).matches()) {
      throw row.problem(
          "\"" + row.cell("b") + "\" is no item of Wikidata", "Write one such as wd:Q42.");
    }
    return new Side(WIKIDATA + cell, Optional.empty());
  }

  private static Side ours(Table.Row row, String column) {
    String cell = row.cell(column);
    int at = cell.indexOf('@');
    String iri = whole(at < 0 ? cell : cell.substring(0, at));
    Optional<String> article =
        at < 0 ? Optional.empty() : Optional.of(whole(cell.substring(at + 1)));
    for (String part : article.map(a -> List.of(iri, a)).orElse(List.of(iri))) {
      if (!IRI.matcher(part).matches()) {
        throw row.problem(
            "\"" + cell + "\" is no IRI of an entity",
            "Write one such as entity:hossein-salami-fc34ebfc75, and @article:... behind it where"
                + " it holds for one article; \"dateline merges --format tsv\" prints such lines.");
      }
    }
    return new Side(iri, article);
  }

  private static String whole(String words) {
    for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
      if (words.startsWith(prefix.getKey())) {
        return prefix.getValue() + words.substring(prefix.getKey().length());
      }
    }
    return words;
  }
}
