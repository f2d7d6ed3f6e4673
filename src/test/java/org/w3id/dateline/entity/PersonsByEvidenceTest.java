package org.w3id.dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonsByEvidenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Lincoln said on Monday that she would not run again.                  | Lincoln
          Jordan lost a vote on Friday. Jordan, a lawmaker from Ohio, gave up.  | Jordan
          Anna Jordan lost a vote on Friday. Jordan is an ally of the party.    | Anna Jordan
          Ms. Paris told the court what she had seen. Paris wept.               | Paris
          """)
  void aLoneNameIsAPersonsWhereTheTextCanMeanNobodyElse(String text, String name) {
    Reading reading = Reading.of(text);

    assertThat(reading.entities().all())
        .filteredOn(e -> e.label().equals(name))
        .extracting(Entity::type)
        .containsExactly(EntityType.PERSON);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Boeing said that it would appeal.                                         | Boeing  | ORGANIZATION
          Jordan, a lawmaker, lost. The king of Jordan won, and Amman was calm.     | Jordan  | PLACE
          Anna Jordan lost a vote. Jordan and Egypt closed the border.              | Jordan and | PLACE
          Anna Jordan lost a vote. Jordan voted, said the king in Jordan.           | Jordan voted | PLACE
          Orlando, Florida, was calm on Monday. Orlando said that he was tired.     | Orlando | PLACE
          Anna Berg was ill. Boeing said on Monday that she would not run again.    | Boeing  | ORGANIZATION
          """)
  void itStaysWhatItIsWhereAnythingSpeaksForThat(String text, String name, EntityType type) {
    String word = name.replaceFirst(" (and|voted)$", "");
    int nth = word.equals(name) ? 1 : 2;

    assertThat(Reading.of(text).entity(word, nth).type()).isEqualTo(type);
  }

  @Test
  void aGivenNameThatACityBearsBelongsToTheNameBehindIt() {
    assertThat(Reading.of("Sofia Reyes-Lund won the vote.").entity("Sofia Reyes-Lund").type())
        .isEqualTo(EntityType.PERSON);
    assertThat(Reading.of("Sofia Mayor Anna Berg won the vote.").entity("Sofia").type())
        .isEqualTo(EntityType.PLACE);
  }
}
