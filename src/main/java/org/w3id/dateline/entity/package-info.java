/**
 * Who and what a text speaks of: mentions, and which of them are the same.
 *
 * <p>Comes in: a parsed text. Goes out: {@link org.w3id.dateline.entity.Entities}.
 */
@NullMarked
package org.w3id.dateline.entity;

import org.jspecify.annotations.NullMarked;
