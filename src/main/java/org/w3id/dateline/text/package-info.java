/**
 * Sentences, tokens, parts of speech, lemmas and grammatical relations.
 *
 * <p>Comes in: a document. Goes out: a {@link org.w3id.dateline.text.ParsedText}. What the words
 * refer to is not asked here.
 *
 * <p>The English models of NLP4J (Apache-2.0) are 260 MB of serialized objects and take minutes of
 * loading. The build reads them once ({@code ModelPacker}) and writes what is used of them into
 * {@code target/models}, as files that are mapped into memory ({@code ModelFile}); the program
 * looks for them beside its jar, or where the system property {@code dateline.models} says. Of use
 * to other stages, too, are {@link org.w3id.dateline.text.WordClusters} and {@link
 * org.w3id.dateline.text.Gazetteer}.
 */
@NullMarked
package org.w3id.dateline.text;

import org.jspecify.annotations.NullMarked;
