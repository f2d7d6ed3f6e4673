package org.w3id.dateline.text;

/** How far a sentence is parsed: a stack, words put aside, the next word, and the tree so far. */
final class ParserState {
  private final int words;
  private final int[] stack;
  private final int[] aside;
  private final PartialTree tree;
  private int stackSize;
  private int asideSize;
  private int next;

  /** Begins with the root on the stack. */
  ParserState(int words) {
    this.words = words;
    stack = new int[words];
    aside = new int[words];
    tree = new PartialTree(words);
    next = 1;
    stackSize = 1;
  }

  PartialTree tree() {
    return tree;
  }

  boolean isDone() {
    return next >= words;
  }

  /** Returns the word on top of the stack. */
  int top() {
    return stack[stackSize - 1];
  }

  /** Returns the next word of the sentence. */
  int next() {
    return next;
  }

  /** Moves on. */
  void move(Transition.Move move) {
    switch (move) {
      case SHIFT -> {
        while (asideSize > 0) {
          stack[stackSize++] = aside[--asideSize];
        }
        stack[stackSize++] = next++;
      }
      case REDUCE -> stackSize--;
      case PASS -> aside[asideSize++] = stack[--stackSize];
    }
  }

  /** Looks at two words alone. */
  void compare(int top, int other) {
    asideSize = 0;
    stackSize = 1;
    stack[0] = top;
    next = other;
  }

  /** Returns a word by its distance from the top of the stack in the sentence. */
  int nearTop(int window) {
    return word(top() + window);
  }

  /** Returns a word by its distance from the next word in the sentence. */
  int nearNext(int window) {
    return word(next + window);
  }

  /** Returns a word by its distance below the top of the stack: -1 is the second. */
  int onStack(int window) {
    int place = stackSize - 1 + window;
    return place >= 0 && window <= 0 ? stack[place] : PartialTree.NONE;
  }

  private int word(int at) {
    return at >= 0 && at < words ? at : PartialTree.NONE;
  }
}
