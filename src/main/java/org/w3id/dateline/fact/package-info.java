/**
 * What a text says: events, relations between entities, and statements of others.
 *
 * <p>Comes in: a parsed text, its times and entities. Goes out: {@link
 * org.w3id.dateline.fact.Facts}.
 */
@NullMarked
package org.w3id.dateline.fact;

import org.jspecify.annotations.NullMarked;
