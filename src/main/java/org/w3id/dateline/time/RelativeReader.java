package org.w3id.dateline.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** Reads expressions that are counted from another time: "last week", "two days later". */
final class RelativeReader {
  private RelativeReader() {}

  /**
   * Which one of a row.
   *
   * @param count how many on, negative for back, 0 for the same
   * @param fromMention whether counted from the time last mentioned
   */
  private record Shift(int count, boolean fromMention) {
    static Shift of(Item item) {
      String code = item.code();
      return new Shift(Integer.parseInt(code.substring(0, code.length() - 1)), code.endsWith("m"));
    }
  }

  /** "last week", "next May", "that night", "Monday next week". */
  static Optional<Reading> shifted(TimePattern.Match match, Anchor anchor) {
    Shift shift = Shift.of(match.find(WordKind.SHIFT).orElseThrow());
    Optional<LocalDate> base =
        shift.fromMention() ? anchor.mentioned().map(TimeInterval::start) : anchor.published();
    Optional<Item> weekday = match.within(WordKind.WEEKDAY);
    Optional<Item> month = match.within(WordKind.MONTH);
    Optional<Item> season = match.within(WordKind.SEASON);
    Optional<Item> part = match.within(WordKind.PART);
    Optional<Item> unit = match.within(WordKind.UNIT).or(() -> match.within(WordKind.UNITS));
    if (unit.isPresent() && weekday.isPresent()) {
      return date(
          base.map(
              b ->
                  b.plusWeeks(shift.count())
                      .with(DayOfWeek.of(weekday.get().integer()))
                      .toString()),
          part);
    }
    if (weekday.isPresent()) {
      return date(
          base.map(b -> weekday(b, weekday.get().integer(), shift, anchor).toString())
              .or(() -> Optional.of("XXXX-WXX-" + weekday.get().code())),
          part);
    }
    if (month.isPresent() && unit.isPresent()) {
      return date(
          base.map(
              b ->
                  Calendar.year(b.getYear() + shift.count())
                      + "-"
                      + Calendar.two(month.get().integer())),
          Optional.empty());
    }
    if (month.isPresent()) {
      return date(
          base.map(b -> month(b, month.get().integer(), shift.count(), anchor))
              .or(() -> Optional.of("XXXX-" + Calendar.two(month.get().integer()))),
          Optional.empty());
    }
    if (season.isPresent()) {
      return date(
          base.map(b -> season(b, season.get().code(), shift.count(), anchor))
              .or(() -> Optional.of("XXXX-" + season.get().code())),
          Optional.empty());
    }
    if (match.within(WordKind.NAMEDDAY).isPresent()) {
      return base.flatMap(
              b ->
                  CalendarReader.namedDay(
                      match.within(WordKind.NAMEDDAY).get().code(),
                      Optional.of(namedDayYear(b, match, shift.count())),
                      anchor))
          .map(v -> Reading.date(v, false));
    }
    if (part.isPresent()) {
      return date(base.map(b -> b.plusDays(shift.count()).toString()), part);
    }
    return unit.flatMap(u -> unit(base, u.code(), shift, anchor));
  }

  private static int namedDayYear(LocalDate base, TimePattern.Match match, int count) {
    String rule = match.within(WordKind.NAMEDDAY).orElseThrow().code();
    if (Calendar.isDate(rule)) {
      return base.getYear();
    }
    boolean begun = !Calendar.namedDay(rule, base.getYear()).isAfter(base);
    return count < 0
        ? base.getYear() - (begun ? 0 : 1)
        : count > 0 ? base.getYear() + (begun ? 1 : 0) : base.getYear();
  }

  private static LocalDate weekday(LocalDate base, int weekday, Shift shift, Anchor anchor) {
    if (shift.count() != 0) {
      return Calendar.weekdayFrom(base, weekday, shift.count());
    }
    if (shift.fromMention()) {
      return base.with(DayOfWeek.of(weekday));
    }
    return Calendar.weekday(
        base,
        weekday,
        anchor.direction().get() == Direction.PAST ? Direction.PAST : Direction.FUTURE);
  }

  private static String month(LocalDate base, int month, int count, Anchor anchor) {
    int year = base.getYear();
    if (count < 0 && month >= base.getMonthValue()) {
      year--;
    } else if (count > 0 && month <= base.getMonthValue()) {
      year++;
    } else if (count == 0) {
      year =
          Calendar.yearOfMonth(
              base,
              month,
              anchor.direction().get() == Direction.PAST ? Direction.PAST : Direction.NEAR);
    }
    return Calendar.year(year) + "-" + Calendar.two(month);
  }

  private static String season(LocalDate base, String code, int count, Anchor anchor) {
    Season season = Season.valueOf(code);
    int last = season.lastBegun(base);
    boolean now = season.holds(base, last);
    int year;
    if (count < 0) {
      year = now ? last - 1 : last;
    } else if (count > 0) {
      year = last + 1;
    } else {
      year = now ? last : Calendar.yearOfSeason(base, season, anchor.direction().get());
    }
    return Calendar.year(year) + "-" + code;
  }

  private static Optional<Reading> date(Optional<String> date, Optional<Item> part) {
    return date.map(d -> Reading.date(part.map(p -> d + "T" + p.code()).orElse(d), false));
  }

  private static Optional<Reading> unit(
      Optional<LocalDate> base, String unit, Shift shift, Anchor anchor) {
    if (unit.startsWith("T")) {
      return Optional.empty();
    }
    if (base.isEmpty()) {
      return shift.fromMention() ? Optional.empty() : unknown(unit);
    }
    int count = shift.count();
    LocalDate day = base.get();
    if (unit.equals("WE") && !shift.fromMention()) {
      boolean gone =
          count == 0
              && day.getDayOfWeek().getValue() < DayOfWeek.FRIDAY.getValue()
              && anchor.direction().get() == Direction.PAST;
      count -= gone ? 1 : 0;
    }
    if (shift.fromMention() && !fineEnough(anchor, unit)) {
      return Optional.empty();
    }
    return Calendar.shift(day, count, unit).map(v -> Reading.date(v, false));
  }

  /** What is left of "last month" without a publication date. */
  private static Optional<Reading> unknown(String unit) {
    return switch (unit) {
      case "D" -> Optional.of(Reading.date("XXXX-XX-XX", false));
      case "W" -> Optional.of(Reading.date("XXXX-WXX", false));
      case "WE" -> Optional.of(Reading.date("XXXX-WXX-WE", false));
      case "M" -> Optional.of(Reading.date("XXXX-XX", false));
      case "Y" -> Optional.of(Reading.date("XXXX", false));
      default -> Optional.empty();
    };
  }

  /** Whether the time last mentioned is as exact as a unit. */
  private static boolean fineEnough(Anchor anchor, String unit) {
    TimeInterval.Precision wanted =
        switch (unit) {
          case "D" -> TimeInterval.Precision.DAY;
          case "W", "2W", "WE" -> TimeInterval.Precision.WEEK;
          case "M" -> TimeInterval.Precision.MONTH;
          case "Q" -> TimeInterval.Precision.SEASON;
          case "Y" -> TimeInterval.Precision.YEAR;
          case "DE" -> TimeInterval.Precision.DECADE;
          default -> TimeInterval.Precision.CENTURY;
        };
    return anchor.mentioned().filter(m -> m.precision().compareTo(wanted) <= 0).isPresent();
  }

  /** "yesterday", "tonight". */
  static Optional<Reading> dayWord(TimePattern.Match match, Anchor anchor) {
    String code = match.within(WordKind.DAYWORD).orElseThrow().code();
    String day =
        anchor.published().map(p -> p.plusDays(DayWord.days(code)).toString()).orElse("XXXX-XX-XX");
    return Optional.of(Reading.date(day + DayWord.part(code), false));
  }

  /** "later in the week", "the end of the month". */
  static Optional<Reading> within(TimePattern.Match match, Anchor anchor) {
    String unit = Amount.of(match).unit();
    boolean day = unit.equals("D");
    Optional<LocalDate> base =
        day
            ? anchor.mentioned().map(TimeInterval::start).or(anchor::published)
            : anchor.published();
    return unit(base, unit, new Shift(0, false), anchor);
  }

  /** "three days ago" (sign -1), "two weeks from now" (1), counted from the publication. */
  static Optional<Reading> fromPublication(TimePattern.Match match, Anchor anchor, int sign) {
    Amount amount = Amount.of(match);
    if (anchor.published().isEmpty()) {
      return unknown(amount.unit());
    }
    if (amount.unit().startsWith("T")) {
      return Optional.of(Reading.date(anchor.published().get().toString(), false));
    }
    return Calendar.shift(anchor.published().get(), sign * amount.count(), amount.unit())
        .map(v -> Reading.date(v, false));
  }

  /** "two days later", counted from the time last mentioned; a length where that is not known. */
  static Optional<Reading> fromMention(TimePattern.Match match, Anchor anchor, int sign) {
    Amount amount = Amount.of(match);
    if (!amount.unit().startsWith("T") && fineEnough(anchor, amount.unit())) {
      return anchor
          .mentioned()
          .flatMap(m -> Calendar.shift(m.start(), sign * amount.count(), amount.unit()))
          .map(v -> Reading.date(v, false));
    }
    return match.within(WordKind.NUMBER).isPresent() ? amount.duration() : Optional.empty();
  }
}
