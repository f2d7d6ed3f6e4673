package org.w3id.dateline.entity;

/** What kind of words mention an entity. */
public enum MentionKind {
  /** By name: "Hamas", "Lebanese". */
  NAMED,
  /** By a common noun: "the group". */
  NOMINAL,
  /** By a pronoun: "it", "its", "which". */
  PRONOUN
}
