package org.w3id.dateline.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

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

  /**
   * Returns the SHA-256 of text and metadata, 64 hexadecimal digits: the same for the same content
   * under any id, so that an article that did not change is known again.
   */
  public String contentHash() {
    Sha256 hash = new Sha256();
    add(hash, text);
    add(hash, metadata.published().map(LocalDate::toString).orElse(""));
    add(hash, metadata.title().orElse(""));
    add(hash, metadata.source().orElse(""));
    add(hash, metadata.url().orElse(""));
    return hash.hex();
  }

  /** Puts in the length before the characters, so that they can't run into the next field's. */
  private static void add(Sha256 hash, String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    hash.add(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array()).add(bytes);
  }
}
