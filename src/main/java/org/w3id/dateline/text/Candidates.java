package org.w3id.dateline.text;

/**
 * Which labels the parser may choose in which state. Of labels with equal scores the first in a
 * list wins, so the lists have the order that NLP4J looks at them in.
 */
final class Candidates {
  private final int[] underRoot;
  private final int[] noArc;
  private final int[] noArcNoReduce;
  private final int[] noBareReduce;
  private final int[] left;
  private final int[] right;
  private final int[] all;

  /** Reads on in a file, from where the lists begin. */
  Candidates(ModelFile file) {
    underRoot = list(file);
    noArc = list(file);
    noArcNoReduce = list(file);
    noBareReduce = list(file);
    left = list(file);
    right = list(file);
    all = list(file);
  }

  private static int[] list(ModelFile file) {
    int[] list = new int[file.number()];
    for (int i = 0; i < list.length; i++) {
      list[i] = file.number();
    }
    return list;
  }

  /** Returns the best label for the next step. */
  int best(ParserState state, float[] scores) {
    PartialTree tree = state.tree();
    int top = state.top();
    int next = state.next();
    if (top == 0) {
      return best(underRoot, scores);
    }
    boolean headed = tree.head(top) != PartialTree.NONE;
    if (tree.isBelow(top, next)) {
      return best(noArc, scores);
    }
    if (tree.isBelow(next, top)) {
      return best(headed ? noArc : noArcNoReduce, scores);
    }
    return best(headed ? all : noBareReduce, scores);
  }

  /** Returns the best label with an arc from the next word to the top of the stack. */
  int bestLeft(float[] scores) {
    return best(left, scores);
  }

  /** Returns the best label with an arc from the top of the stack to the next word. */
  int bestRight(float[] scores) {
    return best(right, scores);
  }

  private static int best(int[] labels, float[] scores) {
    int best = labels[0];
    for (int label : labels) {
      best = scores[label] > scores[best] ? label : best;
    }
    return best;
  }
}
