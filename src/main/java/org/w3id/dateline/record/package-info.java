/** The extraction record: one JSON object for each document, one document a line. */
@NullMarked
package org.w3id.dateline.record;

import org.jspecify.annotations.NullMarked;
