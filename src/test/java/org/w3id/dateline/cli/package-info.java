@NullMarked
package org.w3id.dateline.cli;

import org.jspecify.annotations.NullMarked;
