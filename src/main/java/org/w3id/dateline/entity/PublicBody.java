package org.w3id.dateline.entity;

/**
 * A court, ministry, parliament, party or force by a name that those of other countries bear as
 * well.
 *
 * @param name the name without the country's: "Supreme Court" of "Supreme Court of Kenya"
 * @param home id of the {@code world} entry of the country or region whose body the text says it is
 */
public record PublicBody(String name, String home) {}
