package org.w3id.dateline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.w3id.dateline.graph.Graphs;

/**
 * The Lucene index of the store's texts, kept in step with the triples by jena-text: with a field
 * for the graph and one that identifies the triple, every way of taking triples out is followed.
 *
 * <p>Triples and index commit one after the other. A number that both carry tells whether a process
 * died in between; then the index is made anew.
 */
final class TextSearch implements AutoCloseable {
  private static final String CHANGES = "changes";

  private final Directory directory;
  private final TextIndexLucene index;

  private TextSearch(Directory directory, TextIndexLucene index) {
    this.directory = directory;
    this.index = index;
  }

  static TextSearch open(Path folder) {
    try {
      Directory directory = FSDirectory.open(folder);
      EntityDefinition fields = new EntityDefinition("uri", "text");
      fields.setGraphField("graph");
      fields.setUidField("uid");
      fields.setLangField("lang");
      StoreTerms.SEARCHED.forEach(predicate -> fields.set("text", predicate));
      TextIndexConfig config = new TextIndexConfig(fields);
      config.setAnalyzer(new EnglishAnalyzer());
      config.setValueStored(true);
      return new TextSearch(directory, new TextIndexLucene(directory, config));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  DatasetGraphText over(DatasetGraph triples) {
    return (DatasetGraphText) TextDatasetFactory.create(triples, index, false);
  }

  /**
   * Counts one more change in the triples and in the index; to be called within its transaction.
   */
  void noteChange(DatasetGraph dataset) {
    long number = changesIn(dataset) + 1;
    dataset.deleteAny(Graphs.METADATA, StoreTerms.DATASET, StoreTerms.CHANGES, Node.ANY);
    dataset.add(Graphs.METADATA, StoreTerms.DATASET, StoreTerms.CHANGES, StoreTerms.number(number));
    index.getIndexWriter().setLiveCommitData(Map.of(CHANGES, Long.toString(number)).entrySet());
  }

  private static long changesIn(DatasetGraph dataset) {
    Iterator<Quad> quads =
        dataset.find(Graphs.METADATA, StoreTerms.DATASET, StoreTerms.CHANGES, Node.ANY);
    return quads.hasNext() ? StoreTerms.number(quads.next().getObject()) : 0;
  }

  private long changesInIndex() {
    Map<String, String> data = new HashMap<>();
    Iterable<Map.Entry<String, String>> entries = index.getIndexWriter().getLiveCommitData();
    if (entries != null) {
      entries.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return Long.parseLong(data.getOrDefault(CHANGES, "0"));
  }

  /** Makes the index anew from the triples if a process died between the two commits. */
  void mend(DatasetGraph triples, DatasetGraph dataset) {
    long changes = Txn.calculateRead(triples, () -> changesIn(triples));
    if (changes == changesInIndex()) {
      return;
    }
    try {
      IndexWriter writer = index.getIndexWriter();
      writer.deleteAll();
      Txn.executeRead(
          triples,
          () -> {
            for (Node predicate : StoreTerms.SEARCHED) {
              triples
                  .find(Node.ANY, Node.ANY, predicate, Node.ANY)
                  .forEachRemaining(this::addUnlessOfItem);
            }
          });
      writer.setLiveCommitData(Map.of(CHANGES, Long.toString(changes)).entrySet());
      writer.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addUnlessOfItem(Quad quad) {
    if (!quad.getGraph().equals(Graphs.ITEMS)) {
      add(quad);
    }
  }

  private void add(Quad quad) {
    var entity =
        TextQueryFuncs.entityFromQuad(
            index.getDocDef(),
            quad.getGraph(),
            quad.getSubject(),
            quad.getPredicate(),
            quad.getObject());
    if (entity != null) {
      index.addEntity(entity);
    }
  }

  /** Returns how many texts the index holds. */
  int size() {
    return index.getIndexWriter().getDocStats().numDocs;
  }

  @Override
  public void close() {
    try {
      index.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
