package org.w3id.dateline.kb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build whose process is killed. */
class KilledBuildTest {
  private static final int ITEMS = 160;
  private static final int FILLER = 1 << 20;

  @TempDir Path folder;

  /** Lines of a megabyte, so that few items pass several checkpoints. */
  private static void write(OutputStream out, int from, int to) throws IOException {
    byte[] filler = new byte[FILLER];
    Arrays.fill(filler, (byte) 'x');
    for (int i = from; i < to; i++) {
      String line = Dump.item("Q" + (i + 1), "Town " + i, 1, "'note':'@'");
      int at = line.indexOf('@');
      out.write((i == 0 ? "[\n" : ",\n").getBytes(StandardCharsets.UTF_8));
      out.write(line.substring(0, at).getBytes(StandardCharsets.UTF_8));
      out.write(filler);
      out.write(line.substring(at + 1).getBytes(StandardCharsets.UTF_8));
    }
    if (to == ITEMS) {
      out.write("\n]\n".getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }

  @Test
  void aKilledBuildGoesOnWhereItWasAndLeavesTheIndexThatIsThere() throws Exception {
    Path kb = folder.resolve("kb");
    Dump.build(Dump.file(folder, "before.json", Dump.text(Dump.item("Q1", "Before", 1))), kb);

    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "org.w3id.dateline.cli.Main",
                    "kb",
                    "build",
                    "-",
                    "--kb",
                    kb.toString()))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      kb.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      // it is asked for more when it dies: nothing of the dump's end is known to it
      write(process.getOutputStream(), 0, 100);
      Path state = kb.resolve("building").resolve("state");
      for (int i = 0; i < 600 && !Files.exists(state); i++) {
        assertThat(process.isAlive()).isTrue();
        watch.poll(100, TimeUnit.MILLISECONDS);
      }
      assertThat(state).exists();
    } finally {
      process.destroyForcibly();
      process.onExit().join();
    }
    assertThat(Dump.first(kb, "Before")).isPresent();

    Path whole = folder.resolve("standard-input");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
      write(out, 0, ITEMS);
    }
    Dump.Built built = Dump.build(whole, kb);
    assertThat(built.notices()).anyMatch(n -> n.matches("goes on with a build .* entity [0-9]+"));
    assertThat(built.report().items()).isEqualTo(ITEMS);
    assertThat(built.report().entities()).isEqualTo(ITEMS);
    try (KbIndex index = KbIndex.open(kb)) {
      for (int i = 0; i < ITEMS; i++) {
        assertThat(Dump.only(index, "Town " + i).id()).isEqualTo("Q" + (i + 1));
      }
      assertThat(index.named("Before", 1)).isEmpty();
    }
    assertThat(kb.resolve("building")).doesNotExist();
  }
}
