package org.w3id.dateline.text;

/**
 * Stands for a string by 64 bits that can be put together from those of its parts, so that a
 * feature such as {@code NN_say} is looked up without building the string.
 *
 * <p>The hash of a string is the polynomial of its characters in one odd base, modulo 2⁶⁴ (Karp and
 * Rabin 1987); {@link #key} mixes it with the kind of thing that the string is.
 */
final class Fingerprint {
  private static final long BASE = 0x9E3779B97F4A7C15L;
  private static final long KIND = 0xD1B54A32D192ED03L;
  private static final int JOINT = '_' + 1;

  private Fingerprint() {}

  /** Returns the hash of a string. */
  static long of(String text) {
    return of(text, 0, text.length());
  }

  /** Returns the hash of the characters {@code [from, to)} of a string. */
  static long of(String text, int from, int to) {
    long hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * BASE + text.charAt(i) + 1;
    }
    return hash;
  }

  /** Returns what a hash is multiplied with when as many characters follow. */
  static long shift(int length) {
    long shift = 1;
    for (int i = 0; i < length; i++) {
      shift *= BASE;
    }
    return shift;
  }

  /**
   * Returns the hash of {@code first_second}.
   *
   * @param first hash of the first part
   * @param second hash of the second part
   * @param secondShift {@link #shift} of the second part's length
   */
  static long join(long first, long second, long secondShift) {
    return (first * BASE + JOINT) * secondShift + second;
  }

  /** Returns the key of a string, given its hash, as a thing of a kind. */
  static long key(int kind, long hash) {
    long key = hash + (kind + 1) * KIND;
    key = (key ^ (key >>> 33)) * 0xFF51AFD7ED558CCDL;
    key = (key ^ (key >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return key ^ (key >>> 33);
  }
}
