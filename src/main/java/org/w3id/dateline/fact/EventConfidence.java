package org.w3id.dateline.fact;

/** How much is to be made of an event, from how it was found. */
final class EventConfidence {
  private EventConfidence() {}

  /** Returns a number in [0, 1]. */
  static double of(Draft draft) {
    double confidence = 0.55;
    if (draft.alone || draft.demands > 0) {
      confidence += 0.1;
    }
    boolean agent = !draft.with(Role.AGENT).isEmpty();
    boolean patient = !draft.patients().isEmpty() || !draft.with(Role.PARTICIPANT).isEmpty();
    confidence += agent ? 0.1 : 0;
    confidence += patient ? 0.1 : 0;
    if (!agent && !patient && draft.pos == Triggers.Pos.N) {
      confidence -= 0.1;
    }
    for (int steps : draft.participants.values()) {
      if (steps >= 2) {
        confidence -= 0.05;
        break;
      }
    }
    return Math.round(Math.max(0.05, Math.min(0.95, confidence)) * 100) / 100.0;
  }
}
