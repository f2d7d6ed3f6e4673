package org.w3id.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dateline.document.Span;

/** In each sentence a {@code |} stands where two tokens meet without a blank. */
class TokenSplitterTest {
  private static final TokenSplitter SPLITTER = new TokenSplitter(new Abbreviations());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor|'s car did|n't start|,| and we|'ll see|.",
        "The mayor|’s car did|n’t start|,| and we|’ll see|.",
        "I|'m sure they|'ve gone|;| he|'d say|,| \"|You|'re late|.|\"",
        "The Examples|'| house is|n't theirs|.",
        "We should|n't|'ve|.",
        "They can|not go|,| gon|na stay|.",
        "O'Example rock'n'roll o'clock Shi'ite Ba'ath Sa'd",
        "The U.N.|'s plan",
        "LET|'S GO|,| DO|N'T WAIT|!",
      })
  void cliticsAreTokens(String marked) {
    assertSplit(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It cost $|1.5 million|,| £|20 or US$|7|,| not 6,602|.",
        "About 10|%| of 12,000-13,000 people",
        "At 5:30 on 3/4/2019 they led 3-2|.",
        "the 1990s|,| the '90s|,| the 21st|,| F-16s and COVID-19",
        "in '88|,| '92 and '96",
        "5|km|,| 10|am|,| €|2|bn",
        "It grew by 2.5|.",
        "between 20–30 people",
      })
  void numbersStayWholeAndLoseTheirSigns(String marked) {
    assertSplit(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Iran|-|backed fighters",
        "a 10|-|year|-|old boy",
        "the U.S.|-|led force",
        "Al|-|Example hospital",
        "anti-war and pro-Example e-mail|,| nation-wide co-operation",
        "intra-Example talks",
        "the Example|–|Sample war",
      })
  void hyphensSplitWordsButForAffixes(String marked) {
    assertSplit(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He left|—|as he said|—|at once|.",
        "He left|--|as he said -- at once|.",
        "Well|...| maybe|…| or not|?!",
        "(|the Example Council|,| or EC|)|.",
        "\"|(|Yes|)|,|\"| she said|.",
        "“|Yes|,|”| he said|,| ‘|no|’|.",
        "attack(s) [|1|]| and|/|or he|/|she 9/11 24/7",
        "first|,|second|;|third",
        "AT&T and Q&A",
      })
  void marksAreTokens(String marked) {
    assertSplit(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gen. Example met Mr. Sample at Example Inc. on Jan. 5 at 9 a.m.",
        "He lives in the U.S.",
        "John F. Example said so|.",
        "He said no|.",
        "See No. 5|.",
        "i.e. here|,| e.g. there",
      })
  void anAbbreviationKeepsItsStop(String marked) {
    assertSplit(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See https://news.example/a?b=c&d=(e)-f|,| or www.news.example|.",
        "Write to first.last@news.example|.",
        "#Example_2 by @an_example|:| yes",
        "on example.com|.",
      })
  void addressesStayWhole(String marked) {
    assertSplit(marked);
  }

  @Test
  void aVeryLongAddressStaysWholeAndOtherVeryLongRunsAreCut() {
    String address = "https://news.example/" + "a/".repeat(200);

    assertThat(SPLITTER.split(address, new Span(0, address.length()))).hasSize(1);
    assertThat(SPLITTER.split("ab".repeat(200), new Span(0, 400))).hasSize(4);
  }

  @Test
  void aCharacterOfTwoCodeUnitsIsNeverCut() {
    String text = "😀😀!😀a".repeat(60);

    assertThat(SPLITTER.split(text, new Span(0, text.length())))
        .allSatisfy(
            token -> {
              assertThat(Character.isLowSurrogate(text.charAt(token.start()))).isFalse();
              assertThat(Character.isHighSurrogate(text.charAt(token.end() - 1))).isFalse();
            });
  }

  private static void assertSplit(String marked) {
    String text = marked.replace("|", "");

    assertThat(SPLITTER.split(text, new Span(0, text.length())))
        .extracting(s -> text.substring(s.start(), s.end()))
        .containsExactly(
            Arrays.stream(marked.split("[| ]")).filter(t -> !t.isEmpty()).toArray(String[]::new));
  }
}
