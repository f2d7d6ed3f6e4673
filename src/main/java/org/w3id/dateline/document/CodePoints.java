package org.w3id.dateline.document;

import java.util.Arrays;

/** Turns UTF-16 offsets of a text, as spans have them, into code point offsets. Immutable. */
public final class CodePoints {
  /** Offsets of the low surrogates, sorted: each makes the offsets behind it one less. */
  private final int[] lowSurrogates;

  /** Takes a text. */
  public CodePoints(String text) {
    int[] found = new int[text.length()];
    int n = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        found[n++] = i;
      }
    }
    lowSurrogates = Arrays.copyOf(found, n);
  }

  /** Returns the number of code points before an offset. */
  public int at(int offset) {
    int place = Arrays.binarySearch(lowSurrogates, offset);
    return offset - (place < 0 ? -place - 1 : place);
  }
}
