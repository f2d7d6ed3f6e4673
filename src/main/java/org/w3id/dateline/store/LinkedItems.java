package org.w3id.dateline.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.dateline.graph.Graphs;
import org.w3id.dateline.graph.ItemWriter;
import org.w3id.dateline.graph.Wikidata;

/**
 * The graph of items: what the index of Wikidata knows of those that entities are tied to. It is
 * what it would be if it were written anew, whatever came in and went out in between. Its texts are
 * left out of text search, which finds the entities.
 */
final class LinkedItems {
  private final DatasetGraph triples;
  private final DatasetGraph dataset;

  /** Takes the triples without text search, and with it. */
  LinkedItems(DatasetGraph triples, DatasetGraph dataset) {
    this.triples = triples;
    this.dataset = dataset;
  }

  /**
   * What there is to do.
   *
   * @param missing IRIs of items that an entity is tied to and the graph does not describe
   * @param needless IRIs of items that it describes and no entity is tied to
   */
  record Work(List<String> missing, Set<String> needless) {}

  /** Returns the IRIs of the items that are to be written, and those that are to go. */
  Work work() {
    Set<String> tied = new TreeSet<>();
    collect(Graphs.ENTITIES, SchemaDO.sameAs.asNode(), tied);
    collect(Graphs.DECISIONS, OWL.sameAs.asNode(), tied);
    Set<String> described = new TreeSet<>();
    triples
        .find(Graphs.ITEMS, Node.ANY, RDF.type.asNode(), Wikidata.ITEM)
        .forEachRemaining(quad -> described.add(quad.getSubject().getURI()));
    List<String> missing = new ArrayList<>(tied);
    missing.removeAll(described);
    described.removeAll(tied);
    return new Work(missing, described);
  }

  private void collect(Node graph, Node property, Set<String> into) {
    triples
        .find(graph, Node.ANY, property, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (quad.getObject().isURI()) {
                into.add(quad.getObject().getURI());
              }
            });
  }

  /** Returns whether the graph comes from an index, or there is none. */
  boolean isOf(ItemWriter writer) {
    Iterator<Quad> sources =
        triples.find(Graphs.METADATA, Graphs.ITEMS, StoreTerms.DERIVED_FROM, Node.ANY);
    return !sources.hasNext() || sources.next().getObject().equals(writer.source());
  }

  /** Writes what the index knows of items. */
  void add(Collection<String> items, ItemWriter writer, Counts counts) {
    for (String item : items) {
      for (Triple triple : writer.write(item)) {
        if (!isIn(Node.ANY, triple)) {
          counts.add(triple);
        }
        triples.add(Quad.create(Graphs.ITEMS, triple));
      }
    }
    if (!items.isEmpty()) {
      dataset.deleteAny(Graphs.METADATA, Graphs.ITEMS, Node.ANY, Node.ANY);
      writer.provenance().forEach(triple -> dataset.add(Quad.create(Graphs.METADATA, triple)));
    }
  }

  /** Takes out all there is. */
  void clear(Counts counts) {
    all().forEach(triple -> delete(triple, counts));
    dataset.deleteAny(Graphs.METADATA, Graphs.ITEMS, Node.ANY, Node.ANY);
  }

  /** Takes items out, and what only they pointed at. */
  void remove(Set<String> needless, Counts counts) {
    Reach reach = new Reach(needless);
    for (Triple triple : all()) {
      if (!reach.keeps(triple)) {
        delete(triple, counts);
      }
    }
  }

  private List<Triple> all() {
    List<Triple> found = new ArrayList<>();
    triples
        .find(Graphs.ITEMS, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> found.add(quad.asTriple()));
    return found;
  }

  private void delete(Triple triple, Counts counts) {
    triples.delete(Quad.create(Graphs.ITEMS, triple));
    if (!isIn(Node.ANY, triple)) {
      counts.remove(triple);
    }
  }

  private boolean isIn(Node graph, Triple triple) {
    return triples.contains(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  /** What is described in full, what is a place around it, and what is only named. */
  private final class Reach {
    private final Set<Node> full = new HashSet<>();
    private final Set<Node> around = new HashSet<>();
    private final Set<Node> named = new HashSet<>();

    Reach(Set<String> needless) {
      triples
          .find(Graphs.ITEMS, Node.ANY, RDF.type.asNode(), Wikidata.ITEM)
          .forEachRemaining(
              quad -> {
                if (!needless.contains(quad.getSubject().getURI())) {
                  full.add(quad.getSubject());
                }
              });
      Deque<Node> open = new ArrayDeque<>();
      for (Node item : List.copyOf(full)) {
        for (Triple triple : of(item)) {
          if (triple.getPredicate().equals(Wikidata.OFFICES)) {
            full.add(triple.getObject());
            of(triple.getObject()).forEach(t -> named.add(t.getObject()));
          }
          follow(triple, open);
        }
      }
      while (!open.isEmpty()) {
        of(open.remove()).forEach(triple -> follow(triple, open));
      }
    }

    private void follow(Triple triple, Deque<Node> open) {
      if (isAround(triple)) {
        if (around.add(triple.getObject())) {
          open.add(triple.getObject());
        }
      } else if (full.contains(triple.getSubject())) {
        named.add(triple.getObject());
      }
    }

    private List<Triple> of(Node subject) {
      List<Triple> found = new ArrayList<>();
      triples
          .find(Graphs.ITEMS, subject, Node.ANY, Node.ANY)
          .forEachRemaining(quad -> found.add(quad.asTriple()));
      return found;
    }

    private static boolean isAround(Triple triple) {
      Node property = triple.getPredicate();
      return property.equals(Wikidata.WITHIN) || property.equals(Wikidata.COUNTRY);
    }

    boolean keeps(Triple triple) {
      Node subject = triple.getSubject();
      if (full.contains(subject)) {
        return true;
      }
      boolean label = triple.getPredicate().equals(RDFS.label.asNode());
      if (around.contains(subject)) {
        return label || isAround(triple);
      }
      if (named.contains(subject)) {
        // geometries are named, too, and all that is said of them is theirs
        return label || !subject.getURI().startsWith(Wikidata.ITEMS) || isPoint(subject);
      }
      return isPageOfFull(subject);
    }

    private static boolean isPoint(Node subject) {
      return subject.getURI().endsWith("#point");
    }

    private boolean isPageOfFull(Node page) {
      Iterator<Quad> about = triples.find(Graphs.ITEMS, page, Wikidata.PAGE_ABOUT, Node.ANY);
      return about.hasNext() && full.contains(about.next().getObject());
    }
  }
}
