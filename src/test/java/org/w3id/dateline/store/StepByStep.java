package org.w3id.dateline.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.dateline.graph.ArticleGraph;

/**
 * Steps that change a store: articles come, are replaced and are forgotten. As a program, it takes
 * one step after the other and says each number when the step is done, until somebody kills it.
 */
final class StepByStep {
  private static final int ARTICLES = 20;
  private static final int EVENTS = 60;
  private static final int LAST_STEP = 5000;

  private StepByStep() {}

  /** Takes the folder of the store and the number of the first step. */
  public static void main(String[] arguments) {
    try (Store store = Store.open(Path.of(arguments[0]))) {
      for (int step = Integer.parseInt(arguments[1]); step <= LAST_STEP; step++) {
        take(store, step);
        System.out.println(step);
        System.out.flush();
      }
    }
  }

  private static void take(Store store, int step) {
    if (forgets(step)) {
      store.forget(iri(forgotten(step)));
    } else {
      List<ArticleGraph> articles = new ArrayList<>();
      written(step).forEach(number -> articles.add(article(number, step)));
      store.write(articles, List.of());
    }
  }

  private static boolean forgets(int step) {
    return step % 7 == 0;
  }

  private static int forgotten(int step) {
    return step * 5 % ARTICLES;
  }

  private static Set<Integer> written(int step) {
    return Set.of(step % ARTICLES, (step + 1) % ARTICLES, (step + 7) % ARTICLES);
  }

  /** Returns the articles that are there after a step, each as of the step that wrote it last. */
  static Map<String, ArticleGraph> after(int step) {
    Map<Integer, Integer> revisions = new TreeMap<>();
    for (int i = 1; i <= step; i++) {
      if (forgets(i)) {
        revisions.remove(forgotten(i));
      } else {
        for (int number : written(i)) {
          revisions.put(number, i);
        }
      }
    }
    Map<String, ArticleGraph> articles = new TreeMap<>();
    revisions.forEach((number, revision) -> articles.put(iri(number), article(number, revision)));
    return articles;
  }

  /** Returns all triples that an article's graph should hold. */
  static Set<Triple> triples(ArticleGraph article) {
    Set<Triple> triples = new HashSet<>(article.facts());
    triples.addAll(article.entities());
    return triples;
  }

  private static String iri(int number) {
    return "https://example.org/article/" + number;
  }

  private static ArticleGraph article(int number, int revision) {
    List<Triple> facts = new ArrayList<>();
    for (int event = 0; event < EVENTS; event++) {
      facts.add(
          label(
              iri(number) + "#event-" + event,
              "march " + event + " as told by revision " + revision));
    }
    return new ArticleGraph(
        iri(number),
        "revision " + revision,
        facts,
        List.of(
            label("https://example.org/town/" + number % 5, "town " + number % 5),
            label("https://example.org/mayor/" + number, "mayor " + number + " of " + revision)),
        List.of());
  }

  private static Triple label(String iri, String text) {
    Node node = NodeFactory.createURI(iri);
    return Triple.create(node, RDFS.label.asNode(), NodeFactory.createLiteralString(text));
  }
}
