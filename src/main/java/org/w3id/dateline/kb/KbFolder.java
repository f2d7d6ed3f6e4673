package org.w3id.dateline.kb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Where an index lies: a file names the folder of the one that counts, so that a finished index
 * takes the place of another in one step.
 */
record KbFolder(Path folder) {
  /** What this program writes and reads; raised when the fields or the bytes of items change. */
  static final String VERSION = "1";

  private static final String CURRENT = "CURRENT";

  static KbFolder of(Path folder) {
    return new KbFolder(folder);
  }

  /** Returns the folder of the index that counts. */
  Optional<Path> current() {
    try {
      Path pointer = folder.resolve(CURRENT);
      if (!Files.isRegularFile(pointer)) {
        return Optional.empty();
      }
      Path index = folder.resolve(Files.readString(pointer).strip());
      return Files.isDirectory(index) ? Optional.of(index) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a folder inside this one the index that counts. */
  void use(String name) throws IOException {
    Path next = folder.resolve(CURRENT + ".new");
    Files.writeString(next, name + "\n");
    try {
      Files.move(
          next,
          folder.resolve(CURRENT),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(next, folder.resolve(CURRENT), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
