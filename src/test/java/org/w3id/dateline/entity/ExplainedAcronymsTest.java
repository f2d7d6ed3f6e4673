package org.w3id.dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainedAcronymsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Armenian National Congress (ANC) met in Yerevan. Anna Berg leads the ANC.       | ANC | Armenian National Congress
          The World Heritage Office, or WHO, met in Leeds. The WHO has a new head.          | WHO | World Heritage Office
          The Women's Housing Office (WHO) met in Leeds on Monday. WHO officials left early.  | WHO | Housing Office
          """)
  void anAcronymThatTheTextExplainsIsTheOrganizationOfThatName(
      String text, String acronym, String name) {
    Reading reading = Reading.of(text);

    assertThat(reading.entity(acronym, 2).id()).isEqualTo(reading.entity(name).id());
    assertThat(reading.entity(acronym, 2).worldEntry()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The African National Congress (ANC) met on Monday. Peter Berg leads the ANC.  | ANC | african-national-congress
          The World Health Organisation (WHO) met on Monday. The WHO sent doctors.      | WHO | world-health-organization
          The ANC met on Monday, and the Armenian National Congress did, too.           | ANC | african-national-congress
          """)
  void itIsTheWorldsWhereTheLongerNameIsOneOfItsNamesOrExplainsNothing(
      String text, String acronym, String entry) {
    assertThat(Reading.of(text).entity(acronym).worldEntry()).contains(entry);
  }
}
