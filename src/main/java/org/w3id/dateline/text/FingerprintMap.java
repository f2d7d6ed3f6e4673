package org.w3id.dateline.text;

import java.nio.LongBuffer;

/**
 * A map from {@link Fingerprint} keys to small numbers, read in place from a model file.
 *
 * <p>Open addressing with linear probing; a slot holds the upper 44 bits of the key and the number
 * plus one, an empty slot is 0. That no two keys of the map look alike is checked when it is
 * written. A key that is not in the map is taken for one that is about once in 10¹² look-ups.
 */
final class FingerprintMap {
  /** How many numbers there can be. */
  static final int LIMIT = (1 << 20) - 1;

  private static final long FINGERPRINT = -1L << 20;

  private final LongBuffer slots;
  private final int mask;

  /** Takes slots as {@link #slots} makes them. */
  FingerprintMap(LongBuffer slots) {
    this.slots = slots;
    mask = slots.capacity() - 1;
  }

  /** Returns the number for a key, -1 if there is none. */
  int get(long key) {
    int at = (int) key & mask;
    long slot = slots.get(at);
    while (slot != 0) {
      if (((slot ^ key) & FINGERPRINT) == 0) {
        return (int) (slot & LIMIT) - 1;
      }
      at = (at + 1) & mask;
      slot = slots.get(at);
    }
    return -1;
  }

  /**
   * Returns the slots of a map, for writing.
   *
   * @param keys all different
   * @param values as many, below {@link #LIMIT}
   * @throws IllegalStateException if two keys can't be told apart
   */
  static long[] slots(long[] keys, int[] values) {
    int capacity = 8;
    while (capacity * 0.6 < keys.length) {
      capacity *= 2;
    }
    long[] slots = new long[capacity];
    int mask = slots.length - 1;
    for (int i = 0; i < keys.length; i++) {
      if (values[i] < 0 || values[i] >= LIMIT) {
        throw new IllegalStateException("number out of range: " + values[i]);
      }
      int at = (int) keys[i] & mask;
      while (slots[at] != 0) {
        if (((slots[at] ^ keys[i]) & FINGERPRINT) == 0) {
          throw new IllegalStateException("two keys with one fingerprint: " + i);
        }
        at = (at + 1) & mask;
      }
      slots[at] = (keys[i] & FINGERPRINT) | (values[i] + 1);
    }
    return slots;
  }
}
