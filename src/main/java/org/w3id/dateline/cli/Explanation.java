package org.w3id.dateline.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.w3id.dateline.store.Answers;

/** What is known about a node, laid out for people. */
final class Explanation {
  private static final int INDENT = 4;
  private static final int NARROWEST = 40;

  private final String iri;
  private final Map<String, Set<String>> description = new LinkedHashMap<>();
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final Map<String, String> titles = new TreeMap<>();

  /** A fact with all that speaks for it. */
  private record Fact(
      String label,
      String standing,
      String confidence,
      Set<String> parts,
      Set<String> sources,
      Set<String> rules,
      Set<Evidence> evidence) {}

  /** Words that say so. */
  private record Evidence(
      String words, String begin, String end, String sentence, String article) {}

  /**
   * Takes the answers to the questions about it.
   *
   * @param node with columns {@code what} and {@code value}
   * @param answer its facts, a row for each piece of evidence, role, rule and source
   */
  Explanation(String iri, Answers.Rows node, Answers.Rows answer) {
    this.iri = iri;
    for (List<String> row : node.rows()) {
      description
          .computeIfAbsent(cell(node, row, "what"), what -> new LinkedHashSet<>())
          .add(cell(node, row, "value"));
    }
    for (List<String> row : answer.rows()) {
      Fact fact =
          facts.computeIfAbsent(
              cell(answer, row, "fact"),
              name ->
                  new Fact(
                      cell(answer, row, "label"),
                      cell(answer, row, "standing"),
                      cell(answer, row, "confidence"),
                      new LinkedHashSet<>(),
                      new LinkedHashSet<>(),
                      new LinkedHashSet<>(),
                      new LinkedHashSet<>()));
      add(fact.parts, cell(answer, row, "part"));
      add(fact.sources, cell(answer, row, "source"));
      add(fact.rules, cell(answer, row, "rule"));
      fact.evidence.add(
          new Evidence(
              cell(answer, row, "words"),
              cell(answer, row, "begin"),
              cell(answer, row, "end"),
              cell(answer, row, "sentence"),
              cell(answer, row, "article")));
      titles.put(cell(answer, row, "article"), cell(answer, row, "title"));
    }
  }

  private static String cell(Answers.Rows rows, List<String> row, String column) {
    return row.get(rows.columns().indexOf(column));
  }

  private static void add(Set<String> to, String value) {
    if (!value.isEmpty()) {
      to.add(value);
    }
  }

  void print(Terminal terminal) {
    StringBuilder text = new StringBuilder();
    int width = Math.max(NARROWEST, terminal.width());
    Collection<String> names = description.getOrDefault("name", Set.of());
    wrap(text, names.isEmpty() ? iri : String.join(", ", names), 0, width);
    text.append(iri).append('\n');
    description.forEach(
        (what, values) -> {
          if (!what.equals("name")) {
            wrap(text, what + ": " + String.join(", ", values), INDENT, width);
          }
        });
    text.append('\n')
        .append(
            facts.isEmpty() ? "no facts" : facts.size() == 1 ? "1 fact" : facts.size() + " facts")
        .append('\n');
    facts.values().forEach(fact -> print(fact, text, width));
    if (!titles.isEmpty()) {
      text.append('\n').append(titles.size() == 1 ? "The article:" : "The articles:").append('\n');
    }
    titles.forEach((article, title) -> wrap(text, article + " " + title, INDENT, width));
    terminal.out().print(text);
    terminal.out().flush();
  }

  private static void print(Fact fact, StringBuilder text, int width) {
    text.append('\n');
    wrap(text, fact.label, 0, width);
    List<String> standing = new ArrayList<>();
    if (!fact.parts.isEmpty()) {
      standing.add("as " + String.join(", ", fact.parts));
    }
    standing.add(fact.standing);
    if (!fact.sources.isEmpty()) {
      standing.add("according to " + String.join(", ", fact.sources));
    }
    if (!fact.confidence.isEmpty()) {
      standing.add("confidence " + fact.confidence);
    }
    if (!fact.rules.isEmpty()) {
      standing.add("found by " + String.join(", ", fact.rules));
    }
    wrap(text, String.join("; ", standing), INDENT, width);
    for (Evidence evidence : fact.evidence) {
      String sentence = evidence.sentence.isEmpty() ? evidence.words : evidence.sentence;
      wrap(text, "“" + sentence + "”", INDENT, width);
      wrap(
          text,
          "“"
              + evidence.words
              + "”, characters "
              + evidence.begin
              + " to "
              + evidence.end
              + " of "
              + evidence.article,
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
