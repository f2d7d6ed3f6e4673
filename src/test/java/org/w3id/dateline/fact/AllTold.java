package org.w3id.dateline.fact;

import java.util.List;
import org.w3id.dateline.table.Table;

/** The confidence that the program has, with nothing left out for lack of it. */
final class AllTold {
  private AllTold() {}

  static Confidence confidence() {
    return new Confidence(
        Table.of(Confidence.class, "confidence.tsv", "kind", "feature", "weight", "right", "seen"),
        new Table("confidence-least.tsv", List.of("fact", "least"), List.of()));
  }
}
