/**
 * Items for entities that offline linking left without one, asked of a service that speaks the <a
 * href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">W3C
 * Reconciliation Service API</a>, 0.2 or 0.1. The only stage that uses the network, and only where
 * the user asks for it.
 *
 * <p>Comes in: an {@link org.w3id.dateline.link.Extraction}. Goes out: the same with more links,
 * and what there is to tell. It fails for no article: where the service does not answer, the
 * extraction is as it was.
 */
@NullMarked
package org.w3id.dateline.reconcile;

import org.jspecify.annotations.NullMarked;
