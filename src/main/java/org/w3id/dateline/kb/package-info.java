/**
 * The index of a knowledge base: what news can name, out of a dump of Wikidata and of tables of the
 * user's own. A build reads the dump as a stream and writes a Lucene index; an index is looked up
 * by name, by a word of a name, and by id. It knows nothing of articles.
 */
@NullMarked
package org.w3id.dateline.kb;

import org.jspecify.annotations.NullMarked;
