package org.w3id.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dateline.text.TextSplitter.Piece;

class TextSplitterTest {
  private static final TextSplitter SPLITTER = new TextSplitter();

  @Test
  void aHeadlineInCapitalsAndALineWithoutAStopAreSentences() {
    List<Piece> pieces = SPLITTER.split("BRIDGE FALLS, TWO HURT\nNobody knows why\nIt was old.\n");

    assertThat(pieces).extracting(Piece::paragraph).containsExactly(0, 1, 2);
  }

  @Test
  void theMarkOfAListItemBelongsToNoSentence() {
    String text = "Seen there:\n• the mayor\n- an engineer\n* two drivers\n";

    assertThat(SPLITTER.split(text))
        .extracting(p -> p.tokens().get(0))
        .extracting(s -> text.substring(s.start(), s.end()))
        .containsExactly("Seen", "the", "an", "two");
  }

  @Test
  void aLineOfMarksIsNoSentence() {
    assertThat(SPLITTER.split("One.\n* * *\n-\nTwo.\n")).hasSize(2);
  }

  @Test
  void aSentenceOf5000TokensIsCutBehindItsBestMarks() {
    String text = "the mayor, the engineer, both drivers; ".repeat(500) + "left.";

    List<Piece> pieces = SPLITTER.split(text);

    assertThat(pieces)
        .allSatisfy(p -> assertThat(p.tokens()).hasSizeBetween(1, SentenceCutter.LONGEST));
    assertThat(pieces.subList(0, pieces.size() - 1))
        .extracting(p -> p.tokens().get(p.tokens().size() - 1))
        .extracting(s -> text.substring(s.start(), s.end()))
        .containsOnly(";");
    assertThat(pieces.stream().mapToInt(p -> p.tokens().size()).sum()).isEqualTo(9 * 500 + 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".", ". ", "a.", "A. ", "\"", "\" ", "'", "(", ")", "[1] ", "-", "--- ", "• ", "word ",
        "word", "U.S.", "?!", "/", "a/", "a-", "1,", "$", "’s", "n't", "x@", "http://", "😀",
        "\u0301", "漢", "A.\n", "\n", "Mr. ", "a.B", "…", "<b>", "{{", "|", "1.", "A", "a\n"
      })
  void aLongRunOfAnythingTakesSeconds(String part) {
    String text = part.repeat(300_000 / part.length());

    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> SPLITTER.split(text));
  }
}
