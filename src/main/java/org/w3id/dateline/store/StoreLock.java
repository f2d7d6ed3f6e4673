package org.w3id.dateline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.w3id.dateline.error.UserException;

/**
 * Keeps a store to one process. The file holds the process's number and, where it serves the store,
 * the address; the operating system frees the lock when the process ends, however it ends.
 */
final class StoreLock implements AutoCloseable {
  private static final String FILE = "lock";

  /** Behind all that is ever written, so that others can read the text while the lock is held. */
  private static final long LOCKED_BYTE = 1L << 40;

  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  static StoreLock take(Path folder) {
    try {
      FileChannel channel =
          FileChannel.open(
              folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!lock(channel)) {
        channel.close();
        throw inUse(folder);
      }
      StoreLock lock = new StoreLock(channel);
      lock.write("");
      return lock;
    } catch (IOException e) {
      throw new UserException(
          "The store \"" + folder + "\" can't be locked: " + e.getMessage(),
          "Its folder must be writable.",
          e);
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static UserException inUse(Path folder) {
    List<String> lines = lines(folder);
    String who = lines.isEmpty() ? "another process" : "process " + lines.get(0);
    if (lines.size() > 1) {
      return new UserException(
          "The store \""
              + folder
              + "\" is in use by "
              + who
              + ", which serves it at "
              + lines.get(1),
          "Stop that server first (Ctrl-C where it runs).");
    }
    return new UserException(
        "The store \"" + folder + "\" is in use by " + who,
        "Wait until it has ended, or name another store with --store.");
  }

  /** Returns the address of the server that has the lock. */
  static Optional<String> serverOf(Path folder) {
    if (!Files.exists(folder.resolve(FILE))) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.WRITE)) {
      if (lock(channel)) {
        return Optional.empty();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    List<String> lines = lines(folder);
    return lines.size() > 1 ? Optional.of(lines.get(1)) : Optional.empty();
  }

  private static List<String> lines(Path folder) {
    try {
      return Files.readAllLines(folder.resolve(FILE), StandardCharsets.UTF_8).stream()
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  void servedAt(String address) {
    try {
      write(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String address) throws IOException {
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap(
            (ProcessHandle.current().pid() + "\n" + address + "\n")
                .getBytes(StandardCharsets.UTF_8)),
        0);
    channel.force(true);
  }

  @Override
  public void close() {
    try {
      channel.truncate(0);
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
