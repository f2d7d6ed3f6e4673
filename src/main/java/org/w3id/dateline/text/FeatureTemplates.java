package org.w3id.dateline.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Which features of a state a model looks at: for each template up to three values, every value a
 * field of the token at a place.
 *
 * <p>A template is written {@code i:tag j+1:lemma}: places ({@code i}, {@code j+1}, {@code i_lmd})
 * and fields are named as the model names them and numbered in the order in which they are first
 * seen. A template of one field that has several values at once (a set) stands apart.
 */
final class FeatureTemplates {
  /** How many values a set may have. */
  static final int SET_LIMIT = 32;

  private static final int WIDEST = 3;

  private final List<String> places = new ArrayList<>();
  private final List<String> fields = new ArrayList<>();
  private final List<String> sets = new ArrayList<>();
  private final int[] setPlace;
  private final int[] setField;
  private final int[] widths;
  private final int[] itemPlace;
  private final int[] itemField;

  /**
   * Takes the templates of a model.
   *
   * @param ofSets templates over a set of values each
   * @param ofItems templates over one to three values each
   */
  FeatureTemplates(List<String> ofSets, List<String> ofItems) {
    setPlace = new int[ofSets.size()];
    setField = new int[ofSets.size()];
    for (int t = 0; t < setPlace.length; t++) {
      String[] item = ofSets.get(t).split(":", 2);
      setPlace[t] = number(places, item[0]);
      setField[t] = number(sets, item[1]);
    }
    widths = new int[ofItems.size()];
    itemPlace = new int[widths.length * WIDEST];
    itemField = new int[widths.length * WIDEST];
    for (int t = 0; t < widths.length; t++) {
      String[] items = ofItems.get(t).split(" ");
      widths[t] = items.length;
      for (int i = 0; i < items.length; i++) {
        String[] item = items[i].split(":", 2);
        itemPlace[t * WIDEST + i] = number(places, item[0]);
        itemField[t * WIDEST + i] = number(fields, item[1]);
      }
    }
  }

  private static int number(List<String> names, String name) {
    int number = names.indexOf(name);
    if (number < 0) {
      number = names.size();
      names.add(name);
    }
    return number;
  }

  /** Returns the names of the places, by number. */
  List<String> places() {
    return List.copyOf(places);
  }

  /** Returns the names of the fields with one value, by number. */
  List<String> fields() {
    return List.copyOf(fields);
  }

  /** Returns the names of the fields with a set of values, by number. */
  List<String> sets() {
    return List.copyOf(sets);
  }

  /** Returns how many features a state can have at most. */
  int limit() {
    return setPlace.length * SET_LIMIT + widths.length;
  }

  /**
   * Finds the features of a state: first those of the sets, then the others, in the order of the
   * templates. Sums of their weights in this order are what they were in training to the last bit.
   *
   * @param nodes the token at each place, -1 where there is none
   * @param values what is known of the tokens
   * @param keys takes the features, as keys
   * @return how many there are
   */
  int find(int[] nodes, FeatureValues values, long[] keys) {
    int found = 0;
    int kind = 0;
    for (int t = 0; t < setPlace.length; t++, kind++) {
      int node = nodes[setPlace[t]];
      if (node >= 0) {
        for (long value : values.set(setField[t], node)) {
          keys[found++] = Fingerprint.key(kind, value);
        }
      }
    }
    int stride = values.stride();
    long[] hashes = values.hashes();
    long[] shifts = values.shifts();
    for (int t = 0; t < widths.length; t++, kind++) {
      int item = t * WIDEST;
      int node = nodes[itemPlace[item]];
      if (node < 0) {
        continue;
      }
      int at = itemField[item] * stride + node;
      if (shifts[at] == 0) {
        continue;
      }
      long hash = hashes[at];
      int end = item + widths[t];
      while (++item < end) {
        node = nodes[itemPlace[item]];
        if (node < 0) {
          break;
        }
        at = itemField[item] * stride + node;
        if (shifts[at] == 0) {
          break;
        }
        hash = Fingerprint.join(hash, hashes[at], shifts[at]);
      }
      if (item == end) {
        keys[found++] = Fingerprint.key(kind, hash);
      }
    }
    return found;
  }
}
