package org.w3id.dateline.reconcile;

import java.util.List;

/**
 * An item that the service holds possible.
 *
 * @param id the item's id with the service
 * @param name what the service calls it; empty where it does not say
 * @param score as the service gives it, finite; most give 0 to 100
 * @param match whether the service is sure
 * @param types ids of its types; none where the service names none
 */
record Candidate(String id, String name, double score, boolean match, List<String> types) {
  Candidate {
    types = List.copyOf(types);
    if (id.isEmpty() || !Double.isFinite(score)) {
      throw new IllegalArgumentException("no candidate: " + id + " " + score);
    }
  }
}
