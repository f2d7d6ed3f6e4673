package org.w3id.dateline.fact;

import java.util.List;
import java.util.Optional;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.time.TimeExpression;

/**
 * A relation that holds between two entities, or an entity and a date.
 *
 * @param type local name of the property in the ontology, {@code headOf}
 * @param subject id of an entity
 * @param object id of an entity; none where {@code value} is given
 * @param value a date ({@code bornOn}); none where {@code object} is given
 * @param office the office held, as worded ("foreign ministry spokesman"), for {@code headOf} and
 *     the like
 * @param evidence the words that state it, within one sentence
 * @param sentence index of that sentence
 * @param time since or when it holds
 * @param factuality polarity, certainty, tense
 * @param accordingTo ids of those who are said to have said it; empty in the article's own voice
 * @param rule the rule or model that found it, as {@code table:key}
 * @param confidence in [0, 1]
 */
public record Relation(
    String type,
    String subject,
    Optional<String> object,
    Optional<TimeExpression> value,
    Optional<String> office,
    Span evidence,
    int sentence,
    Optional<TimeExpression> time,
    Factuality factuality,
    List<String> accordingTo,
    String rule,
    double confidence) {
  public Relation {
    accordingTo = List.copyOf(accordingTo);
    if (object.isPresent() == value.isPresent()) {
      throw new IllegalArgumentException("a relation needs an object or a value: " + type);
    }
  }

  /** Returns the same with another confidence. */
  Relation withConfidence(double measured) {
    return new Relation(
        type,
        subject,
        object,
        value,
        office,
        evidence,
        sentence,
        time,
        factuality,
        accordingTo,
        rule,
        measured);
  }
}
