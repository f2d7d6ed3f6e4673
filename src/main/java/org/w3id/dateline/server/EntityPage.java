package org.w3id.dateline.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dateline.store.Store;

/**
 * What the graph says of one entity, at the path of its IRI or under {@code /entity?iri=...}: a
 * page for people, Turtle for programs. An IRI that another stands in the place of leads there.
 */
final class EntityPage extends HttpServlet {
  static final String PATH = "/entity";

  private static final long serialVersionUID = 1;
  private static final String BASE = "https://w3id.org/dateline";
  private static final Pattern IRI = Pattern.compile("https?://[^\\s<>\"{}|^`\\\\]+");

  private static final String DESCRIPTION =
      """
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      SELECT DISTINCT ?what ?label ?value {
        ?node ?property ?value
        OPTIONAL { ?property rdfs:label ?name }
        OPTIONAL { ?value rdfs:label ?text }
        BIND(COALESCE(STR(?name), STR(?property)) AS ?what)
        BIND(IF(isIRI(?value), COALESCE(STR(?text), STR(?value)), STR(?value)) AS ?label)
      } ORDER BY ?what ?label STR(?value) LIMIT 200""";

  private static final String FACTS =
      """
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX : <https://w3id.org/dateline/ontology#>
      SELECT DISTINCT ?what ?label ?value {
        ?value ?property ?node ; a/rdfs:label ?what ; rdfs:label ?label .
        FILTER(STRSTARTS(STR(?property), STR(:)) && ?property != :mentionOf)
      } ORDER BY ?what ?label STR(?value) LIMIT 200""";

  private final transient Store store;

  EntityPage(Store store) {
    this.store = store;
  }

  /** What is known of an IRI. */
  private record Known(Set<String> replacements, boolean isEntity) {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Vary", "Accept");
    String asked = request.getParameter("iri");
    String iri = asked != null ? asked.strip() : BASE + request.getRequestURI();
    if (!IRI.matcher(iri).matches()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    Node node = NodeFactory.createURI(iri);
    Known known = store.read(() -> known(node));
    if (!known.isEntity() && known.replacements().size() == 1) {
      response.setHeader("Location", address(known.replacements().iterator().next()));
      // not for ever: a person's decision may take it back
      response.setStatus(HttpServletResponse.SC_FOUND);
      return;
    }
    if (!known.isEntity() && known.replacements().isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    if (!known.isEntity()) {
      response.setStatus(HttpServletResponse.SC_MULTIPLE_CHOICES);
    }
    String accept = String.valueOf(request.getHeader("Accept"));
    if (accept.contains("text/html")) {
      Pages.sendHtml(response, page(iri));
    } else {
      Pages.send(response, "text/turtle", store.read(() -> turtle(node)));
    }
  }

  private Known known(Node node) {
    Set<String> replacements = new TreeSet<>();
    store
        .dataset()
        .find(Node.ANY, node, DCTerms.isReplacedBy.asNode(), Node.ANY)
        .forEachRemaining(quad -> replacements.add(quad.getObject().getURI()));
    return new Known(
        replacements, store.dataset().contains(Node.ANY, node, RDF.type.asNode(), Node.ANY));
  }

  /** Returns the address of the page of an IRI. */
  static String address(String iri) {
    String path = BASE + PATH + "/";
    return iri.startsWith(path) && iri.indexOf('#') < 0
        ? PATH + "/" + iri.substring(path.length())
        : PATH + "?iri=" + Pages.encode(iri);
  }

  private String turtle(Node node) {
    Graph graph = GraphFactory.createDefaultGraph();
    store
        .dataset()
        .find(Node.ANY, node, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> graph.add(quad.asTriple()));
    graph.getPrefixMapping().setNsPrefix("", BASE + "/ontology#");
    graph.getPrefixMapping().setNsPrefix("entity", BASE + PATH + "/");
    StringWriter text = new StringWriter();
    RDFDataMgr.write(text, graph, RDFFormat.TURTLE_PRETTY);
    return text.toString();
  }

  private String page(String iri) {
    String description = table(iri, DESCRIPTION);
    return Pages.resource(QuestionPage.class, "question.html")
        .replace("{{style}}", Pages.resource(QuestionPage.class, "style.css"))
        .replace("{{title}}", Pages.escape(iri))
        .replace("{{parameters}}", "")
        .replace("{{links}}", "")
        .replace("{{answer}}", description + "<h2>Facts</h2>\n" + table(iri, FACTS));
  }

  private String table(String iri, String query) {
    ParameterizedSparqlString question = new ParameterizedSparqlString(query);
    question.setIri("node", iri);
    List<String> rows = new ArrayList<>();
    store.read(
        () -> {
          try (QueryExecution execution =
              QueryExecution.dataset(DatasetFactory.wrap(store.dataset()))
                  .query(question.asQuery())
                  .build()) {
            execution.execSelect().forEachRemaining(row -> rows.add(row(row)));
          }
          return rows;
        });
    return rows.isEmpty() ? "<p>Nothing.</p>" : "<table>\n" + String.join("", rows) + "</table>";
  }

  private static String row(QuerySolution row) {
    String label = Pages.escape(row.getLiteral("label").getLexicalForm());
    String cell = label;
    if (row.get("value").isURIResource()) {
      String iri = row.getResource("value").getURI();
      String to = iri.startsWith(BASE + "/") ? address(iri) : iri;
      cell = "<a href=\"" + Pages.escape(to) + "\">" + label + "</a>";
    }
    return "<tr><td>"
        + Pages.escape(row.getLiteral("what").getLexicalForm())
        + "</td><td>"
        + cell
        + "</td></tr>\n";
  }
}
