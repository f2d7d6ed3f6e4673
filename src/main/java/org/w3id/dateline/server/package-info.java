/** The store over HTTP: SPARQL by Apache Jena Fuseki. */
@NullMarked
package org.w3id.dateline.server;

import org.jspecify.annotations.NullMarked;
