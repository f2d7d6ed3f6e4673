package org.w3id.dateline.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.document.Metadata;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;
import org.w3id.dateline.time.TimeBasis;
import org.w3id.dateline.time.TimeExpression;
import org.w3id.dateline.time.TimeType;

/** When events happen: by their own words, their clause's, or the day of publication. */
final class EventTimes {
  private static final int DEPTH = 8;

  /** Over how many nouns a time that the parser hung too low is lifted. */
  private static final int LIFTS = 3;

  /** How many sentences tell the news; those behind them tell what came before it as well. */
  private static final int LEAD = 4;

  /** What is said in an article is mostly said on its day. */
  private static final Set<String> WORDS =
      Set.of("ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "AGREE");

  /** What begins a clause that has a time of its own. */
  private static final Set<String> APART =
      Set.of("since", "after", "before", "until", "till", "although", "though", "because");

  /** Where words for harm say what did it. */
  private static final List<String> CAUSES = List.of("in", "during", "by", "from", "subj");

  private final SentenceTimes times;
  private final Optional<TimeExpression> published;

  EventTimes(SentenceTimes times, Metadata metadata) {
    this.times = times;
    published =
        metadata
            .published()
            .map(
                day ->
                    new TimeExpression(
                        new Span(0, 0),
                        -1,
                        0,
                        0,
                        TimeType.DATE,
                        day.toString(),
                        TimeBasis.PUBLICATION));
  }

  /**
   * Finds the time of a draft.
   *
   * @param happenings indexes of the words of its sentence that tell of events
   */
  Optional<TimeExpression> of(Draft draft, Set<Integer> happenings) {
    Sentence sentence = draft.sentence;
    Optional<TimeExpression> best = Optional.empty();
    int bestDistance = DEPTH + 1;
    List<TimeExpression> here = times.in(sentence);
    for (TimeExpression time : here) {
      if (time.type() != TimeType.DATE && time.type() != TimeType.TIME) {
        continue;
      }
      int distance = distance(sentence, draft, time, here);
      if (distance > DEPTH) {
        distance = lifted(sentence, draft, time, happenings);
      }
      if (distance < bestDistance) {
        best = Optional.of(time);
        bestDistance = distance;
      }
    }
    if (best.isPresent()) {
      return best;
    }
    boolean news =
        draft.factuality().tense() != Tense.FUTURE
            && draft.factuality().tense() != Tense.UNKNOWN
            && draft.pos == Triggers.Pos.V
            && (sentence.index() < LEAD || draft.kind.plover().filter(WORDS::contains).isPresent())
            && !isBefore(sentence, draft.token)
            && isMain(sentence, draft.token);
    return news ? published : Optional.empty();
  }

  /**
   * "died in Monday's attack": the time of what did it, where a draft has none of its own.
   *
   * @param drafts the drafts of the sentence by token index
   */
  static void share(Draft draft, Map<Integer, Draft> drafts) {
    if (draft.time.filter(t -> t.basis() != TimeBasis.PUBLICATION).isPresent()
        || draft.kind.harm().isEmpty()) {
      return;
    }
    for (String slot : CAUSES) {
      for (Token cause : draft.filler.words().in(draft.token, draft.pos, slot)) {
        Draft done = drafts.get(cause.index());
        if (done != null
            && done != draft
            && done.pos == Triggers.Pos.N
            && done.time.filter(t -> t.basis() != TimeBasis.PUBLICATION).isPresent()) {
          draft.time = done.time;
          return;
        }
      }
    }
  }

  /** "had fled": before what the article tells of. */
  private static boolean isBefore(Sentence sentence, Token verb) {
    return sentence.children(verb).stream()
        .anyMatch(c -> c.is("aux") && c.lemma().equals("have") && c.tag().equals("VBD"));
  }

  private static boolean isMain(Sentence sentence, Token token) {
    Token at = token;
    while (at.is("conj")) {
      at = sentence.token(at.head());
    }
    return at.is("root");
  }

  /**
   * "killed ten people at a market on Friday": a time behind a noun that does not happen is that of
   * what the noun is part of.
   */
  private static int lifted(
      Sentence sentence, Draft draft, TimeExpression time, Set<Integer> happenings) {
    int at = governor(sentence, time);
    for (int i = 0; i < LIFTS && at != Token.ROOT; i++) {
      Token noun = sentence.token(at);
      boolean behind =
          (noun.isNoun() || isPassing(sentence, draft, noun))
              && time.firstToken() > at
              && !happenings.contains(at);
      boolean told = noun.is("dobj") && draft.kind.plover().filter(WORDS::contains).isPresent();
      if (behind && noun.isVerb()) {
        at = noun.head();
        continue;
      }
      if (!behind || told || (!noun.is("dobj") && !noun.is("pobj"))) {
        // "welcomed the accord of 2 March": not the day of the welcome
        return DEPTH + 1;
      }
      at = noun.head();
      if (noun.is("pobj") && at != Token.ROOT) {
        at = sentence.token(at).head();
      }
      if (at == draft.token.index()) {
        return DEPTH - LIFTS + i;
      }
    }
    return DEPTH + 1;
  }

  /** "have attacked ships passing there this year": what they pass is of no time of its own. */
  private static boolean isPassing(Sentence sentence, Draft draft, Token verb) {
    return verb.is("acl")
        && verb.tag().equals("VBG")
        && draft.token.isVerb()
        && sentence.children(draft.token).stream()
            .anyMatch(c -> c.is("aux") && c.lemma().equals("have") && !c.tag().equals("VBD"));
  }

  /** "attacks that took place last week", also where the clause hangs on a noun behind "on". */
  private static boolean isOfOwnClause(Sentence sentence, Draft draft, int governor) {
    Token clause = sentence.token(governor);
    if (draft
        .filler
        .words()
        .lightVerb(draft.token)
        .filter(v -> v.index() == governor)
        .isPresent()) {
      return clause.index() > draft.token.index();
    }
    if ((!clause.is("relcl") && !clause.is("acl")) || !ActWords.HAPPENING.has(clause.lemma())) {
      return false;
    }
    if (clause.head() == draft.token.index()) {
      return true;
    }
    Token described = sentence.token(clause.head());
    boolean happens =
        ActWords.TAKING_PLACE.has(clause.lemma())
            || sentence
                .child(clause, "dobj")
                .filter(o -> ActWords.TAKING_PLACE.has(clause.lemma() + "_" + o.lemma()))
                .isPresent();
    return happens
        && described.is("pobj")
        && sentence.head(described).filter(on -> on.head() == draft.token.index()).isPresent();
  }

  /** How far a time hangs from a draft's word; more than the depth where it does not. */
  private static int distance(
      Sentence sentence, Draft draft, TimeExpression time, List<TimeExpression> all) {
    int governor = governor(sentence, time);
    if (governor == Token.ROOT) {
      return DEPTH + 1;
    }
    boolean noun = draft.pos == Triggers.Pos.N;
    if (noun && isOfOwnClause(sentence, draft, governor)) {
      return 1;
    }
    // A time right behind a noun phrase is the noun's where the clause has one of its own:
    // "rallies Saturday … following the attacks by the group last month"
    boolean adjacent = sentence.lastBelow(draft.token) + 1 == time.firstToken();
    if (noun && adjacent && all.size() > 1 && hasEarlier(sentence, all, time, governor)) {
      return 1;
    }
    if (!noun && hasEarlier(sentence, all, time, governor) && governor == draft.token.index()) {
      return 2;
    }
    Token at = draft.token;
    for (int steps = 0; steps < DEPTH; steps++) {
      if (at.index() == governor) {
        return steps;
      }
      Optional<Token> head = sentence.head(at);
      boolean wanted =
          draft.factuality().tense() == Tense.FUTURE
              && time.firstToken() < draft.token.index()
              && sentence.child(at, "aux").filter(to -> to.tag().equals("TO")).isPresent();
      // "last year they allowed the city to buy it": the year of what came true
      if (wanted
          || head.isEmpty()
          || (at.is("ccomp") && ActWords.SAYING_THEN.has(head.get().lemma()))
          || (at.is("relcl") && !isCleft(sentence, at, governor, time))
          || (at.is("advcl") && isApart(sentence, at))
          || (at.is("pcomp") && APART.contains(head.get().lowerForm()))
          || (at.is("acl") && isDatedNews(sentence, at, head.get(), time))
          || (noun && steps > 0 && at.isVerb() && !at.is("conj"))) {
        return DEPTH + 1;
      }
      if (noun
          && steps == 0
          && (at.is("dobj") || at.is("nsubjpass"))
          && draft.filler.words().lightVerb(draft.token).isEmpty()) {
        // "on Monday he decried the attacks": the attacks had their own day
        return DEPTH + 1;
      }
      if (noun && at.is("pobj") && steps == 0 && !lightPreposition(head.get())) {
        // "condemned the attack after the vote on Monday": not the attack's Monday
        return DEPTH + 1;
      }
      at = head.get();
    }
    return DEPTH + 1;
  }

  /** "met today, the first time since N was appointed": another time than the main clause's. */
  private static boolean isApart(Sentence sentence, Token clause) {
    return sentence.children(clause).stream()
        .anyMatch(t -> t.is("mark") && APART.contains(t.lowerForm()));
  }

  /** "Friday was the day that N fell", "the third in a row that …": the time of the clause. */
  private static boolean isCleft(
      Sentence sentence, Token clause, int governor, TimeExpression time) {
    Token at = clause;
    for (int i = 0; i < DEPTH && at.head() != Token.ROOT; i++) {
      if (at.head() == governor) {
        return at.is("attr")
            && ActWords.TIMES.has(at.lemma())
            && sentence.token(governor).lemma().equals("be")
            && sentence.children(sentence.token(governor)).stream()
                .anyMatch(
                    c ->
                        c.is("nsubj")
                            && c.index() >= time.firstToken()
                            && c.index() <= time.lastToken());
      }
      at = sentence.token(at.head());
    }
    return false;
  }

  /** "today's news that N fell": the day of the news. */
  private static boolean isDatedNews(
      Sentence sentence, Token clause, Token noun, TimeExpression time) {
    return clause.index() > noun.index()
        && time.lastToken() < noun.index()
        && sentence.children(noun).stream()
            .anyMatch(
                c ->
                    c.is("poss")
                        && c.index() >= time.firstToken()
                        && c.index() <= time.lastToken());
  }

  private static boolean lightPreposition(Token preposition) {
    return preposition.lemma().equals("in") || preposition.lemma().equals("during");
  }

  private static boolean hasEarlier(
      Sentence sentence, List<TimeExpression> all, TimeExpression time, int governor) {
    for (TimeExpression other : all) {
      if (other.firstToken() < time.firstToken()
          && (other.type() == TimeType.DATE || other.type() == TimeType.TIME)
          && sameClause(sentence, governor(sentence, other), governor)) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameClause(Sentence sentence, int a, int b) {
    return a == b
        || (a != Token.ROOT && sentence.token(a).head() == b && !sentence.token(a).isVerb());
  }

  /** "met on Monday to discuss it": nothing before its "to" belongs to an infinitive. */
  private static int aboveInfinitive(Sentence sentence, int governor, TimeExpression time) {
    if (governor == Token.ROOT) {
      return governor;
    }
    Token verb = sentence.token(governor);
    boolean before =
        verb.tag().equals("VB")
            && sentence
                .child(verb, "aux")
                .filter(to -> to.tag().equals("TO") && time.lastToken() < to.index())
                .isPresent();
    return before && verb.head() < time.firstToken() ? verb.head() : governor;
  }

  /** "in the early <b>hours</b> of Sunday": a part of the time. */
  private static boolean isPart(Token noun) {
    return noun.is("pobj") && ActWords.PARTS_OF_TIMES.has(noun.lemma());
  }

  /** The word that a time expression hangs on, past its preposition. */
  private static int governor(Sentence sentence, TimeExpression time) {
    for (int i = time.firstToken(); i <= time.lastToken() && i < sentence.size(); i++) {
      Token token = sentence.token(i);
      int head = token.head();
      if (head == Token.ROOT || head < time.firstToken() || head > time.lastToken()) {
        while (head != Token.ROOT
            && (sentence.token(head).is("prep")
                || sentence.token(head).tag().equals("IN")
                || isPart(sentence.token(head)))) {
          head = sentence.token(head).head();
        }
        return aboveInfinitive(sentence, head, time);
      }
    }
    return Token.ROOT;
  }
}
