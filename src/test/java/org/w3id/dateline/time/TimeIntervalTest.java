package org.w3id.dateline.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeIntervalTest {
  @ParameterizedTest
  @CsvSource({
    "2023-11-18, 2023-11-18, 2023-11-18, DAY",
    "2023-11-18T19:45+02:00, 2023-11-18, 2023-11-18, DAY",
    "2023-11-18TNI, 2023-11-18, 2023-11-18, DAY",
    "2019-W03, 2019-01-14, 2019-01-20, WEEK",
    "2020-W53, 2020-12-28, 2021-01-03, WEEK",
    "2015-W38-WE, 2015-09-19, 2015-09-20, WEEK",
    "2024-02, 2024-02-01, 2024-02-29, MONTH",
    "2012-SU, 2012-06-01, 2012-08-31, SEASON",
    "2012-WI, 2012-12-01, 2013-02-28, SEASON",
    "2017-Q3, 2017-07-01, 2017-09-30, SEASON",
    "1983/1988, 1983-01-01, 1988-12-31, YEAR",
    "2001-05/2003-02-04, 2001-05-01, 2003-02-04, MONTH",
    "2007, 2007-01-01, 2007-12-31, YEAR",
    "196, 1960-01-01, 1969-12-31, DECADE",
    "19, 1900-01-01, 1999-12-31, CENTURY",
  })
  void coversTheDaysOfAValue(String value, String start, String end, String precision) {
    assertThat(TimeInterval.of(value))
        .hasValueSatisfying(
            interval -> {
              assertThat(interval.start()).hasToString(start);
              assertThat(interval.end()).hasToString(end);
              assertThat(interval.precision()).hasToString(precision);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "XXXX-10-07",
        "P3D",
        "T19:45",
        "2023-02-30",
        "2019-W54",
        "",
        "PXY",
        "1988/1983",
        "1983/",
        "1/2/3"
      })
  void knowsNoDaysOfAPartialValueOrALength(String value) {
    assertThat(TimeInterval.of(value)).isEmpty();
  }
}
