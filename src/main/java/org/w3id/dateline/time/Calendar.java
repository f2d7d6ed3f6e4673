package org.w3id.dateline.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/** Reckoning with dates: values of TIMEX3, and which of many days or months is meant. */
final class Calendar {
  /** How far behind the publication a time may lie that the future tense speaks of. */
  private static final int RECENT_DAYS = 45;

  private static final int HALF_YEAR = 180;

  private Calendar() {}

  static String year(int year) {
    return String.format(Locale.ROOT, "%04d", year);
  }

  static String month(LocalDate day) {
    return year(day.getYear()) + "-" + two(day.getMonthValue());
  }

  static String week(LocalDate day) {
    return year(day.get(IsoFields.WEEK_BASED_YEAR))
        + "-W"
        + two(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  static String two(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }

  /** Returns the weekday meant, by its distance from the publication. */
  static LocalDate weekday(LocalDate published, int weekday, Direction direction) {
    DayOfWeek day = DayOfWeek.of(weekday);
    return published.with(
        direction == Direction.FUTURE
            ? TemporalAdjusters.nextOrSame(day)
            : TemporalAdjusters.previousOrSame(day));
  }

  /** Returns the weekday that lies a number of times on from a day, which is not counted. */
  static LocalDate weekdayFrom(LocalDate day, int weekday, int times) {
    DayOfWeek wanted = DayOfWeek.of(weekday);
    return times > 0
        ? day.with(TemporalAdjusters.next(wanted)).plusWeeks(times - 1L)
        : day.with(TemporalAdjusters.previous(wanted)).minusWeeks(-1L - times);
  }

  /** Returns the year of a month that is named without one. */
  static int yearOfMonth(LocalDate published, int month, Direction direction) {
    YearMonth now = YearMonth.from(published);
    YearMonth same = now.withMonth(month);
    return switch (direction) {
      case PAST -> same.isAfter(now) ? now.getYear() - 1 : now.getYear();
      case FUTURE -> same.isBefore(now.minusMonths(1)) ? now.getYear() + 1 : now.getYear();
      case NEAR -> {
        long ahead = ChronoUnit.MONTHS.between(now, same);
        yield ahead > 6 ? now.getYear() - 1 : ahead < -5 ? now.getYear() + 1 : now.getYear();
      }
    };
  }

  /** Returns a day of the year that is named without the year; none if there is no such day. */
  static Optional<LocalDate> monthDay(
      LocalDate published, int month, int day, Direction direction) {
    LocalDate best = null;
    for (int year = published.getYear() - 1; year <= published.getYear() + 1; year++) {
      Optional<LocalDate> candidate = day(year, month, day);
      if (candidate.isPresent()
          && (best == null
              || cost(published, candidate.get(), direction) < cost(published, best, direction))) {
        best = candidate.get();
      }
    }
    return Optional.ofNullable(best);
  }

  private static long cost(LocalDate published, LocalDate day, Direction direction) {
    long ahead = ChronoUnit.DAYS.between(published, day);
    long far = 1000;
    return switch (direction) {
      case PAST -> ahead > 1 ? far + ahead : Math.abs(ahead);
      case FUTURE -> ahead < -RECENT_DAYS ? far - ahead : ahead < 0 ? HALF_YEAR - ahead : ahead;
      case NEAR -> Math.abs(ahead);
    };
  }

  /** Returns a day; none if the month has no such day. */
  static Optional<LocalDate> day(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
      return Optional.empty();
    }
    return Optional.of(LocalDate.of(year, month, day));
  }

  /** Returns the year of a season that is named without one. */
  static int yearOfSeason(LocalDate published, Season season, Direction direction) {
    int last = season.lastBegun(published);
    boolean now = season.holds(published, last);
    return switch (direction) {
      case PAST -> last;
      case FUTURE -> now ? last : last + 1;
      case NEAR -> {
        YearMonth next = YearMonth.of(last + 1, season.firstMonth());
        yield !now && ChronoUnit.MONTHS.between(YearMonth.from(published), next) <= 4
            ? last + 1
            : last;
      }
    };
  }

  /** Returns the day of a row in {@code named-days.tsv} in a year. */
  static LocalDate namedDay(String rule, int year) {
    if (rule.startsWith("easter")) {
      return easter(year).plusDays(Integer.parseInt(rule.substring("easter".length())));
    }
    String[] parts = rule.split("-", 3);
    if (isDate(rule)) {
      return LocalDate.parse(rule);
    }
    int month = Integer.parseInt(parts[0]);
    if (parts.length == 2) {
      return LocalDate.of(year, month, Integer.parseInt(parts[1]));
    }
    return nthWeekday(year, month, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }

  /** Returns whether the rule of a named day is a date of its own. */
  static boolean isDate(String rule) {
    return rule.length() == 10 && rule.charAt(4) == '-';
  }

  /** Returns the nth weekday of a month, the last one for -1. */
  static LocalDate nthWeekday(int year, int month, int weekday, int nth) {
    return LocalDate.of(year, month, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.of(weekday)));
  }

  /** Easter Sunday of the Gregorian calendar (Meeus 1991, chapter 8). */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }

  /**
   * Returns the value of a time that lies a number of units from a day, as exact as the unit.
   *
   * @param unit a code of {@code words.tsv}
   * @return none for a part of a day
   */
  static Optional<String> shift(LocalDate day, double count, String unit) {
    if (Math.abs(count) > 10_000) {
      return Optional.empty();
    }
    long whole = (long) count;
    boolean fraction = whole != count;
    return switch (unit) {
      case "D" -> Optional.of(day.plusDays(whole).toString());
      case "W" -> Optional.of(week(day.plusWeeks(whole)));
      case "2W" -> Optional.of(week(day.plusDays((long) (count * 14))));
      case "M" -> Optional.of(month(day.plusMonths(whole)));
      case "Q" -> {
        LocalDate then = day.plusMonths(whole * 3);
        yield Optional.of(year(then.getYear()) + "-Q" + ((then.getMonthValue() - 1) / 3 + 1));
      }
      case "Y" ->
          Optional.of(
              fraction
                  ? month(day.plusMonths((long) (count * 12)))
                  : year(inRange(day.getYear() + whole)));
      case "DE" -> Optional.of(year(inRange(day.getYear() + (long) (count * 10))).substring(0, 3));
      case "CE" -> Optional.of(year(inRange(day.getYear() + (long) (count * 100))).substring(0, 2));
      case "WE" -> Optional.of(week(day.plusWeeks(whole)) + "-WE");
      default -> Optional.empty();
    };
  }

  private static int inRange(long year) {
    return (int) Math.max(0, Math.min(9999, year));
  }
}
