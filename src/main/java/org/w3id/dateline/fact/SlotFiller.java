package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/** Finds the entities that the words in a slot of a trigger mention. */
final class SlotFiller {

  private static final String NO = "no ";

  private static final Set<String> LOCATIVE = Set.of("in", "at", "into", "inside", "over");

  /**
   * An entity that a slot leads to.
   *
   * @param entity who
   * @param token head of the mention
   * @param steps how far from the word that fills the slot: 0 where it is that word
   */
  record Filler(Entity entity, Token token, int steps) {}

  private final Grammar grammar;
  private final Sentence sentence;
  private final Entities entities;
  private final SlotWords words;

  SlotFiller(Grammar grammar, Entities entities, LightVerbs lightVerbs) {
    this(grammar, entities, lightVerbs, new boolean[grammar.sentence().size()]);
  }

  SlotFiller(Grammar grammar, Entities entities, LightVerbs lightVerbs, boolean[] inTime) {
    this.grammar = grammar;
    this.sentence = grammar.sentence();
    this.entities = entities;
    words = new SlotWords(grammar, lightVerbs, inTime);
  }

  Grammar grammar() {
    return grammar;
  }

  /** Returns the words that the slots hold. */
  SlotWords words() {
    return words;
  }

  /** Returns the entity that a word heads, through "thousands of", "members of" where need be. */
  Optional<Entity> entity(Token token) {
    return entities.headedBy(sentence.index(), token.index());
  }

  /** Returns whether an entity is said not to be there: "no organization". */
  boolean isNobody(String id) {
    return entities
        .withId(id)
        .filter(e -> e.label().regionMatches(true, 0, NO, 0, NO.length()))
        .isPresent();
  }

  /** Returns an entity of the document. */
  Optional<Entity> withId(String id) {
    return entities.withId(id);
  }

  /** Returns the entities that a word stands for by itself, or by "thousands of …". */
  List<Filler> actors(Token token) {
    Optional<Entity> own = entity(token);
    if (own.isPresent()) {
      return List.of(new Filler(own.get(), token, 0));
    }
    boolean counting =
        token.tag().equals("CD")
            || token.tag().equals("DT")
            || (token.tag().equals("NNS") && GrammarWords.COUNTING.has(token.lowerForm()))
            || token.tag().equals("JJS")
            || token.tag().equals("PRP");
    List<Filler> found = new ArrayList<>();
    if (counting) {
      for (Token inner : words.behind(token, "of")) {
        entity(inner).ifPresent(e -> found.add(new Filler(e, inner, 1)));
      }
    }
    return found;
  }

  /**
   * Returns the entities in a slot's word, of a kind; where the word is none that can act, those
   * whose it is: "the offices of the party", "proposed Israeli changes".
   *
   * @param skip ids of entities that are not meant, since they have another part already
   */
  List<Filler> reach(Token token, Kind kind, Set<String> skip) {
    List<Filler> own = new ArrayList<>();
    for (Filler filler : actors(token)) {
      if (kind.fits(filler.entity(), filler.token()) && !skip.contains(filler.entity().id())) {
        own.add(filler);
      }
    }
    boolean acting = own.stream().anyMatch(f -> Kind.ACTOR.fits(f.entity(), f.token()));
    if (acting || kind == Kind.THING || kind == Kind.PEOPLE || kind == Kind.PLACE) {
      return own;
    }
    own.addAll(owners(token, skip, !own.isEmpty()));
    return own;
  }

  /**
   * Finds whose a thing is.
   *
   * @param near whether clauses and places do not tell: of a thing that has a part itself
   */
  private List<Filler> owners(Token token, Set<String> skip, boolean near) {
    List<Token> level = List.of(token);
    Map<String, Filler> found = new LinkedHashMap<>();
    for (int depth = 1; depth <= 3 && found.isEmpty(); depth++) {
      List<Token> next = new ArrayList<>();
      for (Token at : level) {
        next.addAll(near ? belonging(at) : below(at));
      }
      for (Token at : next) {
        for (Filler filler : actors(at)) {
          Entity entity = filler.entity();
          if (Kind.ACTOR.fits(entity, filler.token()) && !skip.contains(entity.id())) {
            found.putIfAbsent(entity.id(), new Filler(entity, filler.token(), depth));
          }
        }
      }
      level = next;
    }
    return List.copyOf(found.values());
  }

  private List<Token> belonging(Token at) {
    List<Token> next = new ArrayList<>(words.possessors(at));
    next.addAll(words.modifiers(at));
    for (Grammar.Prepositional p : grammar.prepositions(at)) {
      if (SlotWords.OWNING.contains(p.preposition()) && !LOCATIVE.contains(p.preposition())) {
        next.addAll(p.objects());
      }
    }
    return next;
  }

  private List<Token> below(Token at) {
    List<Token> next = new ArrayList<>(words.possessors(at));
    next.addAll(words.modifiers(at));
    for (Grammar.Prepositional p : grammar.prepositions(at)) {
      if (SlotWords.OWNING.contains(p.preposition())) {
        next.addAll(p.objects());
      }
    }
    for (Token child : sentence.children(at)) {
      if (child.is("acl") || child.is("pcomp") || child.is("xcomp")) {
        next.addAll(grammar.objects(child));
        for (Grammar.Prepositional p : grammar.prepositions(child)) {
          if (SlotWords.OWNING.contains(p.preposition())) {
            next.addAll(p.objects());
          }
        }
      }
    }
    return next;
  }
}
