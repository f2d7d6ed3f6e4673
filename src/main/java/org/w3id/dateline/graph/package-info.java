/** Facts as RDF: minted IRIs, named graphs, the terms of the ontology. */
@NullMarked
package org.w3id.dateline.graph;

import org.jspecify.annotations.NullMarked;
