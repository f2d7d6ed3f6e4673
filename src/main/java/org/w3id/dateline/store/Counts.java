package org.w3id.dateline.store;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.w3id.dateline.graph.Graphs;

/**
 * The VoID description of the dataset, counted along with every change: a triple that stands in
 * several graphs counts once, as queries over the union see it. The graph of metadata itself is not
 * counted.
 */
final class Counts {
  private static final String CLASSES = StoreTerms.DATASET.getURI() + "/class/";
  private static final String PROPERTIES = StoreTerms.DATASET.getURI() + "/property/";

  private final Map<String, Long> classes = new TreeMap<>();
  private final Map<String, Long> properties = new TreeMap<>();
  private long triples;
  private long articles;

  private Counts() {}

  static Counts read(DatasetGraph dataset) {
    Counts counts = new Counts();
    counts.triples = number(dataset, StoreTerms.DATASET, VOID.triples.asNode());
    counts.articles = number(dataset, StoreTerms.DATASET, VOID.documents.asNode());
    readPartitions(
        dataset,
        VOID.classPartition.asNode(),
        VOID._class.asNode(),
        VOID.entities.asNode(),
        counts.classes);
    readPartitions(
        dataset,
        VOID.propertyPartition.asNode(),
        VOID.property.asNode(),
        VOID.triples.asNode(),
        counts.properties);
    return counts;
  }

  private static void readPartitions(
      DatasetGraph dataset, Node kind, Node term, Node count, Map<String, Long> into) {
    dataset
        .find(Graphs.METADATA, StoreTerms.DATASET, kind, Node.ANY)
        .forEachRemaining(
            quad -> {
              Node partition = quad.getObject();
              dataset
                  .find(Graphs.METADATA, partition, term, Node.ANY)
                  .forEachRemaining(
                      about ->
                          into.put(about.getObject().getURI(), number(dataset, partition, count)));
            });
  }

  private static long number(DatasetGraph dataset, Node subject, Node property) {
    var quads = dataset.find(Graphs.METADATA, subject, property, Node.ANY);
    return quads.hasNext() ? StoreTerms.number(quads.next().getObject()) : 0;
  }

  void add(Triple triple) {
    change(triple, 1);
  }

  void remove(Triple triple) {
    change(triple, -1);
  }

  /** Counts all graphs but that of metadata, each triple once. */
  void recount(DatasetGraph dataset) {
    triples = 0;
    articles = 0;
    classes.replaceAll((term, n) -> 0L);
    properties.replaceAll((term, n) -> 0L);
    dataset
        .find(Graphs.METADATA, Node.ANY, StoreTerms.INPUT_HASH, Node.ANY)
        .forEachRemaining(quad -> articles++);
    dataset
        .find(Quad.unionGraph, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> add(quad.asTriple()));
    dataset
        .find(Graphs.METADATA, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> remove(quad.asTriple()));
  }

  void articleAdded() {
    articles++;
  }

  void articleRemoved() {
    articles--;
  }

  private void change(Triple triple, long by) {
    triples += by;
    properties.merge(triple.getPredicate().getURI(), by, Long::sum);
    if (triple.getPredicate().equals(RDF.type.asNode()) && triple.getObject().isURI()) {
      classes.merge(triple.getObject().getURI(), by, Long::sum);
    }
  }

  void write(DatasetGraph dataset) {
    set(dataset, StoreTerms.DATASET, RDF.type.asNode(), VOID.Dataset.asNode());
    set(
        dataset,
        StoreTerms.DATASET,
        RDFS.label.asNode(),
        NodeFactory.createLiteralString("The knowledge graph of this store"));
    set(dataset, StoreTerms.DATASET, VOID.triples.asNode(), StoreTerms.number(triples));
    set(dataset, StoreTerms.DATASET, VOID.documents.asNode(), StoreTerms.number(articles));
    writePartitions(
        dataset,
        CLASSES,
        VOID.classPartition.asNode(),
        VOID._class.asNode(),
        VOID.entities.asNode(),
        classes);
    writePartitions(
        dataset,
        PROPERTIES,
        VOID.propertyPartition.asNode(),
        VOID.property.asNode(),
        VOID.triples.asNode(),
        properties);
  }

  private static void writePartitions(
      DatasetGraph dataset, String base, Node kind, Node term, Node count, Map<String, Long> from) {
    for (Map.Entry<String, Long> entry : from.entrySet()) {
      Node partition = NodeFactory.createURI(base + escape(entry.getKey()));
      if (entry.getValue() == 0) {
        dataset.deleteAny(Graphs.METADATA, partition, Node.ANY, Node.ANY);
        dataset.delete(Graphs.METADATA, StoreTerms.DATASET, kind, partition);
        continue;
      }
      dataset.add(Graphs.METADATA, StoreTerms.DATASET, kind, partition);
      dataset.add(Graphs.METADATA, partition, term, NodeFactory.createURI(entry.getKey()));
      set(dataset, partition, count, StoreTerms.number(entry.getValue()));
    }
  }

  private static String escape(String iri) {
    return URLEncoder.encode(iri, StandardCharsets.UTF_8);
  }

  private static void set(DatasetGraph dataset, Node subject, Node property, Node value) {
    if (!dataset.contains(Graphs.METADATA, subject, property, value)) {
      dataset.deleteAny(Graphs.METADATA, subject, property, Node.ANY);
      dataset.add(Graphs.METADATA, subject, property, value);
    }
  }
}
