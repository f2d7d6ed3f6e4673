package org.w3id.dateline.time;

import java.time.LocalDate;
import java.util.Optional;

/** Reads expressions that name parts of a date: "Friday", "7 October", "mid-June", "1999". */
final class CalendarReader {
  /** A year of two figures lies at most so far ahead. */
  private static final int AHEAD = 10;

  /** The last year that two figures can mean where there is no publication date. */
  private static final int LAST_YEAR = 2029;

  private CalendarReader() {}

  static Optional<Reading> read(TimePattern.Match match, Anchor anchor) {
    Optional<String> date = date(match, anchor);
    Optional<Item> part = match.within(WordKind.PART);
    Optional<Item> year = year(match);
    boolean explicit = year.isPresent() || date.filter(d -> d.startsWith("XXXX")).isPresent();
    return date.map(d -> Reading.date(part.map(p -> d + "T" + p.code()).orElse(d), explicit));
  }

  private static Optional<Item> year(TimePattern.Match match) {
    return match
        .within(WordKind.YEAR)
        .or(() -> match.within(WordKind.SHORTYEAR))
        .or(() -> match.find(WordKind.YEAR));
  }

  /** Returns the year that the words give, with the century of a year beside it. */
  static Optional<Integer> fullYear(TimePattern.Match match, Anchor anchor) {
    return year(match)
        .map(
            item -> {
              if (item.kind() == WordKind.YEAR) {
                return item.integer();
              }
              Optional<Item> beside = match.find(WordKind.YEAR);
              if (beside.isPresent()) {
                int year = beside.get().integer() / 100 * 100 + item.integer();
                return year < beside.get().integer() ? year + 100 : year;
              }
              return century(item.integer(), anchor);
            });
  }

  /** Returns the year of two figures that lies nearest before the publication, or just after it. */
  static int century(int twoFigures, Anchor anchor) {
    int last = anchor.published().map(p -> p.getYear() + AHEAD).orElse(LAST_YEAR);
    int year = last / 100 * 100 + twoFigures;
    return year > last ? year - 100 : year;
  }

  private static Optional<String> date(TimePattern.Match match, Anchor anchor) {
    Optional<Item> month = match.find(WordKind.MONTH);
    Optional<Integer> year =
        fullYear(match, anchor).or(() -> month.flatMap(m -> yearBeside(m.integer(), anchor)));
    Optional<Item> day =
        match
            .within(WordKind.DAY)
            .or(() -> match.within(WordKind.NTH))
            .or(() -> match.find(WordKind.DAY));
    Optional<Item> weekday = match.within(WordKind.WEEKDAY);
    if (match.within(WordKind.NAMEDDAY).isPresent()) {
      return namedDay(match.within(WordKind.NAMEDDAY).get().code(), year, anchor);
    }
    if (match.within(WordKind.SEASON).isPresent()) {
      return Optional.of(season(match.within(WordKind.SEASON).get().code(), year, anchor));
    }
    if (month.isPresent() && day.isPresent() && match.within(WordKind.UNIT).isEmpty()) {
      return monthDay(year, month.get().integer(), day.get().integer(), anchor);
    }
    if (month.isPresent()) {
      return Optional.of(month(year, month.get().integer(), anchor));
    }
    if (year.isPresent()) {
      return year.map(Calendar::year);
    }
    if (weekday.isPresent() && day.isPresent()) {
      return weekdayAndDay(weekday.get().integer(), day.get().integer(), anchor);
    }
    if (weekday.isPresent()) {
      return Optional.of(weekday(weekday.get().integer(), anchor));
    }
    return match
        .within(WordKind.DAYWORD)
        .map(
            d ->
                anchor
                    .published()
                    .map(p -> p.plusDays(DayWord.days(d.code())).toString())
                    .orElse("XXXX-XX-XX"));
  }

  /** The year of a date before it in the sentence: "from April 14, 1995, until May". */
  private static Optional<Integer> yearBeside(int month, Anchor anchor) {
    return anchor
        .sameSentence()
        .filter(
            d ->
                d.precision().compareTo(TimeInterval.Precision.MONTH) <= 0
                    && d.start().getMonthValue() <= month)
        .map(d -> d.start().getYear());
  }

  static Optional<String> namedDay(String rule, Optional<Integer> year, Anchor anchor) {
    if (Calendar.isDate(rule)) {
      return Optional.of(rule);
    }
    if (year.isPresent()) {
      return Optional.of(Calendar.namedDay(rule, year.get()).toString());
    }
    if (anchor.published().isEmpty()) {
      return Optional.of(rule.length() == 5 ? "XXXX-" + rule : "XXXX");
    }
    LocalDate published = anchor.published().get();
    LocalDate thisYear = Calendar.namedDay(rule, published.getYear());
    int about =
        Calendar.monthDay(
                published,
                thisYear.getMonthValue(),
                Math.min(28, thisYear.getDayOfMonth()),
                anchor.direction().get())
            .map(LocalDate::getYear)
            .orElse(published.getYear());
    return Optional.of(Calendar.namedDay(rule, about).toString());
  }

  private static String season(String code, Optional<Integer> year, Anchor anchor) {
    return year.or(
                () ->
                    anchor
                        .published()
                        .map(
                            p ->
                                Calendar.yearOfSeason(
                                    p, Season.valueOf(code), anchor.direction().get())))
            .map(Calendar::year)
            .orElse("XXXX")
        + "-"
        + code;
  }

  static Optional<String> monthDay(Optional<Integer> year, int month, int day, Anchor anchor) {
    if (year.isPresent()) {
      return Calendar.day(year.get(), month, day).map(LocalDate::toString);
    }
    if (anchor.published().isEmpty()) {
      return Calendar.day(2000, month, day)
          .map(d -> "XXXX-" + Calendar.two(month) + "-" + Calendar.two(day));
    }
    return Calendar.monthDay(anchor.published().get(), month, day, anchor.direction().get())
        .map(LocalDate::toString);
  }

  static String month(Optional<Integer> year, int month, Anchor anchor) {
    return year.or(
                () ->
                    anchor
                        .published()
                        .map(p -> Calendar.yearOfMonth(p, month, anchor.direction().get())))
            .map(Calendar::year)
            .orElse("XXXX")
        + "-"
        + Calendar.two(month);
  }

  static String weekday(int weekday, Anchor anchor) {
    return anchor
        .published()
        .map(p -> Calendar.weekday(p, weekday, anchor.direction().get()).toString())
        .orElse("XXXX-WXX-" + weekday);
  }

  /** "Sunday the 15th": the nearest day that is both. */
  private static Optional<String> weekdayAndDay(int weekday, int day, Anchor anchor) {
    if (anchor.published().isEmpty()) {
      return Optional.of("XXXX-XX-" + Calendar.two(day));
    }
    LocalDate published = anchor.published().get();
    boolean future = anchor.direction().get() == Direction.FUTURE;
    for (int i = 0; i <= 200; i++) {
      LocalDate candidate = published.plusDays(future ? i : -i);
      if (candidate.getDayOfMonth() == day && candidate.getDayOfWeek().getValue() == weekday) {
        return Optional.of(candidate.toString());
      }
    }
    return Optional.empty();
  }
}
