package org.w3id.dateline.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The forms of a sentence as tagger and parser see them. Numbered from 1; 0 is the root above the
 * sentence.
 */
final class Words {
  /** Form, lemma and tag of the root, as the models know it. */
  static final String ROOT = "@#r$%";

  private static final long[] FIRST = {Fingerprint.of("0")};
  private static final long[] LAST = {Fingerprint.of("1")};
  private static final long[] INSIDE = {};

  private final List<String> simplified;
  private final List<String> lower;

  Words(List<String> forms) {
    simplified = new ArrayList<>(forms.size() + 1);
    lower = new ArrayList<>(forms.size() + 1);
    simplified.add(ROOT);
    lower.add(ROOT);
    for (String form : forms) {
      String simple = WordForm.simplified(form);
      simplified.add(simple);
      lower.add(WordForm.lowercase(simple));
    }
  }

  /** Returns the number of words, the root among them. */
  int size() {
    return simplified.size();
  }

  /** Returns a word's {@link WordForm#simplified} form. */
  String simplified(int word) {
    return simplified.get(word);
  }

  /** Returns the same in lower case. */
  String lower(int word) {
    return lower.get(word);
  }

  /** Returns where a word stands, as a set of features. */
  long[] position(int word) {
    return word == 1 ? FIRST : word == size() - 1 ? LAST : INSIDE;
  }
}
