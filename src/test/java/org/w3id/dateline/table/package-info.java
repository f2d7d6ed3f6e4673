@NullMarked
package org.w3id.dateline.table;

import org.jspecify.annotations.NullMarked;
