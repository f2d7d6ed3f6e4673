package org.w3id.dateline.fact;

/**
 * An entity's part in an event.
 *
 * @param role what it does
 * @param entity id of the entity
 */
public record Participant(Role role, String entity) {}
