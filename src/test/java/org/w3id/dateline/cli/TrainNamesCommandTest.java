package org.w3id.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;
import opennlp.tools.util.ext.ExtensionLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainNamesCommandTest {
  private static final List<String> TOWNS =
      List.of("Northville", "Southport", "Easton", "Westbury");
  private static final List<String> PEOPLE = List.of("Ann", "Bob", "Carol", "Dave", "Erin");

  @TempDir Path folder;

  /** "Ann/B-PER Smith/I-PER lives/O in/O Easton/B-LOC ./O", in many combinations. */
  private Path gold() throws IOException {
    StringBuilder text = new StringBuilder();
    for (String town : TOWNS) {
      for (String person : PEOPLE) {
        text.append(person).append("\tB-PER\nSmith\tI-PER\nlives\tO\nin\tO\n");
        text.append(town).append("\tB-LOC\n.\tO\n\n");
        text.append("On\tO\nMonday\tO\nthe\tO\nbus\tO\nleft\tO\n");
        text.append(town).append("\tB-LOC\nlate\tO\n.\tO\n\n");
      }
    }
    return Files.writeString(folder.resolve("gold.tsv"), text);
  }

  private Ran train(Path gold, String name) {
    return Ran.dateline(
        "train", "names", "--gold", gold, "--features", 5000, "--out", folder.resolve(name));
  }

  @Test
  void labelledTextAloneMakesAModelThatFindsNames() throws IOException {
    Path gold = gold();
    Ran ran = train(gold, "names.bin");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("learned from 40 sentences");
    ExtensionLoader.registerAllowedPackage("org.w3id.dateline.entity");
    NameFinderME finder = new NameFinderME(new TokenNameFinderModel(folder.resolve("names.bin")));
    String[] words = {"Carol", "Smith", "lives", "in", "Northville", "."};
    String[][] tags = {{"NNP"}, {"NNP"}, {"VBZ"}, {"IN"}, {"NNP"}, {"."}};
    assertThat(finder.find(words, tags))
        .containsExactly(new Span(0, 2, "person"), new Span(4, 5, "place"));
    train(gold, "again.bin");
    assertThat(outcomes(folder.resolve("again.bin"), words, tags))
        .isEqualTo(outcomes(folder.resolve("names.bin"), words, tags));
  }

  private static List<Double> outcomes(Path model, String[] words, String[][] tags)
      throws IOException {
    NameFinderME finder = new NameFinderME(new TokenNameFinderModel(model));
    finder.find(words, tags);
    return Arrays.stream(finder.probs()).boxed().toList();
  }

  @Test
  void plainTextNeedsATeacher() throws IOException {
    Path text = Files.writeString(folder.resolve("text.txt"), "Ann Smith lives in Easton.\n");
    Ran ran = Ran.dateline("train", "names", "--out", folder.resolve("names.bin"), text);
    assertThat(ran.code()).isEqualTo(Dateline.MENDABLE);
    assertThat(ran.err()).contains("nobody labels the plain text");
  }

  @Test
  void badLabelsAreNamedByFileAndLine() throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.tsv"), "Ann\tB-PER\nSmith\n");
    Ran ran = train(gold, "names.bin");
    assertThat(ran.code()).isEqualTo(Dateline.MENDABLE);
    assertThat(ran.err()).contains("gold.tsv:2");
  }

  @Test
  void aTextThatIsNotThereIsNamed() {
    Ran ran = train(folder.resolve("nowhere.tsv"), "names.bin");
    assertThat(ran.code()).isEqualTo(Dateline.MENDABLE);
    assertThat(ran.err()).contains("nowhere.tsv");
  }
}
