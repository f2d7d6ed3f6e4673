package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.table.Table;
import org.w3id.dateline.table.Table.Row;
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

  /** What may stand behind "not reported" though it happened. */
  private static final Set<String> LIMITS = Set.of("until", "till", "before", "to", "for", "as");

  /** Prepositions behind nouns like "threat" for what is threatened; "after the attack" is none. */
  private static final Set<String> ABOUT =
      Set.of("p.of", "p.for", "p.to", "p.on", "p.about", "p.over", "p.against");

  private static final Set<String> ARTICLES = Set.of("a", "an");

  /** Words that leave open whether there is one. */
  private static final Set<String> OPEN = Set.of("a", "an", "any", "some", "more", "further");

  /**
   * The effect of a word on what it governs.
   *
   * @param negative whether it says that it did not happen
   * @param certainty how sure it leaves it
   * @param tense when it puts it
   * @param embeds whether PLOVER counts the outer act alone
   */
  record Effect(
      boolean negative, Optional<Certainty> certainty, Optional<Tense> tense, boolean embeds) {}

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

  private final Map<String, Effect> effects = new HashMap<>();

  FactualityTagger() {
    Table table =
        Table.of(
            FactualityTagger.class,
            "factuality.tsv",
            "words",
            "pos",
            "slot",
            "polarity",
            "certainty",
            "tense",
            "embeds");
    for (Row row : table.rows()) {
      Effect effect =
          new Effect(
              row.cell("polarity").equals("no"),
              value(row, "certainty", Certainty.class),
              value(row, "tense", Tense.class),
              row.cell("embeds").equals("yes"));
      for (String word : row.cell("words").split(" +")) {
        effects.putIfAbsent(word + "/" + row.cell("pos") + "/" + row.cell("slot"), effect);
      }
    }
  }

  private static <E extends Enum<E>> Optional<E> value(Row row, String column, Class<E> type) {
    String cell = row.cell(column);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Enum.valueOf(type, cell.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      throw row.problem("no " + column + " " + cell, "See the contract's values.");
    }
  }

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
    private final Grammar grammar;
    private boolean negative;
    private Certainty certainty = Certainty.CERTAIN;
    private Optional<Tense> tense = Optional.empty();
    private final List<Token> embeddedIn = new ArrayList<>();
    private Optional<Token> modal = Optional.empty();

    Walk(Sentence sentence, Grammar grammar) {
      this.sentence = sentence;
      this.grammar = grammar;
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
      Optional<Effect> effect = effect(act, word);
      effect.ifPresent(e -> apply(e, word));
      return effect.isPresent();
    }

    private Optional<Effect> effect(Token act, Token word) {
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

    /**
     * "has not been reported", but not "was not reported to the police", "by many", "until June".
     */
    private boolean isDenied(Token verb) {
      boolean not = false;
      for (Token child : sentence.children(verb)) {
        not |= child.is("neg");
        if (child.is("agent") || child.is("xcomp") || LIMITS.contains(child.lemma())) {
          return false;
        }
      }
      return not && grammar.isPassive(verb) && effects.containsKey(verb.lemma() + "/v/denied");
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

    /** "unclear why they fled": that they did is taken for granted. */
    private boolean isAsked(Token clause) {
      Token first = sentence.token(sentence.firstBelow(clause));
      return first.tag().startsWith("W")
          && !first.lowerForm().equals("whether")
          && sentence.children(clause).stream().noneMatch(c -> c.tag().equals("TO"));
    }

    /** "to ask", not "to have asked". */
    private boolean isAim(Token verb) {
      return verb.tag().equals("VB")
          && sentence.child(verb, "aux").filter(t -> t.tag().equals("TO")).isPresent();
    }

    /** "leaflets to warn", but "the first woman to win". */
    private boolean isUsedFor(Token act, Token noun) {
      return (act.is("acl") || act.is("relcl"))
          && noun.isNoun()
          && !isOneAmong(noun)
          && act.tag().equals("VB")
          && isAim(act)
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
        if (isBeside(at, word) || (at.is("ccomp") && isAsked(at))) {
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
        } else if (complement && at.is("nsubjpass") && isDenied(word)) {
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
        } else if (isOpen(at, from) && isUnreal(word)) {
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

    /** "a withdrawal": none that was told of before. */
    private boolean isNew(Token noun) {
      return noun.isNoun()
          && sentence.children(noun).stream()
              .anyMatch(c -> c.is("det") && ARTICLES.contains(c.lowerForm()));
    }

    /** An object, or what is behind a preposition, without a word that takes it for known. */
    private boolean isOpen(Token noun, Token from) {
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
