package org.w3id.dateline.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a lexicon says of word forms: for each a list of strings, many forms sharing one. */
final class WordTable {
  private static final int KIND = 0;

  private final List<List<String>> values;
  private final FingerprintMap numbers;

  /** Reads a lexicon from the folder of models. */
  WordTable(String name) {
    this(ModelFile.open(name));
  }

  /** Reads a lexicon. */
  WordTable(Path file) {
    this(ModelFile.open(file));
  }

  private WordTable(ModelFile file) {
    int size = file.number();
    List<List<String>> read = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      read.add(file.texts());
    }
    values = List.copyOf(read);
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

  /** Returns the key of a form, for writing. */
  static long key(String form) {
    return Fingerprint.key(KIND, Fingerprint.of(form));
  }
}
