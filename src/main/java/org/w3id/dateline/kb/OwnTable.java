package org.w3id.dateline.kb;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.table.Table;
import org.w3id.dateline.world.Classes;
import org.w3id.dateline.world.World;
import org.w3id.dateline.world.WorldEntry;

/**
 * A user's own entities as a table: one a row, several names of a cell with {@code |} between. The
 * first row names the columns, any of {@link #COLUMNS} in any order; label and type must be there.
 */
public final class OwnTable {
  /** The columns that a table may have. */
  public static final List<String> COLUMNS =
      List.of(
          "id",
          "label",
          "aliases",
          "demonyms",
          "type",
          "country",
          "description",
          "wikidata",
          "latitude",
          "longitude",
          "sitelinks");

  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern IRI = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]{1,2000}");

  /** Whom a user adds is worth naming: as well known as a minister. */
  private static final int USUAL_SITELINKS = 30;

  private static final Classes CLASSES = Classes.shipped();

  private final Table table;
  private final String base;
  private final BinaryOperator<String> mint;
  private final Map<String, Integer> lines = new HashMap<>();

  private OwnTable(Table table, String base, BinaryOperator<String> mint) {
    this.table = table;
    this.base = base;
    this.mint = mint;
  }

  /**
   * Reads a table.
   *
   * @param text the table
   * @param name where it comes from, for messages
   * @param base what the IRI of an entity begins with whose id is a key
   * @param mint gives the IRI of an entity without an id, by its label and the local name of its
   *     coarsest class
   * @throws UserException if a row is wrong; it is named by file and line
   */
  public static List<KbItem> read(
      String text, String name, String base, BinaryOperator<String> mint) {
    try {
      Table table = Table.read(new StringReader(text), name, columns(text, name));
      OwnTable own = new OwnTable(table, base, mint);
      List<KbItem> items = new ArrayList<>();
      for (Table.Row row : table.rows()) {
        items.add(own.item(row));
      }
      if (items.isEmpty()) {
        throw new UserException(
            name + " holds no entity",
            "Write one a row below the row of names; --remove takes away what came from a file.");
      }
      return List.copyOf(items);
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory can be read", e);
    }
  }

  private static String[] columns(String text, String name) throws IOException {
    BufferedReader lines = new BufferedReader(new StringReader(text));
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] columns =
          Arrays.stream(line.split("\t", -1)).map(String::strip).toArray(String[]::new);
      Set<String> known = new HashSet<>();
      for (String column : columns) {
        if (!COLUMNS.contains(column) || !known.add(column)) {
          throw new UserException(
              name + ":" + number + ": there can be no column \"" + column + "\" here",
              "The first row names the columns, each once: some of "
                  + String.join(", ", COLUMNS)
                  + ".");
        }
      }
      if (!known.containsAll(List.of("label", "type"))) {
        throw new UserException(
            name + ":" + number + ": the columns label and type must be there",
            "Add them to the first row and to all others, with tabs between.");
      }
      return columns;
    }
    return COLUMNS.toArray(String[]::new);
  }

  private KbItem item(Table.Row row) {
    String label = cell(row, "label");
    if (label.isEmpty()) {
      throw row.problem("there is no label", "Write its English name there.");
    }
    checkLength(row, "label", label);
    List<String> classes = classes(row);
    Kind kind = kind(classes);
    ItemDraft draft = KbItem.draft(id(row, label, kind), kind, label).types(classes);
    Set<String> names = new LinkedHashSet<>(names(row, "aliases"));
    names.remove(label);
    return draft
        .aliases(names)
        .demonyms(names(row, "demonyms"))
        .description(Optional.of(cell(row, "description")).filter(d -> !d.isEmpty()))
        .country(country(row))
        .wikidata(qid(row, "wikidata"))
        .coordinates(coordinates(row))
        .sitelinks(sitelinks(row))
        .item();
  }

  private String cell(Table.Row row, String column) {
    return table.columns().contains(column) ? row.cell(column) : "";
  }

  private List<String> names(Table.Row row, String column) {
    List<String> names =
        Arrays.stream(cell(row, column).split("\\|"))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .toList();
    names.forEach(name -> checkLength(row, column, name));
    return names;
  }

  private static void checkLength(Table.Row row, String column, String name) {
    if (name.length() > RawEntity.LONGEST_NAME) {
      throw row.problem(
          "a name in the column " + column + " has " + name.length() + " characters",
          "Write one of " + RawEntity.LONGEST_NAME + " at the most.");
    }
  }

  private String id(Table.Row row, String label, Kind kind) {
    String written = cell(row, "id");
    String id;
    if (written.isEmpty()) {
      id = mint.apply(label, term(kind));
    } else if (KEY.matcher(written).matches()) {
      id = base + written;
    } else if (IRI.matcher(written).matches()) {
      id = written;
    } else {
      throw row.problem(
          "\"" + written + "\" is no id",
          "Write lower-case words with hyphens between, or an IRI of http or https, or nothing.");
    }
    Integer before = lines.put(id, row.line());
    if (before != null) {
      throw row.problem(
          "line " + before + " has the same IRI, " + id, "Give one of them an id of its own.");
    }
    return id;
  }

  /** Returns the local name of the class by which IRIs tell kinds apart. */
  private static String term(Kind kind) {
    return switch (kind) {
      case PERSON -> "Person";
      case ORGANIZATION -> "Organization";
      case PLACE -> "Place";
      case EVENT, OTHER -> "Thing";
    };
  }

  private List<String> classes(Table.Row row) {
    String type = cell(row, "type");
    for (String name : CLASSES.names()) {
      if (name.equalsIgnoreCase(type)) {
        return CLASSES.withBroader(List.of(name));
      }
    }
    throw row.problem(
        type.isEmpty() ? "there is no type" : "there is no type \"" + type + "\"",
        "Take a class of the ontology: " + CLASSES.names().stream().sorted().toList() + ".");
  }

  private static Kind kind(List<String> classes) {
    if (classes.contains("Person")) {
      return Kind.PERSON;
    }
    if (classes.contains("Organization")) {
      return Kind.ORGANIZATION;
    }
    if (classes.contains("Place")) {
      return Kind.PLACE;
    }
    return classes.contains("NamedEvent") ? Kind.EVENT : Kind.OTHER;
  }

  private Optional<String> qid(Table.Row row, String column) {
    String cell = cell(row, column);
    String id = cell.substring(cell.lastIndexOf('/') + 1);
    if (!id.isEmpty() && !KbItem.isQid(id)) {
      throw row.problem("\"" + cell + "\" is no Q-id", "Write one, as in Q42, or nothing.");
    }
    return Optional.of(id).filter(q -> !q.isEmpty());
  }

  private Optional<String> country(Table.Row row) {
    String cell = cell(row, "country");
    if (cell.isEmpty() || KbItem.isQid(cell.substring(cell.lastIndexOf('/') + 1))) {
      return qid(row, "country");
    }
    for (WorldEntry entry : World.shipped().namedLike(cell)) {
      if (entry.is(WorldEntry.COUNTRY) && entry.item().isPresent()) {
        return entry.item();
      }
    }
    throw row.problem(
        "no country is called \"" + cell + "\"", "Write its English name or its Q-id.");
  }

  private Optional<WorldEntry.Coordinates> coordinates(Table.Row row) {
    String latitude = cell(row, "latitude");
    String longitude = cell(row, "longitude");
    if (latitude.isEmpty() && longitude.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new WorldEntry.Coordinates(Double.parseDouble(latitude), Double.parseDouble(longitude)));
    } catch (IllegalArgumentException e) {
      throw row.problem(
          "\"" + latitude + "\", \"" + longitude + "\" is no place on the Earth",
          "Write degrees north from -90 to 90 and east from -180 to 180, or leave both empty.");
    }
  }

  private int sitelinks(Table.Row row) {
    String cell = cell(row, "sitelinks");
    if (cell.isEmpty()) {
      return USUAL_SITELINKS;
    }
    if (!cell.matches("[0-9]{1,4}")) {
      throw row.problem(
          "\"" + cell + "\" is no number of sitelinks",
          "Write one from 0 to 9999, or nothing: the better known, the more.");
    }
    return Integer.parseInt(cell);
  }

  /** Writes entities as a table with all columns, as it is read. */
  public static String write(List<KbItem> items) {
    StringBuilder text = new StringBuilder(String.join("\t", COLUMNS)).append('\n');
    for (KbItem item : items) {
      List<String> cells =
          List.of(
              item.id(),
              item.label(),
              String.join("|", item.aliases()),
              String.join("|", item.demonyms()),
              item.types().get(0),
              item.country().orElse(""),
              item.description().orElse(""),
              item.wikidata().orElse(""),
              item.coordinates().map(c -> String.valueOf(c.latitude())).orElse(""),
              item.coordinates().map(c -> String.valueOf(c.longitude())).orElse(""),
              String.valueOf(item.sitelinks()));
      text.append(
              String.join("\t", cells.stream().map(c -> c.replaceAll("[\t\r\n]+", " ")).toList()))
          .append('\n');
    }
    return text.toString();
  }
}
