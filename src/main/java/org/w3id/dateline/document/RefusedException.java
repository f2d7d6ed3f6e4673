package org.w3id.dateline.document;

/** A file is not taken. Its message is the reason and the remedy. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1;

  RefusedException(String reason) {
    super(reason);
  }

  RefusedException(String reason, Throwable cause) {
    super(reason, cause);
  }

  /** Returns the reason. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
