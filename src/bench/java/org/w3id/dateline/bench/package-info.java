/**
 * What the stages of the path from text to store do in a second, each apart: {@code mvn -Pbench
 * verify}.
 */
@NullMarked
package org.w3id.dateline.bench;

import org.jspecify.annotations.NullMarked;
