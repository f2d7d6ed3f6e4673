package org.w3id.dateline.reconcile;

import java.util.List;
import org.w3id.dateline.link.Extraction;

/**
 * What asking came to for one document.
 *
 * @param extraction with the links found; as it was where {@code complete} is false
 * @param complete whether the service or the cache answered all that was asked
 * @param notices what to tell the user, each once in a run
 */
public record Reconciliation(Extraction extraction, boolean complete, List<String> notices) {
  public Reconciliation {
    notices = List.copyOf(notices);
  }
}
