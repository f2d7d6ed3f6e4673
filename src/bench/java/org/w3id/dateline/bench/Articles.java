package org.w3id.dateline.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.DocumentReader;
import org.w3id.dateline.document.ReadingSettings;

/**
 * The articles that are read over and over: those below the folders that the system property {@code
 * dateline.bench.articles} names, with commas between; without it the folder {@code seeds}.
 */
@State(Scope.Benchmark)
public class Articles {
  private final List<Document> documents = new ArrayList<>();

  /** Reads them. */
  public Articles() {
    List<Path> folders =
        Arrays.stream(System.getProperty("dateline.bench.articles", "seeds").split(","))
            .map(Path::of)
            .toList();
    new DocumentReader(ReadingSettings.DEFAULT)
        .read(folders)
        .forEach(
            reading ->
                reading.map(
                    read -> documents.add(read.document()),
                    skipped -> {
                      throw new IllegalStateException(skipped.path() + ": " + skipped.reason());
                    }));
  }

  List<Document> documents() {
    return documents;
  }
}
