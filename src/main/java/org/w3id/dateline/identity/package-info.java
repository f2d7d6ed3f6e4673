/**
 * Who is who across articles: from what articles say of their people and organizations to who of
 * them is one. A function of the set of articles and of what a person decided, whatever the order.
 *
 * <p>What comes in are {@link org.w3id.dateline.identity.Bearer}s, one for each entity of each
 * article, and {@link org.w3id.dateline.identity.Decisions}; what goes out is the IRI of each and
 * the reasons. Weights and thresholds are tables beside the package. It reads no article and knows
 * no store.
 */
@NullMarked
package org.w3id.dateline.identity;

import org.jspecify.annotations.NullMarked;
