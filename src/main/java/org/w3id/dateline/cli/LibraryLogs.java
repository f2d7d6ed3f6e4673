package org.w3id.dateline.cli;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What libraries log through {@code java.util.logging}: hints on how they could be faster, which
 * nobody who runs the program can act on. Problems are printed as before. What goes through SLF4J
 * is settled in {@code simplelogger.properties}.
 */
final class LibraryLogs {
  /** From which level on loggers of Lucene print; the second one logs nothing but hints. */
  private static final Map<String, Level> LEVELS =
      Map.of(
          "org.apache.lucene.store.MemorySegmentIndexInputProvider", Level.WARNING,
          "org.apache.lucene.internal.vectorization.VectorizationProvider", Level.SEVERE);

  /** Held, for loggers that nobody holds forget their levels. */
  private static final List<Logger> LOGGERS =
      LEVELS.keySet().stream().map(Logger::getLogger).toList();

  private LibraryLogs() {}

  /** Silences the hints. */
  static void quiet() {
    LOGGERS.forEach(logger -> logger.setLevel(LEVELS.getOrDefault(logger.getName(), Level.INFO)));
  }
}
