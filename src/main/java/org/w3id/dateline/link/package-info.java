/**
 * Entities tied to items of Wikidata.
 *
 * <p>Comes in: entities and facts of one document. Goes out: an {@link
 * org.w3id.dateline.link.Extraction}, all that was found in it.
 */
@NullMarked
package org.w3id.dateline.link;

import org.jspecify.annotations.NullMarked;
