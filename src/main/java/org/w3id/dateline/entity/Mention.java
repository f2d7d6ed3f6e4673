package org.w3id.dateline.entity;

import org.w3id.dateline.document.Span;

/**
 * Words that refer to an entity.
 *
 * @param span the words; of a named mention the name alone, without title or clause; of a nominal
 *     one the noun phrase from determiner to head, with a name that belongs to it ("the city of
 *     Lyon", "the president of Norway")
 * @param sentence index of the sentence
 * @param head index of the head token in that sentence, by which facts find the mention
 * @param kind what kind of words
 */
public record Mention(Span span, int sentence, int head, MentionKind kind)
    implements Comparable<Mention> {
  /** In the order of the text. */
  @Override
  public int compareTo(Mention other) {
    int order = span.compareTo(other.span);
    return order != 0 ? order : kind.compareTo(other.kind);
  }
}
