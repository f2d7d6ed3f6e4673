package org.w3id.dateline.text;

/** A document is not in English and can't be analyzed. The run goes on without it. */
public final class LanguageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String language;

  /** Takes the English name of the document's language. */
  public LanguageException(String language) {
    super("written in " + language + ", and only English is read. Take it out, or translate it.");
    this.language = language;
  }

  /** Returns the English name of the language. */
  public String language() {
    return language;
  }
}
