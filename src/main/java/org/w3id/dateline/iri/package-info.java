/**
 * Names on the web for what was found: IRIs that come from content alone, so that the same input
 * gives the same IRIs on any machine.
 *
 * <p>Comes in: an {@link org.w3id.dateline.link.Extraction}. Goes out: {@link
 * org.w3id.dateline.iri.ArticleIris}. Record and graph both use them.
 */
@NullMarked
package org.w3id.dateline.iri;

import org.jspecify.annotations.NullMarked;
