package org.w3id.dateline.time;

/**
 * The code of a day word: days from the publication, and a part of the day ({@code -1}, {@code
 * 0TNI}).
 */
final class DayWord {
  private DayWord() {}

  static int days(String code) {
    int part = code.indexOf('T');
    return Integer.parseInt(part < 0 ? code : code.substring(0, part));
  }

  /** Returns the part of the day with its {@code T}, empty for the whole day. */
  static String part(String code) {
    int part = code.indexOf('T');
    return part < 0 ? "" : code.substring(part);
  }
}
