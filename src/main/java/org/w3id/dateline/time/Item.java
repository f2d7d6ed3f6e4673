package org.w3id.dateline.time;

/**
 * One or more pieces that are a word or number of some kind.
 *
 * @param kind what it is
 * @param number its value as a number, 0 where it has none
 * @param code its value as the table gives it; the row's rule for a named day
 * @param to index of the piece behind the last one
 * @param alone whether it may be a time expression without further words
 */
record Item(WordKind kind, double number, String code, int to, boolean alone) {
  int integer() {
    return (int) number;
  }
}
