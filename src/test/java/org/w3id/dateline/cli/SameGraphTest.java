package org.w3id.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dateline.graph.Graphs;

/** Articles that share people give the same graphs, however they come into the store. */
class SameGraphTest {
  private static final Map<String, String> NEWS =
      new TreeMap<>(
          Map.of(
              "army",
              "Gen. Omid Tavakol, the commander-in-chief of the Islamic Revolutionary Guard Corps,"
                  + " warned Israel on Saturday.",
              "office",
              "The IRGC commander-in-chief threatened Israel on Monday.",
              "mayor",
              "John Smith, the mayor of Springfield, opened a new bridge there on Sunday.",
              "smith",
              "Smith met clerks in Springfield on Monday. He was elected mayor in 2019.",
              "singer",
              "John Smith, an Australian singer born in Perth in 1990, gave a concert in Sydney.",
              "judge",
              "Judge John Smith sentenced two men to prison in Springfield, Massachusetts.",
              "illinois",
              "A fire destroyed a school in Springfield, Illinois, on Monday.",
              "visit",
              "Omid Tavakol met Maria Lopes, the foreign minister of Portugal, in Lisbon."));

  private static final int KILLS = 3;
  private static final int MOST_NANOS_MORE = 1_500_000_000;

  @TempDir static Path folder;
  private static List<String> expected = List.of();

  @BeforeAll
  static void build() throws IOException {
    Files.createDirectories(news());
    for (Map.Entry<String, String> article : NEWS.entrySet()) {
      Files.writeString(
          news().resolve(article.getKey() + ".txt"),
          "---\npublished: 2023-11-20\n---\n" + article.getValue() + "\n");
    }
    Path store = folder.resolve("together");
    load(store, 1, List.of(news()));
    expected = graphs(store);
    assertThat(Ran.dateline("merges", "--store", store).out())
        .contains("commander-in-chief is Omid Tavakol");
  }

  private static Path news() {
    return folder.resolve("news");
  }

  private static void load(Path store, int threads, List<Path> paths) {
    List<Object> arguments = new ArrayList<>(List.of("build", "--threads", threads));
    arguments.addAll(List.of("--store", store));
    arguments.addAll(paths);
    assertThat(Ran.dateline(arguments.toArray()).err()).isEmpty();
  }

  /** All graphs of articles and what they share; the metadata say when it was. */
  private static List<String> graphs(Path store) {
    Ran ran = Ran.dateline("export", "--store", store);
    assertThat(ran.code()).isZero();
    return ran.out()
        .lines()
        .filter(line -> !line.endsWith(" <" + Graphs.METADATA + "> ."))
        .filter(line -> !line.endsWith(" <" + Graphs.ONTOLOGY + "> ."))
        .sorted()
        .toList();
  }

  @Test
  void readSideBySide() {
    Path store = folder.resolve("side-by-side");
    load(store, 4, List.of(news()));
    assertThat(graphs(store)).containsExactlyElementsOf(expected);
  }

  @Test
  void readOneByOneInAnyOrder() {
    List<String> names = new ArrayList<>(NEWS.keySet());
    Random random = new Random(2023);
    for (int order = 0; order < 2; order++) {
      Collections.shuffle(names, random);
      Path store = folder.resolve("order-" + order);
      for (String name : names) {
        load(store, 1, List.of(news().resolve(name + ".txt")));
      }
      assertThat(graphs(store)).as("in the order %s", names).containsExactlyElementsOf(expected);
    }
  }

  @Test
  void killedWhileTheyAreReadAndReadAgain() throws Exception {
    Random random = new Random(1118);
    Path store = folder.resolve("killed");
    for (int kill = 0; kill < KILLS; kill++) {
      Process process =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-Xmx1g",
                      "-XX:TieredStopAtLevel=1",
                      "-cp",
                      System.getProperty("java.class.path"),
                      "org.w3id.dateline.cli.Main",
                      "build",
                      news().toString(),
                      "--store",
                      store.toString()))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      while (process.isAlive() && !Files.exists(store.resolve("lucene"))) {
        LockSupport.parkNanos(1_000_000);
      }
      LockSupport.parkNanos(random.nextInt(MOST_NANOS_MORE)); // somewhere in the build
      process.destroyForcibly();
      process.onExit().join();
    }
    load(store, 1, List.of(news()));
    assertThat(graphs(store)).containsExactlyElementsOf(expected);
  }
}
