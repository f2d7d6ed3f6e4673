package org.w3id.dateline.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.Prefixes;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.update.UpdateFactory;
import org.w3id.dateline.error.UserException;

/**
 * A SPARQL query with its question in words and its parameters. Immutable.
 *
 * <p>A query file may start with comments: the first line is the question; a line {@code # bind
 * NAME VALUE: what it is} declares a variable that a user can set, and what it is set to otherwise;
 * the value {@code *} leaves it open.
 */
public final class Question {
  private static final Pattern VARIABLE = Pattern.compile("[?$](\\w+)");
  private static final String TEXT = "text";

  private static final Pattern PARAMETER =
      Pattern.compile("#\\s*bind\\s+(\\w+)\\s+(\\S.*?)\\s*:\\s(.*)");

  private final String name;
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

  private Question(String name, String title, List<Parameter> parameters, Query query) {
    this.name = name;
    this.title = title;
    this.parameters = List.copyOf(parameters);
    this.query = query;
  }

  /**
   * Reads a query.
   *
   * @param text SPARQL 1.1 with Jena's extensions; {@link UsualPrefixes} need no declaration
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
      return new Question(name, title, parameters, UsualPrefixes.parse(text));
    } catch (QueryParseException e) {
      if (isUpdate(text)) {
        throw new UserException(
            name + " is an update, and queries only read",
            "Ask by SELECT, ASK, CONSTRUCT or DESCRIBE. Articles go in by \"dateline build\" and out by"
                + " \"dateline forget\"; \"dateline serve --update\" takes updates.",
            e);
      }
      UsualPrefixes.Fault fault = UsualPrefixes.fault(e);
      String place = fault.place().isEmpty() ? "" : ":" + fault.place();
      throw new UserException(name + place + ": " + fault.problem(), fault.remedy(), e);
    } catch (QueryException e) {
      throw new UserException(
          name + ": " + firstLine(String.valueOf(e.getMessage())), "Mend the query.", e);
    }
  }

  /**
   * Reads a query that ships beside a class.
   *
   * @param name of the file, without its ending
   */
  public static Question beside(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name + ".rq")) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isUpdate(String text) {
    try {
      return !UpdateFactory.create(text, Syntax.syntaxARQ).getOperations().isEmpty();
    } catch (QueryException e) {
      return false;
    }
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
   *     taken as a string. Where a parameter's default is a string, all but {@code "…"} is one.
   * @throws UserException if it is no parameter of the query or, where the query declares none, no
   *     variable; or if its value is not of the datatype of the parameter's default
   */
  public Query with(Map<String, String> values) {
    values.keySet().forEach(this::requireKnown);
    Map<Var, Node> nodes = new HashMap<>();
    values.forEach((variable, value) -> nodes.put(Var.alloc(variable), term(value)));
    for (Parameter parameter : parameters) {
      if (!parameter.value().equals("*")) {
        Node usual = term(parameter.value());
        Optional<String> value = Optional.ofNullable(values.get(parameter.name()));
        nodes.put(
            Var.alloc(parameter.name()), value.map(v -> like(usual, parameter, v)).orElse(usual));
      }
    }
    return nodes.isEmpty() ? query : QueryTransformOps.replaceVars(query, nodes);
  }

  private void requireKnown(String variable) {
    List<String> known =
        parameters.isEmpty() ? variables() : parameters.stream().map(Parameter::name).toList();
    if (!known.contains(variable)) {
      throw new UserException(
          name + " has no " + (parameters.isEmpty() ? "variable " : "parameter ") + variable,
          NearNames.didYouMean(variable, known)
              + "It "
              + (parameters.isEmpty() ? "has " : "takes ")
              + String.join(", ", known)
              + ".");
    }
  }

  /** Returns the names of all variables, those of filters too. */
  private List<String> variables() {
    return VARIABLE
        .matcher(query.toString())
        .results()
        .map(found -> found.group(1))
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns a value as a term of the kind that the parameter usually is. */
  private Node like(Node usual, Parameter parameter, String value) {
    String kind = kind(usual);
    if (kind.equals(TEXT) && !value.startsWith("\"")) {
      return NodeFactory.createLiteralString(value);
    }
    Node node = term(value);
    if (!kind(node).equals(kind)) {
      throw new UserException(
          name
              + " takes "
              + kind
              + " as "
              + parameter.name()
              + " ("
              + parameter.description()
              + "), not "
              + value,
          "Write it as in --bind " + parameter.name() + "=" + parameter.value() + ".");
    }
    return node;
  }

  private static String kind(Node node) {
    if (!node.isLiteral()) {
      return "an IRI";
    }
    if (XSDFuncOp.isNumeric(node)) {
      return "a number";
    }
    return node.getLiteralDatatype().equals(XSDDatatype.XSDstring)
        ? TEXT
        : "a literal of " + node.getLiteralDatatypeURI();
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
        return NodeFactoryExtra.parseNode(value, Prefixes.adapt(prefixes()));
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
        && prefixes().getNsPrefixURI(value.substring(0, value.indexOf(':'))) != null;
  }

  /** Returns what values may be written with: the usual prefixes and the query's own. */
  private PrefixMapping prefixes() {
    return PrefixMapping.Factory.create()
        .setNsPrefixes(UsualPrefixes.all())
        .setNsPrefixes(query.getPrefixMapping());
  }
}
