package org.w3id.dateline.entity;

/** What a common noun can name. */
enum NounKind {
  /** One person: "minister". */
  PERSON,
  /** People together without an institution: "crowd", "family". */
  PEOPLE,
  /** An institution or organized group: "ministry", "militia". */
  ORGANIZATION,
  /** A stretch of land or water: "country", "river". */
  PLACE,
  /** Something built that one can be in or at: "hospital", "bridge". */
  FACILITY,
  VEHICLE,
  WEAPON,
  /** Any other thing that can be touched: "flag", "oil". */
  OBJECT,
  /** A text or an agreement: "treaty", "report". */
  DOCUMENT,
  /** Something that happens or is done: "attack". */
  HAPPENING,
  /** A stretch of time: "week". */
  TIME,
  /** Anything else: "reason". */
  ABSTRACT
}
