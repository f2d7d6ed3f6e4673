package org.w3id.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Tripoli|Tripoli",
        "1987|0",
        "$12,500.50|0",
        "60%|0",
        "%|%",
        "F-16s|F-0s",
        "3-2|0",
        "-40|0",
        "covid-19|covid-0",
        "€|$",
        "“|\"",
        "’s|'s",
        "–|-",
        "......|..",
        "a.m.|a.m.",
        "U.S.|U.S.",
        "www.example.org|#hlink#",
        "news@example.com|#hlink#",
        "http://localhost/x|#hlink#",
        "192.168.0.1|#hlink#",
        "19.168.0.1|0",
        "report.PDF|#hlink#",
        "song.mp3|#hlink#",
        "film.3gp|#hlink#",
        "film.4gp|film.0gp",
        ".html|#hlink#",
        "html|html",
      })
  void formsThatAreUsedAlikeAreMadeOne(String form, String simplified) {
    assertThat(WordForm.simplified(form)).isEqualTo(simplified);
  }

  @Test
  void lettersOfWesternEuropeAreMadeSmall() {
    assertThat(WordForm.lowercase("ZÜRICH ŠO ×")).isEqualTo("zürich Šo ×");
  }

  @Test
  void aShapeHasNoRunLongerThanTwo() {
    assertThat(WordForm.shape("McDonald-1987é")).isEqualTo("AaAaa.11x");
  }

  @Test
  void aTokenOfAMillionLettersTakesNoLongerThanItsLength() {
    String form = "a-".repeat(500_000);

    assertThat(WordForm.simplified(form)).isEqualTo(form);
  }
}
