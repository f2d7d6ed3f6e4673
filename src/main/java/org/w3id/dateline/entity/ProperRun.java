package org.w3id.dateline.entity;

/**
 * A stretch of a sentence that looks like a name.
 *
 * @param first index of its first token
 * @param last index of its last token
 * @param type what kind of name it seems to be
 * @param known whether the world knows it as written
 */
record ProperRun(int first, int last, EntityType type, boolean known) {}
