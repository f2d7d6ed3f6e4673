package org.w3id.dateline.pipeline;

import java.util.Optional;
import org.w3id.dateline.link.Extraction;

/**
 * What became of a document.
 *
 * @param extraction what was found in it
 * @param refusal why nothing was looked for; present where {@code extraction} is not
 */
public record Outcome(Optional<Extraction> extraction, Optional<String> refusal) {
  public Outcome {
    if (extraction.isPresent() == refusal.isPresent()) {
      throw new IllegalArgumentException("either an extraction or a refusal");
    }
  }

  static Outcome of(Extraction extraction) {
    return new Outcome(Optional.of(extraction), Optional.empty());
  }

  static Outcome refused(String reason) {
    return new Outcome(Optional.empty(), Optional.of(reason));
  }
}
