package org.w3id.dateline.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

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
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      update(digest, text);
      update(digest, metadata.published().map(LocalDate::toString).orElse(""));
      update(digest, metadata.title().orElse(""));
      update(digest, metadata.source().orElse(""));
      update(digest, metadata.url().orElse(""));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Puts in the length before the characters, so that they can't run into the next field's. */
  private static void update(MessageDigest digest, String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }
}
