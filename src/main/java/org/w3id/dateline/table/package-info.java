/**
 * Tables of knowledge: word lists, rules and exceptions that a user can read and extend without
 * Java.
 *
 * <p>A table is a UTF-8 text of tab-separated columns. Its first row names the columns; empty lines
 * and lines that start with {@code #} are comments. A bad row is named by file and line.
 */
@NullMarked
package org.w3id.dateline.table;

import org.jspecify.annotations.NullMarked;
