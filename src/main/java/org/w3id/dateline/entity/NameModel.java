package org.w3id.dateline.entity;

import java.nio.file.Path;
import java.util.List;
import org.w3id.dateline.text.Token;

/**
 * Finds names in one sentence. What is built in is a model for Apache OpenNLP; a transformer in
 * ONNX ({@link #onnx}) or a user's own class can take its place. A class of one's own is found by
 * {@link java.util.ServiceLoader}: it has a public constructor without parameters, and its jar
 * names it in {@code META-INF/services/org.w3id.dateline.entity.NameModel}.
 *
 * <p>Implementations are safe for use by several threads and give the same answer for the same
 * tokens. They are made in every run, even where nothing is to be read: what takes time to load is
 * best loaded for the first sentence.
 */
@FunctionalInterface
public interface NameModel {
  /**
   * Finds the names of a sentence.
   *
   * @param sentence tokens with their parts of speech, at least one
   * @return names in the order of the text, without overlap
   */
  List<Name> names(List<Token> sentence);

  /**
   * Returns a text that changes whenever answers may: articles in a store are then read anew. The
   * jar that a class comes from counts without it, so it speaks of files outside of the jar.
   */
  default String version() {
    return "";
  }

  /** Returns the model that ships with the program, loaded. */
  static NameModel builtIn() {
    return NameTagger.builtIn();
  }

  /**
   * Returns a token classifier of the BERT family in ONNX, as Hugging Face's Optimum exports it.
   * Its weights are loaded for the first sentence.
   *
   * @param folder holds {@code model.onnx}, {@code vocab.txt} (pieces of words) and {@code
   *     labels.txt} (a label a line) or {@code config.json} (with {@code id2label})
   * @throws org.w3id.dateline.error.UserException if one of them is missing or not what it should
   *     be
   */
  static NameModel onnx(Path folder) {
    return new OnnxNameModel(folder);
  }

  /**
   * A name in a sentence.
   *
   * @param first index of its first token
   * @param last index of its last token, not before the first
   * @param type what is named; {@link EntityType#GROUP} for nationalities, religions and parties'
   *     followers
   * @param probability how sure the model is of span and type, from 0 to 1
   */
  record Name(int first, int last, EntityType type, double probability) {
    public Name {
      if (first < 0 || last < first) {
        throw new IllegalArgumentException("not a name: tokens " + first + ".." + last);
      }
    }
  }
}
