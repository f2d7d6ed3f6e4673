package org.w3id.dateline.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.w3id.dateline.store.ShippedQueries;
import org.w3id.dateline.store.Store;

/** The page at the root: what is in the graph, and where to go from here. It needs no script. */
final class StartPage extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final int ARTICLES_SHOWN = 50;

  private final transient Store store;

  StartPage(Store store) {
    this.store = store;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getRequestURI().equals("/")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Pages.sendHtml(response, page());
  }

  private String page() {
    String example = Pages.resource(StartPage.class, "example.rq");
    return Pages.resource(StartPage.class, "start.html")
        .replace("{{style}}", Pages.resource(StartPage.class, "style.css"))
        .replace("{{query}}", Pages.escape(example))
        .replace("{{editor}}", Pages.escape(Pages.editor(example)))
        .replace("{{questions}}", questions())
        .replace("{{counts}}", counts())
        .replace("{{classes}}", classes())
        .replace("{{articles}}", articles());
  }

  private static String questions() {
    StringBuilder html = new StringBuilder();
    for (String name : ShippedQueries.names()) {
      html.append("<li><a href=\"")
          .append(QuestionPage.address(name))
          .append("\">")
          .append(Pages.escape(ShippedQueries.question(name).title()))
          .append("</a></li>\n");
    }
    return html.toString();
  }

  private String counts() {
    StringBuilder html = new StringBuilder();
    each(
        "SELECT ?articles ?triples { ?d a void:Dataset ; void:documents ?articles ; void:triples ?triples }",
        row ->
            html.append("<p class=\"big\"><b>")
                .append(number(row, "articles"))
                .append("</b> ")
                .append(row.getLiteral("articles").getLong() == 1 ? "article" : "articles")
                .append(", <b>")
                .append(number(row, "triples"))
                .append("</b> triples</p>"));
    return html.isEmpty() ? "<p class=\"big\">The store is empty.</p>" : html.toString();
  }

  private String classes() {
    StringBuilder html = new StringBuilder();
    each(
        """
        SELECT (SAMPLE(?name) AS ?label) (SAMPLE(?count) AS ?n) ?class {
          ?p void:class ?class ; void:entities ?count .
          FILTER(STRSTARTS(STR(?class), "https://w3id.org/dateline/ontology#"))
          ?class rdfs:label ?name
        } GROUP BY ?class ORDER BY DESC(?n) ?class LIMIT 40""",
        row ->
            html.append("<tr><td>")
                .append(Pages.escape(row.getLiteral("label").getLexicalForm()))
                .append("</td><td class=\"n\">")
                .append(number(row, "n"))
                .append("</td></tr>"));
    return html.toString();
  }

  private String articles() {
    StringBuilder html = new StringBuilder();
    each(
        """
        SELECT ?article (SAMPLE(?name) AS ?label) (SAMPLE(?day) AS ?date) {
          ?article a <https://w3id.org/dateline/ontology#Article> ; rdfs:label ?name
          OPTIONAL { ?article schema:datePublished ?day }
        } GROUP BY ?article ORDER BY DESC(?date) ?article LIMIT %d"""
            .formatted(ARTICLES_SHOWN),
        row ->
            html.append("<tr><td>")
                .append(
                    row.contains("date")
                        ? Pages.escape(row.getLiteral("date").getLexicalForm())
                        : "")
                .append("</td><td><a href=\"")
                .append(Pages.escape(EntityPage.address(row.getResource("article").getURI())))
                .append("\">")
                .append(Pages.escape(row.getLiteral("label").getLexicalForm()))
                .append("</a></td></tr>"));
    return html.toString();
  }

  private static String number(QuerySolution row, String name) {
    return String.format(Locale.ROOT, "%,d", row.getLiteral(name).getLong());
  }

  private void each(String query, Consumer<QuerySolution> row) {
    String prefixes =
        """
        PREFIX void: <http://rdfs.org/ns/void#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX schema: <https://schema.org/>
        """;
    store.read(
        () -> {
          try (QueryExecution execution =
              QueryExecution.dataset(DatasetFactory.wrap(store.dataset()))
                  .query(prefixes + query)
                  .build()) {
            execution.execSelect().forEachRemaining(row);
          }
          return List.of();
        });
  }
}
