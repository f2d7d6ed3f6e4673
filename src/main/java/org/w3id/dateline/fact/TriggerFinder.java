package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3id.dateline.fact.Condition.Alternative;
import org.w3id.dateline.fact.EventClasses.Stance;
import org.w3id.dateline.fact.Triggers.Pos;
import org.w3id.dateline.fact.Triggers.Trigger;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/** Finds the words of one sentence that tell of events. */
final class TriggerFinder {
  private static final int DEPTH = 4;

  /**
   * A word that tells of an event.
   *
   * @param token the word
   * @param pos what it is
   * @param trigger the row that says so
   */
  record Found(Token token, Pos pos, Trigger trigger) {}

  private final Triggers triggers;
  private final SlotFiller filler;
  private final Grammar grammar;
  private final Sentence sentence;
  private final boolean[] inName;
  private final Map<Integer, Optional<Found>> known = new HashMap<>();

  TriggerFinder(Triggers triggers, SlotFiller filler, boolean[] inName) {
    this.triggers = triggers;
    this.filler = filler;
    this.grammar = filler.grammar();
    this.sentence = grammar.sentence();
    this.inName = inName.clone();
  }

  /** Returns the triggers in the order of the sentence. */
  List<Found> all() {
    List<Found> found = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      at(token).ifPresent(found::add);
    }
    return found;
  }

  /** Returns the event that a word tells of. */
  Optional<Found> at(Token token) {
    return at(token, DEPTH);
  }

  private Optional<Found> at(Token token, int depth) {
    Optional<Found> before = known.get(token.index());
    if (before != null) {
      return before;
    }
    Optional<Found> found = depth == 0 ? Optional.empty() : search(token, depth);
    if (depth > 0) {
      known.put(token.index(), found);
    }
    return found;
  }

  private Optional<Found> search(Token token, int depth) {
    if (inName[token.index()]) {
      return Optional.empty();
    }
    boolean modifier = token.is("nmod") || token.is("amod") || token.is("compound");
    if (isLabel(token)) {
      return Optional.empty();
    }
    if (token.isVerb() && !modifier && !token.is("aux") && !token.is("auxpass")) {
      Optional<Found> verb = match(token, Pos.V, verbLemma(token), depth);
      if (verb.isPresent() || !token.tag().startsWith("VBN")) {
        return verb;
      }
    }
    if (token.isNoun() && (!token.is("compound") || isEventModifier(token))) {
      return match(token, Pos.N, token.lemma(), depth);
    }
    if (token.tag().startsWith("JJ") || token.tag().equals("VBN") || token.tag().equals("NN")) {
      return match(token, Pos.A, token.form().toLowerCase(Locale.ROOT), depth);
    }
    return Optional.empty();
  }

  /** "called the blast an attack": a word for what happened, which is told of already. */
  private boolean isLabel(Token token) {
    return token.isNoun()
        && token.is("oprd")
        && sentence.head(token).filter(v -> GrammarWords.LABELLING.has(v.lemma())).isPresent();
  }

  /** The lemma; of a past form that the lemmatizer left as it was, the form without its ending. */
  private String verbLemma(Token token) {
    String lemma = token.lemma();
    if (lemma.endsWith("ed") && triggers.of(lemma, Pos.V).isEmpty()) {
      String stem = lemma.substring(0, lemma.length() - 2);
      return triggers.of(stem, Pos.V).isEmpty() ? stem + "e" : stem;
    }
    return lemma;
  }

  /** "bombing suspect", "murder trial" tell that it happened; "bombing range" does not. */
  private boolean isEventModifier(Token noun) {
    Optional<Token> head = sentence.head(noun);
    return head.isPresent() && ActWords.AFTERMATH.has(head.get().lemma());
  }

  private Optional<Found> match(Token token, Pos pos, String word, int depth) {
    for (Trigger trigger : triggers.of(word, pos)) {
      if (fits(trigger, token, pos, depth)) {
        return Optional.of(new Found(token, pos, trigger));
      }
    }
    return Optional.empty();
  }

  private boolean fits(Trigger trigger, Token token, Pos pos, int depth) {
    if (trigger.particle().isPresent()) {
      String particle = trigger.particle().get();
      boolean there =
          pos == Pos.N ? hasWordBefore(token, particle) : grammar.hasParticle(token, particle);
      if (!there) {
        return false;
      }
    }
    if (trigger.object().isPresent()
        && grammar.objects(token).stream()
            .noneMatch(o -> o.lemma().equals(trigger.object().get()))) {
      return false;
    }
    for (Condition condition : trigger.conditions()) {
      boolean holds = false;
      for (Alternative alternative : condition.alternatives()) {
        if (holds(alternative, token, pos, depth)) {
          holds = true;
          break;
        }
      }
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  private boolean hasWordBefore(Token noun, String word) {
    for (int i = noun.index() - 1; i >= 0 && i >= noun.index() - 3; i--) {
      Token before = sentence.token(i);
      if (before.lemma().equals(word) || before.form().equalsIgnoreCase(word)) {
        return before.head() == noun.index() || i == noun.index() - 1;
      }
    }
    return false;
  }

  private boolean holds(Alternative alternative, Token token, Pos pos, int depth) {
    return filled(alternative, token, pos, depth) != alternative.absent();
  }

  private boolean filled(Alternative alternative, Token token, Pos pos, int depth) {
    switch (alternative.slot()) {
      case "passive" -> {
        return grammar.isPassive(token);
      }
      case "light" -> {
        return filler
            .words()
            .lightVerb(token)
            .filter(v -> alternative.asksForAnything() || alternative.lemmas().contains(v.lemma()))
            .isPresent();
      }
      case "question" -> {
        return isQuestion(token);
      }
      case "predicate" -> {
        return token.is("attr") || token.is("oprd");
      }
      case "bare" -> {
        return !token.is("compound") && !token.is("nmod");
      }
      case "does" -> {
        return does(alternative, token, depth);
      }
      default -> {
        for (Token word : words(alternative.slot(), token, pos)) {
          if (fits(alternative, word)) {
            return true;
          }
          if (ActWords.MEASURES.has(word.lemma()) || ActWords.MEASURES.has(word.form())) {
            // "a series of bombs"
            for (Token measured : filler.words().in(word, Pos.N, "of")) {
              if (fits(alternative, measured)) {
                return true;
              }
            }
          }
        }
        return false;
      }
    }
  }

  private boolean fits(Alternative alternative, Token word) {
    if (alternative.asksForAnything()
        || alternative.lemmas().contains(word.lemma())
        || alternative.lemmas().contains(word.form().toLowerCase(Locale.ROOT))) {
      return true;
    }
    if (!alternative.kinds().isEmpty()) {
      for (SlotFiller.Filler actor : filler.actors(word)) {
        for (Kind kind : alternative.kinds()) {
          if (kind.fits(actor.entity(), actor.token())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private List<Token> words(String slot, Token token, Pos pos) {
    switch (slot) {
      case "obj", "subj", "ind", "poss" -> {
        return filler.words().in(token, pos, slot);
      }
      case "mod" -> {
        List<Token> found = new ArrayList<>();
        for (Token child : sentence.children(token)) {
          if (child.index() < token.index() && !child.is("punct") && !child.is("det")) {
            found.add(child);
            found.addAll(sentence.children(child));
          }
        }
        if (pos == Pos.V) {
          for (Token object : grammar.objects(token)) {
            found.addAll(sentence.children(object));
          }
        }
        return found;
      }
      case "xcomp", "ccomp" -> {
        return clauses(token, slot.equals("xcomp"));
      }
      case "before" -> {
        return token.index() == 0 ? List.of() : List.of(sentence.token(token.index() - 1));
      }
      case "subj-of" -> {
        return token.is("nsubj") || token.is("nsubjpass")
            ? sentence.head(token).map(List::of).orElse(List.of())
            : List.of();
      }
      case "oprd", "acomp", "advmod", "prt" -> {
        List<Token> found = new ArrayList<>();
        for (Token child : sentence.children(token)) {
          if (child.is(slot) || (slot.equals("oprd") && child.is("acomp"))) {
            found.add(child);
          }
        }
        return found;
      }
      default -> {
        return filler.words().in(token, pos, slot.substring(2));
      }
    }
  }

  /** To-infinitives count as xcomp even where the parser makes a clause of them. */
  private List<Token> clauses(Token token, boolean infinitive) {
    List<Token> found = new ArrayList<>();
    for (Token child : sentence.children(token)) {
      boolean complement =
          child.is("xcomp") || child.is("ccomp") || (child.is("acl") && !token.isVerb());
      if (complement && infinitive == isInfinitive(child)) {
        found.add(child);
      }
    }
    return found;
  }

  /** "asked whether", "demanded to know why", "\"Who was it?\" he asked": an answer is wanted. */
  private boolean isQuestion(Token verb) {
    int first = sentence.firstBelow(verb);
    for (int i = Math.max(first, verb.index() - 4); i < verb.index(); i++) {
      if (sentence.token(i).form().equals("?")) {
        return true;
      }
    }
    for (Token child : sentence.children(verb)) {
      if ((child.is("ccomp") || child.is("advcl") || child.is("xcomp"))
          && child.index() > verb.index()
          && (asks(child) || sentence.children(child).stream().anyMatch(this::asks))) {
        return true;
      }
      if ((child.is("ccomp") || child.is("advcl")) && child.index() > verb.index()) {
        int last = Math.min(sentence.lastBelow(child) + 2, sentence.size());
        for (int i = child.index(); i < last; i++) {
          if (sentence.token(i).form().equals("?")) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean asks(Token clause) {
    for (Token child : sentence.children(clause)) {
      String form = child.form().toLowerCase(Locale.ROOT);
      boolean whether = child.is("mark") && (form.equals("if") || form.equals("whether"));
      boolean interrogative =
          child.index() == sentence.firstBelow(clause)
              && child.tag().startsWith("W")
              && !clause.is("relcl");
      if (whether || interrogative) {
        return true;
      }
    }
    return false;
  }

  private boolean isInfinitive(Token verb) {
    for (Token child : sentence.children(verb)) {
      if (child.is("aux") && child.tag().equals("TO")) {
        return true;
      }
    }
    return verb.is("xcomp");
  }

  private boolean does(Alternative alternative, Token token, int depth) {
    List<Token> acts = new ArrayList<>(filler.words().clauses(token));
    if (token.isVerb()) {
      acts.addAll(grammar.objects(token));
    }
    for (Token act : acts) {
      Optional<Found> inner = at(act, depth - 1);
      if (inner.isPresent()) {
        Stance stance = inner.get().trigger().kind().stance();
        boolean right =
            alternative.lemmas().contains("!")
                || (alternative.lemmas().contains("+") && stance == Stance.WILLING)
                || (alternative.lemmas().contains("-") && stance == Stance.HOSTILE);
        if (right) {
          return true;
        }
      }
    }
    return false;
  }
}
