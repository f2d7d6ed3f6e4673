package org.w3id.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dateline.error.UserException;

class ModelFileTest {
  @TempDir private Path folder;

  @Test
  void whatWasWrittenIsReadInTheSameOrder() throws IOException {
    Path file = folder.resolve("some.bin");
    ModelFileWriter.write(
        file,
        to -> {
          to.text("Čapek");
          to.longs(new long[] {1, Long.MIN_VALUE});
          to.number(7);
          to.bytes(new byte[] {1, 2, 3});
          to.floats(new float[] {0.5f});
          to.texts(List.of("a", ""));
          to.ints(new int[] {-1});
        });

    ModelFile model = ModelFile.open(file);

    assertThat(model.text()).isEqualTo("Čapek");
    assertThat(model.longs().get(1)).isEqualTo(Long.MIN_VALUE);
    assertThat(model.number()).isEqualTo(7);
    assertThat(model.bytes().get(2)).isEqualTo((byte) 3);
    assertThat(model.floats().get(0)).isEqualTo(0.5f);
    assertThat(model.texts()).containsExactly("a", "");
    assertThat(model.ints().get(0)).isEqualTo(-1);
  }

  @Test
  void aModelThatIsNotThereIsNamedAndHowToMakeIt() {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> ModelFile.open(folder.resolve("tags.bin")))
        .withMessageContaining("tags.bin is not there")
        .withMessageContaining("mvn package");
  }

  @Test
  void aFileOfAnotherKindIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("tags.bin"), "not a model at all");

    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> ModelFile.open(file))
        .withMessageContaining("not of this version");
  }

  @Test
  void aModelThatWasCutOffIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("tags.bin"), new byte[0]);

    assertThatExceptionOfType(UserException.class).isThrownBy(() -> ModelFile.open(file));
  }
}
