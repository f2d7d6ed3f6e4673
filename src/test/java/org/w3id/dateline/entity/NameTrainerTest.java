package org.w3id.dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dateline.error.UserException;

class NameTrainerTest {
  @TempDir private Path folder;

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("text.txt"), text);
  }

  @Test
  void bilouLabelsAreReadAsNamesWithoutArticlesAndPossessiveEndings() {
    assertThat(
            NameSample.names(
                List.of("The", "United", "Nations", "'s", "envoy", "left", "Geneva", "Friday"),
                List.of("B-ORG", "I-ORG", "I-ORG", "L-ORG", "O", "O", "U-GPE", "U-DATE")))
        .containsExactly(new Span(1, 3, "organization"), new Span(6, 7, "place"));
  }

  @Test
  void twoNamesSideBySideStayTwo() {
    assertThat(
            NameSample.names(
                List.of("Ann", "Smith", "Bob", "Jones"),
                List.of("B-PER", "I-PER", "B-PER", "I-PER")))
        .containsExactly(new Span(0, 2, "person"), new Span(2, 4, "person"));
  }

  @Test
  void textWithOneSentenceALineIsKnownByItsBlanks() throws IOException {
    NameSample.Text text = NameSample.read(write("He left Paris .\nShe stayed , they say .\n"));

    assertThat(text.running()).isFalse();
    assertThat(text.sentences()).contains(List.of("She", "stayed", ",", "they", "say", "."));
  }

  @Test
  void runningTextIsSplitIntoSentencesAndTokens() throws IOException {
    NameSample.Text text = NameSample.read(write("He left Paris. She stayed, they say.\n"));

    assertThat(text.running()).isTrue();
    assertThat(text.sentences())
        .containsExactly(
            List.of("He", "left", "Paris", "."), List.of("She", "stayed", ",", "they", "say", "."));
  }

  @Test
  void aBadRowOfLabelledTextIsNamedByItsLine() throws IOException {
    Path file = write("Paris\tB-LOC\nis nice\n");

    assertThatThrownBy(() -> NameSample.readLabelled(file))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("text.txt:2");
  }

  @Test
  void aFolderWithoutATeacherIsTheUsersToMend() {
    assertThatThrownBy(() -> new NameTeacher(folder))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("nlp4j-english");
  }

  @Test
  void theSameTextAndSeedGiveTheSameModel() {
    List<NameLearner.Example> examples = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      examples.add(
          new NameLearner.Example(
              List.of("He", "left", i % 2 == 0 ? "Paris" : "Google", "."),
              List.of("PRP", "VBD", "NNP", "."),
              List.of("other", "other", i % 2 == 0 ? "place-unit" : "organization-unit", "other"),
              1));
    }
    NameLearner.Settings settings = new NameLearner.Settings(4, 0.15, 0.1, 2, 1000, 7);

    GISModel one = new NameLearner(settings, NameLexicon.shared(), line -> {}).learn(examples);
    GISModel two = new NameLearner(settings, NameLexicon.shared(), line -> {}).learn(examples);

    assertThat(one).isEqualTo(two);
    assertThat(one.getBestOutcome(one.eval(new String[] {"f=Paris", "t=NNP", "w=paris"})))
        .isEqualTo("place-unit");
  }
}
