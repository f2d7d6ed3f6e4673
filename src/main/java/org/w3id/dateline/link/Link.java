package org.w3id.dateline.link;

import java.util.List;
import java.util.Optional;

/**
 * What an entity is held to be.
 *
 * @param entity id of the entity in the document
 * @param item Q-id in Wikidata; of a user's own entity that has none its IRI
 * @param score how sure, in [0, 1]
 * @param method how its name leads there
 * @param runnerUp the next best candidate
 * @param reasons what speaks for it, in a few words each, the strongest first: "context: minister,
 *     Estonia"
 */
public record Link(
    String entity,
    String item,
    double score,
    String method,
    Optional<RunnerUp> runnerUp,
    List<String> reasons) {
  public Link {
    reasons = List.copyOf(reasons);
  }

  /**
   * What it may be instead.
   *
   * @param item Q-id, or the IRI of a user's own entity
   * @param score in [0, 1]
   */
  public record RunnerUp(String item, double score) {}
}
