package org.w3id.dateline.text;

import java.util.List;

/**
 * What is known of the tokens of one sentence, by field and token, as hashes ({@link Fingerprint})
 * of which features are put together. Token 0 is the root above the sentence. For one thread.
 */
final class FeatureValues {
  private static final long[] NONE = {};

  private final int stride;
  private final long[] hashes;
  private final long[] shifts;
  private final long[][] sets;

  /**
   * Makes room.
   *
   * @param tokens number of tokens, the root among them
   * @param fields number of fields with one value
   * @param setFields number of fields with a set of values
   */
  FeatureValues(int tokens, int fields, int setFields) {
    stride = tokens;
    hashes = new long[tokens * fields];
    shifts = new long[tokens * fields];
    sets = new long[tokens * setFields][];
  }

  /** Sets the value of a token's field to a string. */
  void set(int field, int token, String value) {
    set(field, token, Fingerprint.of(value), Fingerprint.shift(value.length()));
  }

  /** Sets the value of a token's field to a string, given its hash and shift. */
  void set(int field, int token, long hash, long shift) {
    hashes[field * stride + token] = hash;
    shifts[field * stride + token] = shift;
  }

  /** Sets the values of a token's field. */
  void setAll(int field, int token, long[] values) {
    sets[field * stride + token] = values;
  }

  /** Returns the values of a token's field, none if they were never set. */
  long[] set(int field, int token) {
    long[] values = sets[field * stride + token];
    return values == null ? NONE : values;
  }

  /** Returns how far apart one token's fields lie in {@link #hashes} and {@link #shifts}. */
  int stride() {
    return stride;
  }

  /** Returns the hashes: those of the tokens' first field, then those of the second, … */
  long[] hashes() {
    return hashes;
  }

  /** Returns as many shifts, 0 where a token has no value. */
  long[] shifts() {
    return shifts;
  }

  /** Returns the hashes of strings. */
  static long[] hashes(List<String> values) {
    return values.stream().mapToLong(Fingerprint::of).toArray();
  }
}
