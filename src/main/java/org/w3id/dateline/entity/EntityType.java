package org.w3id.dateline.entity;

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
}
