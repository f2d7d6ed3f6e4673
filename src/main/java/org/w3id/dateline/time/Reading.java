package org.w3id.dateline.time;

/**
 * The value of some words.
 *
 * @param type TIMEX3 type
 * @param value TIMEX3 value; of a clock without its day it begins with {@code T}
 * @param basis where it comes from
 */
record Reading(TimeType type, String value, TimeBasis basis) {
  static Reading date(String value, boolean explicit) {
    return new Reading(
        value.indexOf('T') >= 0 ? TimeType.TIME : TimeType.DATE,
        value,
        explicit ? TimeBasis.EXPLICIT : TimeBasis.RELATIVE);
  }

  static Reading explicit(TimeType type, String value) {
    return new Reading(type, value, TimeBasis.EXPLICIT);
  }
}
