package org.w3id.dateline.kb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a build was when all it had read lay safely on disk.
 *
 * @param source what tells this dump and what is kept of it from others
 * @param place where to go on
 * @param read unpacked bytes up to there
 * @param lines up to there
 * @param entities up to there
 * @param skipped lines that could not be read
 * @param items drafts in the file of items
 * @param sizes lengths of the files of items, of classes and of redirects
 * @param opened whether the dump began with a bracket
 * @param closed whether it ended with one
 * @param done whether all was read
 * @param modified when the entity that was changed last was changed
 */
record Checkpoint(
    String source,
    DumpInput.Place place,
    long read,
    long lines,
    long entities,
    long skipped,
    long items,
    List<Long> sizes,
    boolean opened,
    boolean closed,
    boolean done,
    String modified) {
  Checkpoint {
    sizes = List.copyOf(sizes);
  }

  static Checkpoint beginning(String source) {
    return new Checkpoint(
        source,
        DumpInput.Place.BEGINNING,
        0,
        0,
        0,
        0,
        0,
        List.of(0L, 0L, 0L),
        false,
        false,
        false,
        "");
  }

  void write(Path file) throws IOException {
    String text =
        String.join(
            "\n",
            "source=" + source,
            "stream=" + place.stream(),
            "behind=" + place.skipped(),
            "read=" + read,
            "lines=" + lines,
            "entities=" + entities,
            "skipped=" + skipped,
            "items=" + items,
            "size0=" + sizes.get(0),
            "size1=" + sizes.get(1),
            "size2=" + sizes.get(2),
            "opened=" + opened,
            "closed=" + closed,
            "done=" + done,
            "modified=" + modified,
            "");
    Path next = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(next, text);
    try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Reads one; none if there is none that can be used. */
  static Optional<Checkpoint> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        int equals = line.indexOf('=');
        if (equals > 0) {
          values.put(line.substring(0, equals), line.substring(equals + 1));
        }
      }
      return Optional.of(
          new Checkpoint(
              values.getOrDefault("source", ""),
              new DumpInput.Place(number(values, "stream"), number(values, "behind")),
              number(values, "read"),
              number(values, "lines"),
              number(values, "entities"),
              number(values, "skipped"),
              number(values, "items"),
              List.of(number(values, "size0"), number(values, "size1"), number(values, "size2")),
              flag(values, "opened"),
              flag(values, "closed"),
              flag(values, "done"),
              values.getOrDefault("modified", "")));
    } catch (NumberFormatException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long number(Map<String, String> values, String key) {
    return Long.parseLong(values.getOrDefault(key, ""));
  }

  private static boolean flag(Map<String, String> values, String key) {
    return values.getOrDefault(key, "").equals("true");
  }
}
