package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/** What the words of one sentence say of the acts that hang on them: "refused to", "denied the". */
final class Governors {
  /** What may stand behind "not reported" though it happened. */
  private static final Set<String> LIMITS = Set.of("until", "till", "before", "to", "for", "as");

  /** Prepositions behind nouns like "threat" for what is threatened; "after the attack" is none. */
  private static final Set<String> ABOUT =
      Set.of("p.of", "p.for", "p.to", "p.on", "p.about", "p.over", "p.against");

  private static final Set<String> ARTICLES = Set.of("a", "an");

  /** Words that leave open whether there is one. */
  private static final Set<String> OPEN = Set.of("a", "an", "any", "some", "more", "further");

  private final Map<String, Effect> effects;
  private final Grammar grammar;
  private final Sentence sentence;

  Governors(Map<String, Effect> effects, Grammar grammar) {
    this.effects = effects;
    this.grammar = grammar;
    this.sentence = grammar.sentence();
  }

  /** Returns what a word says of the act that hangs on it. */
  Optional<Effect> on(Token act, Token word) {
    String pos = word.isVerb() ? "v" : word.isNoun() ? "n" : "a";
    String slot;
    Token governor = word;
    if (act.is("nsubjpass") && isDenied(word)) {
      return Optional.ofNullable(effects.get(word.lemma() + "/v/denied"));
    }
    if (act.is("pobj") || act.is("pcomp") || act.is("prep")) {
      slot = act.is("prep") ? "clause" : "p." + sentence.token(act.head()).lemma();
    } else if (act.is("dobj") || act.is("nsubjpass")) {
      slot = "obj";
    } else if (act.is("acl") && word.isNoun() && act.tag().equals("VBN")) {
      // "the agreement reached", not "the agreement to end it"
      return Optional.empty();
    } else if (act.is("xcomp")
        || act.is("ccomp")
        || act.is("acl")
        || act.is("oprd")
        || act.is("nsubj")) {
      slot = "clause";
    } else {
      return Optional.empty();
    }
    if (act.is("nsubj") || (act.is("nsubjpass") && !grammar.isPassive(word))) {
      return Optional.empty();
    }
    if (slot.equals("obj") && word.lemma().equals("offer") && ActWords.GIVEN.has(act.lemma())) {
      return Optional.empty();
    }
    if (slot.equals("obj") && isOpen(act, act)) {
      Effect open = effects.get(word.lemma() + "/" + pos + "/openobj");
      if (open != null) {
        return Optional.of(open);
      }
    }
    if (slot.equals("obj") && isNew(act)) {
      Effect announced = effects.get(word.lemma() + "/" + pos + "/newobj");
      if (announced != null) {
        return Optional.of(announced);
      }
    }
    List<String> names = new ArrayList<>();
    for (Token child : sentence.children(governor)) {
      if (child.is("prt")) {
        names.add(governor.lemma() + "_" + child.lemma());
      }
    }
    names.add(governor.lemma());
    if (pos.equals("v") && !governor.is("root")) {
      names.add(governor.form().toLowerCase(Locale.ROOT));
    }
    for (String name : names) {
      Effect ordered = effects.get(name + "/" + pos + "/infinitive");
      if (ordered != null && slot.equals("clause") && isAim(act)) {
        return Optional.of(ordered);
      }
      Effect purpose = effects.get(name + "/" + pos + "/purpose");
      if (purpose != null && slot.equals("clause") && isAim(act)) {
        return Optional.of(purpose);
      }
      for (String p : pos.equals("v") ? List.of("v", "a") : List.of(pos)) {
        Effect found = effects.get(name + "/" + p + "/" + slot);
        if (found == null && !(slot.startsWith("p.") && (act.is("pobj") || p.equals("n")))) {
          found = effects.get(name + "/" + p + "/all");
        }
        if (found == null && ABOUT.contains(slot) && p.equals("n")) {
          found = effects.get(name + "/" + p + "/all");
        }
        if (found != null) {
          return Optional.of(found);
        }
      }
    }
    // "it is possible that": the parser hangs the clause on the verb
    return word.lemma().equals("be") && slot.equals("clause") && act.is("ccomp") && !isAsked(act)
        ? sentence.child(word, "acomp").map(a -> effects.get(a.lowerForm() + "/a/clause"))
        : Optional.empty();
  }

  /** "has not been reported", but not "was not reported to the police", "by many", "until June". */
  boolean isDenied(Token verb) {
    boolean not = false;
    for (Token child : sentence.children(verb)) {
      not |= child.is("neg");
      if (child.is("agent") || child.is("xcomp") || LIMITS.contains(child.lemma())) {
        return false;
      }
    }
    return not && grammar.isPassive(verb) && effects.containsKey(verb.lemma() + "/v/denied");
  }

  /** "unclear why they fled": that they did is taken for granted. */
  boolean isAsked(Token clause) {
    Token first = sentence.token(sentence.firstBelow(clause));
    return first.tag().startsWith("W")
        && !first.lowerForm().equals("whether")
        && sentence.children(clause).stream().noneMatch(c -> c.tag().equals("TO"));
  }

  /** "to ask", not "to have asked". */
  boolean isAim(Token verb) {
    return verb.tag().equals("VB")
        && sentence.child(verb, "aux").filter(t -> t.tag().equals("TO")).isPresent();
  }

  /** "a withdrawal": none that was told of before. */
  private boolean isNew(Token noun) {
    return noun.isNoun()
        && sentence.children(noun).stream()
            .anyMatch(c -> c.is("det") && ARTICLES.contains(c.lowerForm()));
  }

  /** An object, or what is behind a preposition, without a word that takes it for known. */
  boolean isOpen(Token noun, Token from) {
    return noun.index() == from.index()
        && noun.isNoun()
        && !noun.isProperNoun()
        && (noun.is("dobj") || noun.is("pobj"))
        && sentence.children(noun).stream()
            .noneMatch(
                c ->
                    c.is("poss")
                        || c.tag().equals("CD")
                        || c.isProperNoun()
                        || c.is("relcl")
                        || (c.is("det") && !OPEN.contains(c.lowerForm())));
  }
}
