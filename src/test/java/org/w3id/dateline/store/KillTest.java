package org.w3id.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dateline.graph.ArticleGraph;
import org.w3id.dateline.graph.Graphs;

/** A process that writes a store is killed, at any moment. */
class KillTest {
  private static final int KILLS = 6;
  private static final int MOST_STEPS = 25;
  private static final int MOST_NANOS_MORE = 60_000_000;

  @TempDir Path folder;

  @Test
  void aKilledProcessLeavesAllThatItReportedAndNothingHalf() throws Exception {
    Random random = new Random(20231118);
    int done = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      int reported =
          writeAndKill(done + 1, 1 + random.nextInt(MOST_STEPS), random.nextInt(MOST_NANOS_MORE));
      try (Store store = Store.openExisting(folder)) {
        Map<String, Set<Triple>> held = held(store);
        Map<String, Set<Triple>> then = expected(reported);
        boolean oneMore = !held.equals(then);
        done = oneMore ? reported + 1 : reported;
        assertThat(held).as("after step " + reported + " or the next").isEqualTo(expected(done));
        assertThat(entities(store)).isEqualTo(expectedEntities(done));
        assertThat(store.textsFound()).isEqualTo(store.textsHeld()).isPositive();
      }
    }
  }

  /** Returns the last step that was reported before the end. */
  private int writeAndKill(int firstStep, int steps, int nanosMore) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    StepByStep.class.getName(),
                    folder.toString(),
                    Integer.toString(firstStep)))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int last = firstStep - 1;
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (int i = 0; i < steps; i++) {
        last = Integer.parseInt(String.valueOf(lines.readLine()));
      }
      LockSupport.parkNanos(nanosMore); // somewhere within the next steps
      // by its handle: the process itself would close the stream that still holds reports
      process.toHandle().destroyForcibly();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = Integer.parseInt(line);
      }
    } finally {
      process.destroyForcibly();
      process.onExit().join();
    }
    return last;
  }

  private static Map<String, Set<Triple>> held(Store store) {
    Map<String, Set<Triple>> held = new TreeMap<>();
    for (String article : store.articles()) {
      held.put(article, triples(store, NodeFactory.createURI(article)));
    }
    return held;
  }

  private static Set<Triple> triples(Store store, Node graph) {
    return store.read(
        () -> {
          Set<Triple> triples = new HashSet<>();
          store
              .dataset()
              .find(graph, Node.ANY, Node.ANY, Node.ANY)
              .forEachRemaining(quad -> triples.add(quad.asTriple()));
          return triples;
        });
  }

  private static Map<String, Set<Triple>> expected(int step) {
    Map<String, Set<Triple>> expected = new TreeMap<>();
    StepByStep.after(step)
        .forEach((iri, article) -> expected.put(iri, StepByStep.triples(article)));
    return expected;
  }

  private static Set<Triple> entities(Store store) {
    return triples(store, Graphs.ENTITIES);
  }

  private static Set<Triple> expectedEntities(int step) {
    Set<Triple> entities = new HashSet<>();
    for (ArticleGraph article : StepByStep.after(step).values()) {
      entities.addAll(article.entities());
    }
    return entities;
  }
}
