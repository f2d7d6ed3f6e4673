package org.w3id.dateline.store;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.w3id.dateline.graph.GraphFormat;
import org.w3id.dateline.table.Table;

/**
 * The prefixes that queries know without a PREFIX line: those of the graphs as they are printed,
 * and those of the table {@code prefixes.tsv}. What a query itself declares goes before.
 */
public final class UsualPrefixes {
  private static final Map<String, String> NAMESPACES = read();

  /** What may be a prefix: a name, or nothing, in front of a colon. */
  private static final Pattern USED =
      Pattern.compile("(?<![\\p{Alnum}_:-])([\\p{Alpha}][\\p{Alnum}_-]*+)?:");

  private static final Pattern PLACE =
      Pattern.compile("\\bline[: ]+(\\d+), col(?:umn)?[: ]+(\\d+)");

  private static final Pattern UNKNOWN =
      Pattern.compile("Unresolved prefixed name: (([^\\s:]*):\\S*)");

  private UsualPrefixes() {}

  private static Map<String, String> read() {
    Map<String, String> namespaces = new TreeMap<>(GraphFormat.prefixes());
    for (Table.Row row :
        Table.of(UsualPrefixes.class, "prefixes.tsv", "prefix", "namespace").rows()) {
      if (namespaces.put(row.cell("prefix"), row.cell("namespace")) != null) {
        throw row.problem("the prefix " + row.cell("prefix") + " is known already", "Take it out.");
      }
    }
    return Collections.unmodifiableMap(namespaces);
  }

  /** Returns all, by name. */
  public static PrefixMapping all() {
    return PrefixMapping.Factory.create().setNsPrefixes(NAMESPACES).lock();
  }

  /**
   * Reads a query.
   *
   * @param text SPARQL 1.1 with Jena's extensions
   * @return it, with the usual prefixes that it uses as if it declared them
   * @throws QueryParseException if it is none
   */
  static Query parse(String text) {
    Query query = QueryFactory.make();
    query.getPrefixMapping().setNsPrefixes(NAMESPACES);
    QueryFactory.parse(query, text, null, Syntax.syntaxARQ);
    Set<String> used = used(text);
    for (String prefix : NAMESPACES.keySet()) {
      if (!used.contains(prefix)) {
        query.getPrefixMapping().removeNsPrefix(prefix);
      }
    }
    return query;
  }

  /**
   * Returns a query's text with declarations of the usual prefixes that it uses; they stand on its
   * first line, so that its lines keep their numbers. A text that is read without them stays as it
   * is.
   *
   * @throws QueryParseException if it is no query
   */
  public static String declare(String text) {
    try {
      QueryFactory.create(text, Syntax.syntaxARQ);
      return text;
    } catch (QueryParseException e) {
      StringBuilder declared = new StringBuilder();
      parse(text)
          .getPrefixMapping()
          .getNsPrefixMap()
          .forEach(
              (prefix, namespace) ->
                  declared
                      .append("PREFIX ")
                      .append(prefix)
                      .append(": <")
                      .append(namespace)
                      .append("> "));
      return declared + text;
    }
  }

  /** Returns the usual prefixes that a text may use: none that it uses is left out. */
  private static Set<String> used(String text) {
    Set<String> used = new TreeSet<>();
    Matcher prefixed = USED.matcher(text);
    while (prefixed.find()) {
      String prefix = prefixed.group(1) == null ? "" : prefixed.group(1);
      if (NAMESPACES.containsKey(prefix)) {
        used.add(prefix);
      }
    }
    return used;
  }

  /**
   * What is wrong with a query, and how to mend it.
   *
   * @param place {@code LINE:COLUMN}; empty where it is not known
   * @param problem without its place
   */
  public record Fault(String place, String problem, String remedy) {}

  /** Returns what is wrong with a query that could not be read. */
  public static Fault fault(QueryParseException e) {
    String message =
        String.valueOf(e.getMessage())
            .lines()
            .findFirst()
            .orElse("not a SPARQL query")
            .strip()
            .replaceFirst("^Line \\d+, column \\d+: ", "")
            .replaceFirst(" at line \\d+, col(umn)?[: ]+\\d+", "")
            .replaceFirst("\\.$", "");
    Matcher unknown = UNKNOWN.matcher(message);
    if (unknown.matches()) {
      String prefix = unknown.group(2);
      return new Fault(
          place(e),
          "the prefix " + prefix + ": of " + unknown.group(1) + " is not declared",
          "Add a line at its top: PREFIX "
              + prefix
              + ": <...>, with the beginning of its IRIs in the place of the dots. Known without such a line are "
              + String.join(" ", NAMESPACES.keySet().stream().map(known -> known + ":").toList())
              + ".");
    }
    String place = place(e);
    return new Fault(place, message, place.isEmpty() ? "Mend the query." : "Mend the query there.");
  }

  /**
   * The exception itself names the word before the one that is wrong, its message the right one.
   */
  private static String place(QueryParseException e) {
    Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
    if (place.find()) {
      return place.group(1) + ":" + place.group(2);
    }
    return e.getLine() > 0 ? e.getLine() + ":" + e.getColumn() : "";
  }
}
