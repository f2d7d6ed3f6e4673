package org.w3id.dateline.fact;

import java.util.List;
import java.util.Optional;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;
import org.w3id.dateline.time.TimeExpression;
import org.w3id.dateline.time.TimeType;

/**
 * When the relations of one sentence hold, and how surely: "the former chief", "is a mosque located
 * in Lyon", "served as head from May to July".
 */
final class RelationTimes {
  private static final int CLIMB = 3;

  private final Grammar grammar;
  private final Sentence sentence;
  private final Bearers bearers;
  private final List<TimeExpression> times;
  private final FactualityTagger tagger;

  RelationTimes(
      Grammar grammar, Bearers bearers, List<TimeExpression> times, FactualityTagger tagger) {
    this.grammar = grammar;
    this.sentence = grammar.sentence();
    this.bearers = bearers;
    this.times = List.copyOf(times);
    this.tagger = tagger;
  }

  /** Returns whether the relation that a word tells of holds, how surely, and whether still. */
  Factuality factuality(Token token, Triggers.Pos pos) {
    if (pos == Triggers.Pos.V) {
      Factuality told = tagger.tag(grammar, token, Optional.empty()).factuality();
      return isStillSo(token)
          ? new Factuality(told.polarity(), told.certainty(), Tense.PRESENT)
          : told;
    }
    boolean past = isFormer(token);
    Optional<Token> verb = bearers.of(token).verb();
    if (verb.isEmpty() && token.is("acomp")) {
      verb = sentence.head(token).filter(Token::isVerb);
    }
    if (verb.isPresent()) {
      Factuality said = tagger.tag(grammar, verb.get(), Optional.empty()).factuality();
      return past ? new Factuality(said.polarity(), said.certainty(), Tense.PAST) : said;
    }
    return new Factuality(Polarity.POSITIVE, Certainty.CERTAIN, past ? Tense.PAST : Tense.PRESENT);
  }

  private boolean isFormer(Token noun) {
    return former(noun).isPresent();
  }

  /**
   * Returns what says that an office is over, wherever it stands in the noun phrase: "the former
   * chief", "former Lyon FC striker N", "then-President N"; not of somebody else: "the former
   * king's minister".
   */
  Optional<Token> former(Token noun) {
    Token head = noun;
    Optional<Token> above = above(head);
    while (above.isPresent()) {
      head = above.get();
      above = above(head);
    }
    for (int at = noun.index() - 1; at >= sentence.firstBelow(head); at--) {
      Token word = sentence.token(at);
      if (RelationWords.PAST.has(word.lowerForm()) && isWithin(word, head, noun)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /** The noun that a title stands before: "President N". */
  private Optional<Token> above(Token word) {
    return word.is("compound") || word.is("nmod")
        ? sentence.head(word).filter(h -> h.isNoun() && h.index() > word.index())
        : Optional.empty();
  }

  /** Whether a word says something of a noun or the name behind it, and of nobody else. */
  private boolean isWithin(Token word, Token head, Token noun) {
    Optional<Token> at = Optional.of(word);
    while (at.isPresent() && at.get().index() != head.index() && at.get().index() != noun.index()) {
      Token part = at.get();
      at =
          part.is("amod") || part.is("compound") || part.is("nmod") || part.is("advmod")
              ? sentence.head(part)
              : Optional.empty();
    }
    return at.isPresent();
  }

  /** "is a mosque located in Lyon", "Based in Lyon, the firm": not "was a firm based in Lyon". */
  private boolean isStillSo(Token participle) {
    boolean state =
        RelationWords.STATES.has(participle.lemma())
            && participle.tag().equals("VBN")
            && sentence.children(participle).stream()
                .noneMatch(
                    c ->
                        c.is("aux")
                            || c.is("auxpass")
                            || RelationWords.FORMERLY.has(c.lowerForm()));
    Optional<Token> being =
        sentence
            .head(participle)
            .filter(noun -> participle.is("acl") && noun.is("attr"))
            .flatMap(sentence::head);
    return state && being.filter(be -> be.tag().equals("VBD")).isEmpty();
  }

  /** Returns the day or year that hangs from a word, none where that is a stretch of time. */
  Optional<TimeExpression> date(Token token) {
    return time(token).filter(time -> !time.value().startsWith("P"));
  }

  /** Returns the time that hangs from a word, or from the preposition below it. */
  private Optional<TimeExpression> time(Token token) {
    Optional<TimeExpression> own = timeOf(token);
    return own.isEmpty() && token.is("xcomp")
        ? sentence
            .head(token)
            .filter(h -> RelationWords.BEGINNING.has(h.lemma()))
            .flatMap(this::timeOf)
        : own;
  }

  private Optional<TimeExpression> timeOf(Token token) {
    for (TimeExpression time : times) {
      int at = governor(time);
      for (int i = 0; i < CLIMB && at != Token.ROOT; i++) {
        if (at == token.index()) {
          return Optional.of(time);
        }
        Token climbed = sentence.token(at);
        if (!climbed.is("prep") && !climbed.is("pobj") && !climbed.is("npadvmod")) {
          break;
        }
        at = climbed.head();
      }
    }
    return Optional.empty();
  }

  /** Returns when a relation holds, from its beginning to its end where both are told. */
  Optional<TimeExpression> validity(Token token, Triggers.Pos pos) {
    Optional<TimeExpression> told = time(token);
    if (told.isEmpty() && pos == Triggers.Pos.N) {
      told =
          bearers
              .of(token)
              .verb()
              .filter(verb -> !isYetToBe(verb))
              .flatMap(this::time)
              .filter(t -> t.type() == TimeType.DATE);
    }
    // the "Seven Years" of "the Seven Years' War" are a part of its name
    boolean named = pos == Triggers.Pos.N && token.isProperNoun();
    return told.map(time -> Periods.around(time, times, sentence))
        .filter(time -> !time.value().startsWith(named ? "P" : "PX"));
  }

  /** "N is to be head": what is yet to be has its time elsewhere. */
  private static boolean isYetToBe(Token verb) {
    return verb.tag().equals("VB");
  }

  private int governor(TimeExpression time) {
    for (int i = time.firstToken(); i <= time.lastToken(); i++) {
      int head = sentence.token(i).head();
      if (head < time.firstToken() || head > time.lastToken()) {
        return head;
      }
    }
    return Token.ROOT;
  }
}
