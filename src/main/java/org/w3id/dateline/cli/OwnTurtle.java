package org.w3id.dateline.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.graph.Terms;
import org.w3id.dateline.graph.Wikidata;
import org.w3id.dateline.iri.IriMinter;
import org.w3id.dateline.kb.OwnTable;
import org.w3id.dateline.world.World;

/** A user's own entities in Turtle, turned into the table that is read. */
final class OwnTurtle {
  private static final String ENTITY = IriMinter.BASE + "entity/";

  /** Columns by the property whose values they take; as texts, since Jena may not be set up yet. */
  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "type"),
          Map.entry("http://www.w3.org/2000/01/rdf-schema#label", "label"),
          Map.entry("http://www.w3.org/2004/02/skos/core#prefLabel", "label"),
          Map.entry("http://www.w3.org/2004/02/skos/core#altLabel", "aliases"),
          Map.entry("https://schema.org/description", "description"),
          Map.entry("http://www.w3.org/2003/01/geo/wgs84_pos#lat", "latitude"),
          Map.entry("http://www.w3.org/2003/01/geo/wgs84_pos#long", "longitude"),
          Map.entry("https://schema.org/sameAs", "wikidata"),
          Map.entry(Terms.NS + "demonym", "demonyms"),
          Map.entry(Terms.NS + "country", "country"));

  private static final List<String> SEVERAL = List.of("aliases", "demonyms");

  private final List<String> lines;
  private final Map<Node, Map<String, List<String>>> entities = new LinkedHashMap<>();

  private OwnTurtle(String text) {
    this.lines = text.lines().toList();
  }

  /**
   * Returns the table. Its rows stand in the lines in which entities begin, so that what is said of
   * a row is true of the file.
   *
   * @throws UserException if the text is no Turtle
   */
  static String table(String text, String name) {
    OwnTurtle turtle = new OwnTurtle(text);
    UserTurtle.read(text, name, ENTITY, warning -> {}, turtle::take);
    return turtle.table();
  }

  private void take(Triple triple) {
    String column = COLUMNS.get(triple.getPredicate().getURI());
    if (column == null) {
      return;
    }
    Node object = triple.getObject();
    if (object.isLiteral()
        && !object.getLiteralLanguage().isEmpty()
        && !object.getLiteralLanguage().startsWith("en")) {
      return;
    }
    String value = value(column, object);
    if (!value.isEmpty()) {
      entities
          .computeIfAbsent(triple.getSubject(), key -> new HashMap<>())
          .computeIfAbsent(column, key -> new ArrayList<>())
          .add(value.replaceAll("[\t\r\n|]+", " "));
    }
  }

  /** What is of no use here, as a class of another ontology, is empty. */
  private static String value(String column, Node object) {
    if (object.isLiteral()) {
      return object.getLiteralLexicalForm();
    }
    String iri = object.isURI() ? object.getURI() : "";
    return switch (column) {
      case "type" -> iri.startsWith(Terms.NS) ? iri.substring(Terms.NS.length()) : "";
      case "wikidata" ->
          iri.startsWith(Wikidata.ITEMS) ? iri.substring(Wikidata.ITEMS.length()) : "";
      case "country" ->
          iri.startsWith(ENTITY)
              ? Optional.of(iri.substring(ENTITY.length()))
                  .flatMap(World.shipped()::withId)
                  .flatMap(entry -> entry.item())
                  .orElse(iri)
              : iri;
      default -> iri;
    };
  }

  private String table() {
    StringBuilder table = new StringBuilder(String.join("\t", OwnTable.COLUMNS)).append('\n');
    int written = 1;
    int searched = 0;
    for (Map.Entry<Node, Map<String, List<String>>> entity : entities.entrySet()) {
      int line = lineOf(entity.getKey(), searched);
      searched = Math.max(searched, line);
      for (; written < line; written++) {
        table.append('\n');
      }
      List<String> cells = new ArrayList<>();
      for (String column : OwnTable.COLUMNS) {
        List<String> values = entity.getValue().getOrDefault(column, List.of());
        if (column.equals("id")) {
          cells.add(entity.getKey().isURI() ? entity.getKey().getURI() : "");
        } else if (SEVERAL.contains(column)) {
          cells.add(String.join("|", values));
        } else {
          cells.add(values.isEmpty() ? "" : values.get(0));
        }
      }
      table.append(String.join("\t", cells)).append('\n');
      written++;
    }
    return table.toString();
  }

  /** Returns the index of the line that a subject begins, or of the one behind the last found. */
  private int lineOf(Node subject, int from) {
    if (subject.isURI()) {
      String iri = subject.getURI();
      String last = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
      for (int i = from; i < lines.size(); i++) {
        String line = lines.get(i);
        if (!line.isEmpty()
            && !Character.isWhitespace(line.charAt(0))
            && line.charAt(0) != '@'
            && line.charAt(0) != '#'
            && line.split("[\\s>]", 2)[0].endsWith(last)) {
          return i;
        }
      }
    }
    return from;
  }
}
