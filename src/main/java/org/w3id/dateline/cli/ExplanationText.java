package org.w3id.dateline.cli;

import java.util.List;
import java.util.Map;
import org.w3id.dateline.store.Explanation;

/** What is known about a node, laid out for people. */
final class ExplanationText {
  private static final int INDENT = 4;
  private static final int NARROWEST = 40;

  private final Explanation explanation;

  ExplanationText(Explanation explanation) {
    this.explanation = explanation;
  }

  void print(Terminal terminal) {
    StringBuilder text = new StringBuilder();
    int width = Math.max(NARROWEST, terminal.width());
    wrap(text, explanation.name(), 0, width);
    text.append(explanation.iri()).append('\n');
    explanation
        .description()
        .forEach(
            (what, values) -> {
              if (!what.equals(Explanation.NAME)) {
                List<String> texts =
                    values.stream().map(Explanation.Value::text).distinct().toList();
                wrap(text, what + ": " + String.join(", ", texts), INDENT, width);
              }
            });
    int facts = explanation.facts().size();
    text.append('\n')
        .append(facts == 0 ? "no facts" : facts == 1 ? "1 fact" : facts + " facts")
        .append('\n');
    explanation.facts().forEach(fact -> print(fact, text, width));
    Map<String, String> articles = explanation.articles();
    if (!articles.isEmpty()) {
      text.append('\n')
          .append(articles.size() == 1 ? "The article:" : "The articles:")
          .append('\n');
    }
    articles.forEach((article, title) -> wrap(text, article + " " + title, INDENT, width));
    terminal.out().print(text);
    terminal.out().flush();
  }

  private static void print(Explanation.Fact fact, StringBuilder text, int width) {
    text.append('\n');
    wrap(text, fact.label(), 0, width);
    wrap(text, fact.inBrief(), INDENT, width);
    for (Explanation.Evidence evidence : fact.evidence()) {
      wrap(text, "“" + evidence.quotation() + "”", INDENT, width);
      wrap(
          text,
          "“"
              + evidence.words()
              + "”, characters "
              + evidence.begin()
              + " to "
              + evidence.end()
              + " of "
              + evidence.article(),
          2 * INDENT,
          width);
    }
  }

  /** Adds a paragraph, broken at blanks where it is wider than the window. */
  private static void wrap(StringBuilder text, String paragraph, int indent, int width) {
    int column = 0;
    for (String word : paragraph.strip().split("\\s+")) {
      if (column > 0 && column + 1 + word.length() > width) {
        text.append('\n');
        column = 0;
      }
      if (column == 0) {
        text.append(" ".repeat(indent));
        column = indent;
      } else {
        text.append(' ');
        column++;
      }
      text.append(word);
      column += word.length();
    }
    text.append('\n');
  }
}
