package org.w3id.dateline.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a TIMEX3 value covers.
 *
 * @param start first day
 * @param end last day, not before {@code start}
 * @param precision how exact the value is
 */
public record TimeInterval(LocalDate start, LocalDate end, Precision precision) {
  private static final Pattern VALUE =
      Pattern.compile(
          "(?<year>\\d{4})(?:-(?:(?<month>\\d\\d)(?:-(?<day>\\d\\d)(?:T[\\w:+.-]{0,20})?)?"
              + "|W(?<week>\\d\\d)(?<weekend>-WE)?|Q(?<quarter>[1-4])|H(?<half>[12])"
              + "|(?<season>SP|SU|FA|WI)))?|(?<decade>\\d{3})|(?<century>\\d{2})|FY(?<fiscal>\\d{4})");

  /** How exact a value is, from fine to coarse. */
  public enum Precision {
    DAY,
    /** A week of ISO 8601, or its weekend. */
    WEEK,
    MONTH,
    /** A season, a quarter or a half of a year. */
    SEASON,
    YEAR,
    DECADE,
    CENTURY
  }

  public TimeInterval {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException(start + " lies behind " + end);
    }
  }

  /**
   * Reads a TIMEX3 value: {@code 2023-11-18T19:45}, {@code 2023-W03}, {@code 2012-SU}, {@code 196}.
   * Winter begins in December of its year; a fiscal year counts as the calendar's.
   *
   * <p>An interval of ISO 8601 goes from the first day of its start to the last of its end: {@code
   * 1983/1988}.
   *
   * @return none for a length of time, a set, and a value with unknown parts
   */
  public static Optional<TimeInterval> of(String value) {
    int slash = value.indexOf('/');
    if (slash > 0) {
      return of(value.substring(0, slash)).flatMap(from -> until(from, value.substring(slash + 1)));
    }
    Matcher m = VALUE.matcher(value);
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(m));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<TimeInterval> until(TimeInterval from, String value) {
    return value.indexOf('/') >= 0
        ? Optional.empty()
        : of(value)
            .filter(to -> !to.end().isBefore(from.start()))
            .map(
                to ->
                    new TimeInterval(
                        from.start(),
                        to.end(),
                        from.precision().compareTo(to.precision()) > 0
                            ? from.precision()
                            : to.precision()));
  }

  private static TimeInterval read(Matcher m) {
    if (m.group("decade") != null) {
      return years(number(m, "decade") * 10, 10, Precision.DECADE);
    }
    if (m.group("century") != null) {
      return years(number(m, "century") * 100, 100, Precision.CENTURY);
    }
    if (m.group("fiscal") != null) {
      return years(number(m, "fiscal"), 1, Precision.YEAR);
    }
    int year = number(m, "year");
    if (m.group("day") != null) {
      LocalDate day = LocalDate.of(year, number(m, "month"), number(m, "day"));
      return new TimeInterval(day, day, Precision.DAY);
    }
    if (m.group("month") != null) {
      return months(YearMonth.of(year, number(m, "month")), 1, Precision.MONTH);
    }
    if (m.group("week") != null) {
      LocalDate monday =
          LocalDate.of(year, 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(m, "week"))
              .with(DayOfWeek.MONDAY);
      boolean weekend = m.group("weekend") != null;
      return new TimeInterval(
          weekend ? monday.plusDays(5) : monday, monday.plusDays(6), Precision.WEEK);
    }
    if (m.group("quarter") != null) {
      return months(YearMonth.of(year, number(m, "quarter") * 3 - 2), 3, Precision.SEASON);
    }
    if (m.group("half") != null) {
      return months(YearMonth.of(year, number(m, "half") * 6 - 5), 6, Precision.SEASON);
    }
    if (m.group("season") != null) {
      return months(
          YearMonth.of(year, Season.valueOf(m.group("season")).firstMonth()), 3, Precision.SEASON);
    }
    return years(year, 1, Precision.YEAR);
  }

  private static int number(Matcher m, String group) {
    return Integer.parseInt(m.group(group));
  }

  private static TimeInterval years(int first, int count, Precision precision) {
    return new TimeInterval(
        LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31), precision);
  }

  private static TimeInterval months(YearMonth first, int count, Precision precision) {
    return new TimeInterval(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth(), precision);
  }
}
