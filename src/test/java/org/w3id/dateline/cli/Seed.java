package org.w3id.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A store of the article of {@code seeds/}, built once for all tests that only read it. */
final class Seed {
  private Seed() {}

  private static final class Built {
    static final Path STORE = build();
  }

  static Path store() {
    return Built.STORE;
  }

  private static Path build() {
    try {
      Path folder = Files.createTempDirectory("dateline-seed");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      Path store = folder.resolve("store");
      Ran build = Ran.dateline("build", "seeds", "--store", store);
      if (build.code() != Dateline.DONE) {
        throw new IllegalStateException(build.err());
      }
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
