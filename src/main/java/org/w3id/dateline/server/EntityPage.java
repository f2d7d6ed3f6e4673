package org.w3id.dateline.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.store.Answers;
import org.w3id.dateline.store.Explanation;
import org.w3id.dateline.store.Store;
import org.w3id.dateline.store.UsualPrefixes;

/**
 * What the graph says of an entity, a fact or an article, at the path of an entity's IRI or under
 * {@code /entity?iri=...}: a page for people, Turtle for programs and for {@code format=ttl}. An
 * IRI that another stands in the place of leads there.
 */
final class EntityPage extends HttpServlet {
  static final String PATH = "/entity";

  private static final long serialVersionUID = 1;
  private static final String BASE = "https://w3id.org/dateline";
  private static final String ARTICLE = BASE + "/article/";
  private static final String TURTLE = "ttl";
  private static final int FACTS_SHOWN = 300;
  private static final Pattern IRI = Pattern.compile("https?://[^\\s<>\"{}|^`\\\\]+");

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
      Pages.sendProblem(response, HttpServletResponse.SC_BAD_REQUEST, "\"" + iri + "\" is no IRI.");
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
      Pages.sendProblem(
          response,
          HttpServletResponse.SC_NOT_FOUND,
          "Nothing in the graph has the IRI " + iri + ".");
      return;
    }
    if (!known.isEntity()) {
      response.setStatus(HttpServletResponse.SC_MULTIPLE_CHOICES);
    }
    String accept = String.valueOf(request.getHeader("Accept"));
    if (!accept.contains("text/html") || TURTLE.equals(request.getParameter("format"))) {
      Pages.send(response, "text/turtle", store.read(() -> turtle(node)));
      return;
    }
    try {
      Pages.sendHtml(response, page(iri));
    } catch (UserException e) {
      Pages.sendProblem(
          response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
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
    Set<String> used = new TreeSet<>();
    graph
        .find()
        .forEachRemaining(
            triple -> {
              for (Node term :
                  List.of(triple.getPredicate(), triple.getSubject(), triple.getObject())) {
                if (term.isURI()) {
                  used.add(term.getURI());
                }
              }
            });
    PrefixMapping prefixes = graph.getPrefixMapping();
    new TreeMap<>(UsualPrefixes.all().getNsPrefixMap())
        .forEach(
            (prefix, namespace) -> {
              if (prefixes.getNsURIPrefix(namespace) == null
                  && used.stream().anyMatch(term -> term.startsWith(namespace))) {
                prefixes.setNsPrefix(prefix, namespace);
              }
            });
    StringWriter text = new StringWriter();
    RDFDataMgr.write(text, graph, RDFFormat.TURTLE_PRETTY);
    return text.toString();
  }

  private String page(String iri) {
    Explanation explanation = Explanation.of(iri, false, query -> Answers.rows(store, query));
    StringBuilder html = new StringBuilder(description(explanation));
    List<Explanation.Fact> facts = explanation.facts();
    html.append("<h2>").append(facts.size() == 1 ? "1 fact" : facts.size() + " facts");
    html.append("</h2>\n");
    facts.stream().limit(FACTS_SHOWN).forEach(fact -> html.append(fact(fact, explanation)));
    if (facts.size() > FACTS_SHOWN) {
      html.append("<p>The first ")
          .append(FACTS_SHOWN)
          .append(" are shown; all are printed by <code>");
      html.append(Pages.escape("dateline explain " + iri)).append("</code>.</p>");
    }
    return Pages.resource(QuestionPage.class, "question.html")
        .replace("{{style}}", Pages.resource(QuestionPage.class, "style.css"))
        .replace("{{title}}", Pages.escape(explanation.name()))
        .replace("{{parameters}}", "<p class=\"iri\">" + Pages.escape(iri) + "</p>")
        .replace("{{links}}", links(iri))
        .replace("{{answer}}", html);
  }

  private static String links(String iri) {
    String address = address(iri);
    String turtle = address + (address.indexOf('?') < 0 ? "?" : "&") + "format=" + TURTLE;
    String links = "<p>All that is said of it itself: " + link(turtle, "Turtle");
    return iri.startsWith(ARTICLE) && iri.indexOf('#') < 0
        ? links + ". What the article says: " + link(QuestionPage.ofArticle(iri), "table") + "</p>"
        : links + "</p>";
  }

  private static String description(Explanation explanation) {
    StringBuilder html = new StringBuilder("<table>\n");
    explanation
        .description()
        .forEach(
            (what, values) -> {
              if (!what.equals(Explanation.NAME)) {
                html.append("<tr><th>").append(Pages.escape(what)).append("</th><td>");
                html.append(String.join("<br>", values.stream().map(EntityPage::value).toList()));
                html.append("</td></tr>\n");
              }
            });
    return html.append("</table>\n").toString();
  }

  private static String value(Explanation.Value value) {
    if (value.iri().isPresent()) {
      return link(addressFor(value.iri().get()), value.text());
    }
    StringBuilder html = new StringBuilder();
    Matcher iri = IRI.matcher(value.text());
    int copied = 0;
    while (iri.find()) {
      html.append(Pages.escape(value.text().substring(copied, iri.start())));
      html.append(link(addressFor(iri.group()), iri.group()));
      copied = iri.end();
    }
    return html.append(Pages.escape(value.text().substring(copied))).toString();
  }

  /** A fact, which leads to a page of its own, with its sentences, which lead to their articles. */
  private static String fact(Explanation.Fact fact, Explanation explanation) {
    StringBuilder html = new StringBuilder("<section class=\"fact\">\n<h3>");
    boolean itself = fact.iri().equals(explanation.iri());
    html.append(itself ? Pages.escape(fact.label()) : link(address(fact.iri()), fact.label()));
    html.append("</h3>\n<p>").append(Pages.escape(fact.inBrief())).append("</p>\n");
    for (Explanation.Evidence evidence : fact.evidence()) {
      html.append("<blockquote>").append(marked(evidence)).append("<footer>");
      String title = explanation.articles().getOrDefault(evidence.article(), evidence.article());
      html.append(link(address(evidence.article()), title)).append(", characters ");
      html.append(Pages.escape(evidence.begin() + " to " + evidence.end()));
      html.append("</footer></blockquote>\n");
    }
    return html.append("</section>\n").toString();
  }

  /** The sentence with the words that say so marked, where they stand in it once. */
  private static String marked(Explanation.Evidence evidence) {
    String sentence = evidence.quotation();
    int at = sentence.indexOf(evidence.words());
    if (at < 0 || sentence.indexOf(evidence.words(), at + 1) >= 0) {
      return Pages.escape(sentence);
    }
    int end = at + evidence.words().length();
    return Pages.escape(sentence.substring(0, at))
        + "<mark>"
        + Pages.escape(evidence.words())
        + "</mark>"
        + Pages.escape(sentence.substring(end));
  }

  /** Returns where an IRI leads: to its page here if it is one of ours. */
  private static String addressFor(String iri) {
    return iri.startsWith(BASE + PATH + "/") || iri.startsWith(ARTICLE) ? address(iri) : iri;
  }

  private static String link(String address, String text) {
    return "<a href=\"" + Pages.escape(address) + "\">" + Pages.escape(text) + "</a>";
  }
}
