package org.w3id.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderOfAPipeTest {
  @TempDir Path folder;

  @Test
  void aReaderWhoLeavesAPipeIsNoFault() throws Exception {
    Path said = folder.resolve("err");
    Process extract =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx1500m",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "extract",
                    "seeds",
                    "--format",
                    "nq"))
            .redirectError(said.toFile())
            .start();
    try (BufferedReader lines = extract.inputReader(StandardCharsets.UTF_8)) {
      assertThat(lines.readLine()).endsWith(" .");
    }
    assertThat(extract.waitFor()).isEqualTo(Dateline.DONE);
    assertThat(Files.readString(said)).isEmpty();
  }
}
