package org.w3id.dateline.kb;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * An office that a person holds or held.
 *
 * @param position Q-id of the office: "President of France"
 * @param of Q-id of what it is an office of, where the statement says so
 * @param startYear year in which it was taken up, negative before our era
 * @param endYear year in which it was left
 */
public record Office(
    String position, Optional<String> of, OptionalInt startYear, OptionalInt endYear) {}
