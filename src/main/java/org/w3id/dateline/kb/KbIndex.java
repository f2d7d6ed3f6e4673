package org.w3id.dateline.kb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.w3id.dateline.document.Sha256;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.world.NameKey;

/**
 * Items to be looked up by what they are called. Names are compared as {@link NameKey} does. Of
 * several items the one with most sitelinks comes first, of those with as many the one with the
 * lower Q-id. Safe for use by several threads.
 */
public final class KbIndex implements AutoCloseable {
  private static final Sort BEST_KNOWN_FIRST =
      new Sort(
          new SortField(ItemDocument.SITELINKS, SortField.Type.INT, true),
          new SortField(ItemDocument.NUMBER, SortField.Type.LONG),
          SortField.FIELD_DOC);

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final String checksum;

  private KbIndex(DirectoryReader reader) throws IOException {
    this.reader = reader;
    this.checksum =
        Sha256.of(new TreeMap<>(reader.getIndexCommit().getUserData()) + "\n" + reader.numDocs());
    this.searcher = new IndexSearcher(reader);
  }

  /** Returns whether a folder holds an index. */
  public static boolean isAt(Path folder) {
    return KbFolder.of(folder).current().isPresent();
  }

  /**
   * Opens an index.
   *
   * @param folder what a build wrote
   * @throws UserException if there is none, or another version of the program wrote it
   */
  public static KbIndex open(Path folder) {
    KbFolder kb = KbFolder.of(folder);
    Path index =
        kb.current()
            .orElseThrow(
                () ->
                    new UserException(
                        folder + " holds no index",
                        "Make one with \"dateline kb build DUMP\", or name its folder with --kb."));
    try {
      DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index));
      Map<String, String> about = reader.getIndexCommit().getUserData();
      if (!KbFolder.VERSION.equals(about.get("version"))) {
        reader.close();
        throw otherVersion(folder, null);
      }
      return new KbIndex(reader);
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      throw otherVersion(folder, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UserException otherVersion(
      Path folder, @org.jspecify.annotations.Nullable IOException cause) {
    String problem = "the index in " + folder + " was written by another version of the program";
    String remedy = "Build it again: \"dateline kb build DUMP\".";
    return cause == null
        ? new UserException(problem, remedy)
        : new UserException(problem, remedy, cause);
  }

  /** Returns an index of these items in memory. */
  public static KbIndex of(Collection<KbItem> items) {
    try {
      Directory memory = new ByteBuffersDirectory();
      IndexWriting.write(memory, items.iterator(), Map.of("version", KbFolder.VERSION));
      return new KbIndex(DirectoryReader.open(memory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a SHA-256 of what answers depend on: the dump, what was kept of it, the version. */
  public String checksum() {
    return checksum;
  }

  /** Returns at most so many items with a label, alias or demonym like this one. */
  public List<KbItem> named(String name, int most) {
    return found(new TermQuery(new Term(ItemDocument.NAME, ItemDocument.key(name))), most);
  }

  /**
   * Returns at most so many items of a kind with a name that contains this word, such as a last
   * name. A name that is the word alone counts too.
   */
  public List<KbItem> withWord(String word, Kind kind, int most) {
    String key = ItemDocument.key(word);
    return found(new TermQuery(new Term(ItemDocument.WORD, ItemDocument.word(kind, key))), most);
  }

  /** Returns the item with an id; that of an item that was merged into another leads there. */
  public Optional<KbItem> withId(String id) {
    return found(new TermQuery(new Term(ItemDocument.ID, id)), 1).stream().findFirst();
  }

  private List<KbItem> found(Query query, int most) {
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

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
