package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.fact.EventClasses.EventClass;
import org.w3id.dateline.fact.EventClasses.Stance;
import org.w3id.dateline.text.Token;

/**
 * Acts that a modal verb makes of others, as PLOVER counts them: to say that one will do somebody
 * good is to agree, harm to threaten, that one will not do good to refuse; to say that another must
 * do something is to demand it.
 */
final class Intents {
  private static final Set<String> WILL = Set.of("will", "would", "shall", "wo", "'ll");
  private static final Set<String> MUST = Set.of("must", "should", "ought");

  private final EventClass agreement;
  private final EventClass threat;
  private final EventClass rejection;
  private final EventClass demand;

  Intents(EventClasses classes) {
    agreement = classes.named("Agreement");
    threat = classes.named("Threat");
    rejection = classes.named("Rejection");
    demand = classes.named("Demand");
  }

  /** Returns the further drafts that the modals of a sentence make. */
  List<Draft> of(SlotFiller filler, Map<Integer, Draft> drafts) {
    List<Draft> found = new ArrayList<>();
    for (Draft draft : List.copyOf(drafts.values())) {
      willingness(draft).ifPresent(found::add);
    }
    for (Token token : filler.grammar().sentence().tokens()) {
      if (token.tag().equals("MD") && MUST.contains(token.lemma()) && token.is("aux")) {
        obligation(filler, token).ifPresent(found::add);
      } else if (token.tag().equals("MD") && WILL.contains(token.form()) && token.is("aux")) {
        refusal(filler, token, drafts).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Draft> willingness(Draft draft) {
    Optional<Token> modal = draft.finding.modal();
    if (modal.isEmpty()
        || draft.pos != Triggers.Pos.V
        || draft.kind.stance() == Stance.NEITHER
        || draft.plover.isEmpty()
        || draft.factuality().tense() != Tense.FUTURE
        || !draft.finding.embeddedIn().isEmpty()) {
      return Optional.empty();
    }
    String form = modal.get().form().toLowerCase(java.util.Locale.ROOT);
    boolean negative = draft.factuality().polarity() == Polarity.NEGATIVE;
    boolean willing = draft.kind.stance() == Stance.WILLING;
    boolean conditional = form.equals("may") || form.equals("might");
    if ((!WILL.contains(form) && (!conditional || willing)) || (negative && !willing)) {
      return Optional.empty();
    }
    if (draft.with(Role.AGENT).isEmpty() || (willing && !negative && !isSaid(draft))) {
      return Optional.empty();
    }
    EventClass kind = negative ? rejection : willing ? agreement : threat;
    String inner = draft.rule.substring(draft.rule.indexOf(':') + 1);
    Draft made = made(draft.filler, modal.get(), kind, "intents:" + form + "-" + inner);
    draft.participants.forEach(
        (p, steps) -> {
          boolean patient = p.role() != Role.AGENT && p.role() != Role.INSTRUMENT;
          Role role = patient && p.role() != Role.PARTICIPANT ? Role.TARGET : p.role();
          made.add(role, p.entity(), steps);
        });
    made.demands = draft.demands;
    draft.plover = Optional.empty();
    return Optional.of(made);
  }

  /** "said it would provide …": what the article itself foretells, nobody has agreed to. */
  private static boolean isSaid(Draft draft) {
    Token clause = draft.token;
    while (clause.is("conj")) {
      clause = draft.sentence.token(clause.head());
    }
    return !draft.accordingTo.isEmpty()
        || (clause.is("ccomp")
            && draft
                .sentence
                .head(clause)
                .filter(v -> ActWords.SAYING_OWN.has(v.lemma()))
                .isPresent());
  }

  /** "said it would not accept …": who says that they will not do something refuses it. */
  private Optional<Draft> refusal(SlotFiller filler, Token modal, Map<Integer, Draft> drafts) {
    Grammar grammar = filler.grammar();
    Optional<Token> clause = grammar.sentence().head(modal);
    if (clause.isEmpty()
        || !clause.get().is("ccomp")
        || !grammar.has(clause.get(), "neg")
        || drafts.containsKey(clause.get().index())) {
      return Optional.empty();
    }
    Optional<Token> saying = grammar.sentence().head(clause.get());
    if (saying.isEmpty() || !ActWords.SAYING_OWN.has(saying.get().lemma())) {
      return Optional.empty();
    }
    Set<String> speakers = ids(filler, grammar.subjects(saying.get()));
    Set<String> subjects = ids(filler, grammar.subjects(clause.get()));
    subjects.retainAll(speakers);
    if (subjects.isEmpty()) {
      return Optional.empty();
    }
    Draft made = made(filler, modal, rejection, "intents:" + modal.lemma() + "-not");
    subjects.forEach(id -> made.add(Role.AGENT, id, 0));
    for (Token object : filler.words().in(saying.get(), Triggers.Pos.V, "inner")) {
      for (SlotFiller.Filler f : filler.reach(object, Kind.ACTOR, speakers)) {
        if (f.entity().type() != EntityType.THING) {
          made.add(Role.TARGET, f.entity().id(), f.steps());
        }
      }
    }
    return Optional.of(made);
  }

  private static Set<String> ids(SlotFiller filler, List<Token> tokens) {
    Set<String> ids = new LinkedHashSet<>();
    for (Token token : tokens) {
      filler.actors(token).forEach(f -> ids.add(f.entity().id()));
    }
    return ids;
  }

  private static Draft made(SlotFiller filler, Token modal, EventClass kind, String rule) {
    return new Draft(
        filler,
        modal,
        modal.span(),
        Triggers.Pos.V,
        kind,
        Optional.empty(),
        rule,
        new FactualityTagger.Finding(
            new Factuality(Polarity.POSITIVE, Certainty.CERTAIN, Tense.PRESENT),
            List.of(),
            Optional.empty()));
  }

  private Optional<Draft> obligation(SlotFiller filler, Token modal) {
    Grammar grammar = filler.grammar();
    Optional<Token> clause = grammar.sentence().head(modal);
    if (clause.isEmpty() || !clause.get().is("ccomp")) {
      return Optional.empty();
    }
    Optional<Token> saying = grammar.sentence().head(clause.get());
    if (saying.isEmpty() || !ActWords.SAYING_OWN.has(saying.get().lemma())) {
      return Optional.empty();
    }
    Draft made = made(filler, modal, demand, "intents:" + modal.lemma());
    Set<String> speakers = new HashSet<>();
    for (Token speaker : grammar.subjects(saying.get())) {
      for (SlotFiller.Filler f : filler.reach(speaker, Kind.ACTOR, Set.of())) {
        made.add(Role.AGENT, f.entity().id(), f.steps());
        speakers.add(f.entity().id());
      }
    }
    for (Token obliged : grammar.surfaceSubjects(clause.get())) {
      for (SlotFiller.Filler f : filler.reach(obliged, Kind.ACTOR, speakers)) {
        Entity entity = f.entity();
        if (Kind.ACTOR.fits(entity, f.token())) {
          made.add(Role.TARGET, entity.id(), f.steps());
        }
      }
    }
    boolean whole = !made.with(Role.AGENT).isEmpty() && !made.with(Role.TARGET).isEmpty();
    return whole ? Optional.of(made) : Optional.empty();
  }
}
