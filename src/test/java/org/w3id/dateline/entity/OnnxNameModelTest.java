package org.w3id.dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.text.Token;

/** Name models in ONNX, run by ONNX Runtime; the models are tables of one row for each piece. */
class OnnxNameModelTest {
  private static final List<String> LABELS =
      List.of("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC");
  private static final List<String> PIECES =
      List.of(
          "Ana B-PER",
          "Nor I-PER",
          "##ton B-LOC",
          "Paris B-LOC",
          "Rome B-LOC",
          "in O",
          ". O",
          "lives O",
          "Danish B-MISC",
          "Danes B-MISC",
          "Cup I-MISC");

  @TempDir Path folder;

  private static List<Token> tokens(String... words) {
    List<Token> tokens = new ArrayList<>();
    for (String word : words) {
      int slash = word.lastIndexOf('/');
      String form = slash > 0 ? word.substring(0, slash) : word;
      String tag = slash > 0 ? word.substring(slash + 1) : "NNP";
      int i = tokens.size();
      tokens.add(new Token(i, new Span(i * 9, i * 9 + 1), form, form, tag, i - 1, "dep"));
    }
    return tokens;
  }

  private static List<String> names(NameModel model, String... words) {
    return model.names(tokens(words)).stream()
        .map(name -> name.first() + "-" + name.last() + " " + name.type())
        .toList();
  }

  private NameModel model() throws IOException {
    return NameModel.onnx(TinyOnnx.write(folder, LABELS, PIECES));
  }

  @Test
  void aWordHasTheLabelOfItsFirstPiece() throws IOException {
    assertThat(names(model(), "Ana", "Norton", "lives", "in", "Paris", "."))
        .containsExactly("0-1 PERSON", "4-4 PLACE");
  }

  @Test
  void namesSideBySideAreApartWhereTheLabelSaysSo() throws IOException {
    assertThat(names(model(), "Paris", "Rome", "Norton")).hasSize(3);
  }

  @Test
  void peoplesAreGroupsAmongWhatIsMiscellaneous() throws IOException {
    assertThat(names(model(), "Danish/JJ", "in", "Danes/NNPS", "in", "Danish/JJ", "Cup"))
        .containsExactly("0-0 GROUP", "2-2 GROUP", "4-5 THING");
  }

  @Test
  void theProbabilityIsThatOfTheLabel() throws IOException {
    double sure = 1 / (1 + (LABELS.size() - 1) * Math.exp(-5));
    assertThat(model().names(tokens("Paris")).get(0).probability())
        .isBetween(sure - 1e-6, sure + 1e-6);
  }

  @Test
  void aVocabularyWithoutCapitalsReadsWordsWithoutCapitalsAndAccents() throws IOException {
    NameModel model = NameModel.onnx(TinyOnnx.write(folder, LABELS, List.of("jose B-PER", "in O")));
    assertThat(names(model, "José", "in")).containsExactly("0-0 PERSON");
  }

  @Test
  void sentencesLongerThanTheModelReadsAreReadInParts() throws IOException {
    NameModel model = model();
    List<String> words = new ArrayList<>(Collections.nCopies(2000, "Norton"));
    words.set(777, "Paris");
    words.set(1234, ".".repeat(5000));
    words.set(1235, "X".repeat(100_000));
    assertThat(names(model, words.toArray(String[]::new)))
        .containsExactly("0-776 PERSON", "777-777 PLACE", "778-1233 PERSON", "1236-1999 PERSON");
  }

  @Test
  void aModelOfFewPositionsIsNotAskedForMore() throws IOException {
    TinyOnnx.write(folder, LABELS, PIECES);
    Path configuration = folder.resolve("config.json");
    Files.writeString(
        configuration,
        Files.readString(configuration).replaceFirst("\\{", "{\"max_position_embeddings\": 3,"));
    assertThat(names(NameModel.onnx(folder), "Ana", "Norton", "...", "in", "Paris"))
        .containsExactly("0-1 PERSON", "4-4 PLACE");
  }

  @Test
  void labelsCanStandInAFileOfTheirOwn() throws IOException {
    TinyOnnx.write(folder, LABELS, PIECES);
    Files.delete(folder.resolve("config.json"));
    List<String> other = new ArrayList<>(LABELS);
    other.set(5, "GPE");
    Files.write(folder.resolve("labels.txt"), other);
    assertThat(names(NameModel.onnx(folder), "Paris", "in")).containsExactly("0-0 PLACE");
  }

  @Test
  void anotherModelHasAnotherVersion() throws IOException {
    String version = model().version();
    assertThat(model().version()).isEqualTo(version);
    List<String> pieces = new ArrayList<>(PIECES);
    pieces.set(0, "Ana B-ORG");
    TinyOnnx.write(folder, LABELS, pieces);
    assertThat(NameModel.onnx(folder).version()).isNotEqualTo(version);
  }

  private void isMendable(ThrowingCallable call, String... words) {
    assertThatThrownBy(call)
        .isInstanceOf(UserException.class)
        .hasMessageContainingAll(words)
        .hasMessageContaining(folder.toString());
  }

  @Test
  void missingFilesAreNamed() throws IOException {
    isMendable(() -> NameModel.onnx(folder.resolve("none")), "none", "optimum-cli");
    isMendable(() -> NameModel.onnx(folder), "model.onnx", "optimum-cli");
    Files.createFile(folder.resolve("model.onnx"));
    isMendable(() -> NameModel.onnx(folder), "vocab.txt", "optimum-cli");
    Files.writeString(folder.resolve("vocab.txt"), "<s>\n</s>\n");
    isMendable(() -> NameModel.onnx(folder), "vocab.txt", "[CLS]", "word pieces");
    Files.writeString(folder.resolve("vocab.txt"), "[CLS]\n[SEP]\n[UNK]\n");
    isMendable(() -> NameModel.onnx(folder), "config.json", "labels.txt");
    Files.writeString(folder.resolve("config.json"), "{");
    isMendable(() -> NameModel.onnx(folder), "config.json", "can't be read");
    Files.writeString(folder.resolve("config.json"), "{\"id2label\": {\"0\": \"LABEL_0\"}}");
    isMendable(() -> NameModel.onnx(folder), "config.json", "LABEL_0", "B-PER");
  }

  @Test
  void aBrokenModelIsNamed() throws IOException {
    NameModel model = model();
    Files.writeString(folder.resolve("model.onnx"), "no model");
    isMendable(() -> model.names(tokens("Ana")), "model.onnx", "Export it anew");
  }

  @Test
  void labelsThatAreNotTheModelsAreNamed() throws IOException {
    TinyOnnx.write(folder, LABELS, PIECES);
    Files.writeString(folder.resolve("labels.txt"), "O\nB-PER\nI-PER\n");
    NameModel model = NameModel.onnx(folder);
    isMendable(() -> model.names(tokens("Ana")), "scores 9 labels", "labels.txt names 3");
  }

  @Test
  void aVocabularyThatIsNotTheModelsIsNamed() throws IOException {
    TinyOnnx.write(folder, LABELS, PIECES);
    Path vocabulary = folder.resolve("vocab.txt");
    Files.writeString(vocabulary, Files.readString(vocabulary) + "more\n");
    NameModel model = NameModel.onnx(folder);
    isMendable(() -> model.names(tokens("Ana")), "vocab.txt", "exported with the model");
  }
}
