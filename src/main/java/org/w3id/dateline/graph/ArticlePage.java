package org.w3id.dateline.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.dateline.document.CodePoints;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.iri.ArticleIris;
import org.w3id.dateline.link.Extraction;

/** One article's graph in the making. */
final class ArticlePage {
  final Extraction extraction;
  final Document document;
  final ArticleIris iris;
  final Vocabulary vocabulary;
  final CodePoints codePoints;
  final Node article;

  /** The article's own triples. */
  final Set<Triple> facts = new LinkedHashSet<>();

  /** Descriptions of entities that other articles may speak of, too. */
  final Set<Triple> shared = new LinkedHashSet<>();

  private final Map<String, Entity> entities = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Set<String> taken = new HashSet<>();

  ArticlePage(Extraction extraction, ArticleIris iris, Vocabulary vocabulary) {
    this.extraction = extraction;
    this.document = extraction.text().document();
    this.iris = iris;
    this.vocabulary = vocabulary;
    this.codePoints = new CodePoints(document.text());
    this.article = NodeFactory.createURI(iris.article());
    extraction.entities().all().forEach(e -> entities.put(e.id(), e));
  }

  /** Returns the node of an entity, and notes that a fact speaks of it. */
  Node entity(String id) {
    used.add(id);
    return NodeFactory.createURI(iris.entity(id));
  }

  /** Returns whether a fact speaks of an entity. */
  boolean isUsed(String id) {
    return used.contains(id);
  }

  /** Returns the labels of entities, as many as a label can take. */
  String labels(Collection<String> ids) {
    List<String> labels = ids.stream().distinct().limit(3).map(this::labelOf).toList();
    return String.join(", ", labels) + (ids.stream().distinct().count() > 3 ? ", …" : "");
  }

  private String labelOf(String id) {
    Entity entity = entities.get(id);
    if (entity == null) {
      throw new IllegalArgumentException("the article has no entity " + id);
    }
    return iris.entry(id).map(entry -> entry.label()).orElse(entity.label());
  }

  /** Returns a node of the article's own, named by its kind and by where it stands in the text. */
  Node fresh(String kind, int offset, String what) {
    String name = "#" + kind + "-" + codePoints.at(offset) + (what.isEmpty() ? "" : "-" + what);
    String free = name;
    for (int n = 2; !taken.add(free); n++) {
      free = name + "-" + n;
    }
    return NodeFactory.createURI(iris.article() + free);
  }

  /** Returns the node of words of the article. */
  Node words(Span span) {
    return NodeFactory.createURI(iris.words(span, codePoints));
  }

  void add(Node subject, Resource property, Node object) {
    add(subject, property.asNode(), object);
  }

  void add(Node subject, Node property, Node object) {
    facts.add(Triple.create(subject, property, object));
  }

  void type(Node subject, Resource type) {
    add(subject, RDF.type.asNode(), type.asNode());
  }

  void label(Node subject, String words) {
    add(subject, RDFS.label.asNode(), Literals.label(words));
  }
}
