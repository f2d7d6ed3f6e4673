package org.w3id.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class LibraryLogsTest {
  @Test
  void hintsOfLuceneAreSilencedAndItsProblemsAreNot() {
    LibraryLogs.quiet();

    Logger memory = Logger.getLogger("org.apache.lucene.store.MemorySegmentIndexInputProvider");
    assertThat(memory.isLoggable(Level.INFO)).isFalse();
    assertThat(memory.isLoggable(Level.WARNING)).isTrue();
    Logger vectors =
        Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");
    assertThat(vectors.isLoggable(Level.WARNING)).isFalse();
    assertThat(vectors.isLoggable(Level.SEVERE)).isTrue();
    assertThat(Logger.getLogger("org.apache.lucene.index").isLoggable(Level.WARNING)).isTrue();
  }
}
