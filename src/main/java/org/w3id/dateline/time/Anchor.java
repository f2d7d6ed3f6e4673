package org.w3id.dateline.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the value of a time hangs on besides its words.
 *
 * @param published day of publication
 * @param mentioned the time last mentioned close by
 * @param sameSentence a time of the same sentence that the words give with its year; also one of a
 *     sentence before where there is no publication date
 * @param direction where the time lies; worked out only where it is asked for
 * @param yearNear whether a full year stands in the same sentence
 */
record Anchor(
    Optional<LocalDate> published,
    Optional<TimeInterval> mentioned,
    Optional<TimeInterval> sameSentence,
    Supplier<Direction> direction,
    boolean yearNear) {}
