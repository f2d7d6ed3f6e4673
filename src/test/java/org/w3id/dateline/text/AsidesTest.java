package org.w3id.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsidesTest {
  private final List<List<String>> seen = new ArrayList<>();
  private final Asides asides = new Asides(this::chain);

  /** Every token hangs on the one before it. */
  private List<DependencyParser.Word> chain(List<String> forms) {
    seen.add(List.copyOf(forms));
    List<DependencyParser.Word> words = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      words.add(
          new DependencyParser.Word(
              forms.get(i), i == 0 ? "VBN" : "NN", i - 1, i == 0 ? "root" : "dep"));
    }
    return words;
  }

  @Test
  void whatTellsOfALifeIsParsedApartAndHangsOnTheWordBeforeIt() {
    List<DependencyParser.Word> words =
        asides.parse(List.of("Ann", "(", "born", "1950", ")", "is", "a", "singer"));

    assertThat(seen).containsExactly(List.of("Ann", "is", "a", "singer"), List.of("born", "1950"));
    assertThat(words)
        .extracting(DependencyParser.Word::head)
        .containsExactly(-1, 0, 0, 2, 0, 0, 5, 6);
    assertThat(words.get(2).relation()).isEqualTo("acl");
  }

  @Test
  void otherBracketsStayInTheirSentence() {
    List<String> forms = List.of("The", "Guard", "(", "IRGC", ")", "is", "here");
    asides.parse(forms);
    List<String> unclosed = List.of("Ann", "(", "born", "1950", "is", "here");
    asides.parse(unclosed);
    List<String> alone = List.of("(", "born", "1950", ")");
    asides.parse(alone);

    assertThat(seen).containsExactly(forms, unclosed, alone);
  }
}
