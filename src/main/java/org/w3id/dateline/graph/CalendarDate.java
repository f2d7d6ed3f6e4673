package org.w3id.dateline.graph;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Resource;
import org.w3id.dateline.time.TimeInterval;

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
  private static final Pattern CLOCK = Pattern.compile("T(\\d{2}):(\\d{2})(?::(\\d{2}))?Z?$");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern DAY_OF_ANY_YEAR = Pattern.compile("XXXX-(\\d{2})-(\\d{2})");
  private static final Pattern DURATION =
      Pattern.compile(
          "P(?:(\\d+)W|(?:\\d+Y)?(?:\\d+M)?(?:\\d+D)?(?:T(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?)");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final String FISCAL = "FY";
  private static final int DAYS_OF_WEEK = 7;

  /** Returns the days of a value, none where it does not name any: a duration, an unknown year. */
  static Optional<CalendarDate> of(String value) {
    // a fiscal year is not the calendar's, and XML Schema 1.0 has no year 0
    return TimeInterval.of(value)
        .filter(days -> days.start().getYear() > 0 && !value.startsWith(FISCAL))
        .flatMap(days -> of(days, value));
  }

  private static Optional<CalendarDate> of(TimeInterval days, String value) {
    Matcher clock = CLOCK.matcher(value);
    if (days.precision() == TimeInterval.Precision.DAY && clock.find()) {
      return moment(days.start(), clock);
    }
    return Optional.of(
        new CalendarDate(date(days.start()), date(days.end()), precision(days.precision())));
  }

  private static Resource precision(TimeInterval.Precision precision) {
    return switch (precision) {
      case DAY -> Terms.ToTheDay;
      case WEEK -> Terms.ToTheWeek;
      case MONTH -> Terms.ToTheMonth;
      case SEASON -> Terms.ToTheSeason;
      case YEAR -> Terms.ToTheYear;
      case DECADE, CENTURY -> Terms.ToTheDecade;
    };
  }

  private static Optional<CalendarDate> moment(LocalDate day, Matcher clock) {
    int hour = number(clock, 1) % 24;
    int minute = number(clock, 2);
    int second = clock.group(3) == null ? 0 : number(clock, 3);
    if (minute > 59 || second > 59) {
      return Optional.empty();
    }
    Node moment =
        NodeFactory.createLiteralDT(
            day + "T" + SECONDS.format(LocalTime.of(hour, minute, second)),
            XSDDatatype.XSDdateTime);
    return Optional.of(new CalendarDate(moment, moment, Terms.ToTheMoment));
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
