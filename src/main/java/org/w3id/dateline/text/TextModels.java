package org.w3id.dateline.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The models that reading a text depends on. */
public final class TextModels {
  private static final Map<String, String> OPENNLP =
      Map.of(
          "OpenNLP language detection 183", "/langdetect-183.bin",
          "OpenNLP English sentences 1.3", "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin",
          "OpenNLP English tokens 1.3", "/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin");

  private TextModels() {}

  /** Returns SHA-256 checksums by the models' names. */
  public static Map<String, String> checksums() {
    Map<String, String> checksums = new TreeMap<>();
    checksums.put("NLP4J English 1.1.3", ModelPacker.ENGLISH_SHA_256);
    OPENNLP.forEach((name, resource) -> checksums.put(name, checksum(resource)));
    return Map.copyOf(checksums);
  }

  private static String checksum(String resource) {
    try (InputStream in = TextModels.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no model " + resource);
      }
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(in.readAllBytes());
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
