package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/** Where events happen: what stands behind "in", "at", …, and places before the word itself. */
final class EventPlaces {
  private static final Set<String> LOCATIVE =
      Set.of(
          "in",
          "at",
          "near",
          "across",
          "outside",
          "inside",
          "around",
          "throughout",
          "within",
          "along",
          "off",
          "through",
          "beside",
          "between",
          "on",
          "under",
          "via",
          "amid");
  private static final Set<String> LISTING = Set.of("including", "like", "as", "include");

  private static final int CLIMB = 4;

  private EventPlaces() {}

  /** Adds the places of a draft. */
  static void find(Draft draft, Map<Integer, Draft> drafts) {
    relative(draft);
    behind(draft, draft.token, drafts, true);
    if (draft.pos == Triggers.Pos.N) {
      for (Token modifier : draft.filler.words().in(draft.token, draft.pos, "comp")) {
        if (modifier.isProperNoun() && !draft.with(Role.AGENT).contains(id(draft, modifier))) {
          add(draft, modifier);
        }
      }
      Optional<Token> light = draft.filler.words().lightVerb(draft.token);
      if (light.isPresent()) {
        behind(draft, light.get(), drafts, true);
      } else if (draft.places.isEmpty()) {
        clause(draft, drafts);
      }
    } else {
      for (Token object : draft.filler.words().in(draft.token, draft.pos, "obj")) {
        boolean named =
            object.isPronoun()
                || (object.isProperNoun()
                    && draft
                        .filler
                        .entity(object)
                        .filter(e -> e.type() == EntityType.PLACE)
                        .isEmpty());
        if (!named && drafts.get(object.index()) == null) {
          behind(draft, object, drafts, false);
        }
      }
      if (draft.places.isEmpty()) {
        clause(draft, drafts);
      }
      if (draft.places.isEmpty()) {
        result(draft, drafts);
      }
    }
  }

  /** "exploded, killing ten in a market": what comes of it happens where it does. */
  private static void result(Draft draft, Map<Integer, Draft> drafts) {
    for (Token child : draft.sentence.children(draft.token)) {
      if (child.is("advcl")
          && child.tag().equals("VBG")
          && child.index() > draft.token.index()
          && drafts.get(child.index()) != null) {
        behind(draft, child, drafts, true);
        for (Token object : draft.filler.grammar().objects(child)) {
          behind(draft, object, drafts, false);
        }
      }
    }
  }

  /** "the town where ten people died". */
  private static void relative(Draft draft) {
    Token at = draft.token;
    boolean where = false;
    for (int i = 0; i < CLIMB; i++) {
      Optional<Token> head = draft.sentence.head(at);
      where |=
          draft.sentence.children(at).stream()
              .anyMatch(c -> c.lowerForm().equals("where") && c.index() < draft.token.index());
      if (head.isEmpty()) {
        return;
      }
      if (at.is("relcl")) {
        if (where) {
          add(draft, head.get());
        }
        return;
      }
      boolean same = at.is("conj") || at.is("dobj") || at.is("nsubj") || at.is("nsubjpass");
      if (!same) {
        return;
      }
      at = head.get();
    }
  }

  private static String id(Draft draft, Token token) {
    return draft.filler.entity(token).map(Entity::id).orElse("");
  }

  /** The clause that the word is subject, object or conjunct of. */
  private static void clause(Draft draft, Map<Integer, Draft> drafts) {
    Sentence sentence = draft.sentence;
    Token at = draft.token;
    for (int i = 0; i < 4; i++) {
      Optional<Token> head = sentence.head(at);
      boolean same =
          at.is("conj")
              || at.is("nsubj")
              || at.is("nsubjpass")
              || at.is("dobj")
              || at.is("xcomp")
              || (at.is("advcl") && !at.tag().equals("VBD") && at.index() > at.head())
              || at.is("compound");
      if (head.isEmpty() || !same) {
        return;
      }
      at = head.get();
      if (at.isVerb()) {
        behind(draft, at, drafts, false);
        if (!draft.places.isEmpty()) {
          return;
        }
      }
    }
  }

  private static void behind(
      Draft draft, Token word, Map<Integer, Draft> drafts, boolean happenings) {
    int told = told(draft, word, drafts);
    for (Grammar.Prepositional p : draft.filler.grammar().prepositions(word)) {
      if (!LOCATIVE.contains(p.preposition())) {
        continue;
      }
      for (Token object : p.objects()) {
        boolean sides =
            p.preposition().equals("between")
                && draft.participants.keySet().stream()
                    .anyMatch(side -> side.entity().equals(id(draft, object)));
        if (sides || object.index() > told || isNotThere(draft, p.preposition(), object)) {
          continue;
        }
        if (p.preposition().equals("on") && draft.patients().contains(id(draft, object))) {
          // "an attack on the market": the market is what is attacked
          for (Grammar.Prepositional q : draft.filler.grammar().prepositions(object)) {
            if (LOCATIVE.contains(q.preposition())) {
              q.objects().forEach(o -> add(draft, o));
            }
          }
          continue;
        }
        Draft inner = drafts.get(object.index());
        if (inner != null && inner != draft && happenings) {
          // "killed in a bombing in …"
          for (Grammar.Prepositional q : draft.filler.grammar().prepositions(object)) {
            if (LOCATIVE.contains(q.preposition())) {
              q.objects().forEach(o -> add(draft, o));
            }
          }
        } else {
          add(draft, object);
        }
      }
    }
  }

  /** "condemned the attacks in N": where the attacks were, behind the word for them. */
  private static int told(Draft draft, Token word, Map<Integer, Draft> drafts) {
    if (word.index() == draft.token.index() && Participants.speaks(draft)) {
      for (Token object : draft.filler.grammar().objects(word)) {
        if (drafts.get(object.index()) != null && object.index() > word.index()) {
          return object.index();
        }
      }
    }
    return Integer.MAX_VALUE;
  }

  /** "moved outside Norway", "talks on Norway". */
  private static boolean isNotThere(Draft draft, String preposition, Token object) {
    boolean topic = preposition.equals("on") && Participants.meets(draft);
    return (topic || preposition.equals("outside"))
        && draft.filler.entity(object).filter(e -> e.classes().contains("Country")).isPresent();
  }

  /** Adds the place that a word names, and those of a list behind it ("cities including …"). */
  static void add(Draft draft, Token word) {
    List<Token> open = new ArrayList<>(List.of(word));
    for (int n = 0; n < open.size() && n < 24; n++) {
      Token at = open.get(n);
      Optional<Entity> entity = draft.filler.entity(at);
      boolean place = entity.isPresent() && isPlace(entity.get(), at);
      if (place) {
        draft.places.add(entity.get().id());
      }
      for (Token child : draft.sentence.children(at)) {
        if (child.is("appos") && child.isNoun() && !(place && at.isProperNoun())) {
          draft.filler.grammar().withConjuncts(child, open);
        } else if (child.is("prep")
            && (LISTING.contains(child.lemma())
                || child.form().equalsIgnoreCase("including")
                || (child.form().equals("of") && !place)
                || (LOCATIVE.contains(child.form()) && entity.isPresent() && n == 0))) {
          open.addAll(draft.filler.grammar().objectsOf(child));
        }
      }
    }
  }

  private static boolean isPlace(Entity entity, Token token) {
    if (token.tag().startsWith("JJ") || token.isPronoun()) {
      return false;
    }
    return entity.type() == EntityType.PLACE
        || entity.classes().contains("Facility")
        || (entity.type() == EntityType.THING && ActWords.FACILITIES.has(token.lemma()));
  }
}
