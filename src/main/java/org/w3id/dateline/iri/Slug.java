package org.w3id.dateline.iri;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** Parts of IRIs that people can read. */
final class Slug {
  private static final int LONGEST = 48;

  private Slug() {}

  /**
   * Returns the words in lower-case ASCII letters and digits with hyphens between, cut at {@value
   * #LONGEST} characters: "Al-Shifa hospital" becomes "al-shifa-hospital". Empty where there is no
   * such letter.
   */
  static String of(String words) {
    StringBuilder slug = new StringBuilder();
    String plain = Normalizer.normalize(words, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    for (int i = 0; i < plain.length() && slug.length() < LONGEST; i++) {
      char c = plain.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        slug.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && c != '\''
          && c != '’'
          && slug.length() > 0
          && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    int end = slug.length();
    while (end > 0 && slug.charAt(end - 1) == '-') {
      end--;
    }
    return slug.substring(0, end);
  }

  /** Returns a slug and a hash, with a hyphen between where there is a slug. */
  static String withHash(String slug, String hashed, int digits) {
    String hash = hash(hashed).substring(0, digits);
    return slug.isEmpty() ? hash : slug + "-" + hash;
  }

  /** Returns the SHA-256 of a text in UTF-8, 64 hexadecimal digits. */
  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
