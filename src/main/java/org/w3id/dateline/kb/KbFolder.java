package org.w3id.dateline.kb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3id.dateline.error.FileFault;
import org.w3id.dateline.error.UserException;

/**
 * Where an index lies.
 *
 * <p>{@code CURRENT} names the folders that count, the dump's index and that of the user's own
 * entities, so that new ones take the place of others in one step; {@code own} holds the user's
 * tables, {@code building} a build that is not done.
 */
record KbFolder(Path folder) {
  /** What this program writes and reads; raised when the fields or the bytes of items change. */
  static final String VERSION = "2";

  private static final String CURRENT = "CURRENT";
  private static final String NONE = "-";

  /**
   * The folders that count.
   *
   * @param dump index of what comes from a dump
   * @param own index of the user's own entities
   */
  record Current(Optional<Path> dump, Optional<Path> own) {
    boolean isEmpty() {
      return dump.isEmpty() && own.isEmpty();
    }
  }

  /** Returns the folders that count. */
  Current current() {
    try {
      Path pointer = folder.resolve(CURRENT);
      if (!Files.isRegularFile(pointer)) {
        return new Current(Optional.empty(), Optional.empty());
      }
      List<String> names = Files.readAllLines(pointer);
      return new Current(named(names, 0), named(names, 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Path> named(List<String> names, int place) {
    return names.size() > place && !names.get(place).equals(NONE)
        ? Optional.of(folder.resolve(names.get(place)))
        : Optional.empty();
  }

  /** Returns the folder of a build that is not done. */
  Path building() {
    return folder.resolve("building");
  }

  /** Returns the folder of the user's tables. */
  Path own() {
    return folder.resolve("own");
  }

  /** Returns a folder that is not there, for an index. */
  Path free(String name) {
    int number = 1;
    while (Files.exists(folder.resolve(name + "-" + number))) {
      number++;
    }
    return folder.resolve(name + "-" + number);
  }

  /** Makes these the folders that count, in one step, and takes the others away. */
  void use(Current next) throws IOException {
    Path written = folder.resolve(CURRENT + ".new");
    Files.writeString(written, name(next.dump()) + "\n" + name(next.own()) + "\n");
    try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    try {
      Files.move(
          written,
          folder.resolve(CURRENT),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(written, folder.resolve(CURRENT), StandardCopyOption.REPLACE_EXISTING);
    }
    Set<Path> needed =
        Stream.of(next.dump(), next.own()).flatMap(Optional::stream).collect(Collectors.toSet());
    List<Path> there;
    try (Stream<Path> list = Files.list(folder)) {
      there = list.toList();
    }
    for (Path path : there) {
      if (path.getFileName().toString().matches("(dump|own)-[0-9]+") && !needed.contains(path)) {
        delete(path);
      }
    }
  }

  private static String name(Optional<Path> path) {
    return path.map(p -> p.getFileName().toString()).orElse(NONE);
  }

  /**
   * Keeps others from writing here, until it is released.
   *
   * @throws UserException if somebody writes already, or nobody can
   */
  FileChannel lock() throws IOException {
    FileChannel channel;
    try {
      Files.createDirectories(folder);
      channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UserException(
          "the folder " + folder + " can't hold an index: " + FileFault.reason(e),
          "Name a folder that can be written with --kb.",
          e);
    }
    Optional<FileLock> lock;
    try {
      lock = Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      lock = Optional.empty();
    }
    if (lock.isEmpty()) {
      channel.close();
      throw new UserException(
          folder + " is being written by another command", "Wait for its end, or stop it.");
    }
    return channel;
  }

  /** Deletes a folder with all that is in it, if it is there. */
  static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path done, @Nullable IOException problem)
              throws IOException {
            Files.delete(done);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
