package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.entity.MentionKind;
import org.w3id.dateline.entity.QuantityFinder;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;
import org.w3id.dateline.time.TimeExpression;

/** Finds the events that a document tells of. Safe for use by several threads. */
final class EventFinder {
  private final EventClasses classes = new EventClasses();
  private final Frames frames = new Frames();
  private final Triggers triggers = new Triggers(classes, frames, new WordSets());
  private final LightVerbs lightVerbs = new LightVerbs();
  private final FactualityTagger tagger = new FactualityTagger();
  private final Intents intents = new Intents(classes);
  private final QuantityFinder quantities = new QuantityFinder();
  private final Confidence confidence;

  EventFinder(Confidence confidence) {
    this.confidence = confidence;
  }

  /** Returns one event for each mention, in the order of the text. */
  List<Event> find(
      ParsedText text,
      SentenceTimes times,
      Entities entities,
      Attribution attribution,
      FactFeatures features) {
    EventTimes eventTimes = new EventTimes(times, text.document().metadata());
    CasualtyFinder casualties = new CasualtyFinder(text.document(), quantities);
    Speakers speakers = new Speakers(attribution);
    List<Draft> all = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      boolean[] inName = inName(sentence, entities);
      List<Draft> drafts = draft(sentence, entities, inName, inTime(sentence, times));
      Map<Integer, Draft> byToken = new HashMap<>();
      drafts.forEach(draft -> byToken.putIfAbsent(draft.token.index(), draft));
      for (Draft draft : drafts) {
        draft.time = eventTimes.of(draft, byToken.keySet());
      }
      for (Draft draft : drafts) {
        EventTimes.share(draft, byToken);
        casualties.find(draft);
        speakers.find(draft);
        draft.likelihood =
            confidence.of(
                Confidence.Fact.EVENT,
                draft.kind.name(),
                draft.trigger,
                features.of(draft),
                OptionalDouble.empty());
      }
      all.addAll(drafts);
    }
    return events(all);
  }

  /** The words of names of people, organizations and places: none of them happens. */
  private static boolean[] inName(Sentence sentence, Entities entities) {
    boolean[] inName = new boolean[sentence.size()];
    for (Entities.Mentioned name : entities.mentionsIn(sentence.index())) {
      if (name.entity().type() != EntityType.THING && name.mention().kind() == MentionKind.NAMED) {
        for (Token token : sentence.tokens()) {
          inName[token.index()] |= name.mention().span().contains(token.span());
        }
      }
    }
    return inName;
  }

  private static boolean[] inTime(Sentence sentence, SentenceTimes times) {
    boolean[] inTime = new boolean[sentence.size()];
    for (TimeExpression time : times.in(sentence)) {
      for (int i = time.firstToken(); i <= time.lastToken() && i < inTime.length; i++) {
        inTime[i] = true;
      }
    }
    return inTime;
  }

  private List<Draft> draft(
      Sentence sentence, Entities entities, boolean[] inName, boolean[] inTime) {
    Grammar grammar = new Grammar(sentence, ActWords.NEEDING_OBJECT.words());
    SlotFiller filler = new SlotFiller(grammar, entities, lightVerbs, inTime);
    TriggerFinder finder = new TriggerFinder(triggers, filler, inName);
    Map<Integer, Draft> drafts = new TreeMap<>();
    List<TriggerFinder.Found> found = new ArrayList<>(finder.all());
    // Nouns first: verbs ask them who did it ("the attacks killed …").
    found.sort(Comparator.comparing(f -> f.pos() == Triggers.Pos.N ? 0 : 1));
    for (TriggerFinder.Found f : found) {
      Optional<Token> light = filler.words().lightVerb(f.token());
      Draft draft =
          new Draft(
              filler,
              f.token(),
              f.token().span(),
              f.pos(),
              f.trigger().kind(),
              f.trigger().mode(),
              f.trigger().rule(),
              tagger.tag(grammar, f.token(), light));
      draft.alone = f.trigger().alone();
      draft.demands = f.trigger().demands();
      draft.idiom = f.trigger().idiom();
      drafts.put(f.token().index(), draft);
    }
    for (TriggerFinder.Found f : found) {
      Draft draft = Objects.requireNonNull(drafts.get(f.token().index()));
      Participants.fill(draft, f.trigger().frame(), drafts);
      Participants.endured(draft);
      Participants.people(draft);
    }
    for (Draft draft : drafts.values()) {
      EventPlaces.find(draft, drafts);
      embed(draft, drafts);
      Participants.aims(draft, drafts);
      Participants.means(draft, drafts);
      Participants.hits(draft, drafts);
    }
    Participants.harmed(drafts);
    drafts.values().removeIf(this::isGeneric);
    for (Draft draft : List.copyOf(drafts.values())) {
      if (isHarmed(draft)) {
        Optional<Entity> victim = draft.filler.entity(draft.token);
        victim.ifPresentOrElse(
            v -> draft.add(Role.VICTIM, v.id(), 0), () -> drafts.remove(draft.token.index()));
      }
    }
    drafts.values().removeIf(draft -> isResult(draft, drafts));
    for (Draft draft : List.copyOf(drafts.values())) {
      oneAct(draft, drafts);
    }
    for (Draft draft : drafts.values()) {
      doubt(draft, drafts);
    }
    List<Draft> result = new ArrayList<>(drafts.values());
    result.addAll(intents.of(filler, drafts));
    return result;
  }

  /** "a fear of attacks", "warfare": a noun by itself speaks of no event in particular. */
  private boolean isGeneric(Draft draft) {
    boolean nobody = draft.participants.isEmpty() && draft.sufferers.isEmpty();
    if (draft.pos == Triggers.Pos.A && nobody) {
      return true;
    }
    return draft.pos == Triggers.Pos.N
        && draft.participants.isEmpty()
        && draft.places.isEmpty()
        && draft.filler.words().lightVerb(draft.token).isEmpty()
        && draft.sentence.firstBelow(draft.token) == draft.token.index()
        && !draft.token.isProperNoun()
        && !draft.token.is("root")
        && !draft.token.is("compound")
        && !isMeasured(draft);
  }

  /** "treated the injured": a word for those whom it happened to, with nobody else's part. */
  private static boolean isHarmed(Draft draft) {
    Token word = draft.token;
    return draft.pos != Triggers.Pos.N
        && draft.kind.harm().isPresent()
        && draft.participants.isEmpty()
        && (word.is("pobj") || word.is("dobj") || word.is("nsubj") || word.is("nsubjpass"));
  }

  /** "shot dead", "left ten dead": the verb tells of the deaths already. */
  private static boolean isResult(Draft draft, Map<Integer, Draft> drafts) {
    if (draft.pos != Triggers.Pos.A || draft.kind.harm().isEmpty()) {
      return false;
    }
    return draft
        .sentence
        .head(draft.token)
        .map(verb -> drafts.get(verb.index()))
        .filter(verb -> verb.pos == Triggers.Pos.V && verb.kind.harm().equals(draft.kind.harm()))
        .isPresent();
  }

  /** "a spate of attacks": some attacks there were. */
  private boolean isMeasured(Draft draft) {
    return draft.token.is("pobj")
        && draft
            .sentence
            .head(draft.token)
            .filter(of -> of.lemma().equals("of"))
            .flatMap(draft.sentence::head)
            .filter(measure -> ActWords.MEASURES.has(measure.lemma()))
            .isPresent();
  }

  /** "imposed a curfew": verb and object tell of one event, not two. */
  private static void oneAct(Draft verb, Map<Integer, Draft> drafts) {
    if (verb.pos != Triggers.Pos.V) {
      return;
    }
    for (Token object : verb.filler.grammar().objects(verb.token)) {
      Draft noun = drafts.get(object.index());
      if (noun == null || noun == verb || noun.pos != Triggers.Pos.N) {
        continue;
      }
      // "offered a deal": nobody else's deal
      boolean own =
          noun.kind.name().equals(verb.kind.name())
              || (noun.kind.plover().filter("AGREE"::equals).isPresent()
                  && noun.kind.plover().equals(verb.kind.plover())
                  && verb.with(Role.AGENT).containsAll(noun.with(Role.AGENT)));
      if (!verb.idiom && !own) {
        continue;
      }
      if (noun.kind.plover().equals(verb.kind.plover())) {
        drafts.remove(object.index());
        noun.participants.forEach((p, steps) -> verb.add(p.role(), p.entity(), steps));
        verb.places.addAll(noun.places);
      } else {
        noun.plover = Optional.empty();
      }
    }
  }

  /** Accidents and disasters harm people, too: no root where nobody need have done it. */
  private static void doubt(Draft draft, Map<Integer, Draft> drafts) {
    boolean harm = draft.kind.harm().isPresent();
    if ((!harm && !draft.kind.ifDone()) || !draft.with(Role.AGENT).isEmpty()) {
      return;
    }
    boolean attacked = false;
    boolean disaster = false;
    for (Draft other : drafts.values()) {
      boolean hurts = other.kind.harm().isPresent() || other.kind.ifDone();
      attacked |= !hurts && other.kind.plover().filter("ASSAULT"::equals).isPresent();
      disaster |= other.kind.isDisaster();
    }
    if (disaster || (draft.kind.ifDone() && !attacked)) {
      draft.plover = Optional.empty();
    }
  }

  /** PLOVER counts the threat, not the attack threatened, where both are told. */
  private static void embed(Draft draft, Map<Integer, Draft> drafts) {
    for (Token outer : draft.finding.embeddedIn()) {
      Draft act = drafts.get(outer.index());
      if (act != null && act != draft && act.kind.plover().isPresent()) {
        draft.plover = Optional.empty();
        return;
      }
    }
  }

  private List<Event> events(List<Draft> drafts) {
    List<Draft> sorted = new ArrayList<>(drafts);
    sorted.removeIf(draft -> draft.lacking && draft.casualties.isEmpty());
    sorted.removeIf(draft -> !draft.isTold(confidence));
    sorted.sort(
        Comparator.<Draft>comparingInt(d -> d.trigger.start()).thenComparing(d -> d.kind.name()));
    int[] first = SameEvents.group(sorted);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Draft draft = sorted.get(i);
      events.add(
          new Event(
              "v" + (i + 1),
              "v" + (first[i] + 1),
              draft.kind.name(),
              draft.plover,
              draft.mode,
              draft.trigger,
              draft.sentence.index(),
              draft.token.index(),
              draft.factuality(),
              List.copyOf(draft.participants.keySet()),
              List.copyOf(draft.places),
              draft.time,
              sourced(draft),
              List.copyOf(draft.accordingTo),
              draft.rule,
              draft.likelihood.confidence()));
    }
    return events;
  }

  /** Who tells of the event gives its figures. */
  private static List<Casualty> sourced(Draft draft) {
    Optional<String> source = draft.accordingTo.stream().findFirst();
    List<Casualty> sourced = new ArrayList<>();
    for (Casualty c : draft.casualties) {
      sourced.add(new Casualty(c.kind(), c.quantity(), c.group(), c.span(), c.within(), source));
    }
    return sourced;
  }
}
