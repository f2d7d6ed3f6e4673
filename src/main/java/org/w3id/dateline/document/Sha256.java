package org.w3id.dateline.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 checksum (FIPS 180-4) in the making. */
public final class Sha256 {
  private final MessageDigest digest;

  /** Starts with nothing taken in. */
  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Returns the checksum of a text in UTF-8, 64 hexadecimal digits. */
  public static String of(String text) {
    return new Sha256().add(text.getBytes(StandardCharsets.UTF_8)).hex();
  }

  /** Takes in bytes behind those before. */
  public Sha256 add(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  /**
   * Takes in a stream to its end, which is left open.
   *
   * @throws IOException if it can't be read
   */
  public Sha256 add(InputStream stream) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (int n = stream.read(buffer); n > 0; n = stream.read(buffer)) {
      digest.update(buffer, 0, n);
    }
    return this;
  }

  /** Returns the checksum of all that was taken in, 64 hexadecimal digits, and starts anew. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
