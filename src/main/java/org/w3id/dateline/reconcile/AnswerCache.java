package org.w3id.dateline.reconcile;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.dateline.document.Sha256;

/**
 * Answers on disk, a file for each, so that what was asked once is not asked again. Files come into
 * being whole or not at all; one that is damaged is named, and counts as not there. For use by one
 * thread at a time.
 */
final class AnswerCache {
  private static final int SHARDS = 256;
  private static final long LONGEST_FILE = 100_000;

  private final Path folder;
  private final int mostInShard;
  private final int[] sizes = new int[SHARDS];
  private final List<String> notices = new ArrayList<>();
  private boolean broken;

  AnswerCache(Path folder, int mostEntries) {
    this.folder = folder;
    this.mostInShard = Math.max(1, mostEntries / SHARDS);
    Arrays.fill(sizes, -1);
  }

  /** Returns the value of a key. */
  Optional<JsonObject> get(String key) {
    Path file = file(key);
    try {
      if (Files.size(file) <= LONGEST_FILE) {
        JsonObject entry = Json.object(Files.readAllBytes(file));
        if (Json.string(entry, "key").equals(Optional.of(key))
            && entry.get("value") instanceof JsonObject value) {
          return Optional.of(value);
        }
      }
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | ServiceException e) {
      // told below
    }
    notices.add("the cached answer \"" + file + "\" is damaged: it is asked for again");
    return Optional.empty();
  }

  /** Keeps the value of a key. */
  void put(String key, JsonObject value) {
    if (broken) {
      return;
    }
    JsonObject entry = new JsonObject();
    entry.addProperty("key", key);
    entry.add("value", value);
    byte[] bytes = (entry + "\n").getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST_FILE) {
      return;
    }
    Path file = file(key);
    Path shard = folder.resolve(shard(file));
    try {
      Files.createDirectories(shard);
      boolean isNew = !Files.exists(file);
      Path part = Files.createTempFile(shard, "part", ".tmp");
      try {
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
      if (isNew) {
        bound(shard);
      }
    } catch (IOException e) {
      broken = true;
      notices.add("answers can't be kept in \"" + folder + "\": " + e);
    }
  }

  /** Returns what there was to tell since this was last asked. */
  List<String> takeNotices() {
    List<String> taken = List.copyOf(notices);
    notices.clear();
    return taken;
  }

  /** Takes the oldest files out of a shard that has too many, and what a killed process left. */
  private void bound(Path shard) throws IOException {
    int number = Integer.parseInt(String.valueOf(shard.getFileName()), 16);
    if (sizes[number] >= 0 && ++sizes[number] <= mostInShard) {
      return;
    }
    record Aged(Path file, FileTime time) {}
    List<Aged> files = new ArrayList<>();
    try (Stream<Path> listed = Files.list(shard)) {
      for (Path file : (Iterable<Path>) listed::iterator) {
        if (file.toString().endsWith(".tmp")) {
          Files.deleteIfExists(file);
        } else {
          files.add(new Aged(file, Files.getLastModifiedTime(file)));
        }
      }
    }
    files.sort(Comparator.comparing(Aged::time).thenComparing(Aged::file));
    int over = files.size() - mostInShard;
    for (int i = 0; i < over; i++) {
      Files.deleteIfExists(files.get(i).file());
    }
    sizes[number] = files.size() - Math.max(0, over);
  }

  private Path file(String key) {
    String hash = Sha256.of(key);
    return folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 40) + ".json");
  }

  private static String shard(Path file) {
    Path parent = file.getParent();
    return parent == null ? "" : String.valueOf(parent.getFileName());
  }
}
