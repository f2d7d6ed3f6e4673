package org.w3id.dateline.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.OWL;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.graph.ArticleGraph;
import org.w3id.dateline.graph.Graphs;
import org.w3id.dateline.graph.ItemWriter;

/**
 * The knowledge graph on disk: a TDB2 dataset with a Lucene index of its texts. One process at a
 * time may have it open.
 *
 * <p>Articles go in and out whole, in transactions: what is not committed was never there, whatever
 * happens to the process. Queries see the union of all graphs as the default graph.
 */
public final class Store implements AutoCloseable {
  private static final int ITEMS_AT_A_TIME = 2_000;
  private static final long TRIPLES_OF_ITEM = 60;

  private final Path folder;
  private final StoreLock lock;
  private final DatasetGraph triples;
  private final TextSearch search;
  private final DatasetGraphText dataset;

  private Store(Path folder, StoreLock lock, DatasetGraph triples) {
    this.folder = folder;
    this.lock = lock;
    this.triples = triples;
    triples.getContext().set(TDB2.symUnionDefaultGraph, true);
    this.search = TextSearch.open(folder.resolve("lucene"));
    this.dataset = search.over(triples);
    ServicePolicy.DEFAULT.apply(triples.getContext());
    search.mend(triples, dataset);
  }

  /**
   * Opens a store, made anew where there is none.
   *
   * @throws UserException if another process has it open, another version made it, the folder holds
   *     something else, or the disk is full
   */
  public static Store open(Path folder) {
    if (!StoreFormat.isStore(folder)) {
      StoreFormat.create(folder);
      DiskSpace.require(folder, 0);
    }
    return openExisting(folder);
  }

  /**
   * Opens a store that is there.
   *
   * @throws UserException as {@link #open}, and if there is none
   */
  public static Store openExisting(Path folder) {
    StoreFormat.check(folder);
    StoreLock lock = StoreLock.take(folder);
    try {
      DatasetGraph triples =
          DatabaseMgr.connectDatasetGraph(Location.create(folder.resolve("tdb2")));
      return new Store(folder, lock, triples);
    } catch (TDBException e) {
      lock.close();
      throw new UserException(
          "The store \"" + folder + "\" can't be opened: " + e.getMessage(),
          "Remove the folder and build it again.",
          e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Returns the dataset with text search, for queries; changes to it must go through this class.
   */
  public DatasetGraph dataset() {
    return dataset;
  }

  /** Sets what queries may reach besides the store; {@link ServicePolicy#DEFAULT} until then. */
  public void allow(ServicePolicy policy) {
    policy.apply(triples.getContext());
  }

  /** Counts anew what is in it, after others than this class changed it. */
  public void recount() {
    Txn.executeWrite(
        dataset,
        () -> {
          Counts counts = Counts.read(dataset);
          counts.recount(dataset);
          counts.write(dataset);
          search.noteChange(dataset);
        });
  }

  /** Returns the folder it lies in. */
  public Path folder() {
    return folder;
  }

  /** Returns the result of a read transaction. */
  public <T> T read(Supplier<T> action) {
    return Txn.calculateRead(dataset, action);
  }

  /**
   * Returns whether an article is in the store as it would be written now.
   *
   * @param article IRI of the article
   * @param input hash of text, metadata and of all settings and models that its graph depends on
   */
  public boolean holds(String article, String input) {
    return read(
        () ->
            dataset.contains(
                Graphs.METADATA,
                NodeFactory.createURI(article),
                StoreTerms.INPUT_HASH,
                NodeFactory.createLiteralString(input)));
  }

  /** Returns the IRIs of all articles, sorted. */
  public List<String> articles() {
    return read(
        () -> {
          List<String> found = new ArrayList<>();
          dataset
              .find(Graphs.METADATA, Node.ANY, StoreTerms.INPUT_HASH, Node.ANY)
              .forEachRemaining(quad -> found.add(quad.getSubject().getURI()));
          found.sort(null);
          return List.copyOf(found);
        });
  }

  /**
   * Returns the IRIs of the articles with an IRI, an id (schema:identifier) or an address
   * (schema:url).
   */
  public List<String> articlesNamed(String name) {
    return read(
        () ->
            articles().stream()
                .filter(
                    article ->
                        article.equals(name)
                            || StoreTerms.NAMES.stream()
                                .anyMatch(
                                    property ->
                                        dataset.contains(
                                            NodeFactory.createURI(article),
                                            NodeFactory.createURI(article),
                                            property,
                                            NodeFactory.createLiteralString(name))))
                .toList());
  }

  /** Returns whether the graph of the ontology is that of a version. */
  public boolean holdsOntology(String version) {
    return read(
        () ->
            dataset.contains(
                Graphs.METADATA,
                Graphs.ONTOLOGY,
                OWL.versionInfo.asNode(),
                NodeFactory.createLiteralString(version)));
  }

  /** Puts an ontology in the place of what was there. */
  public void putOntology(Graph terms, String version) {
    replace(Graphs.ONTOLOGY, terms);
    Txn.executeWrite(
        dataset,
        () -> {
          dataset.deleteAny(Graphs.METADATA, Graphs.ONTOLOGY, OWL.versionInfo.asNode(), Node.ANY);
          dataset.add(
              Graphs.METADATA,
              Graphs.ONTOLOGY,
              OWL.versionInfo.asNode(),
              NodeFactory.createLiteralString(version));
          search.noteChange(dataset);
        });
  }

  /**
   * Writes articles in one transaction; an article that is there already is replaced whole. After
   * the return they are on disk.
   *
   * @param articles no two of one IRI
   * @param run triples that describe the program's run, for the graph of metadata
   * @throws UserException if the disk has no room for them; the store is as it was then
   */
  public void write(Collection<ArticleGraph> articles, Collection<Triple> run) {
    DiskSpace.require(
        folder,
        articles.stream()
            .mapToLong(article -> article.facts().size() + 2L * article.entities().size())
            .sum());
    change(
        content -> {
          for (ArticleGraph article : articles) {
            Node name = NodeFactory.createURI(article.article());
            remove(name, content);
            article.facts().forEach(triple -> content.add(name, triple));
            article.entities().forEach(triple -> content.share(name, triple));
            new BearerIndex(content).note(article);
            article.description().forEach(this::describe);
            describe(
                Triple.create(
                    name,
                    StoreTerms.INPUT_HASH,
                    NodeFactory.createLiteralString(article.inputHash())));
            content.counts().articleAdded();
          }
          run.forEach(this::describe);
        });
  }

  /**
   * Takes an article's facts out again, and what entities were known by it alone.
   *
   * @return whether it was there
   */
  public boolean forget(String article) {
    Node name = NodeFactory.createURI(article);
    boolean[] was = new boolean[1];
    change(content -> was[0] = remove(name, content));
    return was[0];
  }

  /**
   * Puts triples in the place of a graph's.
   *
   * @param graph name of the graph, none of an article's
   * @throws UserException if the disk has no room for them; the store is as it was then
   */
  public void replace(Node graph, Graph content) {
    DiskSpace.require(folder, content.size());
    change(
        now -> {
          now.triplesOf(graph).forEach(triple -> now.delete(graph, triple));
          content.find().forEachRemaining(triple -> now.add(graph, triple));
        });
  }

  /**
   * Brings the graph of items up to what entities are tied to.
   *
   * @param writer what writes items; without one, items only go out
   * @throws UserException if the disk has no room for them; what was written then stays
   */
  public void describeItems(Optional<ItemWriter> writer) {
    LinkedItems items = new LinkedItems(triples, dataset);
    if (writer.isPresent() && !read(() -> items.isOf(writer.get()))) {
      change(content -> items.clear(content.counts()));
    }
    LinkedItems.Work work = read(items::work);
    if (!work.needless().isEmpty()) {
      change(content -> items.remove(work.needless(), content.counts()));
    }
    if (writer.isPresent()) {
      for (int from = 0; from < work.missing().size(); from += ITEMS_AT_A_TIME) {
        int to = Math.min(work.missing().size(), from + ITEMS_AT_A_TIME);
        List<String> some = work.missing().subList(from, to);
        DiskSpace.require(folder, some.size() * TRIPLES_OF_ITEM);
        change(content -> items.add(some, writer.get(), content.counts()));
      }
    }
  }

  /** A change within a transaction. */
  interface Change {
    /** Makes it. */
    void make(Content content);
  }

  /** Makes a change and keeps the counts and the number of changes right, in one transaction. */
  void change(Change change) {
    try {
      Txn.executeWrite(
          dataset,
          () -> {
            Counts counts = Counts.read(dataset);
            change.make(new Content(dataset, counts));
            counts.write(dataset);
            search.noteChange(dataset);
          });
    } catch (RuntimeException | InternalError e) {
      Optional<UserException> full = DiskSpace.full(folder, e);
      if (full.isPresent()) {
        throw full.get();
      }
      throw e;
    }
  }

  private boolean remove(Node article, Content content) {
    if (!dataset.contains(Graphs.METADATA, article, StoreTerms.INPUT_HASH, Node.ANY)) {
      return false;
    }
    content.triplesOf(article).forEach(triple -> content.unshare(article, triple));
    new BearerIndex(content).forget(article);
    dataset.deleteAny(Graphs.METADATA, article, Node.ANY, Node.ANY);
    content.counts().articleRemoved();
    return true;
  }

  private void describe(Triple triple) {
    dataset.add(Quad.create(Graphs.METADATA, triple));
  }

  /**
   * Gives back the room of what was replaced. To be called where nobody else reads: a compaction
   * beside readers may never end (jena#3488).
   */
  public void compact() {
    DatabaseMgr.compact(triples, true);
  }

  /** Returns the address of the server that has a store open, where one has. */
  public static Optional<String> serverOf(Path folder) {
    return StoreLock.serverOf(folder);
  }

  /** Notes the address at which this process serves the store. */
  public void servedAt(String address) {
    lock.servedAt(address);
  }

  /** Returns the bytes of a store's files that are written: on disk they take about as many. */
  public static long bytes(Path folder) {
    return DiskSpace.used(folder);
  }

  /** Returns how many texts the index of text search holds. */
  int textsFound() {
    return search.size();
  }

  /** Returns how many texts the triples hold that the index should. */
  int textsHeld() {
    return read(
        () -> {
          int[] held = new int[1];
          for (Node predicate : StoreTerms.SEARCHED) {
            dataset
                .findNG(Node.ANY, Node.ANY, predicate, Node.ANY)
                .forEachRemaining(quad -> held[0] += quad.getGraph().equals(Graphs.ITEMS) ? 0 : 1);
          }
          return held[0];
        });
  }

  @Override
  public void close() {
    try (lock;
        search) {
      dataset.close();
      TDBInternal.expel(triples);
    }
  }
}
