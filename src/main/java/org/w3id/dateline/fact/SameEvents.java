package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.time.TimeExpression;
import org.w3id.dateline.time.TimeType;

/**
 * Tells which mentions of events in one document are of the same event: their kinds agree, nothing
 * they say of participants, place and time speaks against it, and something speaks for it.
 */
final class SameEvents {
  private static final int BACK = 30;

  private SameEvents() {}

  /** Returns for each draft the index of the first mention of its event. */
  static int[] group(List<Draft> drafts) {
    int[] first = new int[drafts.size()];
    Map<String, List<Integer>> byRoot = new HashMap<>();
    for (int i = 0; i < drafts.size(); i++) {
      first[i] = i;
      Draft draft = drafts.get(i);
      String family = draft.kind.plover().orElse(draft.kind.name());
      List<Integer> before = byRoot.computeIfAbsent(family, key -> new ArrayList<>());
      for (int n = before.size() - 1; n >= 0 && n >= before.size() - BACK; n--) {
        int other = before.get(n);
        if (same(drafts.get(other), draft)) {
          first[i] = first[other];
          break;
        }
      }
      before.add(i);
    }
    return first;
  }

  private static boolean same(Draft a, Draft b) {
    if (!kindsAgree(a, b)
        || a.factuality().polarity() != b.factuality().polarity()
        || (a.factuality().tense() == Tense.FUTURE) != (b.factuality().tense() == Tense.FUTURE)) {
      return false;
    }
    int evidence = 0;
    int agents = compare(a.with(Role.AGENT), b.with(Role.AGENT));
    int patients = compare(a.patients(), b.patients());
    int places = compare(List.copyOf(a.places), List.copyOf(b.places));
    if (agents < 0 || patients < 0 || places < 0) {
      return false;
    }
    evidence += agents + patients + places;
    Optional<String> when = date(a);
    Optional<String> then = date(b);
    if (when.isPresent() && then.isPresent()) {
      boolean agree = when.get().startsWith(then.get()) || then.get().startsWith(when.get());
      if (!agree) {
        return false;
      }
      evidence += when.get().equals(then.get()) ? 1 : 0;
    }
    if (!figuresAgree(a, b)) {
      return false;
    }
    return evidence >= 2 || (evidence == 1 && a.kind.name().equals(b.kind.name()) && refersBack(b));
  }

  private static boolean kindsAgree(Draft a, Draft b) {
    if (a.kind.name().equals(b.kind.name())) {
      return true;
    }
    if (a.kind.plover().isEmpty() || !a.kind.plover().equals(b.kind.plover())) {
      return false;
    }
    boolean protests = a.kind.plover().get().equals("PROTEST");
    boolean harmed = a.kind.harm().isPresent() || b.kind.harm().isPresent();
    return !harmed && (protests || a.kind.isGeneral() || b.kind.isGeneral());
  }

  /** A noun with "the", "this", or a possessor takes up what was told before. */
  private static boolean refersBack(Draft draft) {
    if (draft.pos != Triggers.Pos.N) {
      return false;
    }
    return draft.sentence.children(draft.token).stream()
        .anyMatch(
            t ->
                t.is("poss")
                    || (t.is("det")
                        && Set.of("the", "this", "that", "these", "those").contains(t.lemma())));
  }

  /** 1 where both have some in common, 0 where one says nothing, -1 where they differ. */
  private static int compare(List<String> a, List<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    Set<String> common = new HashSet<>(a);
    common.retainAll(b);
    return common.isEmpty() ? -1 : 1;
  }

  private static Optional<String> date(Draft draft) {
    return draft
        .time
        .filter(t -> t.type() == TimeType.DATE || t.type() == TimeType.TIME)
        .map(TimeExpression::value)
        .map(v -> v.length() > 10 ? v.substring(0, 10) : v);
  }

  private static boolean figuresAgree(Draft a, Draft b) {
    for (Casualty one : a.casualties) {
      for (Casualty other : b.casualties) {
        boolean both = one.quantity().count().isPresent() && other.quantity().count().isPresent();
        if (both && !one.quantity().count().equals(other.quantity().count())) {
          return false;
        }
      }
    }
    return true;
  }
}
