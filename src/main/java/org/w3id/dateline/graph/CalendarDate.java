package org.w3id.dateline.graph;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Resource;

/**
 * A TIMEX3 value (ISO-TimeML) as the days it stands for.
 *
 * <p>Seasons are the meteorological ones of the northern half of the Earth, where most news that
 * speaks of them comes from; the precision tells that they are no more than that.
 *
 * @param start first day or moment
 * @param end last day or moment
 * @param precision how exact it is
 */
record CalendarDate(Node start, Node end, Resource precision) {
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(T.*)?");
  private static final Pattern CLOCK = Pattern.compile("T(\\d{2}):(\\d{2})(?::(\\d{2}))?Z?");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern DECADE = Pattern.compile("\\d{3}");
  private static final Pattern CENTURY = Pattern.compile("\\d{2}");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})(-WE)?");
  private static final Pattern PART_OF_YEAR =
      Pattern.compile("(\\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])");
  private static final Pattern DAY_OF_ANY_YEAR = Pattern.compile("XXXX-(\\d{2})-(\\d{2})");
  private static final Pattern DURATION =
      Pattern.compile(
          "P(?:(\\d+)W|(?:\\d+Y)?(?:\\d+M)?(?:\\d+D)?(?:T(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?)");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final int DAYS_OF_WEEK = 7;

  /** Returns the days of a value, none where it does not name any: a duration, an unknown year. */
  static Optional<CalendarDate> of(String value) {
    try {
      return parse(value);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<CalendarDate> parse(String value) {
    Matcher m = DAY.matcher(value);
    if (m.matches()) {
      LocalDate day = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
      return Optional.of(m.group(4) == null ? day(day) : moment(day, m.group(4)));
    }
    m = MONTH.matcher(value);
    if (m.matches()) {
      YearMonth month = YearMonth.of(number(m, 1), number(m, 2));
      return span(month.atDay(1), month.atEndOfMonth(), Terms.ToTheMonth);
    }
    if (YEAR.matcher(value).matches()) {
      return years(Integer.parseInt(value), 1, Terms.ToTheYear);
    }
    if (DECADE.matcher(value).matches()) {
      return years(Integer.parseInt(value) * 10, 10, Terms.ToTheDecade);
    }
    if (CENTURY.matcher(value).matches()) {
      return years(Integer.parseInt(value) * 100, 100, Terms.ToTheDecade);
    }
    m = WEEK.matcher(value);
    if (m.matches()) {
      LocalDate monday =
          LocalDate.of(number(m, 1), 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(m, 2))
              .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      LocalDate sunday = monday.plusDays(DAYS_OF_WEEK - 1);
      return span(m.group(3) == null ? monday : sunday.minusDays(1), sunday, Terms.ToTheWeek);
    }
    m = PART_OF_YEAR.matcher(value);
    if (m.matches()) {
      YearMonth first = firstMonth(number(m, 1), m.group(2));
      int months = m.group(2).startsWith("H") ? 6 : 3;
      return span(first.atDay(1), first.plusMonths(months - 1).atEndOfMonth(), Terms.ToTheSeason);
    }
    return Optional.empty();
  }

  private static YearMonth firstMonth(int year, String part) {
    return switch (part.charAt(0)) {
      case 'Q' -> YearMonth.of(year, (part.charAt(1) - '1') * 3 + 1);
      case 'H' -> YearMonth.of(year, (part.charAt(1) - '1') * 6 + 1);
      case 'F' -> YearMonth.of(year, 9);
      case 'W' -> YearMonth.of(year, 12);
      default -> YearMonth.of(year, part.equals("SP") ? 3 : 6);
    };
  }

  private static CalendarDate day(LocalDate day) {
    return new CalendarDate(date(day), date(day), Terms.ToTheDay);
  }

  private static CalendarDate moment(LocalDate day, String clock) {
    Matcher m = CLOCK.matcher(clock);
    if (!m.matches()) {
      return day(day);
    }
    int second = m.group(3) == null ? 0 : number(m, 3);
    LocalTime time = LocalTime.of(number(m, 1) % 24, number(m, 2), second);
    Node moment =
        NodeFactory.createLiteralDT(day + "T" + SECONDS.format(time), XSDDatatype.XSDdateTime);
    return new CalendarDate(moment, moment, Terms.ToTheMoment);
  }

  private static Optional<CalendarDate> years(int first, int count, Resource precision) {
    return first == 0
        ? Optional.empty()
        : span(LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31), precision);
  }

  private static Optional<CalendarDate> span(LocalDate start, LocalDate end, Resource precision) {
    return Optional.of(new CalendarDate(date(start), date(end), precision));
  }

  static Node date(LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }

  /**
   * Returns a value as one literal, as exact as it is: a day, a month, a year, a day of any year.
   */
  static Optional<Node> literal(String value) {
    Optional<CalendarDate> days = of(value);
    if (days.isPresent()) {
      if (MONTH.matcher(value).matches()) {
        return Optional.of(NodeFactory.createLiteralDT(value, XSDDatatype.XSDgYearMonth));
      }
      if (YEAR.matcher(value).matches()) {
        return Optional.of(NodeFactory.createLiteralDT(value, XSDDatatype.XSDgYear));
      }
      return Optional.of(days.get().start()).filter(s -> DAY.matcher(value).matches());
    }
    Matcher m = DAY_OF_ANY_YEAR.matcher(value);
    if (m.matches()
        && number(m, 1) >= 1
        && number(m, 1) <= 12
        && number(m, 2) >= 1
        && number(m, 2) <= Month.of(number(m, 1)).maxLength()) {
      return Optional.of(
          NodeFactory.createLiteralDT(
              "--" + m.group(1) + "-" + m.group(2), XSDDatatype.XSDgMonthDay));
    }
    return Optional.empty();
  }

  /** Returns a TIMEX3 duration as one of XML Schema, which knows no weeks. */
  static Optional<Node> duration(String value) {
    Matcher m = DURATION.matcher(value);
    if (!m.matches() || value.equals("P") || value.endsWith("T") || value.length() > 40) {
      return Optional.empty();
    }
    String lexical = value;
    if (m.group(1) != null) {
      if (m.group(1).length() > 6) {
        return Optional.empty();
      }
      lexical = "P" + Integer.parseInt(m.group(1)) * DAYS_OF_WEEK + "D";
    }
    return Optional.of(NodeFactory.createLiteralDT(lexical, XSDDatatype.XSDduration));
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
