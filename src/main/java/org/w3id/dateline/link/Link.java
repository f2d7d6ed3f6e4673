package org.w3id.dateline.link;

import java.util.Optional;

/**
 * An entity's item in Wikidata.
 *
 * @param entity id of the entity in the document
 * @param item Q-id
 * @param score in [0, 1]
 * @param method how it was found
 * @param runnerUp Q-id of the next best candidate
 */
public record Link(
    String entity, String item, double score, String method, Optional<String> runnerUp) {}
