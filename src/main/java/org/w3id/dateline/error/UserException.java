package org.w3id.dateline.error;

/**
 * Something that the user can mend. Its message states the problem, and how to mend it. Exit code
 * 2.
 */
public final class UserException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * States a problem and its remedy.
   *
   * @param problem what is wrong, with the file and line or the value: no full stop at the end
   * @param remedy what to do about it, true on every path to this problem
   */
  public UserException(String problem, String remedy) {
    super(problem + ". " + remedy);
  }

  /** The same, keeping what led to it. */
  public UserException(String problem, String remedy, Throwable cause) {
    super(problem + ". " + remedy, cause);
  }
}
