package org.w3id.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.graph.ArticleGraph;

/** The disk under a store has no room left. */
class FullDiskTest {
  private static final long MORE_THAN_ANY_DISK = 1L << 50;

  @TempDir Path folder;

  @Test
  void aChangeThatHasNoRoomIsRefusedBeforeItBegins() {
    assertThatThrownBy(() -> DiskSpace.require(folder, MORE_THAN_ANY_DISK))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("The disk of the store \"" + folder + "\" is full")
        .hasMessageContaining("Make room and run it again");
  }

  @Test
  void aDiskThatBecomesFullWhileWritingIsNamed() {
    RuntimeException failure =
        new IllegalStateException("commit", new IOException("No space left on device"));
    assertThat(DiskSpace.full(folder, failure))
        .hasValueSatisfying(
            told -> assertThat(told).hasMessageContaining("became full while writing"));
    assertThat(DiskSpace.full(folder, new IllegalStateException("something else"))).isEmpty();
  }

  /** On a small disk of its own, which takes Linux and leave to mount one. */
  @Test
  void aStoreThatFilledItsDiskHoldsAllThatItReported() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Path copy = folder.resolve("copy");
    assumeTrue(run("mount -t tmpfs -o size=1m tmpfs '%s'".formatted(disk)).code() == 0);
    Ran ran =
        run(
            ("mount -t tmpfs -o size=90m tmpfs '%s'; '%s' -Xmx256m -XX:TieredStopAtLevel=1"
                    + " -cp '%s' %s '%s/store' 1; code=$?;"
                    + " cp -r --sparse=always '%s/store' '%s'; exit $code")
                .formatted(
                    disk,
                    Path.of(System.getProperty("java.home"), "bin", "java"),
                    System.getProperty("java.class.path"),
                    StepByStep.class.getName(),
                    disk,
                    disk,
                    copy));
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("The disk of the store").contains("is full");
    List<String> steps = ran.out().lines().toList();
    assertThat(steps).isNotEmpty();
    int last = Integer.parseInt(steps.get(steps.size() - 1));
    try (Store store = Store.openExisting(copy)) {
      assertThat(store.articles()).containsExactlyElementsOf(StepByStep.after(last).keySet());
      for (ArticleGraph article : StepByStep.after(last).values()) {
        assertThat(
                store.read(
                    () ->
                        StepByStep.triples(article).stream()
                            .allMatch(
                                triple ->
                                    store
                                        .dataset()
                                        .getGraph(NodeFactory.createURI(article.article()))
                                        .contains(triple))))
            .isTrue();
      }
      assertThat(store.textsFound()).isEqualTo(store.textsHeld()).isPositive();
    }
  }

  private record Ran(int code, String out, String err) {}

  /** Runs a script where it may mount disks that nobody else sees. */
  private Ran run(String script) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    List<String> command =
        new ArrayList<>(List.of("unshare", "--map-root-user", "--mount", "sh", "-c", script));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      int code = process.waitFor();
      return new Ran(
          code,
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return new Ran(127, "", String.valueOf(e.getMessage())); // no such program
    }
  }
}
