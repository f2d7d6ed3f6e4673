package org.w3id.dateline.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.store.AnswerFormat;
import org.w3id.dateline.store.Answers;
import org.w3id.dateline.store.Question;
import org.w3id.dateline.store.ShippedQueries;
import org.w3id.dateline.store.Store;

/**
 * The answer to one of the questions that come along, below {@code /questions/}, with its
 * parameters as fields of a form. It needs no script.
 */
final class QuestionPage extends HttpServlet {
  static final String PATH = "/questions";

  private static final long serialVersionUID = 1;
  private static final String ONE_ARTICLE = "from-one-article";
  private static final String ARTICLE = "https://w3id.org/dateline/article/";
  private static final String ENTITY = "https://w3id.org/dateline/entity/";
  private static final Pattern IRI = Pattern.compile("<(https?://[^<>\"\\s]+)>");

  private final transient Store store;

  QuestionPage(Store store) {
    this.store = store;
  }

  /** Returns the address of a question's page. */
  static String address(String name) {
    return PATH + "/" + name;
  }

  /** Returns the address of the table of all that an article says. */
  static String ofArticle(String iri) {
    return address(ONE_ARTICLE) + "?article=" + Pages.encode(iri);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = request.getRequestURI().substring(PATH.length()).replaceFirst("^/", "");
    if (!ShippedQueries.names().contains(name)) {
      Pages.sendProblem(
          response,
          HttpServletResponse.SC_NOT_FOUND,
          "There is no question \"" + name + "\". " + ShippedQueries.didYouMean(name));
      return;
    }
    Question question = ShippedQueries.question(name);
    Map<String, String> values = new TreeMap<>();
    for (Question.Parameter parameter : question.parameters()) {
      String value = request.getParameter(parameter.name());
      if (value != null && !value.isBlank()) {
        values.put(parameter.name(), value.strip());
      }
    }
    String answer;
    String links = "";
    int status = HttpServletResponse.SC_BAD_REQUEST;
    try {
      Query query = question.with(values);
      status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
      links = links(query);
      answer = answer(query);
    } catch (UserException e) {
      response.setStatus(status);
      answer = "<p>" + Pages.escape(String.valueOf(e.getMessage())) + "</p>";
    }
    Pages.sendHtml(
        response,
        Pages.resource(QuestionPage.class, "question.html")
            .replace("{{style}}", Pages.resource(QuestionPage.class, "style.css"))
            .replace("{{title}}", Pages.escape(question.title()))
            .replace("{{parameters}}", form(question, values))
            .replace("{{links}}", links)
            .replace("{{answer}}", answer));
  }

  private static String form(Question question, Map<String, String> values) {
    if (question.parameters().isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder("<form method=\"get\">\n");
    for (Question.Parameter parameter : question.parameters()) {
      String usual = parameter.value().equals("*") ? "any" : parameter.value().replace("\"", "");
      html.append("<p><label>")
          .append(Pages.escape(parameter.description()))
          .append("<br><input size=\"40\" name=\"")
          .append(Pages.escape(parameter.name()))
          .append("\" placeholder=\"")
          .append(Pages.escape(usual))
          .append("\" value=\"")
          .append(Pages.escape(values.getOrDefault(parameter.name(), "")))
          .append("\"></label></p>\n");
    }
    return html.append("<p><button type=\"submit\">Ask</button></p>\n</form>").toString();
  }

  private static String links(Query query) {
    String endpoint =
        SparqlServer.DATASET + "/sparql?query=" + Pages.encode(query.toString()) + "&format=";
    StringBuilder html = new StringBuilder("<p><a href=\"");
    html.append(Pages.escape(Pages.editor(query.toString())))
        .append("\">Change the query</a>, or take the answer as");
    List<String> formats = query.isSelectType() ? List.of("csv", "json", "xml") : List.of("ttl");
    for (String format : formats) {
      html.append(" <a href=\"")
          .append(Pages.escape(endpoint + format))
          .append("\">")
          .append(format)
          .append("</a>");
    }
    return html.append("</p>").toString();
  }

  private String answer(Query query) {
    ByteArrayOutputStream triples = new ByteArrayOutputStream();
    List<Answers.Rows> answers = new ArrayList<>();
    Answers.of(store, query, AnswerFormat.TABLE, triples, answers::add);
    if (answers.isEmpty()) {
      return "<pre>" + Pages.escape(triples.toString(StandardCharsets.UTF_8)) + "</pre>";
    }
    Answers.Rows rows = answers.get(0);
    if (rows.rows().isEmpty()) {
      return "<p>Nothing in the graph answers this.</p>";
    }
    StringBuilder html = new StringBuilder("<table>\n<tr>");
    for (String column : rows.columns()) {
      html.append("<th>").append(Pages.escape(column.replace('_', ' '))).append("</th>");
    }
    html.append("</tr>\n");
    for (List<String> row : rows.rows()) {
      html.append("<tr>");
      row.forEach(cell -> html.append("<td>").append(cell(cell)).append("</td>"));
      html.append("</tr>\n");
    }
    return html.append("</table>").toString();
  }

  /** Returns a cell; an article or an entity leads to its page, another IRI to where it points. */
  private static String cell(String text) {
    Matcher iri = IRI.matcher(text);
    if (!iri.matches()) {
      return Pages.escape(text);
    }
    String address = String.valueOf(iri.group(1));
    boolean article = address.startsWith(ARTICLE) && address.indexOf('#') < 0;
    boolean entity = address.startsWith(ENTITY) && address.indexOf('#') < 0;
    return "<a href=\""
        + Pages.escape(article || entity ? EntityPage.address(address) : address)
        + "\">"
        + Pages.escape(address)
        + "</a>";
  }
}
