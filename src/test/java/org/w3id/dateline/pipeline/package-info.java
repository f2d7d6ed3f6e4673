/** Behaviour of the whole path from documents to graphs. */
@NullMarked
package org.w3id.dateline.pipeline;

import org.jspecify.annotations.NullMarked;
