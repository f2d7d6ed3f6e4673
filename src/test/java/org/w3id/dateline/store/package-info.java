@NullMarked
package org.w3id.dateline.store;

import org.jspecify.annotations.NullMarked;
