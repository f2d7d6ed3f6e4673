package org.w3id.dateline.fact;

import java.util.Locale;

/** What an entity does in an event. */
public enum Role {
  /** Who does it. */
  AGENT,
  /** To whom it is done, or whom it is against. */
  TARGET,
  RECIPIENT,
  VICTIM,
  INSTRUMENT,
  PARTICIPANT;

  /** Returns the name in the extraction record and the ontology. */
  public String term() {
    return name().toLowerCase(Locale.ROOT);
  }
}
