@NullMarked
package org.w3id.dateline;

import org.jspecify.annotations.NullMarked;
