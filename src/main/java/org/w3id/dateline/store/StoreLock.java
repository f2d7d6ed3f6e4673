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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.w3id.dateline.error.UserException;

/**
 * Keeps a store to one process. The file holds the process's number and, where it serves the store,
 * the address; the operating system frees the lock when the process ends, however it ends.
 *
 * <p>By POSIX a process also loses its lock when it closes the file a second time over, through
 * whatever other descriptor: a process that holds the lock never opens the file again.
 */
final class StoreLock implements AutoCloseable {
  private static final String FILE = "lock";

  /** The locked folders of this process, each with the address it is served at; empty if none. */
  private static final Map<Path, String> HELD = new ConcurrentHashMap<>();

  /** Behind all that is ever written, so that others can read the text while the lock is held. */
  private static final long LOCKED_BYTE = 1L << 40;

  private final Path folder;
  private final FileChannel channel;

  private StoreLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Returns whether a file of a store is a lock (this one, TDB2's or Lucene's), which who only
   * looks at the files must not open.
   */
  static boolean isLock(Path file) {
    String name = file.getFileName().toString();
    return name.equals(FILE) || name.endsWith("." + FILE);
  }

  static StoreLock take(Path folder) {
    try {
      Path real = folder.toRealPath();
      if (HELD.putIfAbsent(real, "") != null) {
        throw inUse(folder, ProcessHandle.current().pid() + "\n" + HELD.getOrDefault(real, ""));
      }
      boolean taken = false;
      try {
        StoreLock lock = open(folder, real);
        taken = true;
        return lock;
      } finally {
        if (!taken) {
          HELD.remove(real);
        }
      }
    } catch (IOException e) {
      throw new UserException(
          "The store \"" + folder + "\" can't be locked: " + e.getMessage(),
          "Its folder must be writable.",
          e);
    }
  }

  private static StoreLock open(Path folder, Path real) throws IOException {
    FileChannel channel =
        FileChannel.open(real.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!lock(channel)) {
      channel.close();
      throw inUse(folder, read(folder));
    }
    StoreLock lock = new StoreLock(real, channel);
    lock.write("");
    return lock;
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static UserException inUse(Path folder, String text) {
    List<String> lines = lines(text);
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
    try {
      Optional<String> here = Optional.ofNullable(HELD.get(folder.toRealPath()));
      if (here.isPresent()) {
        return here.filter(address -> !address.isEmpty());
      }
      try (FileChannel channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.WRITE)) {
        if (lock(channel)) {
          return Optional.empty();
        }
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    List<String> lines = lines(read(folder));
    return lines.size() > 1 ? Optional.of(lines.get(1)) : Optional.empty();
  }

  private static String read(Path folder) {
    try {
      return Files.readString(folder.resolve(FILE));
    } catch (IOException e) {
      return "";
    }
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }

  void servedAt(String address) {
    try {
      HELD.put(folder, address);
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
    try (channel) {
      channel.truncate(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD.remove(folder);
    }
  }
}
