package org.w3id.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarDateTest {
  @ParameterizedTest
  @CsvSource({
    "2024-05-25TAF, afternoon of 25 May 2024",
    "2019-10-13TNI, night of 13 October 2019",
    "2024-05-25T14:30, 14:30 on 25 May 2024",
    "2023-W34, week 34 of 2023",
    "2023-W04-WE, weekend of week 4 of 2023",
    "2023-SP, spring of 2023",
    "2023-Q3, third quarter of 2023",
    "2023-H1, first half of 2023",
    "199, 1990s",
    "18, 19th century",
    "20, 21st century",
    "10, 11th century",
    "2024-05-25, 2024-05-25",
    "2024-05, 2024-05",
    "2024, 2024",
  })
  void inLabelsAValueStandsAsPeopleReadIt(String value, String words) {
    assertThat(DateWords.of(value)).isEqualTo(words);
  }

  @ParameterizedTest(name = "{0} is {1} to {2}")
  @CsvSource({
    "2023-11-18, 2023-11-18, 2023-11-18, ToTheDay",
    "2024-02, 2024-02-01, 2024-02-29, ToTheMonth",
    "2007, 2007-01-01, 2007-12-31, ToTheYear",
    "196, 1960-01-01, 1969-12-31, ToTheDecade",
    "19, 1900-01-01, 1999-12-31, ToTheDecade",
    "2019-W03, 2019-01-14, 2019-01-20, ToTheWeek",
    "2020-W53, 2020-12-28, 2021-01-03, ToTheWeek",
    "2015-W38-WE, 2015-09-19, 2015-09-20, ToTheWeek",
    "2012-SU, 2012-06-01, 2012-08-31, ToTheSeason",
    "2012-WI, 2012-12-01, 2013-02-28, ToTheSeason",
    "2012-Q4, 2012-10-01, 2012-12-31, ToTheSeason",
    "2012-H1, 2012-01-01, 2012-06-30, ToTheSeason",
    "2019-10-13TNI, 2019-10-13, 2019-10-13, ToTheDay",
    "2019-10-13T09:30, 2019-10-13T09:30:00, 2019-10-13T09:30:00, ToTheMoment"
  })
  void aValueIsTheDaysItStandsFor(String value, String start, String end, String precision) {
    assertThat(CalendarDate.of(value))
        .hasValueSatisfying(
            date -> {
              assertThat(date.start().getLiteralLexicalForm()).isEqualTo(start);
              assertThat(date.end().getLiteralLexicalForm()).isEqualTo(end);
              assertThat(date.precision().getLocalName()).isEqualTo(precision);
              assertThat(date.start().isLiteral() && date.start().getLiteral().isWellFormed())
                  .isTrue();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P3D",
        "PXD",
        "XXXX-10-07",
        "XXXX-WXX-1",
        "PRESENT_REF",
        "2023-13-01",
        "2023-02-30",
        "0000",
        "000",
        "2019-W60",
        "T09:30",
        "2019-10-13T99:99",
        "２０２３",
        "99999"
      })
  void whatNamesNoDaysHasNone(String value) {
    assertThat(CalendarDate.of(value)).isEmpty();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"P3D, P3D", "P2W, P14D", "PT36H, PT36H", "P1Y6M, P1Y6M", "P1DT2H30M, P1DT2H30M"})
  void aLengthOfTimeIsOneOfXmlSchema(String value, String duration) {
    assertThat(CalendarDate.duration(value))
        .hasValueSatisfying(
            node -> {
              assertThat(node.getLiteralLexicalForm()).isEqualTo(duration);
              assertThat(node.getLiteral().isWellFormed()).isTrue();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "P", "PT", "P1DT", "PXD", "2023", "P99999999999W", "P-1D"})
  void whatIsNoLengthOfTimeIsNone(String value) {
    assertThat(CalendarDate.duration(value)).isEmpty();
  }
}
