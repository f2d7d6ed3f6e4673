package org.w3id.dateline.kb;

import java.util.OptionalInt;

/**
 * What an item's statement says, of which only what is kept here.
 *
 * @param value an id, a text, a number or a time, as the dump writes it
 * @param language language of a text
 * @param latitude of a point on the Earth
 * @param longitude of a point on the Earth
 * @param preferred whether editors prefer it to others of the same property
 * @param of what an office is an office of; empty where not said
 * @param startYear year in which it began to hold
 * @param endYear year in which it ceased to hold
 */
record Statement(
    String value,
    String language,
    double latitude,
    double longitude,
    boolean preferred,
    String of,
    OptionalInt startYear,
    OptionalInt endYear) {}
