package org.w3id.dateline.kb;

import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * Pairs of numbers of items, many to many, in 8 bytes each. First all are added, then they are
 * sorted, then looked up; from then on safe for use by several threads.
 */
final class Pairs {
  private long[] pairs = new long[1 << 10];
  private int size;

  /** Adds a pair; one with a number that Wikidata does not reach is left out. */
  void add(long first, long second) {
    if (first <= 0 || first > Integer.MAX_VALUE || second <= 0 || second > Integer.MAX_VALUE) {
      return;
    }
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, size + (size >> 1));
    }
    pairs[size++] = first << 32 | second;
  }

  void sort() {
    Arrays.sort(pairs, 0, size);
  }

  /** Takes a pair. */
  interface Taker {
    void take(long first, long second);
  }

  /** Hands on all pairs. */
  void forEachPair(Taker use) {
    for (int i = 0; i < size; i++) {
      use.take(pairs[i] >>> 32, pairs[i] & 0xffffffffL);
    }
  }

  /** Hands on the second numbers of pairs with this first one, in order. */
  void forEach(long first, LongConsumer use) {
    if (first <= 0 || first > Integer.MAX_VALUE) {
      return;
    }
    int from = Arrays.binarySearch(pairs, 0, size, first << 32);
    for (int i = from < 0 ? -from - 1 : from; i < size && pairs[i] >>> 32 == first; i++) {
      use.accept(pairs[i] & 0xffffffffL);
    }
  }
}
