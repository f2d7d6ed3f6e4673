package org.w3id.dateline.document;

/**
 * One article.
 *
 * @param id the file's name without its extension, or the id that its source gives; unique in a run
 * @param text the article exactly as it was read: no byte-order mark, line ends as they are
 * @param metadata what is known besides the text
 */
public record Document(String id, String text, Metadata metadata) {
  public Document {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a document needs an id");
    }
  }

  /** Returns the words of the text at a span. */
  public String words(Span span) {
    return text.substring(span.start(), span.end());
  }
}
