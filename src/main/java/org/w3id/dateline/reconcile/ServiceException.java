package org.w3id.dateline.reconcile;

/** The service did not answer as it should; the message says how, without a full stop. */
final class ServiceException extends Exception {
  private static final long serialVersionUID = 1;

  /** What may help. */
  enum Remedy {
    /** Asking again later. */
    AGAIN,
    /** Asking for less at a time. */
    LESS,
    NONE
  }

  private final Remedy remedy;
  private final long waitMillis;

  ServiceException(String problem, Remedy remedy) {
    this(problem, remedy, 0);
  }

  /**
   * Takes how long the service asks to be left alone.
   *
   * @param waitMillis 0 where it does not say
   */
  ServiceException(String problem, Remedy remedy, long waitMillis) {
    super(problem);
    this.remedy = remedy;
    this.waitMillis = waitMillis;
  }

  String problem() {
    return String.valueOf(getMessage());
  }

  Remedy remedy() {
    return remedy;
  }

  long waitMillis() {
    return waitMillis;
  }
}
