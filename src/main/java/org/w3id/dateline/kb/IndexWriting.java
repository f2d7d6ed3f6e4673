package org.w3id.dateline.kb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Writes items into a new index. */
final class IndexWriting {
  private static final double BUFFER_MB = 128;
  private static final int BATCH = 500;

  /** Redirects of redirects are followed so far. */
  private static final int LONGEST_CHAIN = 8;

  private IndexWriting() {}

  private static IndexWriter writer(Directory directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setUseCompoundFile(false);
    config.setRAMBufferSizeMB(BUFFER_MB);
    return new IndexWriter(directory, config);
  }

  private static void commit(IndexWriter writer, KbContent content) throws IOException {
    writer.setLiveCommitData(content.asMap().entrySet());
    writer.commit();
  }

  /** Writes items in their order. */
  static void write(Directory directory, Collection<KbItem> items, String source)
      throws IOException {
    KbContent.Counter counter = new KbContent.Counter();
    try (IndexWriter writer = writer(directory)) {
      for (KbItem item : items) {
        byte[] bytes = ItemBytes.of(item);
        ItemBytes.Outline outline = ItemBytes.outline(bytes);
        writer.addDocument(ItemDocument.of(outline, item.kind(), bytes, List.of()));
        counter.add(outline, item.kind(), 0);
      }
      commit(writer, counter.content(source, "", "", 0, ""));
    }
  }

  /**
   * Writes what was read of a dump, in any order where there are several threads.
   *
   * @param folder holds the drafts
   * @param read how far they count
   * @param index where to
   */
  static KbContent write(
      Path folder,
      Checkpoint read,
      Path index,
      BuildSettings settings,
      DumpName dump,
      BuildListener listener)
      throws IOException {
    ClassTree tree = new ClassTree(Drafts.classes(folder, read.sizes()), settings.keep());
    Pairs merged = mergedInto(Drafts.redirects(folder, read.sizes()));
    KbContent.Counter counter = new KbContent.Counter();
    long[] done = new long[1];
    try (Directory directory = FSDirectory.open(index);
        IndexWriter writer = writer(directory);
        Drafts.Reader reader = new Drafts.Reader(folder, read.sizes());
        OrderedTasks<Integer> tasks =
            new OrderedTasks<>(
                settings.threads(),
                count -> {
                  done[0] += count;
                  listener.written(done[0], read.items());
                })) {
      for (List<ParsedBlock.Draft> batch = reader.next(BATCH);
          !batch.isEmpty();
          batch = reader.next(BATCH)) {
        List<ParsedBlock.Draft> drafts = batch;
        tasks.add(
            () -> {
              for (ParsedBlock.Draft draft : drafts) {
                add(draft, tree, merged, writer, counter);
              }
              return drafts.size();
            });
      }
      tasks.finish();
      // What each thread has gathered is written by all of them; a commit alone does it in one.
      for (int i = 0; i < settings.threads(); i++) {
        tasks.add(
            () -> {
              writer.flushNextBuffer();
              return 0;
            });
      }
      tasks.finish();
      KbContent content =
          counter.content(
              dump.name(),
              dump.date().isEmpty() ? read.modified() : dump.date(),
              dump.fingerprint(),
              settings.minSitelinks(),
              String.join(",", settings.keep().stream().sorted().toList()));
      commit(writer, content);
      return content;
    }
  }

  private static void add(
      ParsedBlock.Draft draft,
      ClassTree tree,
      Pairs merged,
      IndexWriter writer,
      KbContent.Counter counter)
      throws IOException {
    ItemBytes.Outline item = ItemBytes.outline(draft.bytes());
    Optional<Kind> kind = tree.kind(item.types(), item.kind(), item.sitelinks());
    if (kind.isEmpty()) {
      return;
    }
    ItemBytes.setKind(draft.bytes(), kind.get());
    List<String> others = new ArrayList<>(0);
    merged.forEach(draft.number(), number -> others.add("Q" + number));
    writer.addDocument(ItemDocument.of(item, kind.get(), draft.bytes(), others));
    counter.add(item, kind.get(), others.size());
  }

  /** Returns items with those that were merged into them, of any number of steps. */
  private static Pairs mergedInto(Pairs redirects) {
    Pairs merged = new Pairs();
    redirects.forEachPair(
        (from, to) -> {
          long[] target = {to};
          for (int i = 0; i < LONGEST_CHAIN; i++) {
            long at = target[0];
            redirects.forEach(at, next -> target[0] = next);
            if (target[0] == at) {
              break;
            }
          }
          if (target[0] != from) {
            merged.add(target[0], from);
          }
        });
    merged.sort();
    return merged;
  }
}
