/**
 * Time expressions as TIMEX3 values (ISO-TimeML).
 *
 * <p>Comes in: a parsed text and its publication date. Goes out: {@link
 * org.w3id.dateline.time.TimeExpression}s.
 */
@NullMarked
package org.w3id.dateline.time;

import org.jspecify.annotations.NullMarked;
