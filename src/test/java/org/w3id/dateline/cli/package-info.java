/** Behaviour of the commands: what they print, where, and with which exit code. */
@NullMarked
package org.w3id.dateline.cli;

import org.jspecify.annotations.NullMarked;
