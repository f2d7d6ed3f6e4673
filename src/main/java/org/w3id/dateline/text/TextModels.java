package org.w3id.dateline.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.w3id.dateline.document.Sha256;

/** The models that reading a text depends on. */
public final class TextModels {
  private static final Map<String, String> OPENNLP =
      Map.of(
          "OpenNLP language detection 183", "langdetect-183.bin",
          "OpenNLP English sentences 1.3", "opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin",
          "OpenNLP English tokens 1.3", "opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin");

  private TextModels() {}

  /** Returns SHA-256 checksums by the models' names. */
  public static Map<String, String> checksums() {
    Map<String, String> checksums = new TreeMap<>();
    checksums.put("NLP4J English 1.1.3", ModelPacker.ENGLISH_SHA_256);
    OPENNLP.forEach((name, resource) -> checksums.put(name, checksum(resource)));
    return Map.copyOf(checksums);
  }

  private static String checksum(String resource) {
    try (InputStream in = ModelResource.open(resource)) {
      return new Sha256().add(in).hex();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
