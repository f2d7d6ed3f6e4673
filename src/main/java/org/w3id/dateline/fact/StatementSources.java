package org.w3id.dateline.fact;

import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/** Finds who says what a verb or noun of saying introduces, and how far the words for it reach. */
final class StatementSources {
  private static final int DEPTH = 12;
  private static final Set<String> AUTHOR = Set.of("by", "from");
  private static final Set<String> CUT = Set.of("relcl", "advcl", "ccomp", "parataxis", "dep");
  private static final Set<String> NOT_LEFT =
      Set.of("punct", "cc", "prep", "advcl", "mark", "intj");

  private final StatementCues cues;

  StatementSources(StatementCues cues) {
    this.cues = cues;
  }

  /**
   * Who says it.
   *
   * @param head index of the token that heads the noun phrase
   * @param from first token of the whole noun phrase with its apposition
   * @param to its last token
   */
  record Source(int head, int from, int to) {}

  /** Returns the source of a verb of saying: its subject, of a passive the agent. */
  Optional<Source> of(Sentence sentence, Token verb) {
    return speaker(sentence, verb, DEPTH).map(s -> phrase(sentence, s, verb));
  }

  /** Returns the source of a noun of saying: "Iran's claim", "a claim by Iran". */
  Optional<Source> ofNoun(Sentence sentence, Token noun) {
    Optional<Token> owner = sentence.child(noun, "poss").or(() -> author(sentence, noun));
    return owner.map(o -> phrase(sentence, o, noun));
  }

  /** Returns the noun phrase around a token, cut before a cue. */
  Source phrase(Sentence sentence, Token head, Token cue) {
    Token said = cues.isVehicle(head) ? author(sentence, head).orElse(head) : head;
    Source own = phraseOf(sentence, said, cue);
    // "said the lawyer and activist N": the parser takes the name for a second subject
    int next = own.to() + 1;
    if (said.is("nsubj") && !said.isProperNoun() && said.index() > cue.index()) {
      Optional<Token> name =
          sentence.children(cue).stream()
              .filter(t -> t.is("nsubj") && t.isProperNoun() && sentence.firstBelow(t) == next)
              .findFirst();
      if (name.isPresent()) {
        Source named = phraseOf(sentence, name.get(), cue);
        return new Source(named.head(), own.from(), named.to());
      }
    }
    return own;
  }

  private Source phraseOf(Sentence sentence, Token said, Token cue) {
    int from = said.index();
    int to = said.index();
    for (Token child : sentence.children(said)) {
      int first = sentence.firstBelow(child);
      int last = sentence.lastBelow(child);
      boolean holdsCue = first <= cue.index() && cue.index() <= last;
      if (child.index() < said.index()) {
        if (!NOT_LEFT.contains(child.relation()) && !holdsCue && !isOther(sentence, said, child)) {
          from = Math.min(from, first);
        }
      } else if (holdsCue || cut(sentence, child) || isDay(sentence, child)) {
        break;
      } else if (!child.is("case")) {
        to = Math.max(to, last);
      }
    }
    if (cue.index() > said.index()) {
      to = Math.min(to, cue.index() - 1);
    } else if (cue.index() < from || cue.index() < said.index()) {
      from = Math.max(from, cue.index() + 1);
    }
    to = beforeClause(sentence, said.index(), to);
    while (to > said.index() && isLoose(sentence.token(to))) {
      to--;
    }
    while (from < said.index() && isLoose(sentence.token(from))) {
      from++;
    }
    return new Source(said.index(), from, to);
  }

  /** "In a move unions say": one thing is no part of those who are several. */
  private static boolean isOther(Sentence sentence, Token noun, Token before) {
    return noun.tag().equals("NNS")
        && before.tag().equals("NN")
        && sentence.child(before, "det").filter(Token::isIndefiniteArticle).isPresent();
  }

  /** Cuts a relative clause behind a comma, of whatever noun it is. */
  private static int beforeClause(Sentence sentence, int head, int last) {
    for (int i = head + 1; i <= last; i++) {
      Token token = sentence.token(i);
      int first = sentence.firstBelow(token);
      if (token.is("relcl") && first > head + 1 && sentence.token(first - 1).form().equals(",")) {
        return first - 2;
      }
    }
    return last;
  }

  /** "the opposition on Thursday". */
  private boolean isDay(Sentence sentence, Token child) {
    return child.is("prep") && sentence.child(child, "pobj").filter(cues::isDay).isPresent();
  }

  private static boolean isLoose(Token token) {
    return (token.is("punct") && !token.form().equals(")") && !token.form().equals("("))
        || token.is("cc");
  }

  private static boolean cut(Sentence sentence, Token child) {
    boolean behindComma =
        sentence.firstBelow(child) > 0
            && sentence.token(sentence.firstBelow(child) - 1).form().equals(",");
    return CUT.contains(child.relation())
        || (child.is("appos") && child.tag().equals("CD"))
        || (child.is("acl") && behindComma)
        || (child.is("conj") && child.isVerb())
        || (child.is("punct") && (child.form().equals(":") || child.form().equals("--")));
  }

  private static Optional<Token> author(Sentence sentence, Token noun) {
    for (Token child : sentence.children(noun)) {
      if ((child.is("prep") || child.is("agent")) && AUTHOR.contains(child.lemma())) {
        return sentence.child(child, "pobj");
      }
    }
    return Optional.empty();
  }

  /** Returns whether a participle stands for the verb of a sentence without one: "X, described". */
  static boolean isFragmentVerb(Sentence sentence, Token verb) {
    return verb.tag().equals("VBN")
        && verb.is("acl")
        && sentence.head(verb).filter(h -> h.is("root") && h.isNoun()).isPresent()
        && verb.index() > 0
        && sentence.token(verb.index() - 1).form().equals(",");
  }

  private Optional<Token> speaker(Sentence sentence, Token verb, int depth) {
    boolean passive = isPassive(sentence, verb);
    if (passive) {
      for (Token child : sentence.children(verb)) {
        if (child.is("agent") || (child.is("prep") && child.lemma().equals("by"))) {
          return sentence.child(child, "pobj");
        }
      }
      return Optional.empty();
    }
    return subject(sentence, verb, depth);
  }

  static boolean isPassive(Sentence sentence, Token verb) {
    for (Token child : sentence.children(verb)) {
      if (child.is("auxpass") || child.is("nsubjpass") || child.is("csubjpass")) {
        return true;
      }
    }
    boolean asked =
        verb.tag().equals("VBN")
            && sentence.child(verb, "agent").isPresent()
            && sentence.child(verb, "nsubj").isEmpty();
    if (asked || isSaidToBe(sentence, verb)) {
      return true;
    }
    return verb.tag().equals("VBN")
        && !isFragmentVerb(sentence, verb)
        && (verb.is("acl") || verb.is("amod") || verb.is("nmod"))
        && sentence.child(verb, "aux").isEmpty();
  }

  /** "elements said to be linked": nobody says of himself that he is said to be. */
  private static boolean isSaidToBe(Sentence sentence, Token verb) {
    return verb.lemma().equals("say")
        && !verb.tag().equals("VBG")
        && verb.index() + 1 < sentence.size()
        && sentence.token(verb.index() + 1).tag().equals("TO");
  }

  private Optional<Token> subject(Sentence sentence, Token verb, int depth) {
    Optional<Token> own = Optional.empty();
    for (Token child : sentence.children(verb)) {
      if (child.is("nsubj") || child.is("nsubjpass")) {
        // the one next to the verb: a second one belongs to what is said
        own = own.isEmpty() || child.index() < verb.index() ? Optional.of(child) : own;
      }
    }
    if (own.isPresent()) {
      return isRelative(own.get()) ? antecedent(sentence, verb) : own;
    }
    if (depth == 0) {
      return Optional.empty();
    }
    if (behindQuotation(sentence, verb)) {
      Optional<Token> inverted = sentence.child(verb, "dobj").filter(o -> o.index() > verb.index());
      if (inverted.isPresent()) {
        return inverted;
      }
    }
    if (isJoinedToCue(sentence, verb, cues)) {
      return subject(sentence, sentence.token(sentence.token(verb.head()).head()), depth - 1);
    }
    if (isFinite(sentence, verb) && !isJoined(sentence, verb)) {
      Optional<Token> beside = beside(sentence, verb);
      if (beside.isPresent()) {
        return beside;
      }
    }
    Optional<Token> head = sentence.head(verb);
    if (head.isEmpty()) {
      return Optional.empty();
    }
    Token above = head.get();
    return switch (verb.relation()) {
      case "conj", "advcl", "xcomp", "ccomp", "dep", "parataxis" ->
          received(sentence, verb, above)
              .or(
                  () ->
                      above.isVerb() ? controller(sentence, verb, above, depth) : Optional.empty());
      case "pcomp" ->
          verbAbove(sentence, above).flatMap(v -> behindPreposition(sentence, v, depth));
      case "acl" -> carrier(sentence, above, depth);
      case "relcl" -> Optional.of(above);
      default -> Optional.empty();
    };
  }

  /** "received a letter advising them": what was received says it, not who received it. */
  private Optional<Token> received(Sentence sentence, Token verb, Token above) {
    if (!verb.is("advcl") || !verb.tag().equals("VBG") || !cues.isReceiving(above)) {
      return Optional.empty();
    }
    int before = verb.index() - 1;
    boolean straight = before > above.index() && !sentence.token(before).is("punct");
    return straight
        ? sentence
            .child(above, "dobj")
            .filter(o -> o.index() < verb.index())
            .or(() -> Optional.of(sentence.token(before)))
        : Optional.empty();
  }

  /** The subject that a verb without one borrows from the verb above it. */
  private Optional<Token> controller(Sentence sentence, Token verb, Token above, int depth) {
    boolean finite =
        verb.tag().equals("VBD") || verb.tag().equals("VBZ") || verb.tag().equals("VBP");
    if (verb.is("ccomp") && finite) {
      return Optional.empty();
    }
    Optional<Token> near = subject(sentence, above, depth - 1);
    if (verb.is("advcl") && above.is("advcl") && near.filter(Token::isPronoun).isPresent()) {
      // "X left so that he could …, claiming that": who claims is who left
      return sentence
          .head(above)
          .filter(Token::isVerb)
          .flatMap(v -> subject(sentence, v, depth - 1))
          .or(() -> near);
    }
    return near;
  }

  /**
   * "N announced that a camp was opened and stated that": the parser joins the second verb of
   * saying to what is said.
   */
  static boolean isJoinedToCue(Sentence sentence, Token verb, StatementCues cues) {
    if (!verb.is("conj") || verb.head() == Token.ROOT) {
      return false;
    }
    Token said = sentence.token(verb.head());
    return said.is("ccomp")
        && sentence.head(said).filter(h -> cues.verb(h).isPresent()).isPresent()
        && isPassive(sentence, said)
        && sentence.children(verb).stream()
            .noneMatch(t -> t.is("nsubj") || t.is("nsubjpass") || t.is("aux") || t.is("auxpass"))
        && sentence.children(verb).stream()
            .anyMatch(
                t ->
                    t.is("ccomp")
                        && sentence
                            .child(t, "mark")
                            .filter(m -> m.lemma().equals("that"))
                            .isPresent());
  }

  private static boolean isFinite(Sentence sentence, Token verb) {
    return switch (verb.tag()) {
      case "VBD", "VBZ", "VBP" -> true;
      case "VBN" -> sentence.child(verb, "aux").isPresent();
      default -> false;
    };
  }

  /** '"…," read the statement': the parser takes the subject behind for an object. */
  private static boolean behindQuotation(Sentence sentence, Token verb) {
    return verb.index() > 1
        && sentence.token(verb.index() - 1).tag().equals("''")
        && sentence.child(verb, "nsubj").isEmpty();
  }

  /** Whether a verb shares its subject with the one before: "came and said". */
  private static boolean isJoined(Sentence sentence, Token verb) {
    if (!verb.is("conj")) {
      return false;
    }
    Token head = sentence.token(verb.head());
    return sentence.children(head).stream()
        .anyMatch(t -> t.is("cc") && t.index() < verb.index() && t.index() > head.index());
  }

  /** The noun right before a finite verb for which the parser has found no subject. */
  private static Optional<Token> beside(Sentence sentence, Token verb) {
    int at = verb.index() - 1;
    while (at >= 0
        && (sentence.token(at).is("aux")
            || sentence.token(at).is("advmod")
            || (sentence.token(at).form().equals(",") && at == verb.index() - 1))) {
      at--;
    }
    if (at < 0) {
      return Optional.empty();
    }
    Token token = sentence.token(at);
    if (sentence.token(verb.index() - 1).form().equals(",")) {
      // "N, who had met the mayor, admits": the noun behind which the clause begins
      Token above = token;
      while (above.head() != Token.ROOT && !above.is("relcl")) {
        above = sentence.token(above.head());
      }
      if (above.is("relcl") && sentence.firstBelow(above) > 0) {
        Token noun = sentence.token(above.head());
        boolean apart = sentence.token(sentence.firstBelow(above) - 1).form().equals(",");
        if (apart && noun.isNoun() && noun.index() < above.index()) {
          return Optional.of(noun);
        }
      }
    }
    return (token.isNoun() || token.tag().equals("PRP")) && token.head() != verb.index()
        ? Optional.of(token)
        : Optional.empty();
  }

  private static Optional<Token> verbAbove(Sentence sentence, Token token) {
    Optional<Token> at = sentence.head(token);
    for (int i = 0; i < 4 && at.isPresent() && !at.get().isVerb(); i++) {
      at = sentence.head(at.get());
    }
    return at.filter(Token::isVerb);
  }

  /** "was quoted as saying": the subject of the verb that governs the preposition. */
  private Optional<Token> behindPreposition(Sentence sentence, Token verb, int depth) {
    if (!isPassive(sentence, verb) && verb.lemma().equals("quote")) {
      return sentence.child(verb, "dobj");
    }
    return subject(sentence, verb, depth - 1);
  }

  /** "released a statement saying": who released it. */
  private Optional<Token> carrier(Sentence sentence, Token noun, int depth) {
    if (!cues.isVehicle(noun)) {
      return Optional.of(noun);
    }
    Optional<Token> owner = author(sentence, noun).or(() -> sentence.child(noun, "poss"));
    if (owner.isPresent()) {
      return owner;
    }
    Token at = noun;
    Optional<Token> above = sentence.head(at);
    if (above.isPresent() && at.is("pobj")) {
      at = above.get();
      above = sentence.head(at);
    }
    boolean byOther =
        above.isPresent()
            && (cues.isReceiving(above.get())
                || (noun.is("pobj") && cues.verb(above.get()).isPresent()));
    if (byOther) {
      // "received a message saying", "said in a release announcing": it is the message that says so
      return Optional.of(noun);
    }
    if (above.isPresent() && above.get().isVerb() && !at.is("nsubj") && !at.is("nsubjpass")) {
      return speaker(sentence, above.get(), depth - 1).or(() -> Optional.of(noun));
    }
    return Optional.of(noun);
  }

  static boolean isRelative(Token token) {
    return token.tag().equals("WDT")
        || token.tag().equals("WP")
        || (token.lemma().equals("that") && (token.tag().equals("IN") || token.tag().equals("DT")));
  }

  private static Optional<Token> antecedent(Sentence sentence, Token verb) {
    Token at = verb;
    for (int i = 0; i < DEPTH; i++) {
      Optional<Token> head = sentence.head(at);
      if (head.isEmpty()) {
        return Optional.empty();
      }
      if (at.is("relcl")) {
        boolean time = StatementWords.TIME.has(head.get().lemma());
        return time ? sentence.head(head.get()).filter(Token::isNoun).or(() -> head) : head;
      }
      at = head.get();
    }
    return Optional.empty();
  }
}
