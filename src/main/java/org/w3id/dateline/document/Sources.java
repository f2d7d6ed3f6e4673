package org.w3id.dateline.document;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.w3id.dateline.error.UserException;

/**
 * The files that paths stand for, in an order that does not hang on the file system, each with the
 * id of its document.
 *
 * <p>The id is the file's stem. Where two files have the same, the later one puts the names of the
 * folders it lies in before it, as many as it takes: {@code x}, {@code berlin/x}.
 */
final class Sources {
  /**
   * One file to read, or a folder that can't be listed.
   *
   * @param path where it lies
   * @param id the document's, unique
   * @param problem why it can't be read, empty for a file
   */
  record Source(Path path, String id, String problem) {}

  private static final Set<String> EXTENSIONS = Set.of("txt", "text", "md");
  private static final String SIDECAR = "json";

  /** Files that speak of the folder they lie in. */
  private static final Set<String> ABOUT_THE_FOLDER =
      Set.of("readme", "license", "licence", "notice", "changelog", "contributing");

  private final List<Source> found = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<Path> seenFiles = new HashSet<>();
  private final Set<Path> seenFolders = new HashSet<>();

  private Sources() {}

  /**
   * Finds the files.
   *
   * @param paths files, each taken whatever its name; folders, of which text files are taken at any
   *     depth
   * @throws UserException if a path is not there, or there is no file to read at all
   */
  static List<Source> of(List<Path> paths) {
    for (Path path : paths) {
      if (!Files.exists(path) && !Files.isSymbolicLink(path)) {
        throw new UserException(
            path + " is not there", "Check the name, and the folder you are in.");
      }
    }
    Sources sources = new Sources();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        sources.walk(path);
      } else if (!isSidecarOfAnother(path)) {
        sources.add(path);
      }
    }
    if (sources.found.isEmpty()) {
      throw new UserException(
          "There are no .txt, .text or .md files in "
              + String.join(", ", paths.stream().map(Path::toString).toList()),
          "Name a folder that holds some, at any depth; files of other names are read where they are named"
              + " themselves.");
    }
    return List.copyOf(sources.found);
  }

  /**
   * Returns where the sidecar of a file would lie; the file itself if that is a sidecar by name.
   */
  static Path sidecar(Path file) {
    String address = address(file);
    return Path.of(
        URI.create(address.substring(0, address.length() - extensionLength(address)) + ".json"));
  }

  /** Goes through a folder depth first; a folder that links lead to again is not read again. */
  private void walk(Path top) {
    List<Path> waiting = new ArrayList<>(List.of(top));
    while (!waiting.isEmpty()) {
      Path path = waiting.remove(waiting.size() - 1);
      if (!Files.isDirectory(path)) {
        add(path);
        continue;
      }
      try {
        if (seenFolders.add(path.toRealPath())) {
          waiting.addAll(backwards(path));
        }
      } catch (AccessDeniedException e) {
        found.add(new Source(path, name(path), "unreadable: permission denied. Make it readable."));
      } catch (IOException e) {
        found.add(new Source(path, name(path), "unreadable: " + e.getMessage() + "."));
      }
    }
  }

  /** Returns the folders and text files in a folder, last one first. */
  private static List<Path> backwards(Path folder) throws IOException {
    Map<String, Path> byName = new TreeMap<>(Comparator.reverseOrder());
    try (Stream<Path> entries = Files.list(folder)) {
      entries.forEach(
          entry -> {
            String name = name(entry);
            if (!name.startsWith(".") && (isTextByName(name) || Files.isDirectory(entry))) {
              byName.put(name, entry);
            }
          });
    }
    return List.copyOf(byName.values());
  }

  private void add(Path file) {
    if (seenFiles.add(file.toAbsolutePath().normalize())) {
      found.add(new Source(file, uniqueId(file), ""));
    }
  }

  private String uniqueId(Path file) {
    String id = stem(name(file));
    Path folder = file.toAbsolutePath().normalize().getParent();
    while (!ids.add(id)) {
      if (folder == null || folder.getFileName() == null) {
        id = "/" + id;
      } else {
        id = name(folder) + "/" + id;
        folder = folder.getParent();
      }
    }
    return id;
  }

  private static boolean isTextByName(String name) {
    int length = extensionLength(name);
    return length > 0
        && EXTENSIONS.contains(name.substring(name.length() - length + 1).toLowerCase(Locale.ROOT))
        && !ABOUT_THE_FOLDER.contains(stem(name).toLowerCase(Locale.ROOT));
  }

  /** Returns whether a file that was named is there only for another one, as in {@code news/*}. */
  private static boolean isSidecarOfAnother(Path path) {
    String address = address(path);
    int length = extensionLength(address);
    if (!address.substring(address.length() - length).equals("." + SIDECAR)) {
      return false;
    }
    String start = address.substring(0, address.length() - length);
    return EXTENSIONS.stream().anyMatch(e -> Files.exists(Path.of(URI.create(start + "." + e))));
  }

  private static String stem(String name) {
    String stem = name.substring(0, name.length() - extensionLength(name));
    return stem.isBlank() ? name : stem;
  }

  /** Returns the length of a name's extension with its dot, 0 if it has none. */
  private static int extensionLength(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= name.lastIndexOf('/') + 1 ? 0 : name.length() - dot;
  }

  /** Returns the name of a file, read from its bytes as UTF-8 whatever the locale. */
  private static String name(Path path) {
    String address = address(path);
    String name = address.substring(address.lastIndexOf('/') + 1);
    return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String address(Path path) {
    String address = path.toAbsolutePath().normalize().toUri().toString();
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
