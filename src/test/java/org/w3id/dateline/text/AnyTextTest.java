package org.w3id.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.text.TextSplitter.Piece;

/** Whatever the text, its tokens are slices of it in order, and nothing is thrown. */
class AnyTextTest {
  private static final TextSplitter SPLITTER = new TextSplitter();
  private static final EnglishCheck ENGLISH = new EnglishCheck();
  private static final int TEXTS = 1000;

  /** What news is made of, and what it should not be. */
  private static final List<String> PARTS =
      List.of(
          "Gen",
          "U.S",
          "mayor",
          "said",
          "Inc",
          "7",
          "1,200",
          "’s",
          "n't",
          "'",
          "\"",
          "“",
          "”",
          ".",
          ".",
          ".",
          ",",
          " ",
          " ",
          " ",
          " ",
          "\n",
          "\r\n",
          "\u00a0",
          "-",
          "--",
          "—",
          "…",
          "(",
          ")",
          "[3]",
          "/",
          "#",
          "@",
          "$",
          "%",
          "•",
          "http://a.b/c",
          "a@b.example",
          "😀",
          "\ud83d",
          "\udc00",
          "é",
          "e\u0301",
          "漢字",
          "!",
          "?",
          ":",
          ";",
          "A",
          "b",
          "p.m",
          "cannot",
          "can't",
          "Al-",
          "\u200b",
          "\u0000",
          "LONDON",
          "The",
          "*",
          "&",
          "`",
          "<",
          ">",
          "{",
          "}",
          "=",
          "_",
          "5km");

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void anyMixOfPartsOfNewsGivesSlicesInOrder(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int n = 0; n < TEXTS; n++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(60); length > 0; length--) {
        text.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      check(text.toString());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {5, 6})
  void anyCharactersGiveSlicesInOrder(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int n = 0; n < TEXTS; n++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(80); length > 0; length--) {
        text.append((char) random.nextInt(random.nextBoolean() ? 0x100 : 0x10000));
      }
      check(text.toString());
    }
  }

  private static void check(String text) {
    ENGLISH.otherLanguage(text);
    List<Piece> pieces = SPLITTER.split(text);
    int end = 0;
    for (Piece piece : pieces) {
      assertThat(piece.tokens()).hasSizeBetween(1, SentenceCutter.LONGEST);
      for (Span token : piece.tokens()) {
        assertThat(token.start()).as(text).isGreaterThanOrEqualTo(end);
        assertThat(token.length()).as(text).isPositive();
        assertThat(text.substring(token.start(), token.end()))
            .as(text)
            .matches(form -> form.chars().noneMatch(c -> Characters.isBlank((char) c)));
        end = token.end();
      }
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
  }
}
