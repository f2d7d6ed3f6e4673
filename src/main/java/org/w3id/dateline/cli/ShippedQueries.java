package org.w3id.dateline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The questions that come with the program: the files of the folder {@code queries}. */
final class ShippedQueries {
  private static final String FOLDER = "queries";
  private static final String ENDING = ".rq";
  private static final int NEAR = 4;

  private ShippedQueries() {}

  /** Returns their names, sorted. */
  static List<String> names() {
    try {
      Path program =
          Path.of(ShippedQueries.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(program)) {
        return namesIn(program.resolve(FOLDER));
      }
      try (FileSystem jar = FileSystems.newFileSystem(program)) {
        return namesIn(jar.getPath(FOLDER));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(ENDING))
          .map(file -> file.substring(0, file.length() - ENDING.length()))
          .sorted()
          .toList();
    }
  }

  /** Returns the text of one. */
  static String text(String name) {
    return resource("/" + FOLDER + "/" + name + ENDING);
  }

  /** Returns the name that is most like another one, if it is like enough. */
  static Optional<String> nearest(String name) {
    String best = "";
    int distance = Integer.MAX_VALUE;
    for (String candidate : names()) {
      int d = distance(candidate, name);
      if (d < distance) {
        distance = d;
        best = candidate;
      }
    }
    return distance <= Math.max(NEAR, name.length() / 2) ? Optional.of(best) : Optional.empty();
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + cost);
        diagonal = above;
      }
    }
    return row[b.length()];
  }

  /** Returns a text that comes with the program. */
  static String resource(String name) {
    try (InputStream in = ShippedQueries.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
