package org.w3id.dateline.text;

import java.util.Locale;
import org.w3id.dateline.document.Span;

/**
 * A word or a mark of punctuation with its place in the dependency tree of its sentence.
 *
 * @param index place in the sentence, from 0
 * @param span place in the document
 * @param form the characters as written
 * @param lemma dictionary form in lower case; numbers and names keep their digits
 * @param tag part of speech of the Penn Treebank ({@code NNP}, {@code VBD}, …)
 * @param head index of the governing token in the same sentence, or {@link #ROOT}
 * @param relation grammatical relation to the head in the CLEAR style (Choi and Palmer 2012), as
 *     used in OntoNotes parsers: {@code nsubj nsubjpass csubj dobj dative agent attr acomp xcomp
 *     ccomp advcl relcl acl appos conj cc prep pobj pcomp poss case compound nmod amod npadvmod
 *     advmod neg aux auxpass det mark prt oprd punct root …}
 */
public record Token(
    int index, Span span, String form, String lemma, String tag, int head, String relation) {
  /** The head of a sentence's topmost token. */
  public static final int ROOT = -1;

  /** Returns the form in lower case. */
  public String lowerForm() {
    return form.toLowerCase(Locale.ROOT);
  }

  /** Returns whether the token is "a" or "an". */
  public boolean isIndefiniteArticle() {
    return lemma.equals("a") || lemma.equals("an");
  }

  /** Returns whether the tag is one of the nouns', {@code NN NNS NNP NNPS}. */
  public boolean isNoun() {
    return tag.startsWith("NN");
  }

  /** Returns whether the tag is one of the proper nouns', {@code NNP NNPS}. */
  public boolean isProperNoun() {
    return tag.startsWith("NNP");
  }

  /** Returns whether the tag is one of the verbs', {@code VB VBD VBG VBN VBP VBZ}. */
  public boolean isVerb() {
    return tag.startsWith("VB");
  }

  /** Returns whether the token is a pronoun, personal or possessive. */
  public boolean isPronoun() {
    return tag.startsWith("PRP");
  }

  /** Returns whether the grammatical relation to the head is this one. */
  public boolean is(String relationName) {
    return relation.equals(relationName);
  }
}
