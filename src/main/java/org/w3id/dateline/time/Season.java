package org.w3id.dateline.time;

import java.time.LocalDate;
import java.time.YearMonth;

/** The seasons of the northern half of the world, by their codes in TIMEX3. */
enum Season {
  SP(3),
  SU(6),
  FA(9),
  WI(12);

  private final int firstMonth;

  Season(int firstMonth) {
    this.firstMonth = firstMonth;
  }

  int firstMonth() {
    return firstMonth;
  }

  /** Returns the year of the last season of this kind that has begun on a day. */
  int lastBegun(LocalDate day) {
    return day.getMonthValue() >= firstMonth ? day.getYear() : day.getYear() - 1;
  }

  /** Returns whether a day lies in the season of a year. */
  boolean holds(LocalDate day, int year) {
    YearMonth first = YearMonth.of(year, firstMonth);
    YearMonth month = YearMonth.from(day);
    return !month.isBefore(first) && month.isBefore(first.plusMonths(3));
  }
}
