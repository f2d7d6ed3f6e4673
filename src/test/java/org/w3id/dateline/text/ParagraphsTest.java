package org.w3id.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphsTest {
  @Test
  void aLineIsAParagraph() {
    assertThat(paragraphs("Bridge falls\nA bridge fell on Monday. Two people were hurt.\n"))
        .containsExactly("Bridge falls", "A bridge fell on Monday. Two people were hurt.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n \t\n", "\f", "\u2028", "\u2029", "\u0085"})
  void everyKindOfLineEndEndsAParagraph(String end) {
    assertThat(paragraphs("  One line " + end + "\u00a0another"))
        .containsExactly("One line", "another");
  }

  @Test
  void linesThatWereWrappedToAWidthAreOneParagraph() {
    String text =
        """
        The mayor of the town said on Tuesday that the old bridge across the
        river had been closed to lorries since the spring, and that Martin
        Example, an engineer, had warned the council twice of its cracked
        pillars.
        It was built in the year when the railway came to the valley, and no
        one has looked after it since the railway went.

        Repairs will take until the end of next year, according to the first
        Report of the ministry.
        """;

    assertThat(paragraphs(text))
        .extracting(p -> p.substring(0, 10))
        .containsExactly("The mayor ", "It was bui", "Repairs wi");
  }

  @Test
  void linesOfAListAreParagraphsEach() {
    String text =
        """
        Killed in the collapse of the bridge: two drivers
        Hurt: eleven people, four of whom are still in
        Missing: nobody, as the fire brigade of the town
        """;

    assertThat(paragraphs(text)).hasSize(3);
  }

  @Test
  void itemsOfAWrappedListStayApart() {
    String text =
        """
        The council will vote next week on three ways to carry the traffic on:
        - a ferry that takes forty cars at a time and runs from six o'clock to
          midnight, for which the money is there
        - a bridge of the army, which could stand within a month if the banks
          are firm enough to bear it
        """;

    assertThat(paragraphs(text)).hasSize(3);
  }

  @Test
  void aDateBelowAHeadlineIsNotItsSecondLine() {
    assertThat(
            paragraphs("Jury finds driver guilty of the crash on the old bridge\non May 4, 2008\n"))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \r\n\t", "\u2028\u200b"})
  void aTextOfBlanksHasNone(String text) {
    assertThat(paragraphs(text)).isEmpty();
  }

  private static List<String> paragraphs(String text) {
    return Paragraphs.of(text).stream().map(s -> text.substring(s.start(), s.end())).toList();
  }
}
