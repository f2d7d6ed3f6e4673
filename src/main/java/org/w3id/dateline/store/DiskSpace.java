package org.w3id.dateline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.dateline.error.UserException;

/**
 * The room that a change to a store needs. TDB2 writes to files mapped into memory; where the disk
 * has no block left for them, the Java machine can only throw an {@link InternalError}, so room is
 * made sure of before a change begins.
 *
 * <p>Its files grow by 8 MB at a time, most of which no block on disk stands for until it is
 * written.
 */
final class DiskSpace {
  /** Room that stays free: files grow by 8 MB at a time, and Lucene merges its segments. */
  private static final long RESERVE = 64L << 20;

  /** Bytes on disk for a triple: node table, six indexes and the journal; 450 were measured. */
  private static final long BYTES_PER_TRIPLE = 1000;

  private static final int PIECE = 1 << 16;
  private static final ByteBuffer ZEROS = ByteBuffer.allocate(PIECE);

  private DiskSpace() {}

  /**
   * Returns how many bytes of files below a folder are written, without the zeros at their ends.
   */
  static long used(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      long bytes = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += StoreLock.isLock(file) ? Files.size(file) : written(file);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long written(Path file) throws IOException {
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    try (FileChannel channel = FileChannel.open(file)) {
      long end = channel.size();
      while (end > 0) {
        long start = (end - 1) / PIECE * PIECE;
        piece.clear().limit((int) (end - start));
        while (piece.hasRemaining() && channel.read(piece, start + piece.position()) > 0) {
          // a file is read in as many steps as the system likes
        }
        piece.flip();
        if (piece.mismatch(ZEROS.slice(0, piece.limit())) >= 0) {
          return end;
        }
        end = start;
      }
      return 0;
    }
  }

  /**
   * Makes sure that there is room for more triples.
   *
   * @throws UserException if there is not
   */
  static void require(Path folder, long triples) {
    long free;
    try {
      free = Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long needed = RESERVE + BYTES_PER_TRIPLE * triples;
    if (free < needed) {
      throw new UserException(
          String.format(
              Locale.ROOT,
              "The disk of the store \"%s\" is full: %,d MB are free and %,d MB are needed",
              folder,
              free >> 20,
              needed >> 20),
          "Make room and run it again: the articles that are in the store stay and cost nothing.");
    }
  }

  /** Returns what to tell where a change failed since another process took the room meanwhile. */
  static Optional<UserException> full(Path folder, Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      String message = String.valueOf(e.getMessage());
      boolean noRoom =
          e instanceof IOException
              && (message.contains("No space left")
                  || message.contains("not enough space")
                  || message.contains("quota exceeded")
                  || message.contains("File too large"));
      boolean noBlock = e instanceof InternalError && message.contains("unsafe memory access");
      if (noRoom || noBlock) {
        return Optional.of(
            new UserException(
                "The disk of the store \"" + folder + "\" became full while writing",
                "Make room and run it again: the articles that are in the store stay and cost nothing.",
                failure));
      }
    }
    return Optional.empty();
  }
}
