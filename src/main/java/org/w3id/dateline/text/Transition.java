package org.w3id.dateline.text;

/**
 * A step of the parser.
 *
 * @param arc which of the two words governs the other
 * @param move what becomes of them
 * @param relation label of the arc, empty where there is none
 */
record Transition(Arc arc, Move move, String relation) {
  /** Which word governs which. */
  enum Arc {
    /** The next word of the sentence governs the top of the stack. */
    LEFT,
    /** The top of the stack governs the next word. */
    RIGHT,
    NONE
  }

  /** What becomes of the two words. */
  enum Move {
    /** The next word goes onto the stack. */
    SHIFT,
    /** The top of the stack is done with. */
    REDUCE,
    /** The top of the stack is put aside until the next shift. */
    PASS
  }

  /** Reads a label of the model, {@code L_R_nsubj}. */
  static Transition of(String label) {
    String[] parts = label.split("_", 3);
    Arc arc =
        switch (parts[0]) {
          case "L" -> Arc.LEFT;
          case "R" -> Arc.RIGHT;
          default -> Arc.NONE;
        };
    Move move =
        switch (parts[1]) {
          case "S" -> arc == Arc.LEFT ? Move.PASS : Move.SHIFT;
          case "R" -> arc == Arc.RIGHT ? Move.PASS : Move.REDUCE;
          default -> Move.PASS;
        };
    return new Transition(arc, move, parts[2]);
  }
}
