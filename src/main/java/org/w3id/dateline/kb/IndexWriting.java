package org.w3id.dateline.kb;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;

/** Writes items into an index. */
final class IndexWriting {
  private static final double BUFFER_MB = 96;

  private IndexWriting() {}

  static void write(Directory directory, Iterator<KbItem> items, Map<String, String> about)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setUseCompoundFile(false);
    config.setRAMBufferSizeMB(BUFFER_MB);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      while (items.hasNext()) {
        writer.addDocument(ItemDocument.of(items.next(), List.of()));
      }
      writer.setLiveCommitData(about.entrySet());
      writer.commit();
    }
  }
}
