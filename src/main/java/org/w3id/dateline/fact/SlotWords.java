package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/** Finds the words that fill a slot of a trigger in one sentence, before any look at entities. */
final class SlotWords {
  /** Prepositions behind which stands who owns, does, or has to do with something. */
  static final Set<String> OWNING =
      Set.of(
          "of", "by", "from", "against", "on", "for", "with", "to", "in", "at", "between", "over",
          "into", "among", "inside");

  private final Grammar grammar;
  private final Sentence sentence;
  private final LightVerbs lightVerbs;
  private final boolean[] inTime;

  /**
   * The words of one sentence.
   *
   * @param inTime which tokens are part of a time
   */
  SlotWords(Grammar grammar, LightVerbs lightVerbs, boolean[] inTime) {
    this.grammar = grammar;
    this.sentence = grammar.sentence();
    this.lightVerbs = lightVerbs;
    this.inTime = inTime.clone();
  }

  /** Returns the verb that says no more than that the noun which is its object happens. */
  Optional<Token> lightVerb(Token noun) {
    return noun.isNoun() ? lightVerbs.of(noun, grammar) : Optional.empty();
  }

  /** Returns the words in a slot. */
  List<Token> in(Token trigger, Triggers.Pos pos, String slot) {
    return switch (pos) {
      case V -> verbTokens(trigger, slot);
      case N -> nounTokens(trigger, slot);
      case A -> adjectiveTokens(trigger, slot);
    };
  }

  private List<Token> verbTokens(Token verb, String slot) {
    return switch (slot) {
      case "subj" -> grammar.subjects(verb);
      case "obj" -> grammar.objects(verb);
      case "ind" -> grammar.indirectObjects(verb);
      case "csubj" -> clauseSubjects(verb);
      case "inner" -> innerObjects(verb);
      case "inner-subj" -> purposeSubjects(verb);
      case "cause" -> causes(verb);
      default -> {
        List<Token> found = behind(verb, slot);
        if (found.isEmpty()) {
          List<Token> objects = new ArrayList<>();
          for (Token child : sentence.children(verb)) {
            if (child.is("dobj") || child.is("nsubjpass")) {
              if (!child.isProperNoun()) {
                objects.addAll(behind(child, slot));
              }
            }
          }
          yield objects;
        }
        yield found;
      }
    };
  }

  private List<Token> causes(Token verb) {
    List<Token> found = new ArrayList<>();
    for (String preposition : List.of("in", "during", "by", "from", "after")) {
      found.addAll(behind(verb, preposition));
    }
    return found;
  }

  /** "charged with crimes of treason and fraud": who is charged. */
  private List<Token> accused(Token crime) {
    Token at = crime;
    for (int i = 0; i < 10; i++) {
      Optional<Token> head = sentence.head(at);
      boolean inside = at.is("pobj") || at.is("prep") || at.is("conj") || at.is("dobj");
      if (head.isEmpty() || (!inside && !at.is("pcomp"))) {
        return List.of();
      }
      at = head.get();
      if (at.isVerb() && ActWords.ACCUSING.has(at.lemma())) {
        return grammar.objects(at);
      }
    }
    return List.of();
  }

  /** Returns the nouns behind a preposition of a word, those of times left out. */
  List<Token> behind(Token word, String preposition) {
    List<Token> found = new ArrayList<>();
    if (preposition.equals("by")) {
      found.addAll(Hands.of(word, grammar));
    }
    for (Grammar.Prepositional p : grammar.prepositions(word)) {
      if (p.preposition().equals(preposition)) {
        for (Token object : p.objects()) {
          if (!inTime[object.index()]) {
            found.add(grammar.antecedent(object));
          }
        }
      }
    }
    return found;
  }

  private List<Token> nounTokens(Token noun, String slot) {
    Optional<Token> light = lightVerb(noun);
    return switch (slot) {
      case "subj" -> {
        if (light.isEmpty()) {
          yield List.of();
        }
        if (isEndured(light.get()) || isUnder(noun)) {
          yield List.of();
        }
        // "engaged in skirmishes" is said of those who fight
        boolean within = noun.is("pobj");
        List<Token> subjects =
            within ? grammar.surfaceSubjects(light.get()) : grammar.subjects(light.get());
        yield subjects.contains(noun) ? List.of() : subjects;
      }
      case "obj" -> List.of();
      case "ind" -> light.map(grammar::indirectObjects).orElse(List.of());
      case "predicate" -> predicateOf(noun);
      case "doer" -> behind(noun, "of").isEmpty() ? List.of() : possessors(noun);
      case "poss" -> possessors(noun);
      case "comp" -> modifiers(noun);
      case "head" -> List.of();
      case "csubj" -> clauseSubjects(noun);
      case "inner" -> innerObjects(noun);
      case "accused" -> accused(noun);
      default -> {
        List<Token> found = behind(noun, slot);
        if (found.isEmpty() && slot.equals("against")) {
          found = aimedAt(noun);
        }
        if (found.isEmpty() && light.isPresent()) {
          found = behind(light.get(), slot);
          if (found.isEmpty()
              && slot.equals("to")
              && noun.is("dobj")
              && grammar.isPassive(light.get())) {
            // "they were given an ultimatum"
            found = grammar.surfaceSubjects(light.get());
          }
        }
        yield found;
      }
    };
  }

  /** "suffered an attack", "faces sanctions", "came under fire": its subject does nothing. */
  private boolean isEndured(Token verb) {
    return GrammarWords.ENDURING.has(verb.lemma()) && !grammar.isPassive(verb);
  }

  private boolean isUnder(Token noun) {
    return noun.is("pobj")
        && sentence.head(noun).filter(under -> under.lemma().equals("under")).isPresent();
  }

  /**
   * Returns those to whom a noun is said to happen: "N suffered an <b>attack</b>", "N came under
   * <b>fire</b>", "N was the target of an <b>attack</b>".
   */
  List<Token> sufferers(Token noun) {
    Optional<Token> above = sentence.head(noun);
    if (above.isEmpty()) {
      return List.of();
    }
    Token governor = above.get();
    if (noun.is("dobj")) {
      return isEndured(governor) ? grammar.surfaceSubjects(governor) : List.of();
    }
    Optional<Token> over = sentence.head(governor);
    if (!noun.is("pobj") || over.isEmpty()) {
      return List.of();
    }
    if (isUnder(noun)) {
      return GrammarWords.UNDERGOING.has(over.get().lemma())
          ? grammar.surfaceSubjects(over.get())
          : List.of();
    }
    return governor.lemma().equals("of") && GrammarWords.ENDURED.has(over.get().lemma())
        ? predicateOf(over.get())
        : List.of();
  }

  /** "bombings targeted at the army". */
  private List<Token> aimedAt(Token noun) {
    List<Token> found = new ArrayList<>();
    for (Token child : sentence.children(noun)) {
      if (child.is("acl")
          && child.index() > noun.index()
          && GrammarWords.AIMED.has(child.lemma())) {
        found.addAll(behind(child, "at"));
        found.addAll(behind(child, "against"));
      }
    }
    return found;
  }

  /** "the group is a threat to all": what it is said to be a threat. */
  private List<Token> predicateOf(Token noun) {
    return noun.is("attr")
        ? sentence
            .head(noun)
            .filter(be -> be.lemma().equals("be"))
            .map(grammar::surfaceSubjects)
            .orElse(List.of())
        : List.of();
  }

  private List<Token> adjectiveTokens(Token adjective, String slot) {
    Optional<Token> head = sentence.head(adjective);
    switch (slot) {
      case "subj" -> {
        if (adjective.is("acomp") || adjective.is("oprd") || adjective.is("attr")) {
          return head.map(
                  h ->
                      grammar.objects(h).isEmpty()
                          ? grammar.surfaceSubjects(h)
                          : grammar.objects(h))
              .orElse(List.of());
        }
        return adjective.isVerb() ? grammar.objects(adjective) : List.of();
      }
      case "head" -> {
        boolean modifier = adjective.is("nmod") || adjective.is("amod") || adjective.is("compound");
        return modifier || adjective.is("acl") ? head.map(List::of).orElse(List.of()) : List.of();
      }
      case "inner" -> {
        return innerObjects(adjective);
      }
      default -> {
        List<Token> found = behind(adjective, slot);
        return found.isEmpty() && head.isPresent() && adjective.is("acomp")
            ? behind(head.get(), slot)
            : found;
      }
    }
  }

  /** Returns whose it is: "Israel's bombardment", also of nouns joined by "and". */
  List<Token> possessors(Token noun) {
    List<Token> found = new ArrayList<>();
    for (Token child : sentence.children(noun)) {
      if (child.is("poss")) {
        grammar.withConjuncts(child, found);
      }
    }
    if (found.isEmpty() && noun.is("conj")) {
      sentence
          .head(noun)
          .filter(Token::isNoun)
          .ifPresent(
              first -> {
                for (Token child : sentence.children(first)) {
                  if (child.is("poss")) {
                    grammar.withConjuncts(child, found);
                  }
                }
              });
    }
    if (found.isEmpty()) {
      strayPossessor(noun).ifPresent(found::add);
    }
    return found;
  }

  /** "Israel's air and ground campaign": the parser gives the possessor to the first modifier. */
  private Optional<Token> strayPossessor(Token noun) {
    int at = noun.index() - 1;
    while (at >= 0 && noun.index() - at <= 6) {
      Token token = sentence.token(at);
      if (token.is("case") && at > 0 && sentence.token(at - 1).is("poss")) {
        return Optional.of(sentence.token(at - 1));
      }
      boolean inside =
          token.tag().startsWith("JJ") || token.isNoun() || token.is("cc") || token.is("punct");
      if (!inside || token.form().equals(",") || (token.isNoun() && !sameRole(token, noun))) {
        return Optional.empty();
      }
      at--;
    }
    return Optional.empty();
  }

  private boolean sameRole(Token modifier, Token noun) {
    Token at = modifier;
    for (int i = 0; i < 6; i++) {
      if (at.head() == noun.index()
          || (at.head() == noun.head() && at.relation().equals(noun.relation()))) {
        return true;
      }
      if (!at.is("conj") && !at.is("compound") && !at.is("nmod")) {
        return false;
      }
      at = sentence.token(at.head());
    }
    return false;
  }

  /** Returns the nouns and adjectives that stand before a noun. */
  List<Token> modifiers(Token noun) {
    List<Token> found = new ArrayList<>();
    for (Token child : sentence.children(noun)) {
      if (child.index() < noun.index()
          && (child.is("compound") || child.is("nmod") || child.is("amod"))) {
        grammar.withConjuncts(child, found);
      }
    }
    return found;
  }

  /** Returns the clause that a word governs: what is agreed to, demanded, denied. */
  List<Token> clauses(Token word) {
    List<Token> found = new ArrayList<>();
    for (Token child : sentence.children(word)) {
      if ((child.is("xcomp") || child.is("ccomp")) && child.index() > word.index()) {
        found.add(child);
      } else if (child.is("acl") && !word.isVerb() && child.tag().equals("VB")) {
        found.add(child);
      } else if (child.is("prep") && !word.is("prep")) {
        for (Token inner : sentence.children(child)) {
          if (inner.is("pcomp")) {
            found.add(inner);
          }
        }
      } else if (child.is("dobj") && word.isVerb()) {
        for (Token inner : sentence.children(child)) {
          if (inner.is("acl") && inner.tag().equals("VB")) {
            found.add(inner);
          }
        }
      }
    }
    return found;
  }

  private List<Token> clauseSubjects(Token word) {
    List<Token> found = new ArrayList<>();
    for (Token clause : clauses(word)) {
      for (Token child : sentence.children(clause)) {
        boolean whose = sentence.children(child).stream().anyMatch(c -> c.tag().equals("WP$"));
        if ((child.is("nsubj") || child.is("nsubjpass")) && !whose) {
          grammar.withConjuncts(child, found);
        }
      }
    }
    return found;
  }

  private List<Token> purposeSubjects(Token verb) {
    List<Token> found = new ArrayList<>();
    for (Token child : sentence.children(verb)) {
      if (child.is("advcl")) {
        found.addAll(grammar.subjects(child));
      }
    }
    return found;
  }

  private List<Token> innerObjects(Token word) {
    List<Token> found = new ArrayList<>();
    List<Token> open = new ArrayList<>(clauses(word));
    for (int n = 0; n < open.size() && n < 4; n++) {
      Token clause = open.get(n);
      found.addAll(grammar.indirectObjects(clause));
      if (!GrammarWords.EMPLOYING.has(clause.lemma())) {
        found.addAll(grammar.objects(clause));
      }
      for (Grammar.Prepositional p : grammar.prepositions(clause)) {
        if (OWNING.contains(p.preposition())) {
          found.addAll(p.objects());
        }
      }
      if (found.isEmpty()) {
        open.addAll(clauses(clause));
      }
    }
    return found;
  }
}
