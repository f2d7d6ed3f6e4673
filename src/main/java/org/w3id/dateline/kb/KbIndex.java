package org.w3id.dateline.kb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.w3id.dateline.document.Sha256;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.world.NameKey;

/**
 * Items to be looked up by what they are called. Names are compared as {@link NameKey} does. Of
 * several items the one with most sitelinks comes first, of those with as many the one with the
 * lower Q-id. Safe for use by several threads.
 */
public final class KbIndex implements AutoCloseable {
  private static final int FUZZY_EDITS = 2;

  /** How often an index is looked for again that was replaced while it was being opened. */
  private static final int MOST_TRIES = 20;

  private static final String REMEDY = "Build it again: \"dateline kb build DUMP\".";

  /** Names have fewer words than this, and a query of Lucene takes 1024 at the most. */
  private static final int MOST_WORDS = 200;

  private static final Sort BEST_KNOWN_FIRST =
      new Sort(
          new SortField(ItemDocument.SITELINKS, SortField.Type.INT, true),
          new SortField(ItemDocument.NUMBER, SortField.Type.LONG),
          SortField.FIELD_DOC);

  private final List<DirectoryReader> readers;
  private final List<KbContent> contents = new ArrayList<>();
  private final IndexSearcher searcher;
  private final Query replaced;
  private final String checksum;

  private KbIndex(List<DirectoryReader> readers) throws IOException {
    this.readers = List.copyOf(readers);
    this.searcher = new IndexSearcher(new MultiReader(readers.toArray(DirectoryReader[]::new)));
    StringBuilder depends = new StringBuilder();
    for (DirectoryReader reader : readers) {
      Map<String, String> about = reader.getIndexCommit().getUserData();
      contents.add(KbContent.of(about));
      depends.append(new TreeMap<>(about)).append('\n');
    }
    this.checksum = Sha256.of(depends.toString());
    Set<BytesRef> known = new TreeSet<>();
    Terms items = MultiTerms.getTerms(searcher.getIndexReader(), ItemDocument.WIKIDATA);
    if (items != null) {
      TermsEnum each = items.iterator();
      for (BytesRef next = each.next(); next != null; next = each.next()) {
        known.add(BytesRef.deepCopyOf(next));
      }
    }
    this.replaced =
        known.isEmpty() ? new MatchNoDocsQuery() : new TermInSetQuery(ItemDocument.ID, known);
  }

  /** Returns whether a folder holds an index. */
  public static boolean isAt(Path folder) {
    return !new KbFolder(folder).current().isEmpty();
  }

  /**
   * Opens an index.
   *
   * @param folder what a build wrote, or what entities of the user's own were added to
   * @throws UserException if there is none, or another version of the program wrote it
   */
  public static KbIndex open(Path folder) {
    KbFolder kb = new KbFolder(folder);
    for (int tries = 1; tries < MOST_TRIES; tries++) {
      try {
        return openAll(current(kb), folder);
      } catch (IOException e) {
        // a build may have put another in its place meanwhile: what counts now is read anew
        Thread.onSpinWait();
      }
    }
    return open(current(kb), folder);
  }

  private static KbFolder.Current current(KbFolder kb) {
    KbFolder.Current current = kb.current();
    if (current.isEmpty()) {
      throw new UserException(
          kb.folder() + " holds no index",
          "Make one with \"dateline kb build DUMP\", or name its folder with --kb.");
    }
    return current;
  }

  static KbIndex open(KbFolder.Current current, Path folder) {
    try {
      return openAll(current, folder);
    } catch (IndexNotFoundException | CorruptIndexException | NoSuchFileException e) {
      throw new UserException("the index in " + folder + " is damaged", REMEDY, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KbIndex openAll(KbFolder.Current current, Path folder) throws IOException {
    List<DirectoryReader> readers = new ArrayList<>();
    boolean opened = false;
    try {
      for (Optional<Path> index : List.of(current.dump(), current.own())) {
        if (index.isPresent()) {
          readers.add(reader(index.get(), folder));
        }
      }
      KbIndex index = new KbIndex(readers);
      opened = true;
      return index;
    } finally {
      if (!opened) {
        close(readers);
      }
    }
  }

  private static DirectoryReader reader(Path index, Path folder) throws IOException {
    String problem = "the index in " + folder + " was written by another version of the program";
    try {
      DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index));
      if (!KbFolder.VERSION.equals(reader.getIndexCommit().getUserData().get("version"))) {
        reader.close();
        throw new UserException(problem, REMEDY);
      }
      return reader;
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      throw new UserException(problem, REMEDY, e);
    }
  }

  /** Returns an index of these items in memory. */
  public static KbIndex of(Collection<KbItem> items) {
    try {
      Directory memory = new ByteBuffersDirectory();
      IndexWriting.write(memory, items, "memory");
      return new KbIndex(List.of(DirectoryReader.open(memory)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a SHA-256 of what answers depend on: the dump, what was kept of it, the version. */
  public String checksum() {
    return checksum;
  }

  /** Returns what is there: of a dump, then of the user's own. */
  public List<KbContent> contents() {
    return List.copyOf(contents);
  }

  /** Returns at most so many items with a label, alias or demonym like this one. */
  public List<KbItem> named(String name, int most) {
    return found(ItemDocument.NAME, ItemDocument.key(name), most);
  }

  /**
   * Returns at most so many items of a kind with a name that contains this word, such as a last
   * name. A name that is the word alone counts too.
   */
  public List<KbItem> withWord(String word, Kind kind, int most) {
    return found(ItemDocument.WORD, ItemDocument.word(kind, ItemDocument.key(word)), most);
  }

  /**
   * Returns at most so many items of a kind whose names, taken together, have all these words; of
   * more than 200 the first count.
   */
  public List<KbItem> withWords(Collection<String> words, Kind kind, int most) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : words.stream().limit(MOST_WORDS).toList()) {
      Term term = new Term(ItemDocument.WORD, ItemDocument.word(kind, ItemDocument.key(word)));
      all.add(new TermQuery(term), BooleanClause.Occur.FILTER);
    }
    return words.isEmpty() ? List.of() : found(all, most);
  }

  /**
   * Returns the item with an id. That of an item that was merged into another leads there, and that
   * of an item of Wikidata that the user has an entity for to this.
   */
  public Optional<KbItem> withId(String id) {
    List<KbItem> own = found(ItemDocument.WIKIDATA, id, 1);
    return (own.isEmpty() ? found(ItemDocument.ID, id, 1) : own).stream().findFirst();
  }

  private List<KbItem> found(String field, String term, int most) {
    TermQuery only = new TermQuery(new Term(field, term));
    return found(new BooleanQuery.Builder().add(only, BooleanClause.Occur.FILTER), most);
  }

  private List<KbItem> found(BooleanQuery.Builder all, int most) {
    Query query = all.add(replaced, BooleanClause.Occur.MUST_NOT).build();
    try {
      List<KbItem> items = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query, most, BEST_KNOWN_FIRST).scoreDocs) {
        items.add(ItemDocument.item(searcher.storedFields().document(hit.doc)));
      }
      return List.copyOf(items);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns names like one that no item bears, the likeliest first.
   *
   * @param most how many
   */
  public List<String> near(String name, int most) {
    try {
      FuzzyQuery query =
          new FuzzyQuery(new Term(ItemDocument.NAME, ItemDocument.key(name)), FUZZY_EDITS, 1);
      List<KbItem> items = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
        items.add(ItemDocument.item(searcher.storedFields().document(hit.doc)));
      }
      return items.stream().map(KbItem::label).distinct().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    close(readers);
  }

  private static void close(List<DirectoryReader> readers) {
    try {
      for (DirectoryReader reader : readers) {
        reader.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
