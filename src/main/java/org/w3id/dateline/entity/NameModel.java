package org.w3id.dateline.entity;

import java.util.List;
import org.w3id.dateline.text.Token;

/**
 * Finds names in one sentence. What is built in is a model for Apache OpenNLP; another tagger can
 * take its place. Implementations are safe for use by several threads.
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
