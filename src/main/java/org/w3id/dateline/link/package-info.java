/**
 * Entities tied to items of Wikidata.
 *
 * <p>Comes in: the entities of one article, from its text or from a store as {@link
 * org.w3id.dateline.link.Subject}s, the {@link org.w3id.dateline.world.World} that ships and, where
 * there is one, a {@link org.w3id.dateline.kb.KbIndex}. Goes out: at most one {@link
 * org.w3id.dateline.link.Link} for each, with its reasons; an {@link
 * org.w3id.dateline.link.Extraction} holds all that was found in a document. Without an index rules
 * weigh the world's entries; with one a log-linear model weighs its items beside them, whose
 * weights are learnt ({@code weights.tsv}). It reads no article and reaches for no network.
 */
@NullMarked
package org.w3id.dateline.link;

import org.jspecify.annotations.NullMarked;
