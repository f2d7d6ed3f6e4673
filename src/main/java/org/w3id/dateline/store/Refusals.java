package org.w3id.dateline.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.dateline.graph.Wikidata;
import org.w3id.dateline.identity.Decision;
import org.w3id.dateline.identity.Decision.Side;
import org.w3id.dateline.identity.Decision.Verdict;
import org.w3id.dateline.identity.Decisions;
import org.w3id.dateline.iri.IriMinter;
import org.w3id.dateline.store.AsMinted.Renamed;

/**
 * Items that people refuse, and those that they give what one article speaks of, of those whom no
 * block decides about: entities of the world. One that is another item in one article is another
 * there, with an IRI of its own.
 */
final class Refusals {
  private static final String ARTICLE = IriMinter.BASE + "article/";

  private final Content content;
  private final Renaming renaming;

  Refusals(Content content) {
    this.content = content;
    this.renaming = new Renaming(content);
  }

  /** Returns refusals of which an article's graph still says the contrary, with its articles. */
  static Map<Decision, Set<Node>> open(Content content, Decisions decisions) {
    Map<Decision, Set<Node>> open = new LinkedHashMap<>();
    for (Decision decision : decisions.all()) {
      if (decision.verdict() == Verdict.NOT_ITEM) {
        Set<Node> articles = new LinkedHashSet<>();
        Node entity = NodeFactory.createURI(decision.a().iri());
        Node item = NodeFactory.createURI(decision.b().iri());
        for (Node property : List.of(SchemaDO.sameAs.asNode(), RDFS.seeAlso.asNode())) {
          content
              .dataset()
              .find(Node.ANY, entity, property, item)
              .forEachRemaining(
                  quad -> {
                    if (isIn(quad.getGraph(), decision.a())) {
                      articles.add(quad.getGraph());
                    }
                  });
        }
        if (!articles.isEmpty()) {
          open.put(decision, articles);
        }
      }
    }
    return open;
  }

  private static boolean isIn(Node graph, Side side) {
    return graph.getURI().startsWith(ARTICLE)
        && side.article().filter(article -> !article.equals(graph.getURI())).isEmpty();
  }

  /** Returns the items of one article that its graph does not tell of yet. */
  static List<Decision> missing(Content content, Decisions decisions) {
    return decisions.all().stream().filter(decision -> isMissing(content, decision)).toList();
  }

  private static boolean isMissing(Content content, Decision decision) {
    if (decision.verdict() != Verdict.ITEM || decision.a().article().isEmpty()) {
      return false;
    }
    Node article = NodeFactory.createURI(decision.a().article().get());
    Node entity = NodeFactory.createURI(decision.a().iri());
    Node item = NodeFactory.createURI(decision.b().iri());
    return content.find(article, article, entity).stream()
            .anyMatch(triple -> triple.getPredicate().equals(SchemaDO.mentions.asNode()))
        && !content.objects(article, entity, SchemaDO.sameAs.asNode()).contains(item)
        && new BearerIndex(content)
            .ofArticle(article).stream()
                .noneMatch(bearer -> bearer.iri().equals(decision.a().iri()));
  }

  /** Gives what an article speaks of an IRI of its own, without the items that it is not. */
  void tellApart(List<Decision> missing) {
    for (Decision decision : missing) {
      Node article = NodeFactory.createURI(decision.a().article().orElseThrow());
      String entity = decision.a().iri();
      List<String> items = new ArrayList<>();
      for (Node property : List.of(SchemaDO.sameAs.asNode(), RDFS.seeAlso.asNode())) {
        content.objects(article, NodeFactory.createURI(entity), property).stream()
            .filter(item -> item.isURI() && item.getURI().startsWith(Wikidata.ITEMS))
            .forEach(item -> items.add(item.getURI().substring(Wikidata.ITEMS.length())));
      }
      renaming.rename(
          article,
          Map.of(
              entity,
              new Renamed(own(decision), label(article, entity), true, List.copyOf(items))));
    }
  }

  private static String own(Decision decision) {
    return IriMinter.toldApart(decision.a().iri(), decision.b().iri());
  }

  /** Takes the items out of the articles' graphs. */
  void refuse(Map<Decision, Set<Node>> open) {
    open.forEach(
        (decision, articles) -> articles.forEach(article -> change(article, decision, true)));
  }

  /** Puts the items back that were refused before. */
  void allow(Decisions before, Decisions now) {
    Set<List<Object>> kept = new LinkedHashSet<>();
    now.all().forEach(d -> kept.add(List.of(d.verdict(), d.a(), d.b())));
    for (Decision decision : before.all()) {
      if (decision.verdict() == Verdict.ITEM
          && decision.a().article().isPresent()
          && !kept.contains(List.of(decision.verdict(), decision.a(), decision.b()))) {
        Node article = NodeFactory.createURI(decision.a().article().get());
        String iri = decision.a().iri();
        Renamed own = renaming.now(article).renamed().get(iri);
        if (own != null && own.iri().equals(own(decision))) {
          renaming.rename(article, Map.of(iri, new Renamed(iri, own.label(), true, List.of())));
        }
      }
      if (decision.verdict() == Verdict.NOT_ITEM
          && !kept.contains(List.of(decision.verdict(), decision.a(), decision.b()))) {
        Set<Node> articles = new LinkedHashSet<>();
        Node entity = NodeFactory.createURI(decision.a().iri());
        content
            .dataset()
            .find(Node.ANY, Node.ANY, SchemaDO.mentions.asNode(), entity)
            .forEachRemaining(
                quad -> {
                  if (isIn(quad.getGraph(), decision.a())) {
                    articles.add(quad.getGraph());
                  }
                });
        articles.forEach(article -> change(article, decision, false));
      }
    }
  }

  private void change(Node article, Decision decision, boolean refuse) {
    String entity = decision.a().iri();
    String item = decision.b().iri().substring(Wikidata.ITEMS.length());
    Map<String, Renamed> changes = new TreeMap<>();
    renaming
        .now(article)
        .renamed()
        .forEach(
            (iri, to) -> {
              if (iri.equals(entity) || to.iri().equals(entity)) {
                changes.put(
                    iri,
                    new Renamed(
                        to.iri(),
                        to.label(),
                        to.named(),
                        items(to.refused(), item, refuse),
                        to.person()));
              }
            });
    if (refuse && changes.isEmpty()) {
      changes.put(entity, new Renamed(entity, label(article, entity), true, List.of(item)));
    }
    renaming.rename(article, changes);
  }

  private String label(Node article, String entity) {
    return content.objects(article, NodeFactory.createURI(entity), RDFS.label.asNode()).stream()
        .map(Node::getLiteralLexicalForm)
        .map(words -> words.replaceAll("\\s+", " "))
        .sorted()
        .findFirst()
        .orElse("");
  }

  private static List<String> items(List<String> refused, String item, boolean refuse) {
    Set<String> items = new TreeSet<>(refused);
    if (refuse) {
      items.add(item);
    } else {
      items.remove(item);
    }
    return new ArrayList<>(items);
  }
}
