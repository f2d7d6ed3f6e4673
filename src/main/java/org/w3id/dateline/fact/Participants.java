package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.fact.Frames.Part;
import org.w3id.dateline.fact.Frames.Slot;
import org.w3id.dateline.text.Token;

/** Gives an event its participants by its frame. */
final class Participants {
  private static final int FAR = 1;
  private static final int MOST_ABOVE = 5;
  private static final int MOST_INCLUDED = 60;

  /** Pronouns of people. */
  private static final Set<String> SOMEBODY =
      Set.of("i", "me", "we", "us", "he", "him", "she", "her", "they", "them");

  private static final Set<String> ANYBODY =
      Set.of("anyone", "anybody", "everyone", "everybody", "someone", "somebody", "those");

  /** Where words for harm say how it was done. */
  private static final List<String> MEANS = List.of("in", "with", "during");

  /** Harm of which those whom it is done to are told, by whatever did it. */
  private static final Set<Casualty.Kind> HURTING =
      Set.of(Casualty.Kind.KILLED, Casualty.Kind.INJURED);

  /** Where words for harm say what did it. */
  private static final List<String> HARMING = List.of("subj", "in", "by", "during", "from");

  private static final Set<String> AIMS = Set.of("PROTEST", "REQUEST", "ACCUSE");

  /** Happenings that are told of somebody who can answer for it, whatever they are about. */
  private static final Set<String> SPEAKING = Set.of("SUPPORT", "ACCUSE");

  private Participants() {}

  /**
   * Fills the roles of a draft.
   *
   * @param drafts the drafts of the sentence by token index, those of nouns filled already
   */
  static void fill(Draft draft, Frames.Frame frame, Map<Integer, Draft> drafts) {
    // Agents come first, so that they are not found again as those whose the target is.
    for (Part part : frame.parts()) {
      if (part.role().filter(r -> r == Role.AGENT).isPresent()) {
        fill(draft, part, drafts, Set.of());
      }
    }
    Set<String> agents = new HashSet<>(draft.with(Role.AGENT));
    for (Part part : frame.parts()) {
      if (part.role().isPresent() && part.role().get() != Role.AGENT) {
        fill(draft, part, drafts, agents);
        if (part.role().get() == Role.PARTICIPANT && draft.with(Role.AGENT).isEmpty()) {
          // "the agreement reached between N and M": those it is between, not whom it is with
          draft
              .with(Role.PARTICIPANT)
              .forEach(side -> draft.participants.remove(new Participant(Role.TARGET, side)));
        }
      } else if (part.role().isEmpty()) {
        for (List<Slot> choice : part.choices()) {
          for (Slot slot : choice) {
            for (Token token : draft.filler.words().in(draft.token, draft.pos, slot.name())) {
              EventPlaces.add(draft, token);
            }
          }
        }
      }
    }
  }

  /** "blocked roads to demand …", "a strike in protest against …": whom a protest is against. */
  static void aims(Draft draft, Map<Integer, Draft> drafts) {
    boolean protest = draft.kind.plover().filter("PROTEST"::equals).isPresent();
    if (!protest || !draft.with(Role.TARGET).isEmpty()) {
      return;
    }
    Token clause = draft.filler.words().lightVerb(draft.token).orElse(draft.token);
    Set<String> agents = new HashSet<>(draft.with(Role.AGENT));
    for (Draft aim : drafts.values()) {
      boolean demands =
          aim.kind.plover().filter(AIMS::contains).isPresent()
              && aim != draft
              && draft.sentence.isBelow(aim.token, clause)
              && aim.token.index() > draft.token.index();
      if (demands) {
        for (String target : aim.with(Role.TARGET)) {
          if (!agents.contains(target)) {
            draft.add(Role.TARGET, target, 2);
          }
        }
      }
    }
  }

  /** "their killing of ten in an airstrike": whoever killed struck. */
  static void means(Draft draft, Map<Integer, Draft> drafts) {
    if (draft.kind.harm().isEmpty() || draft.with(Role.AGENT).isEmpty()) {
      return;
    }
    for (String slot : MEANS) {
      for (Token token : draft.filler.words().in(draft.token, draft.pos, slot)) {
        Draft means = drafts.get(token.index());
        if (means != null
            && means != draft
            && means.pos == Triggers.Pos.N
            && means.kind.plover().filter("ASSAULT"::equals).isPresent()
            && means.with(Role.AGENT).isEmpty()) {
          draft.with(Role.AGENT).forEach(agent -> means.add(Role.AGENT, agent, 1));
        }
      }
    }
  }

  /** Where people are harmed, no thing that stands beside them is. */
  static void people(Draft draft) {
    List<String> victims = draft.with(Role.VICTIM);
    List<String> things = new ArrayList<>();
    for (String victim : victims) {
      if (draft.filler.withId(victim).filter(e -> e.type() == EntityType.THING).isPresent()) {
        things.add(victim);
      }
    }
    if (things.size() < victims.size()) {
      things.forEach(thing -> draft.participants.remove(new Participant(Role.VICTIM, thing)));
    }
  }

  /** "suffered an attack", "is the target of sanctions": to whom a noun is said to happen. */
  static void endured(Draft draft) {
    if (draft.pos != Triggers.Pos.N) {
      return;
    }
    Role role = draft.kind.harm().isPresent() ? Role.VICTIM : Role.TARGET;
    for (Token token : draft.filler.words().sufferers(draft.token)) {
      draft.sufferers.add(token);
      for (SlotFiller.Filler found : draft.filler.actors(token)) {
        if (!draft.with(Role.AGENT).contains(found.entity().id())) {
          draft.add(role, found.entity().id(), found.steps());
        }
      }
    }
  }

  /** "ten were killed in the attack", "the blast hurt ten": whom an attack harmed. */
  static void harmed(Map<Integer, Draft> drafts) {
    Map<Draft, Set<String>> harmed = new LinkedHashMap<>();
    for (Draft draft : drafts.values()) {
      if (draft.kind.harm().filter(HURTING::contains).isPresent()) {
        harmed(draft, drafts, harmed);
      }
    }
    harmed.forEach(
        (cause, victims) -> victims.forEach(victim -> cause.add(Role.VICTIM, victim, 2)));
  }

  private static void harmed(
      Draft draft, Map<Integer, Draft> drafts, Map<Draft, Set<String>> harmed) {
    for (String slot : HARMING) {
      for (Token token : draft.filler.words().in(draft.token, draft.pos, slot)) {
        Draft cause = drafts.get(token.index());
        if (cause == null || cause == draft || cause.pos != Triggers.Pos.N) {
          continue;
        }
        boolean disaster = cause.kind.isDisaster();
        if ((harms(cause) || disaster)
            && cause.kind.harm().isEmpty()
            && cause.with(Role.TARGET).isEmpty()) {
          Set<String> victims = harmed.computeIfAbsent(cause, key -> new LinkedHashSet<>());
          draft.participants.forEach(
              (p, steps) -> {
                if (p.role() == Role.VICTIM && steps == 0) {
                  victims.add(p.entity());
                }
              });
        }
      }
    }
  }

  private static void fill(Draft draft, Part part, Map<Integer, Draft> drafts, Set<String> skip) {
    Role role = part.role().orElseThrow();
    for (List<Slot> choice : part.choices()) {
      boolean any = false;
      for (Slot slot : choice) {
        if (slot.name().equals("inner") && isAddressed(draft)) {
          continue;
        }
        for (Token token : draft.filler.words().in(draft.token, draft.pos, slot.name())) {
          draft.lacking |=
              token.isPronoun()
                  && SOMEBODY.contains(token.lowerForm())
                  && draft.filler.actors(token).isEmpty();
          any |= fill(draft, role, slot, token, drafts, skip);
        }
      }
      if (any) {
        return;
      }
    }
  }

  /** "asked anyone to call the police": whoever is asked is told, if only by a pronoun. */
  private static boolean isAddressed(Draft draft) {
    return draft.pos == Triggers.Pos.V
        && draft.kind.plover().filter("REQUEST"::equals).isPresent()
        && draft.sentence.children(draft.token).stream().anyMatch(c -> c.is("xcomp"))
        && draft.filler.grammar().objects(draft.token).stream()
            .anyMatch(o -> ANYBODY.contains(o.lowerForm()));
  }

  private static boolean fill(
      Draft draft,
      Role role,
      Slot slot,
      Token token,
      Map<Integer, Draft> drafts,
      Set<String> skip) {
    if (token.index() == draft.token.index()) {
      return false;
    }
    boolean suffers = role == Role.VICTIM || role == Role.TARGET;
    if (suffers || (role == Role.AGENT && draft.kind.name().equals("Flight"))) {
      draft.sufferers.add(token);
    }
    Draft cause = drafts.get(token.index());
    if (role == Role.AGENT && cause != null && cause != draft) {
      // "the attacks killed …": whoever attacked
      List<String> agents = cause.with(Role.AGENT);
      for (String agent : agents) {
        draft.add(Role.AGENT, agent, 1);
      }
      return !agents.isEmpty();
    }
    if (slot.name().equals("cause") || isWhole(draft, role, slot)) {
      return false;
    }
    boolean blames =
        role == Role.TARGET && draft.kind.plover().filter("ACCUSE"::equals).isPresent();
    if (blames
        && cause != null
        && cause != draft
        && cause.kind.plover().filter("ASSAULT"::equals).isPresent()) {
      // "condemned the attacks in N": those who attacked, not where
      List<String> agents = cause.with(Role.AGENT);
      for (String agent : agents) {
        draft.add(Role.TARGET, agent, 1);
      }
      return true;
    }
    if (blames && isOfAttack(draft, token, drafts)) {
      return false;
    }
    boolean any = false;
    for (SlotFiller.Filler found : draft.filler.reach(token, slot.kind(), skip)) {
      Entity entity = found.entity();
      if (found.steps() > 0 && isWithin(draft, token, found.token())) {
        // "a parade celebrating it in Lyon": Lyon does not celebrate
        continue;
      }
      if (found.steps() > FAR || (role == Role.PARTICIPANT && found.steps() > 0)) {
        continue;
      }
      if (role == Role.TARGET && cause != null && cause != draft && isDoer(entity, cause, draft)) {
        continue;
      }
      if (role == Role.TARGET
          && draft.idiom
          && slot.name().equals("obj")
          && entity.type() == EntityType.THING
          && draft.kind.plover().filter("AGREE"::equals).isPresent()) {
        // "reached an agreement": nobody agrees with the agreement
        continue;
      }
      if (role == Role.TARGET && found.steps() > 0 && isScene(entity) && speaks(draft)) {
        // "welcomed news of a ceasefire in N": not N is welcomed
        continue;
      }
      if (role == Role.AGENT && isNoAttacker(entity) && harms(draft)) {
        // "an attack on the cafe which killed ten": not the cafe did
        continue;
      }
      if (role == Role.AGENT && entity.type() == EntityType.THING) {
        draft.add(Role.INSTRUMENT, entity.id(), found.steps());
        continue;
      }
      draft.add(role, entity.id(), found.steps());
      if (entity.type() == EntityType.GROUP && found.steps() == 0) {
        for (String member : included(draft, token)) {
          draft.add(role, member, 1);
        }
      }
      any |= entity.type() != EntityType.THING || !suffers;
      any |= suffers && found.steps() == 0;
    }
    return any;
  }

  /** Whether an entity found below a word stands in what the event itself says of that word. */
  private static boolean isWithin(Draft draft, Token word, Token found) {
    return draft.sentence.isBelow(draft.token, word) && draft.sentence.isBelow(found, draft.token);
  }

  /** "Four people were arrested, including N and N": named members of a group. */
  private static List<String> included(Draft draft, Token group) {
    List<Token> open = new ArrayList<>();
    for (Token governor : List.of(group, draft.token)) {
      boolean moved =
          governor.index() != group.index() && !draft.filler.grammar().isPassive(draft.token);
      for (Token child : draft.sentence.children(governor)) {
        if (!moved && child.is("prep") && child.form().equalsIgnoreCase("including")) {
          open.addAll(draft.sentence.children(child));
        }
      }
    }
    List<String> members = new ArrayList<>();
    for (int n = 0; n < open.size() && n < MOST_INCLUDED; n++) {
      Token at = open.get(n);
      if (at.isProperNoun() && (at.is("conj") || (at.is("pobj") && n == 0))) {
        draft
            .filler
            .entity(at)
            .filter(e -> e.type() == EntityType.PERSON && e.isNamed())
            .ifPresent(e -> members.add(e.id()));
      }
      for (Token child : draft.sentence.children(at)) {
        if (child.isNoun() || child.is("prep")) {
          open.add(child);
        }
      }
    }
    return members;
  }

  /** "condemned the attack on N": N is the victim, not to blame. */
  private static boolean isOfAttack(Draft draft, Token token, Map<Integer, Draft> drafts) {
    Optional<Token> above = draft.sentence.head(token);
    for (int i = 0; i < MOST_ABOVE && above.isPresent(); i++) {
      Draft attack = drafts.get(above.get().index());
      if (attack == draft) {
        return false;
      }
      if (attack != null
          && attack.pos == Triggers.Pos.N
          && attack.kind.plover().filter("ASSAULT"::equals).isPresent()) {
        Set<String> agents = new HashSet<>(attack.with(Role.AGENT));
        return draft.filler.entity(token).filter(e -> agents.contains(e.id())).isEmpty();
      }
      above = draft.sentence.head(above.get());
    }
    return false;
  }

  /** Somebody comes together with somebody, to speak of something. */
  static boolean meets(Draft draft) {
    return draft.kind.plover().filter("CONSULT"::equals).isPresent()
        && !draft.kind.name().equals("Visit");
  }

  /** "killed ten members of the tribe": the ten were, the tribe was not. */
  private static boolean isWhole(Draft draft, Role role, Slot slot) {
    return role == Role.VICTIM
        && slot.name().equals("of")
        && draft.pos == Triggers.Pos.V
        && draft.filler.grammar().objects(draft.token).stream()
            .flatMap(o -> draft.filler.entity(o).stream())
            .anyMatch(e -> e.type() == EntityType.GROUP);
  }

  /** A building or a province, which attacks nobody. */
  private static boolean isNoAttacker(Entity entity) {
    return entity.classes().contains("Facility")
        || (entity.type() == EntityType.PLACE && entity.classes().contains("Region"));
  }

  /** "reiterated N's support for M": M is supported, N is not. */
  private static boolean isDoer(Entity entity, Draft told, Draft draft) {
    return told.kind.plover().equals(draft.kind.plover())
        && told.with(Role.AGENT).contains(entity.id());
  }

  /** A place that cannot act: all but countries. */
  private static boolean isScene(Entity entity) {
    return entity.type() == EntityType.PLACE && !entity.classes().contains("Country");
  }

  /** Somebody is praised or blamed. */
  static boolean speaks(Draft draft) {
    return draft.kind.plover().filter(SPEAKING::contains).isPresent();
  }

  private static boolean harms(Draft draft) {
    return draft.kind.plover().filter("ASSAULT"::equals).isPresent()
        || draft.kind.name().equals("Explosion");
  }

  /** "The blast hit a bakery": what a happening hits is its target, of a disaster its place. */
  static void hits(Draft draft, Map<Integer, Draft> drafts) {
    boolean disaster = draft.kind.isDisaster();
    if (draft.pos != Triggers.Pos.N
        || (!harms(draft) && !disaster)
        || !draft.with(Role.TARGET).isEmpty()) {
      return;
    }
    Optional<Token> verb = draft.sentence.head(draft.token);
    if (draft.token.is("pobj")) {
      verb = verb.filter(by -> by.is("agent")).flatMap(draft.sentence::head);
    } else if (!draft.token.is("nsubj")) {
      return;
    }
    if (verb.filter(v -> ActWords.HITTING.has(v.lemma())).isEmpty()) {
      return;
    }
    for (Token object : draft.filler.grammar().objects(verb.get())) {
      if (disaster) {
        EventPlaces.add(draft, object);
        continue;
      }
      for (SlotFiller.Filler found : draft.filler.actors(object)) {
        if (!draft.places.contains(found.entity().id())) {
          draft.add(Role.TARGET, found.entity().id(), 1);
        }
      }
    }
  }
}
