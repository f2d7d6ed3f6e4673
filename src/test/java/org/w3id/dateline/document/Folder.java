package org.w3id.dateline.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A folder of files for one test. */
record Folder(Path path) {
  static final String TEXT = "A bridge fell on Monday.\n";

  static List<Reading> read(Path... paths) {
    return new DocumentReader(ReadingSettings.DEFAULT).read(List.of(paths)).toList();
  }

  static List<Document> documents(Path... paths) {
    return documents(new DocumentReader(ReadingSettings.DEFAULT), paths);
  }

  static List<Document> documents(DocumentReader reader, Path... paths) {
    return reader
        .read(List.of(paths))
        .flatMap(
            reading -> reading.map(read -> Stream.of(read.document()), skipped -> Stream.empty()))
        .toList();
  }

  static String reason(Path path) {
    return read(path).get(0).map(read -> "read", Reading.Skipped::reason);
  }

  Path file(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path bytes(String name, String hexadecimal) {
    return write(name, HexFormat.of().parseHex(hexadecimal.replace(" ", "")));
  }

  private Path write(String name, byte[] bytes) {
    try {
      Path file = path.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
