package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.fact.EventClasses.EventClass;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;
import org.w3id.dateline.time.TimeExpression;

/** An event in the making; it does not leave {@link EventFinder}. */
final class Draft {
  final Sentence sentence;
  final Token token;
  final Span trigger;
  final Triggers.Pos pos;
  final EventClass kind;
  final Optional<String> mode;
  final String rule;
  final SlotFiller filler;

  /** Who has which part; the value tells how many steps away the mention was. */
  final Map<Participant, Integer> participants = new LinkedHashMap<>();

  /** The words that fill the slots of those it is done to, for figures. */
  final Set<Token> sufferers = new LinkedHashSet<>();

  final Set<String> places = new LinkedHashSet<>();
  final List<Casualty> casualties = new ArrayList<>();
  final Set<String> accordingTo = new LinkedHashSet<>();
  Optional<String> plover;
  Optional<TimeExpression> time = Optional.empty();
  FactualityTagger.Finding finding;
  boolean alone;

  /** Whether somebody in it is told of by a pronoun that stands for nobody known. */
  boolean lacking;

  /** Whether the verb tells of it only together with its object. */
  boolean idiom;

  int demands;

  /** How likely it is right. */
  Likelihood likelihood = new Likelihood(1, false, 1);

  Draft(
      SlotFiller filler,
      Token token,
      Span trigger,
      Triggers.Pos pos,
      EventClass kind,
      Optional<String> mode,
      String rule,
      FactualityTagger.Finding finding) {
    this.sentence = filler.grammar().sentence();
    this.filler = filler;
    this.token = token;
    this.trigger = trigger;
    this.pos = pos;
    this.kind = kind;
    this.mode = mode;
    this.rule = rule;
    this.plover = kind.plover();
    this.finding = finding;
  }

  void add(Role role, String entity, int steps) {
    participants.merge(new Participant(role, entity), steps, Math::min);
  }

  /** Returns the ids of those with a role, in the order found. */
  List<String> with(Role... roles) {
    List<Role> wanted = List.of(roles);
    List<String> found = new ArrayList<>();
    for (Participant participant : participants.keySet()) {
      if (wanted.contains(participant.role()) && !found.contains(participant.entity())) {
        found.add(participant.entity());
      }
    }
    return found;
  }

  /** Returns the ids of those it is done to, or who are given something. */
  List<String> patients() {
    return with(Role.TARGET, Role.VICTIM, Role.RECIPIENT);
  }

  /** Returns whether figures are told of it, or it is likely enough. */
  boolean isTold(Confidence confidence) {
    int participants = with(Role.PARTICIPANT).size();
    boolean between =
        participants > 1
            || (!with(Role.AGENT).isEmpty() && (participants > 0 || !patients().isEmpty()));
    Confidence.Told told = between ? Confidence.Told.EVENT_BETWEEN : Confidence.Told.EVENT_OTHER;
    return !casualties.isEmpty() || confidence.suffices(told, likelihood);
  }

  Factuality factuality() {
    return finding.factuality();
  }
}
