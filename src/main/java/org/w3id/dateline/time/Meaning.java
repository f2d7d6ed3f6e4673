package org.w3id.dateline.time;

/** What a pattern means: how its words become a value. */
enum Meaning {
  /** Parts of a date; what is missing comes from the publication date and the verb's tense. */
  CALENDAR,
  /** A date in figures from year to day. */
  ISO,
  /** A date in figures, of which it may not be clear which one is the month. */
  NUMERIC,
  /** Two figures as a year where a full one stands in the same sentence. */
  ELLIPTIC,
  FISCAL,
  QUARTER,
  HALFYEAR,
  /** "the first Tuesday in November". */
  NTHWEEKDAY,
  DECADE,
  CENTURY,
  /** One of a row: "last week", "next May", "that night". */
  SHIFTED,
  /** "today". */
  DAYWORD,
  /** "later in the week". */
  WITHIN,
  /** Back from the publication date. */
  AGO,
  /** Back from the time last mentioned. */
  EARLIER,
  /** On from the time last mentioned. */
  LATER,
  /** On from the publication date. */
  HENCE,
  /** "in two weeks": from the publication date with a verb in the future, else a length. */
  INWHILE,
  CLOCK,
  FOURDIGITS,
  /** "the morning of": the day follows. */
  PART,
  RECURRENCE,
  EVERY,
  EVERYOTHER,
  DURATION,
  /** "week-long". */
  UNITLONG,
  /** Too vague for a value; keeps shorter patterns from finding something in it. */
  NOTHING
}
