package org.w3id.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dateline.entity.TinyOnnx;

/** A transformer in the place of the built-in name model, as {@code --names} takes it. */
class NamesOptionTest {
  @TempDir Path folder;
  private Path article;
  private Path model;

  @BeforeEach
  void articleAndModel() throws IOException {
    article = Files.writeString(folder.resolve("a.txt"), "Zorbo met the minister on Monday.\n");
    model = model("B-ORG");
  }

  private Path model(String label) throws IOException {
    return TinyOnnx.write(
        folder.resolve("model"), List.of("O", "B-ORG", "B-PER"), List.of("Zorbo " + label));
  }

  @Test
  void anArticleIsReadAnewWithAnotherModel() throws IOException {
    List<Object> build =
        List.of("build", article, "--store", folder.resolve("store"), "--names", model);

    assertThat(Ran.dateline(build.toArray()).out()).contains("1 article read");
    assertThat(Ran.dateline(build.toArray()).out()).contains("1 unchanged");
    model("B-PER");
    assertThat(Ran.dateline(build.toArray()).out()).contains("1 article read");
  }

  @Test
  void aFolderWithoutModelIsNamed() {
    Ran ran = Ran.dateline("extract", article, "--names", folder);
    assertThat(ran.code()).isEqualTo(Dateline.MENDABLE);
    assertThat(ran.err()).contains(folder.resolve("model.onnx").toString(), "optimum-cli");
  }

  @Test
  void withoutOnnxRuntimeTheUserIsToldWhereToPutIt() throws Exception {
    String without =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("onnxruntime"))
            .collect(Collectors.joining(File.pathSeparator));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-cp",
                without,
                "org.w3id.dateline.cli.Main",
                "extract",
                article.toString(),
                "--names",
                model.toString())
            .redirectErrorStream(true)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isEqualTo(Dateline.MENDABLE);
    assertThat(out)
        .contains("ONNX Runtime", "com.microsoft.onnxruntime:onnxruntime:", "plugins")
        .doesNotContain("\tat ");
  }
}
