package org.w3id.dateline.store;

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
import java.util.stream.Stream;

/** The questions that come with the program: the files of the folder {@code queries}. */
public final class ShippedQueries {
  private static final String FOLDER = "queries";
  private static final String ENDING = ".rq";

  private ShippedQueries() {}

  /** Returns their names, sorted. */
  public static List<String> names() {
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

  /** Returns one. */
  public static Question question(String name) {
    return Question.parse(text(name), name);
  }

  /** Returns the text of one. */
  public static String text(String name) {
    try (InputStream in =
        ShippedQueries.class.getResourceAsStream("/" + FOLDER + "/" + name + ENDING)) {
      if (in == null) {
        throw new IllegalArgumentException("no question " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a question back to who asked for one that is none, with a blank behind it. */
  public static String didYouMean(String name) {
    return NearNames.didYouMean(name, names());
  }
}
