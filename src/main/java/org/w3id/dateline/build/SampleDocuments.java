package org.w3id.dateline.build;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.DocumentReader;
import org.w3id.dateline.document.Reading;
import org.w3id.dateline.document.ReadingSettings;

/** The documents that samples are printed of. */
final class SampleDocuments {
  private SampleDocuments() {}

  /** Reads the documents of folders one after the other; what can't be read is left out. */
  static void each(List<Path> folders, Consumer<Document> consumer) {
    Iterator<Reading> readings =
        new DocumentReader(ReadingSettings.DEFAULT).read(folders).iterator();
    while (readings.hasNext()) {
      Optional<Document> document =
          readings.next().map(read -> Optional.of(read.document()), skipped -> Optional.empty());
      document.ifPresent(consumer);
    }
  }
}
