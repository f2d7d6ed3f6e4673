@NullMarked
package org.w3id.dateline.iri;

import org.jspecify.annotations.NullMarked;
