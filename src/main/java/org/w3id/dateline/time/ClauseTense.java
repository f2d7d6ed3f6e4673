package org.w3id.dateline.time;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.table.Table;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/** Reads from the governing verb whether a time lies in the past or the future. */
final class ClauseTense {
  private static final Set<String> KINDS = Set.of("planned", "real", "timetable");
  private final Map<String, Set<String>> verbs = new HashMap<>();

  ClauseTense() {
    for (Table.Row row : Table.of(ClauseTense.class, "verbs.tsv", "lemma", "kind").rows()) {
      if (!KINDS.contains(row.cell("kind"))) {
        throw row.problem("\"" + row.cell("kind") + "\" is no kind", "Use one of " + KINDS + ".");
      }
      verbs.computeIfAbsent(row.cell("kind"), k -> new HashSet<>()).add(row.cell("lemma"));
    }
  }

  private boolean is(Token verb, String kind) {
    return verbs.getOrDefault(kind, Set.of()).contains(verb.lemma());
  }

  /** Returns where a time lies that stands at some tokens, both included. */
  Direction direction(Sentence sentence, int first, int last) {
    Token at = sentence.token(first);
    for (int i = first; i <= last; i++) {
      int head = sentence.token(i).head();
      if (head < first || head > last) {
        at = sentence.token(i);
        break;
      }
    }
    boolean belowNoun = at.is("poss") || at.is("compound") || at.is("nmod");
    Optional<Token> parent = sentence.head(at);
    while (parent.isPresent()) {
      Token governor = parent.get();
      if (governor.isVerb() || governor.tag().equals("MD")) {
        boolean object = at.is("dobj") || at.is("pobj") || at.is("prep");
        Optional<Direction> direction = direction(sentence, governor, belowNoun, object);
        if (direction.isPresent()) {
          return direction.get();
        }
      }
      at = governor;
      parent = sentence.head(at);
    }
    return Direction.NEAR;
  }

  private Optional<Direction> direction(
      Sentence sentence, Token verb, boolean belowNoun, boolean object) {
    boolean planned = is(verb, "planned");
    boolean to = false;
    boolean past = false;
    boolean present = verb.tag().equals("VBZ") || verb.tag().equals("VBP");
    boolean progressive = false;
    boolean modal = false;
    boolean perfect = false;
    for (Token child : sentence.children(verb)) {
      if (!child.is("aux") && !child.is("auxpass")) {
        continue;
      }
      modal |= child.tag().equals("MD");
      to |= child.tag().equals("TO");
      past |= child.tag().equals("VBD");
      perfect |= child.lemma().equals("have") || child.lemma().equals("'ve");
      boolean now = child.tag().equals("VBZ") || child.tag().equals("VBP");
      present |= now;
      progressive |= now && verb.tag().equals("VBG");
    }
    if (perfect) {
      return Optional.of(Direction.PAST);
    }
    if (modal) {
      return Optional.of(belowNoun && object ? Direction.PAST : Direction.FUTURE);
    }
    if (to) {
      return infinitive(sentence, verb, belowNoun);
    }
    past |= verb.tag().equals("VBD");
    if (past) {
      return Optional.of(
          !planned ? Direction.PAST : verb.tag().equals("VBN") ? Direction.FUTURE : Direction.NEAR);
    }
    if (planned && !belowNoun) {
      return Optional.of(verb.tag().equals("VBN") && !present ? Direction.NEAR : Direction.FUTURE);
    }
    if (progressive) {
      return Optional.of(belowNoun ? Direction.PAST : Direction.FUTURE);
    }
    if (verb.tag().equals("VBN") && !present) {
      return Optional.of(Direction.PAST);
    }
    if (present) {
      boolean timetable = is(verb, "timetable") && !belowNoun;
      return Optional.of(timetable ? Direction.FUTURE : Direction.NEAR);
    }
    return Optional.empty();
  }

  private Optional<Direction> infinitive(Sentence sentence, Token verb, boolean belowNoun) {
    Optional<Token> governor = sentence.head(verb);
    while (governor.isPresent() && !governor.get().isVerb()) {
      governor = sentence.head(governor.get());
    }
    if (governor.isEmpty()) {
      return Optional.of(Direction.NEAR);
    }
    if (is(governor.get(), "real")) {
      return Optional.empty();
    }
    if (belowNoun || verb.is("advcl")) {
      return Optional.of(Direction.NEAR);
    }
    boolean past =
        governor.get().tag().equals("VBD")
            || sentence.children(governor.get()).stream()
                .anyMatch(t -> t.is("aux") && t.tag().equals("VBD"));
    return Optional.of(past && !is(governor.get(), "planned") ? Direction.NEAR : Direction.FUTURE);
  }
}
