package org.w3id.dateline.entity;

import org.w3id.dateline.world.WorldEntry;

/** The coarsest kinds of what a text speaks of. */
public enum EntityType {
  PERSON("Person"),
  ORGANIZATION("Organization"),
  PLACE("Place"),
  /** People with no name of their own: "Israeli officials", "crowds of demonstrators". */
  GROUP("Group"),
  /** Anything else that a fact needs. */
  THING("Thing");

  private final String term;

  EntityType(String term) {
    this.term = term;
  }

  /** Returns the local name of the class in the ontology. */
  public String term() {
    return term;
  }

  /** Returns the kind of an entry of the world: its most special class that is one. */
  static EntityType of(WorldEntry entry) {
    for (String name : entry.classes()) {
      for (EntityType type : values()) {
        if (type.term.equals(name)) {
          return type;
        }
      }
    }
    return THING;
  }
}
