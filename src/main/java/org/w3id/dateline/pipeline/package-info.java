/** The path from a document to its facts, in one class that reads like the README's picture. */
@NullMarked
package org.w3id.dateline.pipeline;

import org.jspecify.annotations.NullMarked;
