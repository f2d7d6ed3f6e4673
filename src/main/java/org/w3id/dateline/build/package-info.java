/**
 * Steps of the build that make files for the program to read. Maven runs them; the program does
 * not.
 */
@NullMarked
package org.w3id.dateline.build;

import org.jspecify.annotations.NullMarked;
