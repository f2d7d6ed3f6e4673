package org.w3id.dateline.time;

import org.w3id.dateline.document.Span;

/**
 * A time expression and its value.
 *
 * @param span the words; the empty span at 0 for {@link TimeBasis#PUBLICATION}
 * @param sentence index of the sentence it stands in, -1 for {@link TimeBasis#PUBLICATION}
 * @param firstToken index of its first token in that sentence
 * @param lastToken index of its last token in that sentence
 * @param type TIMEX3 type
 * @param value TIMEX3 value: {@code 2023-11-18}, {@code 2023-10}, {@code P3D}, {@code XXXX-10-07}
 * @param basis where the value comes from
 */
public record TimeExpression(
    Span span,
    int sentence,
    int firstToken,
    int lastToken,
    TimeType type,
    String value,
    TimeBasis basis) {}
