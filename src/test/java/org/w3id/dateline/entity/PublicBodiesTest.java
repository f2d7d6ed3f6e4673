package org.w3id.dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicBodiesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Kenya's Supreme Court struck down a ban.                                     | Supreme Court | kenya
          The Supreme Court in Nairobi struck down a ban. The U.S. president said so.  | Supreme Court | kenya
          The Kenyan Supreme Court struck down a ban.                                  | Supreme Court | kenya
          Ohio's Supreme Court struck down a ban.                                      | Supreme Court | ohio
          NAIROBI, Sept 6 - The Supreme Court struck down a ban. Kenyan women wept.    | Supreme Court | kenya
          The ruling Liberal Party of Danish Prime Minister Anna Berg lost.            | Liberal Party | denmark
          """)
  void aNameThatManyCountriesBodiesBearIsNotAnotherCountrys(String text, String name, String home) {
    Entity body = Reading.of(text).entity(name);

    assertThat(body.worldEntry()).isEmpty();
    assertThat(body.body()).contains(new PublicBody(name, home));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Canada's ruling Liberal Party lost a vote.                                     | Liberal Party      | liberal-party-of-canada
          India's Supreme Court struck down a ban. The Supreme Court has many judges.    | Supreme Court has  | supreme-court-of-india
          NAIROBI, Sept 6 - The Supreme Court heard the U.S. president. Kenyans watched. | Supreme Court      | supreme-court-of-the-united-states
          PARIS, Sept 6 - The Federal Reserve raised rates. French shares fell.          | Federal Reserve    | federal-reserve
          Ohio Republicans won a vote.                                                   | Republicans        | republican-party
          Kenya's Red Cross sent doctors.                                                | Red Cross          | red-cross
          """)
  void itIsTheWorldsWhereItIsOfThatCountryOrNothingSpeaksAgainstIt(
      String text, String words, String entry) {
    String name = words.replace(" has", "");
    int nth = words.equals(name) ? 1 : 2;

    assertThat(Reading.of(text).entity(name, nth).worldEntry()).contains(entry);
  }

  @Test
  void bodiesOfOneNameAreAsManyAsTheirCountries() {
    Reading reading =
        Reading.of(
            "Kenya's Foreign Ministry called the envoy. Ghana's Foreign Ministry did not."
                + " The Foreign Ministry in Nairobi said so.");

    assertThat(reading.entity("Foreign Ministry", 1).id())
        .isEqualTo(reading.entity("Foreign Ministry", 3).id())
        .isNotEqualTo(reading.entity("Foreign Ministry", 2).id());
  }
}
