package org.w3id.dateline.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.Prefixes;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.w3id.dateline.error.UserException;

/**
 * A SPARQL query with its question in words and its parameters. Immutable.
 *
 * <p>A query file may start with comments: the first line is the question; a line {@code # bind
 * NAME VALUE: what it is} declares a variable that a user can set, and what it is set to otherwise;
 * the value {@code *} leaves it open.
 */
public final class Question {
  private static final Pattern PLACE =
      Pattern.compile("\\bline[: ]+(\\d+), col(?:umn)?[: ]+(\\d+)");

  private static final Pattern PARAMETER =
      Pattern.compile("#\\s*bind\\s+(\\w+)\\s+(\\S.*?)\\s*:\\s(.*)");

  private final String title;
  private final List<Parameter> parameters;
  private final Query query;

  /**
   * A variable that a user can set.
   *
   * @param name without the question mark
   * @param value what it is set to where the user says nothing: a term as Turtle writes it, or
   *     {@code *} for nothing
   * @param description what it is
   */
  public record Parameter(String name, String value, String description) {}

  private Question(String title, List<Parameter> parameters, Query query) {
    this.title = title;
    this.parameters = List.copyOf(parameters);
    this.query = query;
  }

  /**
   * Reads a query.
   *
   * @param text SPARQL 1.1 with Jena's extensions
   * @param name where it comes from, for messages
   * @throws UserException if it is no query, with line and column
   */
  public static Question parse(String text, String name) {
    String title = "";
    List<Parameter> parameters = new ArrayList<>();
    boolean first = true;
    for (String line : text.lines().takeWhile(l -> l.isBlank() || l.startsWith("#")).toList()) {
      Matcher parameter = PARAMETER.matcher(line);
      if (first && line.startsWith("#")) {
        title = line.substring(1).strip();
        first = false;
      } else if (parameter.matches()) {
        parameters.add(
            new Parameter(parameter.group(1), parameter.group(2), parameter.group(3).strip()));
      }
    }
    try {
      return new Question(title, parameters, QueryFactory.create(text, Syntax.syntaxARQ));
    } catch (QueryParseException e) {
      throw new UserException(
          name + place(e) + ": " + firstLine(String.valueOf(e.getMessage())),
          "Mend the query at that line and column.",
          e);
    } catch (QueryException e) {
      throw new UserException(
          name + ": " + firstLine(String.valueOf(e.getMessage())), "Mend the query.", e);
    }
  }

  /**
   * The exception itself names the word before the one that is wrong, its message the right one.
   */
  private static String place(QueryParseException e) {
    Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
    if (place.find()) {
      return ":" + place.group(1) + ":" + place.group(2);
    }
    return e.getLine() > 0 ? ":" + e.getLine() + ":" + e.getColumn() : "";
  }

  private static String firstLine(String message) {
    String line = message.lines().findFirst().orElse("not a SPARQL query").strip();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  /** Returns the question in words; empty where the query has none. */
  public String title() {
    return title;
  }

  /** Returns the query as it is written, its parameters open. */
  public Query query() {
    return query;
  }

  /** Returns what a user can set. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /**
   * Returns the query with values for variables, and the declared ones' defaults.
   *
   * @param values by variable name: a term as Turtle or SPARQL writes it ({@code <…>}, a prefixed
   *     name, {@code "…"}, a number), a day ({@code 2023-11-18}), or an address; anything else is
   *     taken as a string
   * @throws UserException if the query has no such variable
   */
  public Query with(Map<String, String> values) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      if (!parameter.value().equals("*")) {
        all.put(parameter.name(), parameter.value());
      }
    }
    all.putAll(values);
    Map<Var, Node> nodes = new HashMap<>();
    for (Map.Entry<String, String> entry : all.entrySet()) {
      Var variable = Var.alloc(entry.getKey());
      if (!query.toString().contains("?" + entry.getKey())) {
        throw new UserException(
            "The query has no variable ?" + entry.getKey(),
            parameters.isEmpty()
                ? "It takes no --bind of that name."
                : "It takes --bind for: "
                    + String.join(", ", parameters.stream().map(Parameter::name).toList())
                    + ".");
      }
      nodes.put(variable, term(entry.getValue()));
    }
    return nodes.isEmpty() ? query : QueryTransformOps.replaceVars(query, nodes);
  }

  private Node term(String value) {
    boolean written =
        value.startsWith("<")
            || value.startsWith("\"")
            || value.startsWith("'")
            || value.matches("[+-]?[0-9.]+([eE][+-]?[0-9]+)?|true|false")
            || isPrefixed(value);
    if (written) {
      try {
        return NodeFactoryExtra.parseNode(value, Prefixes.adapt(query.getPrefixMapping()));
      } catch (RiotException e) {
        throw new UserException(
            "Not a term: " + value, "Write <iri>, prefix:name, \"text\" or a number.", e);
      }
    }
    if (value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate);
    }
    if (value.matches("https?://\\S+")) {
      return NodeFactory.createURI(value);
    }
    return NodeFactory.createLiteralString(value);
  }

  private boolean isPrefixed(String value) {
    return value.matches("[A-Za-z][\\w-]*:[\\w/.-]*")
        && query.getPrefixMapping().getNsPrefixURI(value.substring(0, value.indexOf(':'))) != null;
  }
}
