package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/**
 * Works out whether, how surely and when something happens, from the words around it and above it:
 * negation, modals, conditions, and predicates like "deny", "vow", "alleged" ({@code
 * factuality.tsv}).
 */
final class FactualityTagger {
  private static final int DEPTH = 14;
  private static final Set<String> FUTURE = Set.of("will", "would", "shall", "'ll", "wo", "'d");
  private static final Set<String> POSSIBLE = Set.of("may", "might", "could");
  private static final Set<String> OBLIGED = Set.of("must", "should", "ought");
  private static final Set<String> CONDITIONS =
      Set.of("if", "unless", "whether", "lest", "in case", "provided");

  private static final Set<String> NOBODY = Set.of("nobody", "none", "no-one", "nothing");

  /** Auxiliaries that make a condition where they come first. */
  private static final Set<String> INVERTED = Set.of("had", "should", "were");

  /**
   * What was found.
   *
   * @param factuality polarity, certainty, tense
   * @param embeddedIn words of acts that count instead of this one, nearest first
   * @param modal the modal verb that puts it into the future
   */
  record Finding(Factuality factuality, List<Token> embeddedIn, Optional<Token> modal) {
    Finding {
      embeddedIn = List.copyOf(embeddedIn);
    }
  }

  private final Map<String, Effect> effects = Effect.read();

  /** Tags what a trigger tells of. */
  Finding tag(Grammar grammar, Token trigger, Optional<Token> lightVerb) {
    Walk walk = new Walk(grammar.sentence(), grammar);
    walk.around(trigger);
    walk.before(trigger);
    if (trigger.isVerb()) {
      walk.verbGroup(trigger);
    }
    Token from = trigger;
    if (lightVerb.isPresent()) {
      walk.around(lightVerb.get());
      walk.verbGroup(lightVerb.get());
      walk.governs(trigger, lightVerb.get());
      from = lightVerb.get();
    }
    walk.climb(from);
    return walk.finding(trigger);
  }

  /** One walk from a trigger to the top of its sentence. */
  private final class Walk {
    private final Sentence sentence;
    private final Governors governors;
    private boolean negative;
    private Certainty certainty = Certainty.CERTAIN;
    private Optional<Tense> tense = Optional.empty();
    private final List<Token> embeddedIn = new ArrayList<>();
    private Optional<Token> modal = Optional.empty();

    Walk(Sentence sentence, Grammar grammar) {
      this.sentence = sentence;
      governors = new Governors(effects, grammar);
    }

    private void apply(Effect effect, Token word) {
      if (effect.negative()) {
        negative = !negative;
      }
      effect.certainty().ifPresent(this::weaken);
      if (effect.tense().isPresent() && (tense.isEmpty() || effect.tense().get() == Tense.FUTURE)) {
        tense = effect.tense();
      }
      if (effect.embeds()) {
        embeddedIn.add(word);
      }
    }

    private void weaken(Certainty to) {
      if (to.compareTo(certainty) > 0) {
        certainty = to;
      }
    }

    /** Words that hang on the trigger and describe it. */
    void around(Token token) {
      for (Token child : sentence.children(token)) {
        String lemma = child.lemma();
        String form = child.form().toLowerCase(Locale.ROOT);
        if (child.is("neg") || (token.isVerb() && (form.equals("not") || form.equals("n't")))) {
          negative = !negative;
        } else if (form.equals("no") && child.index() < token.index() && child.is("det")) {
          negative = !negative;
        } else if (token.isVerb() && isNobody(child)) {
          negative = !negative;
        } else {
          String pos = child.is("advmod") ? "r" : child.isVerb() ? "v" : child.isNoun() ? "n" : "a";
          Effect effect = effects.get((pos.equals("a") ? form : lemma) + "/" + pos + "/mod");
          if (effect == null && pos.equals("r")) {
            effect = effects.get(form + "/r/mod");
          }
          if (effect == null && pos.equals("v")) {
            effect = effects.get(form + "/a/mod");
          }
          boolean describes = !token.isVerb() || child.is("advmod");
          if (effect != null && describes) {
            apply(effect, child);
          }
        }
      }
    }

    /** "No soldiers were hurt", "injured nobody", "none of them died". */
    private boolean isNobody(Token part) {
      boolean takesPart = part.is("nsubj") || part.is("nsubjpass") || part.is("dobj");
      return takesPart
          && (NOBODY.contains(part.lowerForm())
              || (part.isNoun()
                  && !ActWords.DOUBT.has(part.lemma())
                  && sentence
                      .child(part, "det")
                      .filter(d -> d.lowerForm().equals("no"))
                      .isPresent()));
    }

    /** "the failed assassination attempt": what the noun says behind the act. */
    void before(Token act) {
      if (!act.is("compound") && !act.is("nmod")) {
        return;
      }
      Optional<Token> head = sentence.head(act).filter(Token::isNoun);
      Effect effect = head.map(noun -> effects.get(noun.lemma() + "/n/before")).orElse(null);
      if (effect != null) {
        apply(effect, head.get());
        around(head.get());
      }
    }

    /** Auxiliaries of a verb. */
    void verbGroup(Token verb) {
      boolean any = false;
      boolean to = false;
      Optional<Tense> found = Optional.empty();
      for (Token child : sentence.children(verb)) {
        if (!child.is("aux") && !child.is("auxpass") && !child.tag().equals("MD")) {
          continue;
        }
        String form = child.form().toLowerCase(Locale.ROOT);
        if (child.tag().equals("TO")) {
          to = true;
        } else if (FUTURE.contains(form) && child.tag().equals("MD")) {
          found = Optional.of(Tense.FUTURE);
          modal = Optional.of(child);
        } else if (POSSIBLE.contains(form)) {
          found = Optional.of(Tense.FUTURE);
          weaken(Certainty.POSSIBLE);
          modal = Optional.of(child);
        } else if (OBLIGED.contains(form)) {
          found = Optional.of(Tense.FUTURE);
          weaken(Certainty.POSSIBLE);
          modal = Optional.of(child);
        } else if (form.equals("can") || form.equals("ca")) {
          found = Optional.of(Tense.PRESENT);
          weaken(Certainty.POSSIBLE);
        } else if (found.isEmpty() || found.get() != Tense.FUTURE) {
          found = Optional.of(auxiliaryTense(child, verb, found));
        }
        any = true;
      }
      if (found.isPresent()) {
        if (modal.isPresent() && found.get() == Tense.FUTURE && hasPerfect(verb)) {
          found = Optional.of(Tense.PAST);
          weaken(Certainty.POSSIBLE);
        }
        if (tense.isEmpty()) {
          tense = found;
        }
      } else if (!any && tense.isEmpty()) {
        tense =
            switch (verb.tag()) {
              case "VBD" -> Optional.of(Tense.PAST);
              case "VBP", "VBZ" -> Optional.of(Tense.PRESENT);
              case "VBN" -> Optional.of(Tense.PAST);
              default -> Optional.empty();
            };
      }
      if (to && tense.isEmpty() && verb.is("advcl") && !isAmong(verb) && !goesOn(verb)) {
        tense = Optional.of(Tense.FUTURE);
        weaken(Certainty.POSSIBLE);
      }
    }

    /** "went on to win": it did. */
    private boolean goesOn(Token verb) {
      return sentence
          .head(verb)
          .filter(go -> go.lemma().equals("go"))
          .filter(go -> sentence.children(go).stream().anyMatch(Walk::isOn))
          .isPresent();
    }

    private static boolean isOn(Token part) {
      return part.lowerForm().equals("on") && (part.is("prt") || part.is("advmod"));
    }

    /** "was among those to vote against it": the parser hangs what they did on "was". */
    private boolean isAmong(Token verb) {
      return sentence
          .head(verb)
          .filter(be -> be.lemma().equals("be"))
          .flatMap(be -> sentence.child(be, "prep"))
          .filter(before -> before.lemma().equals("among"))
          .isPresent();
    }

    private boolean hasPerfect(Token verb) {
      for (Token child : sentence.children(verb)) {
        if (child.is("aux") && child.lemma().equals("have") && child.tag().equals("VB")) {
          return true;
        }
      }
      return false;
    }

    private Tense auxiliaryTense(Token auxiliary, Token verb, Optional<Tense> before) {
      if (auxiliary.lemma().equals("have") || auxiliary.tag().equals("VBD")) {
        // "has been bombing" goes on
        return auxiliary.lemma().equals("have") && verb.tag().equals("VBG")
            ? Tense.PRESENT
            : Tense.PAST;
      }
      return before.orElse(
          auxiliary.tag().equals("VBN") || auxiliary.tag().equals("VBG")
              ? Tense.PAST
              : Tense.PRESENT);
    }

    /** Applies what a word says of the act below it. */
    boolean governs(Token act, Token word) {
      Optional<Effect> effect = governors.on(act, word);
      effect.ifPresent(e -> apply(e, word));
      return effect.isPresent();
    }

    /** "their demands include releasing N", "the aim is to end it": what the subject says of it. */
    private boolean isDemanded(Token act, Token verb) {
      boolean content = act.is("xcomp") || act.is("ccomp") || act.is("dobj") || act.is("attr");
      if (!content || !ActWords.CONSISTING.has(verb.lemma()) || act.index() < verb.index()) {
        return false;
      }
      for (Token child : sentence.children(verb)) {
        if (child.is("nsubj") && child.isNoun()) {
          Effect effect = effects.get(child.lemma() + "/n/all");
          if (effect == null) {
            effect = effects.get(child.lemma() + "/n/is");
          }
          if (effect != null) {
            apply(effect, child);
            return true;
          }
        }
      }
      return false;
    }

    /** "leaflets to warn", but "the first woman to win". */
    private boolean isUsedFor(Token act, Token noun) {
      return (act.is("acl") || act.is("relcl"))
          && noun.isNoun()
          && !isOneAmong(noun)
          && act.tag().equals("VB")
          && governors.isAim(act)
          && sentence.children(noun).stream()
              .noneMatch(
                  c ->
                      ActWords.ALONE.has(c.lemma())
                          || c.tag().equals("JJS")
                          || c.tag().equals("CD")
                          || (c.tag().equals("JJ") && c.form().endsWith("th")));
    }

    /** "among the towns to vote against it", "one of the states to join": they did. */
    private boolean isOneAmong(Token noun) {
      return noun.is("pobj")
          && sentence
              .head(noun)
              .filter(
                  before ->
                      before.lemma().equals("among")
                          || sentence
                              .head(before)
                              .filter(o -> ActWords.ALONE.has(o.lemma()))
                              .isPresent())
              .isPresent();
    }

    /** "the prospect of banks closing": what the noun before the preposition says of the clause. */
    private void prospect(Token clause, Token noun) {
      if (!clause.tag().equals("VBG") || !clause.is("acl") || !noun.is("pobj")) {
        return;
      }
      sentence
          .head(noun)
          .filter(of -> of.lemma().equals("of"))
          .flatMap(sentence::head)
          .filter(Token::isNoun)
          .map(above -> effects.get(above.lemma() + "/n/all"))
          .ifPresent(effect -> apply(effect, noun));
    }

    void climb(Token from) {
      Token at = from;
      for (int i = 0; i < DEPTH; i++) {
        condition(at);
        Optional<Token> above = sentence.head(at);
        if (above.isEmpty()) {
          return;
        }
        Token head = above.get();
        Token word = head;
        if (head.is("prep") || head.tag().equals("IN") || head.tag().equals("TO")) {
          Optional<Token> governor = sentence.head(head);
          if (governor.isEmpty()) {
            return;
          }
          word = governor.get();
        }
        if (isBeside(at, word) || (at.is("ccomp") && governors.isAsked(at))) {
          if (tense.isEmpty() && !at.isVerb()) {
            verbGroup(word);
          }
          at = word;
          continue;
        }
        if (head.lemma().equals("without") && at.is("pcomp")) {
          negative = !negative;
        }
        if (tense.isEmpty() && isState(at, head, word)) {
          around(word);
          verbGroup(word);
        }
        boolean complement = !at.is("conj") && (governs(at, word) || isDemanded(at, word));
        if (at.is("conj")) {
          if (tense.isEmpty() && head.isVerb()) {
            verbGroup(head);
          } else if (head.isVerb() && sharesModal(at)) {
            tense = Optional.empty();
            verbGroup(head);
          }
        } else if (complement && at.is("nsubjpass") && governors.isDenied(word)) {
          if (tense.isEmpty()) {
            verbGroup(word);
          }
        } else if (complement || at.is("xcomp")) {
          outer(word);
        } else if (at.is("advcl") || at.is("relcl") || at.is("acl")) {
          prospect(at, word);
          if (isUsedFor(at, word)) {
            weaken(Certainty.POSSIBLE);
            tense = Optional.of(Tense.FUTURE);
          }
          if (tense.isEmpty() && word.isVerb()) {
            verbGroup(word);
          }
          return;
        } else if (at.is("ccomp") && word.isVerb()) {
          outerNegation(word);
        } else if (governors.isOpen(at, from) && isUnreal(word)) {
          // "to discuss attacks", "could lead to a massacre": nobody says that there were any
          weaken(Certainty.POSSIBLE);
          if (tense.isEmpty()) {
            tense = Optional.of(Tense.FUTURE);
          }
          return;
        } else if (!at.is("ccomp") && !at.is("pcomp") && word.isVerb()) {
          // A noun that is part of a clause: what the clause says does not touch it.
          return;
        } else if (!word.isVerb() && !at.is("pobj") && !at.is("pcomp")) {
          return;
        } else if (word.isNoun() && at.is("pobj")) {
          // "the day of the attack" may hang below something, but the attack is taken for granted
          return;
        }
        at = word;
      }
    }

    /**
     * "He was hurt; he refused help, she said": a clause before another that says nothing of it.
     */
    private boolean isBeside(Token clause, Token verb) {
      if (!clause.is("ccomp") || clause.index() > verb.index() || !verb.isVerb()) {
        return false;
      }
      for (int i = clause.index() + 1; i < verb.index(); i++) {
        String form = sentence.token(i).form();
        if (form.equals(";") || form.equals(":")) {
          return true;
        }
      }
      return false;
    }

    /** "they are a threat", "is under investigation": when, the verb tells. */
    private static boolean isState(Token noun, Token head, Token verb) {
      boolean under = noun.is("pobj") && head.lowerForm().equals("under");
      return noun.isNoun() && verb.lemma().equals("be") && (noun.is("attr") || under);
    }

    /** A verb of what may be, or of what something is done for. */
    private boolean isUnreal(Token verb) {
      boolean to = false;
      for (Token child : sentence.children(verb)) {
        String form = child.lowerForm();
        if (child.tag().equals("MD")
            && child.is("aux")
            && (POSSIBLE.contains(form) || OBLIGED.contains(form) || form.equals("can"))) {
          return true;
        }
        to |= child.is("aux") && child.tag().equals("TO");
      }
      return to && verb.tag().equals("VB") && (verb.is("advcl") || verb.is("acl"));
    }

    /** "will seize and burn": a bare infinitive behind "and" shares the modal. */
    private boolean sharesModal(Token verb) {
      return verb.tag().equals("VB")
          && sentence.children(verb).stream().noneMatch(t -> t.is("aux") || t.is("nsubj"));
    }

    private void condition(Token at) {
      for (Token child : sentence.children(at)) {
        if (child.is("mark") && CONDITIONS.contains(child.form().toLowerCase(Locale.ROOT))) {
          weaken(Certainty.POSSIBLE);
        }
        if (child.is("aux")
            && INVERTED.contains(child.lowerForm())
            && at.is("advcl")
            && child.index() == sentence.firstBelow(at)) {
          // "Had they left", "should they attack"
          weaken(Certainty.POSSIBLE);
        }
      }
    }

    /** How the outer act stands: "did not agree to", "will be asked to". */
    private void outer(Token word) {
      if (!word.isVerb()) {
        return;
      }
      outerNegation(word);
      if (tense.isEmpty()) {
        verbGroup(word);
      } else {
        for (Token child : sentence.children(word)) {
          String form = child.form().toLowerCase(Locale.ROOT);
          if (child.tag().equals("MD") && (FUTURE.contains(form) || POSSIBLE.contains(form))) {
            tense = Optional.of(Tense.FUTURE);
          }
        }
      }
      if (word.lemma().equals("go") && word.tag().equals("VBG")) {
        tense = Optional.of(Tense.FUTURE);
      }
    }

    private void outerNegation(Token word) {
      for (Token child : sentence.children(word)) {
        if (child.is("neg")) {
          if (negative) {
            negative = false;
            weaken(Certainty.POSSIBLE);
          } else {
            weaken(Certainty.POSSIBLE);
            negative = !word.lemma().equals("say");
          }
        }
      }
    }

    Finding finding(Token trigger) {
      Tense when = tense.orElse(trigger.isVerb() ? Tense.UNKNOWN : Tense.PAST);
      return new Finding(
          new Factuality(negative ? Polarity.NEGATIVE : Polarity.POSITIVE, certainty, when),
          embeddedIn,
          modal);
    }
  }
}
