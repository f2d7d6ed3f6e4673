package org.w3id.dateline.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.world.WorldTable;

/**
 * Turns the small world, written in Turtle, into the table that {@link
 * org.w3id.dateline.world.World} reads.
 */
public final class WorldTurtle {
  /** The namespace of the terms. */
  static final String TERMS = "https://w3id.org/dateline/ontology#";

  private static final String ENTITY = "https://w3id.org/dateline/entity/";
  private static final String WIKIDATA = "http://www.wikidata.org/entity/";

  /**
   * Columns by the property whose values they take; written out, since the first class of Jena to
   * be loaded can't be one of its vocabularies.
   */
  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "class"),
          Map.entry("http://www.w3.org/2000/01/rdf-schema#label", "label"),
          Map.entry("http://www.w3.org/2004/02/skos/core#altLabel", "aliases"),
          Map.entry("http://www.w3.org/2003/01/geo/wgs84_pos#lat", "latitude"),
          Map.entry("http://www.w3.org/2003/01/geo/wgs84_pos#long", "longitude"),
          Map.entry("https://schema.org/sameAs", "item"),
          Map.entry(TERMS + "doubtfulName", "doubtful"),
          Map.entry(TERMS + "demonym", "demonyms"),
          Map.entry(TERMS + "country", "country"),
          Map.entry(TERMS + "within", "within"),
          Map.entry(TERMS + "capital", "capital"),
          Map.entry(TERMS + "prominence", "prominence"));

  private static final Set<String> SEVERAL = Set.of("class", "aliases", "doubtful", "demonyms");

  private final Path file;
  private final Set<String> classes;
  private final List<String> lines;
  private final Map<String, Integer> lineOf = new HashMap<>();
  private final Map<String, Map<String, List<String>>> entries = new LinkedHashMap<>();

  private WorldTurtle(Path file, Set<String> classes) throws IOException {
    this.file = file;
    this.classes = classes;
    this.lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("entity:")) {
        String id = line.substring("entity:".length()).split("\\s", 2)[0];
        Integer before = lineOf.putIfAbsent(id, i + 1);
        if (before != null) {
          throw new UserException(
              file + ":" + (i + 1) + ": entity:" + id + " stands in line " + before + " already",
              "Give one of them another id.");
        }
      }
    }
  }

  /**
   * Writes {@code world.tsv} and {@code classes.tsv} unless they are newer than what they are made
   * of.
   *
   * @param arguments the folder of the ontology, the folder to write to
   * @throws IOException if one can't be read or written
   */
  public static void main(String[] arguments) throws IOException {
    Path ontology = Path.of(arguments[0]);
    Path target = Path.of(arguments[1]);
    Files.createDirectories(target);
    Path terms = ontology.resolve("dateline.ttl");
    Path world = ontology.resolve("world.ttl");
    Path classTable = target.resolve("classes.tsv");
    Path worldTable = target.resolve("world.tsv");
    if (isOlder(classTable, terms) || isOlder(worldTable, terms) || isOlder(worldTable, world)) {
      Map<String, String> classes = EntityClasses.broader(terms);
      Files.write(classTable, EntityClasses.table(terms, classes), StandardCharsets.UTF_8);
      Files.write(worldTable, table(world, classes.keySet()), StandardCharsets.UTF_8);
    }
  }

  private static boolean isOlder(Path made, Path source) throws IOException {
    return !Files.exists(made)
        || Files.getLastModifiedTime(made).compareTo(Files.getLastModifiedTime(source)) <= 0;
  }

  /**
   * Returns the lines of the table.
   *
   * @param file Turtle, each entry a paragraph that begins {@code entity:ID} at the start of a line
   * @param classes local names of the classes that entries may be of
   * @throws UserException if the file says something that the table can't hold
   * @throws IOException if the file can't be read
   */
  static List<String> table(Path file, Set<String> classes) throws IOException {
    WorldTurtle turtle = new WorldTurtle(file, classes);
    turtle.parse();
    List<String> table = new ArrayList<>();
    table.add("# Made from " + file.getFileName() + " by the build.");
    table.add(String.join("\t", WorldTable.COLUMNS));
    turtle.entries.forEach((id, values) -> table.add(turtle.row(id, values)));
    return table;
  }

  private void parse() {
    ErrorHandler blame =
        new ErrorHandler() {
          @Override
          public void warning(String message, long line, long column) {
            error(message, line, column);
          }

          @Override
          public void error(String message, long line, long column) {
            fatal(message, line, column);
          }

          @Override
          public void fatal(String message, long line, long column) {
            throw new UserException(
                file + ":" + line + ":" + column + ": " + message, "Mend the Turtle there.");
          }
        };
    try {
      RDFParser.fromString(String.join("\n", lines), Lang.TURTLE)
          .errorHandler(blame)
          .parse(
              new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                  take(triple);
                }
              });
    } catch (RiotException e) {
      throw new UserException(file + ": " + e.getMessage(), "Mend the Turtle there.", e);
    }
  }

  private void take(Triple triple) {
    Node subject = triple.getSubject();
    if (!subject.isURI() || !subject.getURI().startsWith(ENTITY)) {
      throw new UserException(
          file + ": " + subject + " is no entity", "Begin its IRI with " + ENTITY + ".");
    }
    String id = subject.getURI().substring(ENTITY.length());
    String column = COLUMNS.get(triple.getPredicate().getURI());
    if (column == null) {
      throw problem(
          id,
          "the property " + triple.getPredicate() + " means nothing here",
          "Take one of " + COLUMNS.keySet().stream().sorted().toList() + ".");
    }
    entries
        .computeIfAbsent(id, key -> new HashMap<>())
        .computeIfAbsent(column, key -> new ArrayList<>())
        .add(value(id, column, triple.getObject()));
  }

  private String value(String id, String column, Node object) {
    String value =
        switch (column) {
          case "class" -> local(id, column, object, TERMS);
          case "country", "within", "capital" -> local(id, column, object, ENTITY);
          case "item" -> local(id, column, object, WIKIDATA);
          default ->
              Optional.of(object)
                  .filter(Node::isLiteral)
                  .map(Node::getLiteralLexicalForm)
                  .orElseThrow(
                      () -> problem(id, object + " is no text", "Write it in quotation marks."));
        };
    if (value.isBlank() || value.contains("|") || value.contains("\t") || value.contains("\n")) {
      throw problem(id, "\"" + value + "\" is no " + column, "Leave out bars, tabs and line ends.");
    }
    return value;
  }

  private String local(String id, String column, Node object, String namespace) {
    if (!object.isURI() || !object.getURI().startsWith(namespace)) {
      throw problem(id, object + " is no " + column, "Its IRI must begin with " + namespace + ".");
    }
    return object.getURI().substring(namespace.length());
  }

  private String row(String id, Map<String, List<String>> values) {
    for (String column : List.of("label", "class")) {
      if (!values.containsKey(column)) {
        throw problem(id, "there is no " + column, "Give it one.");
      }
    }
    for (String name : values.getOrDefault("class", List.of())) {
      if (!classes.contains(name)) {
        throw problem(id, "the ontology has no class of entities " + name, "Take one that it has.");
      }
    }
    for (String column : List.of("country", "within", "capital")) {
      for (String other : values.getOrDefault(column, List.of())) {
        if (!entries.containsKey(other)) {
          throw problem(
              id, "the " + column + " entity:" + other + " is not here", "Add or correct it.");
        }
      }
    }
    List<String> cells = new ArrayList<>();
    for (String column : WorldTable.COLUMNS) {
      List<String> cell = values.getOrDefault(column, List.of());
      if (column.equals("id")) {
        cell = List.of(id);
      } else if (column.equals("capital") && cell.size() > 1) {
        cell = cell.subList(0, 1);
      } else if (cell.size() > 1 && !SEVERAL.contains(column)) {
        throw problem(
            id, "two values of " + column.toLowerCase(Locale.ROOT) + ": " + cell, "Keep one.");
      } else if (new HashSet<>(cell).size() < cell.size()) {
        throw problem(id, "a value of " + column + " stands twice: " + cell, "Take one out.");
      }
      cells.add(String.join("|", cell));
    }
    return String.join("\t", cells);
  }

  private UserException problem(String id, String problem, String remedy) {
    int line = lineOf.getOrDefault(id, 1);
    return new UserException(file + ":" + line + ": entity:" + id + ": " + problem, remedy);
  }
}
