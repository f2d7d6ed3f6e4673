package org.w3id.dateline.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.w3id.dateline.error.UserException;

/** Dates of publication as they are written: {@code 2023-11-18}, or with a time of day behind. */
public final class PublicationDate {
  private static final int EARLIEST_YEAR = 1600;
  private static final int DATE_LENGTH = 10;
  private static final DateTimeFormatter TIME_OF_DAY =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT);

  private PublicationDate() {}

  /**
   * Reads a date.
   *
   * @param written an ISO 8601 date or date and time; of the latter the date part counts, as it
   *     stands in its own time zone
   * @throws UserException if it is none, or lies before there were newspapers
   */
  public static LocalDate parse(String written) {
    try {
      LocalDate date =
          LocalDate.parse(written.substring(0, Math.min(DATE_LENGTH, written.length())));
      if (written.length() > DATE_LENGTH) {
        requireTimeOfDay(written);
      }
      requirePlausible(date);
      return date;
    } catch (DateTimeException e) {
      throw new UserException(
          "\"" + shortened(written) + "\" is not a date",
          "Write it as 2023-11-18 or 2023-11-18T09:30:00Z.",
          e);
    }
  }

  /**
   * Checks that a date may be an article's.
   *
   * @throws UserException if it lies before there were newspapers
   */
  static void requirePlausible(LocalDate date) {
    if (date.getYear() < EARLIEST_YEAR) {
      throw new UserException(
          "No article was published on " + date,
          "Give the day of publication, after the year " + EARLIEST_YEAR + ", or none.");
    }
  }

  private static void requireTimeOfDay(String written) {
    char separator = written.charAt(DATE_LENGTH);
    if (separator != 'T' && separator != 't' && separator != ' ') {
      throw new DateTimeException("no T behind the date");
    }
    TIME_OF_DAY.parse(written.substring(DATE_LENGTH + 1));
  }

  /** Returns the beginning of a value, for messages. */
  static String shortened(String value) {
    int limit = 60;
    return value.length() <= limit
        ? value
        : value.substring(0, value.offsetByCodePoints(0, limit / 2)) + "…";
  }
}
