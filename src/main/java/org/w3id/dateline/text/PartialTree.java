package org.w3id.dateline.text;

import java.util.Arrays;

/**
 * A dependency tree that is being built. Word 0 is the root above the sentence. Where a word is
 * asked for that is not there, the answer is {@link #NONE}.
 */
final class PartialTree {
  static final int NONE = -1;

  private final int[] heads;
  private final int[] labels;
  private final int[][] dependents;
  private final int[] sizes;

  /**
   * Makes a forest of single words.
   *
   * @param words number of words, the root among them
   */
  PartialTree(int words) {
    heads = new int[words];
    labels = new int[words];
    Arrays.fill(heads, NONE);
    Arrays.fill(labels, NONE);
    dependents = new int[words][];
    sizes = new int[words];
  }

  /** Puts a word under a head, away from the head that it may have had. */
  void attach(int word, int head, int label) {
    int old = heads[word];
    if (old != NONE) {
      int[] siblings = dependents[old];
      int place = Arrays.binarySearch(siblings, 0, sizes[old], word);
      System.arraycopy(siblings, place + 1, siblings, place, --sizes[old] - place);
    }
    int size = sizes[head];
    int[] siblings = dependents[head];
    if (siblings == null) {
      siblings = new int[4];
    } else if (siblings.length == size) {
      siblings = Arrays.copyOf(siblings, size * 2);
    }
    int place = -1 - Arrays.binarySearch(siblings, 0, size, word);
    System.arraycopy(siblings, place, siblings, place + 1, size - place);
    siblings[place] = word;
    dependents[head] = siblings;
    sizes[head]++;
    heads[word] = head;
    labels[word] = label;
  }

  /** Returns the head of a word. */
  int head(int word) {
    return heads[word];
  }

  /** Returns the label that a word was attached with. */
  int label(int word) {
    return labels[word];
  }

  /** Returns the head of a word's head. */
  int grandHead(int word) {
    return heads[word] == NONE ? NONE : heads[heads[word]];
  }

  /** Returns the dependent of a word that is the first on its left, or the second for order 1. */
  int leftmost(int word, int order) {
    return order < sizes[word] && dependents[word][order] < word ? dependents[word][order] : NONE;
  }

  /** Returns the dependent of a word that is the last on its right, or the last but one. */
  int rightmost(int word, int order) {
    int place = sizes[word] - 1 - order;
    return place >= 0 && dependents[word][place] > word ? dependents[word][place] : NONE;
  }

  /** Returns the sibling that is next before a word, or the one before that for order 1. */
  int leftSibling(int word, int order) {
    int head = heads[word];
    if (head == NONE) {
      return NONE;
    }
    int place = Arrays.binarySearch(dependents[head], 0, sizes[head], word) - 1 - order;
    return place >= 0 ? dependents[head][place] : NONE;
  }

  /** Returns whether a word is another one's dependent at any depth. */
  boolean isBelow(int word, int ancestor) {
    int at = heads[word];
    while (at != NONE && at != ancestor) {
      at = heads[at];
    }
    return at != NONE;
  }
}
