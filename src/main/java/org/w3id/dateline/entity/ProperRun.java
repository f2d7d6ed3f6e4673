package org.w3id.dateline.entity;

/**
 * A stretch of a sentence that looks like a name.
 *
 * @param first index of its first token
 * @param last index of its last token
 * @param type what kind of name it seems to be
 * @param known whether the world knows it as written
 * @param probability how sure the type is, from 0 to 1
 */
record ProperRun(int first, int last, EntityType type, boolean known, double probability) {
  boolean overlaps(ProperRun other) {
    return first <= other.last && other.first <= last;
  }
}
