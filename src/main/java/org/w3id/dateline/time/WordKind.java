package org.w3id.dateline.time;

/** Kinds of words and numbers that patterns speak of. */
enum WordKind {
  WEEKDAY,
  WEEKDAYS,
  MONTH,
  UNIT,
  UNITS,
  PART,
  PARTS,
  MOMENT,
  SEASON,
  SHIFT,
  DAYWORD,
  FEW,
  ABOUT,
  MODIFIER,
  EDGE,
  HALF,
  ZONE,
  RECURRENCE,
  TENS,
  NAMEDDAY,
  /** A name that holds a word of time and is none. */
  NAME,
  /** An ordinal number. */
  NTH,
  // parts of numbers in words
  DIGIT,
  TEN,
  SCALE,
  // what stands beside a four-digit number that is no year
  NUMBERED,
  COUNTED,
  // what stands behind a year and a hyphen: "2015-present"
  BEHINDYEAR,
  // numbers as figures show them
  NUMBER,
  /** 1 to 31, also with {@code st nd rd th}. */
  DAY,
  /** Four figures from 1000 to 2199. */
  YEAR,
  /** Two figures. */
  SHORTYEAR,
  /** 0 to 24. */
  HOUR,
  /** Two figures from 00 to 59. */
  MINUTE,
  /** {@code 7.45}, in minutes since midnight. */
  DOTCLOCK,
  /** {@code 1945}, in minutes since midnight. */
  FOURDIGITS
}
