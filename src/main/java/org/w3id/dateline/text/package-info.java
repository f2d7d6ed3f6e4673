/**
 * Sentences, tokens, parts of speech, lemmas and grammatical relations.
 *
 * <p>Comes in: a document. Goes out: a {@link org.w3id.dateline.text.ParsedText}. What the words
 * refer to is not asked here.
 */
@NullMarked
package org.w3id.dateline.text;

import org.jspecify.annotations.NullMarked;
