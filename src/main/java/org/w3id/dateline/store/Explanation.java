package org.w3id.dateline.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.query.Query;

/**
 * What is known about a node, and which words of which article say so.
 *
 * @param iri of the node
 * @param description what is said of it, by what it is in words; in the order to be shown
 * @param facts those that it has a part in or holds, by article and place
 * @param articles titles of the articles of the evidence by their IRIs
 */
public record Explanation(
    String iri,
    Map<String, Set<Value>> description,
    List<Fact> facts,
    Map<String, String> articles) {
  /** Key of its names in the description. */
  public static final String NAME = "name";

  private static final Question NODE = Question.beside(Explanation.class, "explain-node");
  private static final Question FACTS = Question.beside(Explanation.class, "explain-facts");

  public Explanation {
    description = Collections.unmodifiableMap(new LinkedHashMap<>(description));
    facts = List.copyOf(facts);
    articles = Collections.unmodifiableMap(new TreeMap<>(articles));
  }

  /**
   * A value as text.
   *
   * @param iri of the node that the text names
   */
  public record Value(String text, Optional<String> iri) {}

  /**
   * A fact with all that speaks for it.
   *
   * @param standing asserted, claimed or a claim
   * @param confidence from 0 to 1, as written; empty if there is none
   * @param parts what the node is in it, in words
   * @param sources who says so
   * @param rules what found it
   */
  public record Fact(
      String iri,
      String label,
      String standing,
      String confidence,
      Set<String> parts,
      Set<String> sources,
      Set<String> rules,
      Set<Evidence> evidence) {
    /** Returns all but the label and the evidence in one line. */
    public String inBrief() {
      List<String> brief = new ArrayList<>();
      if (!parts.isEmpty()) {
        brief.add("as " + String.join(", ", parts));
      }
      brief.add(standing);
      if (!sources.isEmpty()) {
        brief.add("according to " + String.join(", ", sources));
      }
      if (!confidence.isEmpty()) {
        brief.add("confidence " + confidence);
      }
      if (!rules.isEmpty()) {
        brief.add("found by " + String.join(", ", rules));
      }
      return String.join("; ", brief);
    }
  }

  /**
   * Words that say so.
   *
   * @param begin offset in the article, in code points
   * @param sentence empty if the words stand in none
   * @param article its IRI
   */
  public record Evidence(String words, String begin, String end, String sentence, String article) {
    /** Returns the sentence; without one, the words. */
    public String quotation() {
      return sentence.isEmpty() ? words : sentence;
    }
  }

  /**
   * Asks for what is known of a node.
   *
   * @param internals whether what the program notes for itself is meant too
   * @param asked who answers queries
   */
  public static Explanation of(String iri, boolean internals, Function<Query, Answers.Rows> asked) {
    Map<String, Set<Value>> description = new LinkedHashMap<>();
    Answers.Rows node =
        asked.apply(
            NODE.with(Map.of("node", "<" + iri + ">", "internals", Boolean.toString(internals))));
    for (List<String> row : node.rows()) {
      String target = cell(node, row, "target");
      description
          .computeIfAbsent(cell(node, row, "what"), what -> new LinkedHashSet<>())
          .add(
              new Value(
                  cell(node, row, "value"),
                  target.isEmpty() ? Optional.empty() : Optional.of(target)));
    }
    Map<String, Fact> facts = new LinkedHashMap<>();
    Map<String, String> articles = new TreeMap<>();
    Answers.Rows answer = asked.apply(FACTS.with(Map.of("node", "<" + iri + ">")));
    for (List<String> row : answer.rows()) {
      Fact fact =
          facts.computeIfAbsent(
              cell(answer, row, "fact"),
              name ->
                  new Fact(
                      name,
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
      articles.put(cell(answer, row, "article"), cell(answer, row, "title"));
    }
    return new Explanation(iri, description, List.copyOf(facts.values()), articles);
  }

  /** Returns whether anything is said of the node itself. */
  public boolean isKnown() {
    return !description.isEmpty();
  }

  /** Returns what it is called; its IRI if it has no name. */
  public String name() {
    Set<Value> names = description.getOrDefault(NAME, Set.of());
    return names.isEmpty()
        ? iri
        : String.join(", ", names.stream().map(Value::text).distinct().toList());
  }

  private static String cell(Answers.Rows rows, List<String> row, String column) {
    return row.get(rows.columns().indexOf(column));
  }

  private static void add(Set<String> to, String value) {
    if (!value.isEmpty()) {
      to.add(value);
    }
  }
}
