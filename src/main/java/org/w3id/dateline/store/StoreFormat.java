package org.w3id.dateline.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.stream.Stream;
import org.w3id.dateline.error.FileFault;
import org.w3id.dateline.error.UserException;

/** The file that says that a folder is a store, and in which layout. */
final class StoreFormat {
  /** Grows with every change to the layout on disk that an older program could not read. */
  private static final String FORMAT = "1";

  private static final String FILE = "dateline-store.properties";

  private StoreFormat() {}

  static boolean isStore(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  static void create(Path folder) {
    try {
      if (Files.exists(folder)) {
        if (!Files.isDirectory(folder)) {
          throw new UserException(
              folder + " is a file, not a folder", "Name another place with --store.");
        }
        try (Stream<Path> content = Files.list(folder)) {
          if (content.findAny().isPresent()) {
            throw new UserException(
                "The folder " + folder + " holds something else than a store",
                "Name a new or empty folder with --store.");
          }
        }
      }
      Files.createDirectories(folder);
      Path fresh = folder.resolve(FILE + ".new");
      try (OutputStream out = Files.newOutputStream(fresh)) {
        out.write(
            ("# A store of dateline: its folder belongs to the program alone.\nformat="
                    + FORMAT
                    + "\n")
                .getBytes(StandardCharsets.UTF_8));
      }
      try {
        Files.move(fresh, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(fresh, folder.resolve(FILE));
      }
    } catch (IOException e) {
      throw new UserException(
          "The store \"" + folder + "\" can't be made: " + FileFault.reason(e),
          "Name a folder that can be written with --store.",
          e);
    }
  }

  static void check(Path folder) {
    if (!isStore(folder)) {
      throw new UserException(
          "There is no store in \"" + folder + "\"",
          "Build one with \"dateline build PATHS --store "
              + folder
              + "\", or name another with --store.");
    }
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(folder.resolve(FILE))) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String format = properties.getProperty("format", "?");
    if (!format.equals(FORMAT)) {
      throw new UserException(
          "The store \""
              + folder
              + "\" has the format "
              + format
              + "; this program reads format "
              + FORMAT,
          "Build it again from the articles into another folder.");
    }
  }
}
