package org.w3id.dateline.time;

/** Where a time lies, seen from the publication, as the verb that governs it tells. */
enum Direction {
  PAST,
  /** On either side, the nearer one. */
  NEAR,
  FUTURE
}
