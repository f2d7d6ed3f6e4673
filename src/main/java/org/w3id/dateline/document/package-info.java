/**
 * Articles as they lie on disk: text, what is known about it, and what is refused by name.
 *
 * <p>Comes in: paths. Goes out: {@link org.w3id.dateline.document.Document}s. Positions everywhere
 * in the program are {@link org.w3id.dateline.document.Span}s of a document's own text.
 */
@NullMarked
package org.w3id.dateline.document;

import org.jspecify.annotations.NullMarked;
