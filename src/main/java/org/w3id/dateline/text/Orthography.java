package org.w3id.dateline.text;

import java.util.stream.IntStream;

/** How a form is written, as features: which kinds of characters it has. */
final class Orthography {
  private static final int ADDRESS = 0;
  private static final int ALL_UPPER = 1;
  private static final int ALL_LOWER = 2;
  private static final int ALL_DIGITS = 3;
  private static final int ALL_MARKS = 4;
  private static final int DIGITS_AND_MARKS = 5;
  private static final int HAS_DIGIT = 6;
  private static final int HAS_PERIOD = 7;
  private static final int HAS_HYPHEN = 8;
  private static final int HAS_OTHER_MARK = 9;
  private static final int NO_LOWER = 10;
  private static final int FIRST_UPPER = 11;
  private static final int ONE_UPPER_INSIDE = 12;
  private static final int MORE_UPPER_INSIDE = 13;

  private static final long[] HASHES =
      IntStream.rangeClosed(ADDRESS, MORE_UPPER_INSIDE)
          .mapToLong(feature -> Fingerprint.of(Integer.toString(feature)))
          .toArray();

  private Orthography() {}

  /**
   * Returns the features of a form, as hashes.
   *
   * @param form {@link WordForm#simplified}
   * @param first whether the form begins its sentence, where an upper-case letter says nothing
   */
  static long[] of(String form, boolean first) {
    if (form.equals(WordForm.ADDRESS)) {
      return new long[] {HASHES[ADDRESS]};
    }
    int length = form.length();
    int upper = 0;
    int lower = 0;
    int digits = 0;
    int marks = 0;
    for (int i = 0; i < length; i++) {
      char c = form.charAt(i);
      if (WordForm.isUpper(c)) {
        upper++;
      } else if (WordForm.isLower(c)) {
        lower++;
      } else if (WordForm.isDigit(c)) {
        digits++;
      } else if (WordForm.isMark(c)) {
        marks++;
      }
    }
    boolean firstUpper = length > 0 && WordForm.isUpper(form.charAt(0));
    int inside = firstUpper ? upper - 1 : upper;
    boolean period = form.indexOf('.') >= 0;
    boolean hyphen = form.indexOf('-') >= 0;

    IntStream.Builder features = IntStream.builder();
    if (upper == length) {
      features.add(ALL_UPPER);
    } else if (lower == length) {
      features.add(ALL_LOWER);
    } else if (digits == length) {
      features.add(ALL_DIGITS);
    } else if (marks == length) {
      features.add(ALL_MARKS);
    } else if (digits + marks == length) {
      features.add(DIGITS_AND_MARKS);
    } else if (lower == 0) {
      features.add(NO_LOWER);
    }
    if (upper < length) {
      if (firstUpper && !first) {
        features.add(FIRST_UPPER);
      }
      if (inside > 0) {
        features.add(inside == 1 ? ONE_UPPER_INSIDE : MORE_UPPER_INSIDE);
      }
    }
    if (digits > 0 && digits < length) {
      features.add(HAS_DIGIT);
    }
    if (period) {
      features.add(HAS_PERIOD);
    }
    if (hyphen) {
      features.add(HAS_HYPHEN);
    }
    if (marks > 0 && marks < length && !period && !hyphen) {
      features.add(HAS_OTHER_MARK);
    }
    return features.build().mapToLong(feature -> HASHES[feature]).toArray();
  }
}
