package org.w3id.dateline.fact;

import java.util.List;
import java.util.Optional;
import org.w3id.dateline.document.Span;

/**
 * Something that somebody is said to have said.
 *
 * @param speaker id of the entity that says it, where somebody can be named
 * @param source the words that name the speaker: the whole noun phrase with its apposition
 * @param cue the words of saying ("said", "according to"); none for a quotation that runs on
 * @param content what is said, the first span and further ones where the cue stands in between; at
 *     least one
 * @param direct whether the content stands in quotation marks
 * @param sentence index of the sentence of the cue, or of the content where there is no cue
 * @param stance what the speaker does with what is said
 * @param rule the rule or model that found it, as {@code table:key}
 * @param confidence in [0, 1]
 */
public record Statement(
    Optional<String> speaker,
    Optional<Span> source,
    Optional<Span> cue,
    List<Span> content,
    boolean direct,
    int sentence,
    Stance stance,
    String rule,
    double confidence) {
  public Statement {
    content = List.copyOf(content);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("a statement needs a content");
    }
  }
}
