package org.w3id.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dateline.store.Store;

/** A store is open in one process at a time; each command here is a process of its own. */
class OneProcessAStoreTest {
  private static final String ARTICLE = "The president of France visited Berlin on Monday.\n";
  private static final String SERVING = "Ctrl-C stops the server.";

  @TempDir Path folder;

  private static Process dateline(Object... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1500m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** Reads until a line, and returns all that was printed. */
  private static String readUntil(BufferedReader lines, String last) throws IOException {
    StringBuilder read = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      read.append(line).append('\n');
      if (line.equals(last)) {
        return read.toString();
      }
    }
    throw new AssertionError(read.toString());
  }

  private static void isRefused(Path store, Object... arguments) throws Exception {
    Process process = dateline(arguments);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).contains("The store \"" + store + "\" is in use by process", "serves it at");
    assertThat(process.waitFor()).isEqualTo(Dateline.MENDABLE);
  }

  @Test
  void runKeepsItsStoreFromOthersForAsLongAsItServes() throws Exception {
    Path article = Files.writeString(folder.resolve("one.txt"), ARTICLE);
    Path more = Files.writeString(folder.resolve("more.txt"), ARTICLE);
    Path store = folder.resolve("store");
    Process run = dateline("run", article, "--store", store, "--port", "0");
    try (BufferedReader lines = run.inputReader(StandardCharsets.UTF_8)) {
      assertThat(readUntil(lines, SERVING)).contains(" MB in " + store);
      assertThat(Store.serverOf(store)).isPresent();
      String server = Store.serverOf(store).orElseThrow();
      URI.create(server.replace("dateline/sparql", "")).toURL().openStream().readAllBytes();
      isRefused(store, "build", more, "--store", store);
      isRefused(store, "serve", "--store", store, "--port", "0");
      Process stats = dateline("stats", "--store", store);
      stats.getInputStream().readAllBytes();
      assertThat(stats.waitFor()).isZero();
      isRefused(store, "check", "--store", store);
    } finally {
      run.destroyForcibly();
      run.onExit().join();
    }
    try (Store free = Store.openExisting(store)) {
      assertThat(free.articles()).hasSize(1);
      assertThat(Store.bytes(store)).isPositive();
      assertThat(Store.serverOf(store)).isEmpty();
      isStillHeldBy(ProcessHandle.current().pid(), store);
    }
  }

  private static void isStillHeldBy(long process, Path store) throws Exception {
    Process check = dateline("check", "--store", store);
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).contains("in use by process " + process);
    assertThat(check.waitFor()).isEqualTo(Dateline.MENDABLE);
  }
}
