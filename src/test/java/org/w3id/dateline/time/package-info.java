@NullMarked
package org.w3id.dateline.time;

import org.jspecify.annotations.NullMarked;
