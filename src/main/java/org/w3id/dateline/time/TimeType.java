package org.w3id.dateline.time;

/** The types of TIMEX3 (ISO-TimeML). */
public enum TimeType {
  /** A day or something longer of the calendar. */
  DATE,
  /** A part of a day, or a time of the clock. */
  TIME,
  /** A length of time. */
  DURATION,
  /** Something that comes again and again. */
  SET
}
