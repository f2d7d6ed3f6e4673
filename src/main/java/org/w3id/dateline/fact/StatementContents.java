package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/** Finds what is said: the words that hang on a verb or noun of saying in its own sentence. */
final class StatementContents {
  /** Where what is said ends, among what hangs on the verb behind it. */
  private static final Set<String> END = Set.of("cc", "conj", "parataxis");

  private static final Set<String> SAID_MARKS = Set.of("that", "whether", "if", "how", "for");
  private static final Set<String> INFINITIVE = Set.of("xcomp", "advcl", "ccomp", "acl");
  private static final Set<String> CLAUSE = Set.of("ccomp", "csubj");

  private final StatementCues cues;

  StatementContents(StatementCues cues) {
    this.cues = cues;
  }

  /**
   * Tokens in a row.
   *
   * @param from first one
   * @param to last one
   */
  record Range(int from, int to) {}

  /** Returns the tokens of what a verb of saying introduces, none where nothing is said. */
  List<Range> of(Sentence sentence, Token verb, StatementCues.Cue cue, int groupFrom, int groupTo) {
    if (StatementSources.isPassive(sentence, verb)) {
      return ofPassive(sentence, verb, cue);
    }
    if (cue.takes("act") && isAct(sentence, verb)) {
      return List.of();
    }
    List<Range> right = right(sentence, verb, cue);
    List<Range> left =
        tellsBehind(sentence, verb, right) || (!right.isEmpty() && isLinked(sentence, groupFrom))
            ? List.of()
            : left(sentence, verb, cue, groupFrom);
    List<Range> all = new ArrayList<>(left);
    all.addAll(right);
    if (!all.isEmpty() || !cue.takesQuotation()) {
      return all;
    }
    boolean inverted = groupTo > verb.index() && groupFrom == verb.index();
    if (verb.is("parataxis")) {
      return around(sentence, verb, groupFrom, groupTo);
    }
    if (verb.is("conj")
        && inverted
        && cue.takes("clause")
        && ContentBounds.behindComma(sentence, verb)) {
      return around(sentence, verb, groupFrom, groupTo).subList(0, 1);
    }
    if (verb.is("ccomp") && verb.head() > verb.index() && cue.takes("clause")) {
      Token said = sentence.token(verb.head());
      int behind = sentence.lastBelow(verb) + 1;
      if (behind < sentence.size() && sentence.token(behind).form().equals(";")) {
        // "The road is closed, police say; still, N has denied it"
        return ContentBounds.lastClause(sentence, sentence.firstBelow(said), groupFrom - 1);
      }
      return ContentBounds.trim(
              sentence,
              behind,
              ContentBounds.beforeSemicolon(sentence, behind, sentence.lastBelow(said)))
          .map(List::of)
          .orElse(List.of());
    }
    return cue.takes("clause") && !cue.takes("object")
        ? rest(sentence, verb, Math.max(groupTo, verb.index()))
        : List.of();
  }

  /** "declared war", not "declared that …", "declared the vote void": nothing is told. */
  private static boolean isAct(Sentence sentence, Token verb) {
    boolean inSpeech = verb.is("parataxis") || verb.is("ccomp");
    return !inSpeech
        && sentence.children(verb).stream()
            .noneMatch(
                t ->
                    t.is("oprd")
                        || t.is("acomp")
                        || t.is("xcomp")
                        || (CLAUSE.contains(t.relation()) && isSaid(sentence, t))
                        || (t.index() > verb.index() && isLostClause(sentence, verb, t)));
  }

  /** "It was late, N said that": what stands before the one who says it is the article's own. */
  private static boolean tellsBehind(Sentence sentence, Token verb, List<Range> right) {
    if (right.isEmpty()) {
      return false;
    }
    boolean that =
        sentence.children(verb).stream()
            .anyMatch(
                t ->
                    t.is("ccomp")
                        && t.index() > verb.index()
                        && sentence
                            .child(t, "mark")
                            .filter(m -> m.lemma().equals("that"))
                            .isPresent());
    Range last = right.get(right.size() - 1);
    int before = Math.max(0, last.from() - 1);
    boolean quotes =
        ContentBounds.isOpening(sentence, last.from()) || ContentBounds.isOpening(sentence, before);
    boolean quoted =
        sentence.tokens().subList(0, verb.index()).stream().anyMatch(t -> t.tag().equals("''"));
    return that || (quotes && !quoted);
  }

  /** "N left and M says …", "N left after M said …": what M says comes behind. */
  private static boolean isLinked(Sentence sentence, int groupFrom) {
    if (groupFrom == 0) {
      return false;
    }
    Token before = sentence.token(groupFrom - 1);
    return before.is("cc") || (before.is("mark") && !before.lemma().equals("that"));
  }

  /** All behind a finite verb of saying whose clause the parser has lost, if a verb is in it. */
  private static List<Range> rest(Sentence sentence, Token verb, int groupTo) {
    boolean finite =
        switch (verb.tag()) {
          case "VBD", "VBZ", "VBP" -> true;
          default -> false;
        };
    int from = groupTo + 1;
    if (!finite || from >= sentence.size() || END.contains(sentence.token(from).relation())) {
      return List.of();
    }
    if (sentence.token(from).form().equals(",")) {
      int close = from + 1;
      while (close < sentence.size() && !sentence.token(close).form().equals(",")) {
        close++;
      }
      from = close + 1;
    }
    for (int i = from; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      boolean main =
          token.isVerb()
              && !token.is("relcl")
              && !token.is("acl")
              && !token.is("advcl")
              && !token.is("nmod")
              && sentence.children(token).stream()
                  .anyMatch(t -> t.is("nsubj") || t.is("nsubjpass") || t.tag().equals("MD"));
      if (main) {
        return ContentBounds.trim(
                sentence, from, ContentBounds.beforeSemicolon(sentence, from, sentence.size() - 1))
            .map(List::of)
            .orElse(List.of());
      }
      if (token.is("cc") && token.head() == verb.index()) {
        return List.of();
      }
    }
    return List.of();
  }

  private List<Range> right(Sentence sentence, Token verb, StatementCues.Cue cue) {
    int from = -1;
    int to = -1;
    boolean object = false;
    List<Token> behind =
        sentence.children(verb).stream().filter(t -> t.index() > verb.index()).toList();
    for (int i = 0; i < behind.size(); i++) {
      Token child = behind.get(i);
      if (from < 0) {
        if (END.contains(child.relation())
            && !(cue.takes("clause") && isLostClause(sentence, verb, child))) {
          break;
        }
        if (begins(sentence, verb, child, cue, behind.subList(i + 1, behind.size()))) {
          from = sentence.firstBelow(child);
          object = child.is("dobj") && cue.takes("object") && cue.takes("clause");
          to =
              Math.min(
                  ContentBounds.endOfObject(sentence, child),
                  ContentBounds.endOfSaid(sentence, child, cues).orElse(Integer.MAX_VALUE));
        }
      } else if (!clauseFrom(behind, i)
          && (isJoinedOn(sentence, verb, child)
              || isNextClause(sentence, child)
              || (object && isManner(sentence, child)))) {
        break;
      } else if (!child.is("punct")) {
        to = Math.max(to, sentence.lastBelow(child));
      }
    }
    if (from < 0) {
      return List.of();
    }
    from = Math.max(from, verb.index() + 1);
    to =
        ContentBounds.beforeSemicolon(
            sentence, from, ContentBounds.withLostTail(sentence, verb, to));
    to = ContentBounds.beforeAccording(sentence, from, to);
    Optional<Token> relative = relative(sentence, verb);
    List<Range> ranges = new ArrayList<>();
    relative.ifPresent(r -> ranges.add(new Range(r.index(), r.index())));
    ContentBounds.trim(sentence, from, to).ifPresent(ranges::add);
    return ranges;
  }

  /**
   * "confirmed her death to reporters", "announced the deal in a statement": how it is said, unlike
   * "announced changes Thursday to the law".
   */
  private boolean isManner(Sentence sentence, Token child) {
    boolean to =
        child.lemma().equals("to")
            && child.index() > 0
            && !sentence.token(child.index() - 1).is("npadvmod");
    return (child.is("dative") && to)
        || (child.is("prep")
            && (child.lemma().equals("via")
                || to
                || ((child.lemma().equals("in") || child.lemma().equals("on"))
                    && sentence.child(child, "pobj").filter(cues::isDocument).isPresent())));
  }

  /** Whether a clause that is said comes at or behind a place in a row. */
  private static boolean clauseFrom(List<Token> row, int place) {
    return row.subList(place, row.size()).stream().anyMatch(t -> CLAUSE.contains(t.relation()));
  }

  /** "said … and left": what the verb is joined with is not said. */
  private static boolean isJoinedOn(Sentence sentence, Token verb, Token child) {
    return END.contains(child.relation()) && !isLostClause(sentence, verb, child);
  }

  /** A verb that the parser took for a second one beside the verb of saying, with no "and". */
  private static boolean isLostClause(Sentence sentence, Token verb, Token child) {
    return child.is("conj")
        && child.isVerb()
        && sentence.children(verb).stream()
            .noneMatch(t -> t.is("cc") && t.index() > verb.index() && t.index() < child.index());
  }

  /** "…, adding that", "…, with talks", "…, while Iran": behind a comma something else begins. */
  private boolean isNextClause(Sentence sentence, Token child) {
    int first = sentence.firstBelow(child);
    boolean comma = first > 0 && sentence.token(first - 1).form().equals(",");
    boolean loose = child.is("advcl") || child.is("prep") || child.is("npadvmod");
    return loose && (comma || (child.is("advcl") && cues.verb(child).isPresent()));
  }

  private boolean begins(
      Sentence sentence, Token verb, Token child, StatementCues.Cue cue, List<Token> later) {
    if (cue.takes("clause") && CLAUSE.contains(child.relation())) {
      return isSaid(sentence, child);
    }
    if (cue.takes("p.for")
        && sentence.child(child, "mark").filter(m -> m.lemma().equals("for")).isPresent()) {
      return true;
    }
    if (cue.takes("clause") && (child.is("nsubj") || child.is("nsubjpass")) && isVerbal(later)) {
      return true;
    }
    boolean clauseLater = later.stream().anyMatch(t -> CLAUSE.contains(t.relation()));
    if (child.is("dobj") || child.is("oprd") || child.is("dative") || child.is("attr")) {
      if (cue.takes("figure")) {
        return hasFigure(sentence, later);
      }
      if (cue.takes("object")) {
        return !cues.isUnsaid(child) && !isReported(sentence, verb, child, later);
      }
      if (cue.takes("naming") && isNamed(sentence, child, later)) {
        return true;
      }
      if (cue.takes("as") && later.stream().anyMatch(t -> t.is("prep") && t.lemma().equals("as"))) {
        return true;
      }
      boolean lostLater = later.stream().anyMatch(t -> isLostClause(sentence, verb, t));
      if (cue.takes("clause") && (clauseLater || lostLater) && !cue.takes("hearer")) {
        // the parser took the subject of what is said for an object
        return true;
      }
      return cue.takes("infinitive")
          && child.is("dobj")
          && later.stream().anyMatch(t -> isInfinitive(sentence, t));
    }
    if (child.is("xcomp")) {
      return (cue.takes("infinitive") && isInfinitive(sentence, child))
          || ((cue.takes("object") || cue.takes("naming")) && child.tag().equals("VBG"))
          || (cue.takes("clause") && child.tag().equals("VBG") && !cue.takes("hearer"));
    }
    if (child.is("prep") || child.is("dative")) {
      return (cue.takesPreposition(child) && sentence.child(verb, "dobj").isEmpty())
          || ((cue.takes("naming") || cue.takes("as"))
              && child.lemma().equals("as")
              && relative(sentence, verb).isPresent());
    }
    return false;
  }

  /** "had reported N to the police": somebody is, and nothing is said. */
  private static boolean isReported(
      Sentence sentence, Token verb, Token object, List<Token> later) {
    return StatementWords.TO_AUTHORITIES.has(verb.lemma())
        && sentence.child(verb, "nsubj").isPresent()
        && object.isProperNoun()
        && later.stream().noneMatch(Token::isVerb)
        && IntStream.rangeClosed(sentence.firstBelow(object), sentence.lastBelow(object))
            .noneMatch(i -> sentence.token(i).isVerb());
  }

  /** Whether a clause is what is said: not "so that he could", "because he was". */
  private static boolean isSaid(Sentence sentence, Token clause) {
    return sentence.child(clause, "mark").filter(m -> !SAID_MARKS.contains(m.lemma())).isEmpty();
  }

  /** Whether an object is called something: "called it a disgrace", "described it as grave". */
  private static boolean isNamed(Sentence sentence, Token object, List<Token> later) {
    return sentence.child(object, "appos").isPresent()
        || later.stream()
            .anyMatch(
                t ->
                    t.is("oprd")
                        || t.is("attr")
                        || t.is("xcomp")
                        || t.is("dobj")
                        || t.is("acomp")
                        || (t.is("prep") && t.lemma().equals("as")));
  }

  private static boolean isVerbal(List<Token> later) {
    return later.stream().anyMatch(t -> CLAUSE.contains(t.relation()));
  }

  private static boolean hasFigure(Sentence sentence, List<Token> later) {
    for (Token child : later) {
      if (child.is("prep")) {
        for (int i = child.index(); i <= sentence.lastBelow(child); i++) {
          String lemma = sentence.token(i).lemma();
          if (sentence.token(i).tag().equals("CD") || StatementWords.FIGURE.has(lemma)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isInfinitive(Sentence sentence, Token token) {
    return INFINITIVE.contains(token.relation())
        && sentence.child(token, "aux").filter(t -> t.tag().equals("TO")).isPresent();
  }

  private List<Range> left(Sentence sentence, Token verb, StatementCues.Cue cue, int groupFrom) {
    if (!cue.takesQuotation()) {
      return List.of();
    }
    int from = -1;
    int to = -1;
    for (Token child : sentence.children(verb)) {
      if (child.index() > groupFrom) {
        break;
      }
      if (child.is("ccomp") || (from >= 0 && !child.is("punct"))) {
        from = from < 0 ? ContentBounds.behindDateline(sentence, sentence.firstBelow(child)) : from;
        to = Math.min(sentence.lastBelow(child), groupFrom - 1);
      }
    }
    return from < 0 ? List.of() : ContentBounds.lastClause(sentence, from, to);
  }

  /** "The ban, officials said, has ended": all that the verb in between is loosely tied to. */
  private static List<Range> around(Sentence sentence, Token verb, int groupFrom, int groupTo) {
    Token head = sentence.head(verb).orElseThrow();
    List<Range> ranges = new ArrayList<>();
    ContentBounds.trim(sentence, sentence.firstBelow(head), groupFrom - 1).ifPresent(ranges::add);
    ContentBounds.trim(sentence, groupTo + 1, sentence.lastBelow(head)).ifPresent(ranges::add);
    return ranges;
  }

  private List<Range> ofPassive(Sentence sentence, Token verb, StatementCues.Cue cue) {
    List<Range> ranges = new ArrayList<>();
    boolean agent = false;
    for (Token child : sentence.children(verb)) {
      boolean by = child.is("agent") || (child.is("prep") && child.lemma().equals("by"));
      agent |= by;
      boolean subject = child.is("nsubjpass") && !child.tag().equals("EX");
      boolean expletive = subject && child.lemma().equals("it");
      boolean complement =
          child.index() > verb.index()
              && (child.is("ccomp")
                  || child.is("xcomp")
                  || child.is("oprd")
                  || (child.is("prep") && child.lemma().equals("as")));
      boolean told = subject && !expletive && !cue.takes("hearer") && !cues.isMaking(cue);
      if (told || complement) {
        ContentBounds.trim(sentence, sentence.firstBelow(child), sentence.lastBelow(child))
            .ifPresent(ranges::add);
      }
    }
    boolean clause = sentence.child(verb, "ccomp").isPresent();
    return (agent && (cue.takes("clause") || cue.takes("object") || cue.takes("naming")))
            || (clause && cue.takes("clause"))
        ? ranges
        : List.of();
  }

  /**
   * The relative pronoun that stands for a part of what is said: "which officials said is safe".
   */
  private static Optional<Token> relative(Sentence sentence, Token verb) {
    if (!verb.is("relcl") && !verb.is("conj")) {
      return Optional.empty();
    }
    for (Token token : sentence.children(verb)) {
      if (token.index() < verb.index() && token.tag().equals("WDT") && !token.is("nsubj")) {
        return Optional.of(token);
      }
      if (token.is("ccomp")) {
        for (Token below : sentence.children(token)) {
          if (below.index() < verb.index() && below.tag().equals("WDT")) {
            return Optional.of(below);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the words before a relative clause that says who says them: "a charge Iran denies". */
  List<Range> antecedent(Sentence sentence, Token verb, StatementCues.Cue cue) {
    if (!verb.is("relcl") || !cue.takes("object")) {
      return List.of();
    }
    Token head = sentence.head(verb).orElseThrow();
    int end = sentence.firstBelow(verb) - 1;
    return ContentBounds.trim(sentence, sentence.firstBelow(head), end)
        .map(List::of)
        .orElse(List.of());
  }
}
