package org.w3id.dateline.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works out the value of an expression from the meaning of its pattern. */
final class TimeReader {
  private TimeReader() {}

  /** Returns none where the words are too vague. */
  static Optional<Reading> read(TimePattern.Match match, Anchor anchor) {
    return switch (match.pattern().meaning()) {
      case CALENDAR -> CalendarReader.read(match, anchor);
      case ELLIPTIC ->
          anchor.yearNear()
              ? Optional.of(
                  Reading.date(
                      Calendar.year(
                          CalendarReader.century(integer(match, WordKind.SHORTYEAR), anchor)),
                      true))
              : Optional.empty();
      case ISO -> iso(match);
      case NUMERIC -> numeric(match, anchor);
      case FISCAL -> fiscal(match, anchor);
      case QUARTER -> partOfYear(match, anchor, "Q", 4);
      case HALFYEAR -> partOfYear(match, anchor, "H", 2);
      case NTHWEEKDAY -> nthWeekday(match, anchor);
      case DECADE -> decade(match);
      case CENTURY ->
          Optional.of(
              Reading.date(Calendar.two(Math.max(0, integer(match, WordKind.NTH) - 1)), true));
      case SHIFTED -> RelativeReader.shifted(match, anchor);
      case DAYWORD -> RelativeReader.dayWord(match, anchor);
      case WITHIN -> RelativeReader.within(match, anchor);
      case AGO -> RelativeReader.fromPublication(match, anchor, -1);
      case HENCE -> RelativeReader.fromPublication(match, anchor, 1);
      case INWHILE ->
          anchor.published().isPresent() && anchor.direction().get() == Direction.FUTURE
              ? RelativeReader.fromPublication(match, anchor, 1)
              : Amount.of(match).duration();
      case EARLIER -> RelativeReader.fromMention(match, anchor, -1);
      case LATER -> RelativeReader.fromMention(match, anchor, 1);
      case CLOCK -> clock(match);
      case FOURDIGITS -> fourDigits(match);
      case PART ->
          match.within(WordKind.PART).map(p -> Reading.explicit(TimeType.TIME, "T" + p.code()));
      case RECURRENCE ->
          Optional.of(
              Reading.explicit(
                  TimeType.SET, match.within(WordKind.RECURRENCE).orElseThrow().code()));
      case EVERY -> every(match);
      case EVERYOTHER ->
          new Amount(2, match.within(WordKind.UNIT).orElseThrow().code())
              .value()
              .map(v -> Reading.explicit(TimeType.SET, v));
      case DURATION -> duration(match);
      case UNITLONG -> Amount.of(match).duration();
      case NOTHING -> Optional.empty();
    };
  }

  private static int integer(TimePattern.Match match, WordKind kind) {
    return match.find(kind).orElseThrow().integer();
  }

  private static Optional<Reading> day(int year, int month, int day) {
    return Calendar.day(year, month, day).map(d -> Reading.date(d.toString(), true));
  }

  private static List<Item> all(TimePattern.Match match, WordKind kind) {
    return match.inside().stream().filter(i -> i.kind() == kind).toList();
  }

  private static Optional<Reading> iso(TimePattern.Match match) {
    List<Item> days = all(match, WordKind.DAY);
    return day(integer(match, WordKind.YEAR), days.get(0).integer(), days.get(1).integer());
  }

  /**
   * "7/10/2023". Where both could be the month, the order is taken that brings the date near the
   * publication while the other does not; else only the year is sure.
   */
  private static Optional<Reading> numeric(TimePattern.Match match, Anchor anchor) {
    int year = integer(match, WordKind.YEAR);
    List<Item> parts = all(match, WordKind.DAY);
    int first = parts.get(0).integer();
    int second = parts.get(1).integer();
    Optional<LocalDate> dayFirst = Calendar.day(year, second, first);
    Optional<LocalDate> monthFirst = Calendar.day(year, first, second);
    if (dayFirst.isEmpty() || monthFirst.isEmpty() || dayFirst.equals(monthFirst)) {
      return dayFirst.or(() -> monthFirst).map(d -> Reading.date(d.toString(), true));
    }
    boolean dayFirstNear = near(dayFirst.get(), anchor);
    boolean monthFirstNear = near(monthFirst.get(), anchor);
    if (dayFirstNear == monthFirstNear) {
      return Optional.of(Reading.date(Calendar.year(year), true));
    }
    return Optional.of(Reading.date((dayFirstNear ? dayFirst : monthFirst).get().toString(), true));
  }

  private static boolean near(LocalDate day, Anchor anchor) {
    return anchor
        .published()
        .filter(p -> Math.abs(ChronoUnit.DAYS.between(p, day)) <= 20)
        .isPresent();
  }

  private static Optional<Reading> fiscal(TimePattern.Match match, Anchor anchor) {
    Optional<Integer> year = CalendarReader.fullYear(match, anchor);
    if (year.isPresent()) {
      return Optional.of(Reading.date("FY" + Calendar.year(year.get()), true));
    }
    String shift = match.find(WordKind.SHIFT).orElseThrow().code();
    int count = Integer.parseInt(shift.substring(0, shift.length() - 1));
    return anchor
        .published()
        .map(p -> Reading.date("FY" + Calendar.year(p.getYear() + count), false));
  }

  private static Optional<Reading> partOfYear(
      TimePattern.Match match, Anchor anchor, String letter, int parts) {
    int nth = integer(match, WordKind.NTH);
    if (nth > parts) {
      return Optional.empty();
    }
    Optional<Integer> given = CalendarReader.fullYear(match, anchor);
    if (given.isPresent()) {
      return Optional.of(Reading.date(Calendar.year(given.get()) + "-" + letter + nth, true));
    }
    if (anchor.published().isEmpty()) {
      return Optional.of(Reading.date("XXXX-" + letter + nth, true));
    }
    LocalDate published = anchor.published().get();
    Optional<Item> shift = match.find(WordKind.SHIFT);
    int months = 12 / parts;
    int year = published.getYear();
    if (shift.isPresent()) {
      String code = shift.get().code();
      year += Integer.parseInt(code.substring(0, code.length() - 1));
    } else if ((nth - 1) * months + 1 > published.getMonthValue()
        && anchor.direction().get() == Direction.PAST) {
      year--;
    }
    return Optional.of(Reading.date(Calendar.year(year) + "-" + letter + nth, false));
  }

  private static Optional<Reading> nthWeekday(TimePattern.Match match, Anchor anchor) {
    int month = integer(match, WordKind.MONTH);
    int nth = match.within(WordKind.NTH).map(Item::integer).orElse(-1);
    Optional<Integer> year =
        CalendarReader.fullYear(match, anchor)
            .or(
                () ->
                    anchor
                        .published()
                        .map(p -> Calendar.yearOfMonth(p, month, anchor.direction().get())));
    if (year.isEmpty() || nth > 5) {
      return Optional.of(Reading.date(CalendarReader.month(year, month, anchor), false));
    }
    return Optional.of(
        Reading.date(
            Calendar.nthWeekday(year.get(), month, integer(match, WordKind.WEEKDAY), nth)
                .toString(),
            match.has(WordKind.YEAR)));
  }

  private static Optional<Reading> decade(TimePattern.Match match) {
    Optional<Item> year = match.within(WordKind.YEAR);
    if (year.isPresent()) {
      return year.get().integer() % 10 == 0
          ? Optional.of(Reading.date(year.get().code().substring(0, 3), true))
          : Optional.empty();
    }
    int tens =
        match
            .within(WordKind.SHORTYEAR)
            .or(() -> match.within(WordKind.TENS))
            .orElseThrow()
            .integer();
    if (tens % 10 != 0) {
      return Optional.empty();
    }
    return Optional.of(Reading.date(tens >= 20 ? "19" + tens / 10 : "20" + tens / 10, true));
  }

  private static Optional<Reading> clock(TimePattern.Match match) {
    Optional<Item> moment = match.within(WordKind.MOMENT);
    String zone = match.within(WordKind.ZONE).map(Item::code).orElse("");
    if (moment.isPresent()) {
      return Optional.of(Reading.explicit(TimeType.TIME, "T" + moment.get().code() + zone));
    }
    Optional<Item> dotted = match.within(WordKind.DOTCLOCK);
    double given =
        dotted
            .or(() -> match.within(WordKind.HOUR))
            .or(() -> match.within(WordKind.NUMBER))
            .orElseThrow()
            .number();
    int hour = dotted.isPresent() ? (int) given / 60 : (int) given;
    int minute =
        dotted.isPresent()
            ? (int) given % 60
            : match.within(WordKind.MINUTE).map(Item::integer).orElse(0);
    if (given != Math.rint(given) || hour > 24) {
      return Optional.empty();
    }
    Optional<Item> half = match.within(WordKind.HALF);
    Optional<Item> part = match.within(WordKind.PART);
    if (half.isPresent()) {
      if (hour > 12 || hour == 0) {
        return Optional.empty();
      }
      hour = hour % 12 + half.get().integer();
    } else if (part.isPresent() && hour < 12 && !part.get().code().equals("MO")) {
      hour += 12;
    }
    return Optional.of(time(hour, minute, zone));
  }

  private static Reading time(int hour, int minute, String zone) {
    return Reading.explicit(
        TimeType.TIME, "T" + Calendar.two(hour) + ":" + Calendar.two(minute) + zone);
  }

  private static Optional<Reading> fourDigits(TimePattern.Match match) {
    return match
        .within(WordKind.FOURDIGITS)
        .map(
            f ->
                time(
                    f.integer() / 60,
                    f.integer() % 60,
                    match.within(WordKind.ZONE).map(Item::code).orElse("")));
  }

  private static Optional<Reading> every(TimePattern.Match match) {
    Optional<String> day =
        match
            .within(WordKind.WEEKDAY)
            .or(() -> match.within(WordKind.WEEKDAYS))
            .map(w -> "XXXX-WXX-" + w.code());
    Optional<String> part =
        match.within(WordKind.PART).or(() -> match.within(WordKind.PARTS)).map(p -> "T" + p.code());
    Optional<String> value =
        day.isPresent() || part.isPresent()
            ? Optional.of(day.orElse("XXXX-XX-XX") + part.orElse(""))
            : match
                .within(WordKind.MONTH)
                .map(m -> "XXXX-" + Calendar.two(m.integer()))
                .or(() -> match.within(WordKind.SEASON).map(s -> "XXXX-" + s.code()))
                .or(() -> Amount.of(match).value());
    return value.map(v -> Reading.explicit(TimeType.SET, v));
  }

  private static Optional<Reading> duration(TimePattern.Match match) {
    List<Amount> amounts = new ArrayList<>();
    List<Item> numbers = all(match, WordKind.NUMBER);
    List<Item> units = all(match, WordKind.UNITS);
    if (numbers.size() == 2 && units.size() == 2) {
      for (int i = 0; i < 2; i++) {
        amounts.add(new Amount(numbers.get(i).number(), units.get(i).code()));
      }
      return Amount.sum(amounts);
    }
    Amount amount = Amount.of(match);
    // "a quarter" and "a weekend" are hardly ever lengths of time
    boolean one = amount.count() == 1 && match.within(WordKind.NUMBER).isEmpty();
    if (one && (amount.unit().equals("Q") || amount.unit().equals("WE"))) {
      return Optional.empty();
    }
    return amount.duration();
  }
}
