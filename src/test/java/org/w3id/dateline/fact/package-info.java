@NullMarked
package org.w3id.dateline.fact;

import org.jspecify.annotations.NullMarked;
