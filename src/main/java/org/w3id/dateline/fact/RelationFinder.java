package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;
import org.w3id.dateline.time.TimeExpression;

/**
 * Finds the relations that a document states to hold between entities. Safe for use by several
 * threads.
 *
 * <p>A rule of {@code relations.tsv} names a word and the grammatical slots around it that hold the
 * two sides; what noun phrases say without such a word ("the foreign ministry of Norway", "French
 * singer X") is {@link NounPhraseRelations}'.
 */
final class RelationFinder {
  private static final Set<String> PAST =
      Set.of("former", "ex", "late", "then", "previous", "outgoing", "onetime");
  private static final int CLIMB = 3;

  private final RelationRules rules = new RelationRules();
  private final LightVerbs lightVerbs = new LightVerbs();
  private final FactualityTagger tagger = new FactualityTagger();

  /** Returns the relations in the order of the text, none twice in a sentence. */
  List<Relation> find(
      ParsedText text, List<TimeExpression> times, Entities entities, Attribution attribution) {
    Map<Integer, List<TimeExpression>> timesOf = new HashMap<>();
    for (TimeExpression time : times) {
      timesOf.computeIfAbsent(time.sentence(), key -> new ArrayList<>(2)).add(time);
    }
    List<Relation> found = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      Page page =
          new Page(
              new SlotFiller(new Grammar(sentence), entities, lightVerbs),
              sentence,
              timesOf.getOrDefault(sentence.index(), List.of()),
              attribution);
      for (Token token : sentence.tokens()) {
        page.at(token);
      }
      new NounPhraseRelations(
              text.document(), sentence, entities, page.times, this::isRelational, page::add)
          .find();
      found.addAll(page.found.values());
    }
    return List.copyOf(found);
  }

  /**
   * Returns whether a noun names a relation of its own: an ally of a country is not a part of it.
   */
  private boolean isRelational(Token noun) {
    return !rules.of(Grammar.lemma(noun), Triggers.Pos.N).isEmpty();
  }

  /** Takes a relation that was found. */
  interface Sink {
    void add(
        String type,
        Entity subject,
        Optional<Entity> object,
        Optional<TimeExpression> value,
        Optional<String> office,
        Span evidence,
        Factuality factuality,
        Optional<TimeExpression> time,
        String rule,
        double confidence);
  }

  /** The work on one sentence. */
  private final class Page {
    private final SlotFiller filler;
    private final Grammar grammar;
    private final Sentence sentence;
    private final List<TimeExpression> times;
    private final Attribution attribution;
    private final Map<String, Relation> found = new LinkedHashMap<>();

    Page(
        SlotFiller filler, Sentence sentence, List<TimeExpression> times, Attribution attribution) {
      this.filler = filler;
      this.grammar = filler.grammar();
      this.sentence = sentence;
      this.times = times;
      this.attribution = attribution;
    }

    void at(Token token) {
      Triggers.Pos pos =
          token.isVerb() ? Triggers.Pos.V : token.isNoun() ? Triggers.Pos.N : Triggers.Pos.A;
      if (pos == Triggers.Pos.A) {
        return;
      }
      int longest = -1;
      for (RelationRules.Rule rule : rules.of(Grammar.lemma(token), pos)) {
        if (rule.before().size() < longest || !standsBefore(token, rule.before())) {
          continue;
        }
        if (apply(rule, token, pos)) {
          longest = rule.before().size();
        }
      }
    }

    private boolean standsBefore(Token token, List<String> words) {
      int from = token.index() - words.size();
      for (int i = 0; i < words.size(); i++) {
        if (from < 0 || !sentence.token(from + i).form().equalsIgnoreCase(words.get(i))) {
          return false;
        }
      }
      return true;
    }

    private boolean apply(RelationRules.Rule rule, Token token, Triggers.Pos pos) {
      List<SlotFiller.Filler> subjects = fill(rule.subject(), token, pos, Set.of());
      if (subjects.isEmpty()) {
        return false;
      }
      Set<String> skip = new LinkedHashSet<>();
      subjects.forEach(s -> skip.add(s.entity().id()));
      Factuality factuality = factuality(token, pos);
      boolean date = rule.object().get(0).name().equals(RelationRules.TIME);
      Optional<TimeExpression> time = time(token);
      if (date) {
        time.ifPresent(
            value -> {
              for (SlotFiller.Filler subject : subjects) {
                add(
                    rule.relation(),
                    subject.entity(),
                    Optional.empty(),
                    Optional.of(value),
                    Optional.empty(),
                    cover(token, subject.token()).cover(value.span()),
                    factuality,
                    Optional.empty(),
                    rule.rule(),
                    rule.confidence());
              }
            });
        return time.isPresent();
      }
      List<SlotFiller.Filler> objects = fill(rule.object(), token, pos, skip);
      for (SlotFiller.Filler subject : subjects) {
        for (SlotFiller.Filler object : objects) {
          add(
              rule.relation(),
              subject.entity(),
              Optional.of(object.entity()),
              Optional.empty(),
              pos == Triggers.Pos.N ? Optional.of(office(token, object.token())) : Optional.empty(),
              cover(token, subject.token()).cover(object.token().span()),
              factuality,
              time,
              rule.rule(),
              rule.confidence());
        }
      }
      return !objects.isEmpty();
    }

    /** Fills the first slot that holds somebody. */
    private List<SlotFiller.Filler> fill(
        List<RelationRules.Slot> slots, Token token, Triggers.Pos pos, Set<String> skip) {
      for (RelationRules.Slot slot : slots) {
        List<SlotFiller.Filler> fillers = new ArrayList<>();
        for (Token word : words(slot.name(), token, pos)) {
          for (SlotFiller.Filler filler : filler.actors(word)) {
            if (slot.kind().fits(filler.entity(), filler.token())
                && !skip.contains(filler.entity().id())) {
              fillers.add(filler);
            }
          }
        }
        if (!fillers.isEmpty()) {
          return fillers;
        }
      }
      return List.of();
    }

    private List<Token> words(String slot, Token token, Triggers.Pos pos) {
      if (!slot.equals(RelationRules.SELF)) {
        return filler.tokens(token, pos, slot);
      }
      Optional<Token> verb =
          sentence
              .head(token)
              .filter(
                  h ->
                      h.lemma().equals("be")
                          || h.lemma().equals("become")
                          || h.lemma().equals("remain"));
      if (token.is("attr") && verb.isPresent()) {
        return grammar.surfaceSubjects(verb.get());
      }
      // A title before a name: "agency chief N", where the parser puts the name on top.
      Optional<Token> head = sentence.head(token);
      if (token.is("compound") && head.isPresent() && head.get().isProperNoun()) {
        return List.of(head.get());
      }
      if (token.is("appos") && head.isPresent() && head.get().isNoun()) {
        return List.of(head.get());
      }
      for (Token child : sentence.children(token)) {
        if (child.is("appos") && child.isNoun()) {
          return List.of(child);
        }
      }
      return List.of(token);
    }

    private Factuality factuality(Token token, Triggers.Pos pos) {
      if (pos == Triggers.Pos.V) {
        return tagger.tag(grammar, token, Optional.empty()).factuality();
      }
      boolean past = sentence.children(token).stream().anyMatch(c -> PAST.contains(c.lemma()));
      Optional<Token> verb = sentence.head(token).filter(Token::isVerb);
      if (token.is("attr") && verb.isPresent()) {
        Factuality said = tagger.tag(grammar, verb.get(), Optional.empty()).factuality();
        return past ? new Factuality(said.polarity(), said.certainty(), Tense.PAST) : said;
      }
      return new Factuality(
          Polarity.POSITIVE, Certainty.CERTAIN, past ? Tense.PAST : Tense.PRESENT);
    }

    /** Returns the time that hangs from a word, or from the preposition below it. */
    private Optional<TimeExpression> time(Token token) {
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

    private int governor(TimeExpression time) {
      for (int i = time.firstToken(); i <= time.lastToken(); i++) {
        int head = sentence.token(i).head();
        if (head < time.firstToken() || head > time.lastToken()) {
          return head;
        }
      }
      return Token.ROOT;
    }

    private String office(Token token, Token object) {
      int from = token.index();
      while (from > 0
          && from - 1 != object.index()
          && (sentence.token(from - 1).is("compound") || sentence.token(from - 1).is("nmod"))
          && sentence.token(from - 1).head() == token.index()) {
        from--;
      }
      StringBuilder words = new StringBuilder();
      for (int i = from; i <= token.index(); i++) {
        words.append(i > from ? " " : "").append(sentence.token(i).form());
      }
      return words.toString();
    }

    private static Span cover(Token a, Token b) {
      return a.span().cover(b.span());
    }

    private void add(
        String type,
        Entity subject,
        Optional<Entity> object,
        Optional<TimeExpression> value,
        Optional<String> office,
        Span evidence,
        Factuality factuality,
        Optional<TimeExpression> time,
        String rule,
        double confidence) {
      if (object.filter(o -> o.id().equals(subject.id())).isPresent()) {
        return;
      }
      String key =
          type
              + " "
              + subject.id()
              + " "
              + object.map(Entity::id).orElse("")
              + value.map(TimeExpression::value).orElse("");
      found.putIfAbsent(
          key,
          new Relation(
              type,
              subject.id(),
              object.map(Entity::id),
              value,
              office,
              evidence,
              sentence.index(),
              time,
              factuality,
              attribution.speaker(sentence.index(), evidence, false).stream().toList(),
              rule,
              confidence));
    }
  }
}
