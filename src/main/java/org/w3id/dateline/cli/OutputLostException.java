package org.w3id.dateline.cli;

/** Nobody takes the results any more, so that none need be made. */
final class OutputLostException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Ends the work if results can't be written. */
  static void check(Terminal terminal) {
    if (terminal.out().checkError()) {
      throw new OutputLostException();
    }
  }
}
