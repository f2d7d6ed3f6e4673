package org.w3id.dateline.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.dateline.link.Link;

/** An entity's link to an item of Wikidata, as triples. */
public final class LinkTriples {
  /** A link less sure than this is no identity, only a hint. */
  private static final double SURE = 0.5;

  private LinkTriples() {}

  /**
   * Returns the node of a link.
   *
   * @param article the article
   * @param offset where it first names the entity
   */
  public static Node node(Node article, int offset, Link link) {
    return NodeFactory.createURI(article.getURI() + "#link-" + offset + "-" + name(link));
  }

  /** Returns the last part of the item's IRI, as a part of an IRI. */
  static String name(Link link) {
    return link.item().replaceFirst("^.*[/#]", "").replaceAll("[^A-Za-z0-9]+", "-");
  }

  /**
   * Returns what is said of a link.
   *
   * @param node the link's node
   * @param entity whom it is about
   * @param label the entity's name
   */
  public static List<Triple> of(Node node, Node entity, String label, Link link) {
    List<Triple> triples = new ArrayList<>();
    triples.add(Triple.create(entity, Terms.link.asNode(), node));
    add(triples, node, RDF.type, Terms.Link.asNode());
    add(triples, node, RDFS.label, Literals.label(label + " is held to be " + link.item()));
    add(triples, node, Terms.item, item(link.item()));
    add(triples, node, Terms.score, Literals.probability(link.score()));
    add(triples, node, Terms.method, Literals.text(link.method()));
    link.reasons().forEach(reason -> add(triples, node, Terms.reason, Literals.text(reason)));
    link.runnerUp()
        .ifPresent(
            other -> {
              add(triples, node, Terms.runnerUp, item(other.item()));
              add(triples, node, Terms.runnerUpScore, Literals.probability(other.score()));
            });
    return List.copyOf(triples);
  }

  /** Returns whether a link of a score says who somebody is, and is no mere hint. */
  public static boolean isSure(double score) {
    return score >= SURE;
  }

  /**
   * Returns that an entity is the item, or may be; nothing where it is an entity of the user's own,
   * which has the same IRI.
   */
  public static Optional<Triple> same(Node entity, Link link) {
    Node property = (isSure(link.score()) ? SchemaDO.sameAs : RDFS.seeAlso).asNode();
    Node item = item(link.item());
    return item.equals(entity)
        ? Optional.empty()
        : Optional.of(Triple.create(entity, property, item));
  }

  /** A Q-id is Wikidata's, anything else the IRI of a user's own entity. */
  private static Node item(String id) {
    return NodeFactory.createURI(id.indexOf(':') < 0 ? External.WIKIDATA + id : id);
  }

  private static void add(List<Triple> triples, Node subject, Resource property, Node object) {
    triples.add(Triple.create(subject, property.asNode(), object));
  }
}
