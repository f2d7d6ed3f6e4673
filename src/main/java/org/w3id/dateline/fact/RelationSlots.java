package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/** The words that fill slots of relations which {@link SlotFiller} does not know. */
final class RelationSlots {
  /** The slots. */
  static final Set<String> NAMES =
      Set.of(RelationRules.HOST, RelationRules.OWNER, RelationRules.AIM);

  private final SlotFiller filler;
  private final Grammar grammar;
  private final Sentence sentence;

  RelationSlots(SlotFiller filler) {
    this.filler = filler;
    this.grammar = filler.grammar();
    this.sentence = grammar.sentence();
  }

  /** Returns the words in one of these slots around a word. */
  List<Token> words(String slot, Token token) {
    return switch (slot) {
      case RelationRules.HOST -> hosts(token);
      case RelationRules.OWNER -> owners(token);
      case RelationRules.AIM -> aims(token);
      default -> List.of();
    };
  }

  /** "N in its fight against M", "supported N in the fight", "N is working as part of M": N. */
  private List<Token> hosts(Token noun) {
    Optional<Token> preposition =
        noun.is("pobj") ? sentence.head(noun).filter(p -> p.is("prep")) : Optional.empty();
    Optional<Token> above = preposition.flatMap(sentence::head);
    if (above.isEmpty()) {
      return List.of();
    }
    Token head = above.get();
    if (head.isNoun()) {
      List<Token> joined = new ArrayList<>();
      Token first = head;
      while (first.is("conj") && sentence.head(first).filter(Token::isNoun).isPresent()) {
        first = sentence.head(first).orElseThrow();
      }
      grammar.withConjuncts(first, joined);
      return joined;
    }
    if (head.is("acomp")) {
      return grammar.surfaceSubjects(head);
    }
    if (!head.isVerb()) {
      return List.of();
    }
    // "sent planes in support of N": who sent them
    boolean inSupport =
        preposition.get().lemma().equals("in")
            && grammar.prepositions(noun).stream()
                .anyMatch(p -> p.preposition().equals("of") && p.at().index() == noun.index() + 1);
    boolean ofSubject =
        preposition.get().form().equalsIgnoreCase("as") || inSupport || grammar.isPassive(head);
    List<Token> objects = ofSubject ? List.of() : grammar.objects(head);
    return objects.isEmpty() ? grammar.surfaceSubjects(head) : withObjects(objects);
  }

  /** Nouns, or in "offered support for N" whom such a noun is for. */
  private List<Token> withObjects(List<Token> nouns) {
    List<Token> found = new ArrayList<>();
    for (Token noun : nouns) {
      if (!filler.actors(noun).isEmpty()) {
        found.add(noun);
        continue;
      }
      for (Grammar.Prepositional p : grammar.prepositions(noun)) {
        if (p.preposition().equals("for") || p.preposition().equals("to")) {
          found.addAll(p.objects());
        }
      }
    }
    return found;
  }

  /** "N's fight"; a pronoun yields to what the tree tells: "support N in its fight". */
  private List<Token> owners(Token noun) {
    List<Token> owners = filler.words().possessors(noun);
    List<Token> hosts = owners.stream().allMatch(Token::isPronoun) ? hosts(noun) : List.of();
    return owners.isEmpty() || hosts.isEmpty() ? owners : hosts;
  }

  /**
   * "the alliance's strategy to defeat N", "in its effort to contain and defeat N": whose it is.
   */
  private List<Token> aims(Token verb) {
    Token first = verb;
    while (first.is("conj") && sentence.head(first).filter(Token::isVerb).isPresent()) {
      first = sentence.head(first).orElseThrow();
    }
    if (first.is("pcomp")) {
      return helped(first);
    }
    Optional<Token> noun = sentence.head(first).filter(Token::isNoun);
    if (!first.is("acl") || noun.isEmpty()) {
      return List.of();
    }
    List<Token> owners = new ArrayList<>(owners(noun.get()));
    owners.addAll(filler.words().in(noun.get(), Triggers.Pos.N, "comp"));
    owners.addAll(filler.words().in(noun.get(), Triggers.Pos.N, "of"));
    owners.removeIf(o -> filler.actors(o).isEmpty());
    return owners.isEmpty() ? hosts(noun.get()) : owners;
  }

  /** "supported N in defeating M": N. */
  private List<Token> helped(Token verb) {
    Optional<Token> helping =
        sentence
            .head(verb)
            .filter(p -> p.lemma().equals("in"))
            .flatMap(sentence::head)
            .filter(Token::isVerb);
    if (helping.isEmpty()) {
      return List.of();
    }
    List<Token> helped = new ArrayList<>(grammar.objects(helping.get()));
    helped.removeIf(o -> filler.actors(o).isEmpty());
    return helped;
  }
}
