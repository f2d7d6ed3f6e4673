/** Errors that the user can mend. Everything else is a bug and shows itself. */
@NullMarked
package org.w3id.dateline.error;

import org.jspecify.annotations.NullMarked;
