/**
 * The small world that ships with the program: countries, their demonyms and capitals,
 * organizations and whom else news names most, with their Wikidata items. Read from a table that
 * the build makes of {@code ontology/world.ttl}.
 */
@NullMarked
package org.w3id.dateline.world;

import org.jspecify.annotations.NullMarked;
