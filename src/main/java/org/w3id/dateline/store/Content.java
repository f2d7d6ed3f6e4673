package org.w3id.dateline.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.w3id.dateline.graph.Graphs;

/** The triples of a store within a transaction, with counts that follow each change. */
final class Content {
  private final DatasetGraph dataset;
  private final Counts counts;

  Content(DatasetGraph dataset, Counts counts) {
    this.dataset = dataset;
    this.counts = counts;
  }

  Counts counts() {
    return counts;
  }

  DatasetGraph dataset() {
    return dataset;
  }

  void add(Node graph, Triple triple) {
    if (isOwn(graph, triple) ? !isIn(graph, triple) : !isIn(Node.ANY, triple)) {
      counts.add(triple);
    }
    dataset.add(Quad.create(graph, triple));
  }

  void delete(Node graph, Triple triple) {
    dataset.delete(Quad.create(graph, triple));
    if (isOwn(graph, triple) || !isIn(Node.ANY, triple)) {
      counts.remove(triple);
    }
  }

  /** Adds to an article's graph and to that of entities. */
  void share(Node article, Triple triple) {
    add(article, triple);
    add(Graphs.ENTITIES, triple);
  }

  /** Deletes from an article's graph, and from that of entities where no other article says so. */
  void unshare(Node article, Triple triple) {
    delete(article, triple);
    if (!isOwn(article, triple) && isIn(Graphs.ENTITIES, triple) && !isInArticle(triple)) {
      delete(Graphs.ENTITIES, triple);
    }
  }

  /** Adds to the graph of metadata, which is not counted. */
  void describe(Node subject, Node property, Node object) {
    dataset.add(Quad.create(Graphs.METADATA, subject, property, object));
  }

  /** Deletes from the graph of metadata. */
  void forget(Node subject, Node property, Node object) {
    dataset.deleteAny(Graphs.METADATA, subject, property, object);
  }

  /** Returns objects in the graph of metadata. */
  List<Node> described(Node subject, Node property) {
    return objects(Graphs.METADATA, subject, property);
  }

  List<Node> objects(Node graph, Node subject, Node property) {
    List<Node> found = new ArrayList<>();
    dataset
        .find(graph, subject, property, Node.ANY)
        .forEachRemaining(q -> found.add(q.getObject()));
    return found;
  }

  List<Triple> triplesOf(Node graph) {
    return find(graph, Node.ANY, Node.ANY);
  }

  List<Triple> find(Node graph, Node subject, Node object) {
    List<Triple> found = new ArrayList<>();
    dataset
        .find(graph, subject, Node.ANY, object)
        .forEachRemaining(quad -> found.add(quad.asTriple()));
    return found;
  }

  boolean isShared(Triple triple) {
    return isIn(Graphs.ENTITIES, triple);
  }

  private boolean isIn(Node graph, Triple triple) {
    return dataset.contains(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  /** Nodes of an article bear its IRI: what is said of them stands in no other graph. */
  private static boolean isOwn(Node graph, Triple triple) {
    return triple.getSubject().isURI() && triple.getSubject().getURI().startsWith(graph.getURI());
  }

  private boolean isInArticle(Triple triple) {
    Iterator<Quad> quads =
        dataset.findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
    while (quads.hasNext()) {
      if (!quads.next().getGraph().equals(Graphs.ENTITIES)) {
        return true;
      }
    }
    return false;
  }
}
