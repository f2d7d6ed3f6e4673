package org.w3id.dateline.text;

import java.util.List;

/**
 * Tags and parses one sentence. Another parser takes the built-in one's place by implementing this.
 * It is found by {@link java.util.ServiceLoader}: it has a public constructor without parameters,
 * and its jar names it in {@code META-INF/services/org.w3id.dateline.text.DependencyParser}.
 *
 * <p>Implementations are safe for use by several threads and give the same answer for the same
 * forms. They are made in every run, even where nothing is to be read: what takes time to load is
 * best loaded for the first sentence.
 */
public interface DependencyParser {
  /**
   * Parses a sentence.
   *
   * @param forms tokens as written, split as in the Penn Treebank (clitics apart); not empty
   * @return one word for each form, in order; exactly one has the head {@link Token#ROOT}, and the
   *     heads form a tree
   */
  List<Word> parse(List<String> forms);

  /**
   * What the parser says of one token.
   *
   * @param lemma dictionary form in lower case
   * @param tag part of speech of the Penn Treebank
   * @param head index of the governing token, or {@link Token#ROOT}
   * @param relation grammatical relation in the CLEAR style, see {@link Token#relation()}
   */
  record Word(String lemma, String tag, int head, String relation) {}

  /**
   * Returns a text that changes whenever answers may: articles in a store are then read anew. The
   * jar that a class comes from counts without it, so it speaks of files outside of the jar.
   */
  default String version() {
    return "";
  }

  /** Returns the parser whose models come with the program, loaded. */
  static DependencyParser builtIn() {
    return new Nlp4jParser();
  }
}
