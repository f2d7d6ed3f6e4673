package org.w3id.dateline.cli;

import java.io.PrintStream;

/**
 * Where a command prints.
 *
 * @param out results, UTF-8
 * @param err progress, warnings and errors, UTF-8
 * @param interactive whether a person looks at {@code err}: progress only then
 * @param width columns of the window that {@code out} is, or a very large number where output is
 *     piped
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive, int width) {
  /** Returns whether a person looks at the results: colours and headings only then. */
  boolean shown() {
    return width < Integer.MAX_VALUE;
  }
}
