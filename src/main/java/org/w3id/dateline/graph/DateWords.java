package org.w3id.dateline.graph;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A TIMEX3 value as people read it: {@code afternoon of 25 May 2024}, {@code week 34 of 2023}. */
final class DateWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final String DATE = "(\\d{4}-\\d{2}-\\d{2})";
  private static final Map<String, String> PARTS =
      Map.ofEntries(
          Map.entry("TMO", "morning"),
          Map.entry("TMI", "noon"),
          Map.entry("TAF", "afternoon"),
          Map.entry("TEV", "evening"),
          Map.entry("TNI", "night"),
          Map.entry("TDT", "daytime"),
          Map.entry("SP", "spring"),
          Map.entry("SU", "summer"),
          Map.entry("FA", "autumn"),
          Map.entry("WI", "winter"),
          Map.entry("Q1", "first quarter"),
          Map.entry("Q2", "second quarter"),
          Map.entry("Q3", "third quarter"),
          Map.entry("Q4", "fourth quarter"),
          Map.entry("H1", "first half"),
          Map.entry("H2", "second half"));

  private static final Map<Integer, String> ORDINALS = Map.of(1, "st", 2, "nd", 3, "rd");

  private interface Words {
    String of(MatchResult value);
  }

  private record Form(Pattern pattern, Words words) {
    static Form of(String pattern, Words words) {
      return new Form(Pattern.compile(pattern), words);
    }
  }

  private static final List<Form> FORMS =
      List.of(
          Form.of(
              DATE + "(T[A-Z]{2})", value -> part(value.group(2)) + " of " + day(value.group(1))),
          Form.of(
              DATE + "T(\\d{2}:\\d{2})(?::\\d{2})?Z?",
              value -> value.group(2) + " on " + day(value.group(1))),
          Form.of(
              "(\\d{4})-W0?(\\d{1,2})",
              value -> "week " + value.group(2) + " of " + value.group(1)),
          Form.of(
              "(\\d{4})-W0?(\\d{1,2})-WE",
              value -> "weekend of week " + value.group(2) + " of " + value.group(1)),
          Form.of(
              "(\\d{4})-([A-Z][A-Z1-4])", value -> part(value.group(2)) + " of " + value.group(1)),
          Form.of("\\d{3}", value -> value.group() + "0s"),
          Form.of("\\d{2}", value -> century(Integer.parseInt(value.group()) + 1)));

  private DateWords() {}

  /** Returns the words; a value that needs none as it is: a day, a month, a year. */
  static String of(String value) {
    for (Form form : FORMS) {
      Matcher matcher = form.pattern.matcher(value);
      if (matcher.matches()) {
        return form.words.of(matcher.toMatchResult());
      }
    }
    return value;
  }

  private static String part(String code) {
    return PARTS.getOrDefault(code, code);
  }

  private static String century(int number) {
    String ending = number / 10 == 1 ? "th" : ORDINALS.getOrDefault(number % 10, "th");
    return number + ending + " century";
  }

  private static String day(String date) {
    return DAY.format(LocalDate.parse(date));
  }
}
