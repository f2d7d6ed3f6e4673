package org.w3id.dateline.text;

import java.util.ArrayList;
import java.util.List;

/** What a lexicon says of word forms: for each a list of strings, many forms sharing one. */
final class WordTable {
  private static final int KIND = 0;

  private static final long[] NONE = {};

  private final List<List<String>> values;
  private final List<long[]> hashes;
  private final FingerprintMap numbers;

  /** Reads a lexicon from the folder of models. */
  WordTable(String name) {
    ModelFile file = ModelFile.open(name);
    int size = file.number();
    List<List<String>> read = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      List<String> value = file.texts();
      if (value.size() > FeatureTemplates.SET_LIMIT) {
        throw new IllegalStateException("too many values: " + value);
      }
      read.add(value);
    }
    values = List.copyOf(read);
    hashes = values.stream().map(FeatureValues::hashes).toList();
    numbers = new FingerprintMap(file.longs());
  }

  /** Returns the different lists, by number. */
  List<List<String>> values() {
    return values;
  }

  /**
   * Returns the number of a form's list, -1 if the form is not known.
   *
   * @param form {@link Fingerprint#of} the form
   */
  int number(long form) {
    return numbers.get(Fingerprint.key(KIND, form));
  }

  /** Returns the hashes of the strings of a list, given its number; none for -1. */
  long[] hashes(int number) {
    return number < 0 ? NONE : hashes.get(number);
  }

  /** Returns the key of a form, for writing. */
  static long key(String form) {
    return Fingerprint.key(KIND, Fingerprint.of(form));
  }
}
