package org.w3id.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dateline.document.Span;

/** In each text a {@code |} stands where a sentence ends and the next begins. */
class SentenceSplitterTest {
  private static final SentenceSplitter SPLITTER = new SentenceSplitter(new Abbreviations());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The bridge fell.| Two people were hurt.",
        "Was it old?| It was!| Nobody knew.",
        "\"It was old,\" she said.| \"Very old.\"",
        "No one was on it.\"| The mayor left.",
        "They met before Oct. 7.\"| \"The talks went on,\" he said.",
        "“It fell.”| “All of it.”",
        "He asked, \"Why?\"| Nobody answered.",
        "He said (in German.)| She laughed.",
        "The bridge fell in 1912. [3]| It was rebuilt. [4] [5]| It fell again.",
        "The price was $3.50.| It rose.",
        "It went on.|The mayor left.",
      })
  void aSentenceEndsBehindItsClosingMarks(String marked) {
    assertSplit(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gen. Example and Lt. Col. Sample met Staff Sgt. Test.| They ate.",
        "Mr. and Mrs. Example live in St. Anton.",
        "The talks began on Jan. 5 and ended on Dec. 20.",
        "John F. Example and J. R. Sample spoke.",
        "The U.S. President met the U.N. Security Council.",
        "He lives in the U.S.| The house is small.",
        "It began at 9 p.m. Tuesday in the hall.",
        "It began at 9 p.m.| The hall was full.",
        "Example Inc. said profits rose.| Sample Corp. agreed.",
        "See No. 5 and p. 7, e.g. the map, vs. the list.",
        "He said no.| Then he left.",
        "They chose Plan B.| The mayor agreed.",
        "Judge A. Example fined them.",
        "Then [John F. W.] Example left.",
      })
  void anAbbreviationEndsNoSentenceInItsMiddle(String marked) {
    assertSplit(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Stop!\" he cried.",
        "\"Why now?\" asked the mayor.",
        "The firm Yahoo! said so.",
        "Well ... maybe.",
        "It is on www.news.example and at a.b@news.example today.",
        "The file readme.txt is there.",
        "Visit example.com.| It is free.",
      })
  void aSentenceGoesOnInSmallLetters(String marked) {
    assertSplit(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was over.| al-Example fled.",
        "Nobody came.| eBay closed.",
        "They left.| van der Example stayed.",
      })
  void aNameInSmallLettersMayBeginASentence(String marked) {
    assertSplit(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LONDON (Agency) —| A bridge fell.",
        "NEW YORK, Nov. 7 (Agency) --| A bridge fell.",
        "BEIRUT -| A bridge fell.",
        "BRIDGE FALLS, TWO HURT",
        "USA-based firms left.",
        "NATO and the E.U. agreed on a plan - of sorts.",
      })
  void aDatelineIsASentenceOfItsOwn(String marked) {
    assertSplit(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who was there:| • the mayor| • the engineer",
        "Two came| • One left",
      })
  void aBulletStartsASentence(String marked) {
    assertSplit(marked);
  }

  private static void assertSplit(String marked) {
    String text = marked.replace("|", "");
    List<String> found =
        SPLITTER.split(text, new Span(0, text.length())).stream()
            .map(s -> text.substring(s.start(), s.end()))
            .toList();

    assertThat(found)
        .containsExactly(
            Arrays.stream(marked.split("\\|")).map(String::strip).toArray(String[]::new));
  }
}
