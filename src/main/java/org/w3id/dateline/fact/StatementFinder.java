package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/**
 * Finds who is said to have said what: direct, indirect and mixed quotation, "according to",
 * announcements, accusations, denials and demands. Safe for use by several threads.
 */
final class StatementFinder {
  /** Verbs whose infinitive of saying did happen: "went on to say". */
  private static final Set<String> REAL = Set.of("go", "continue", "begin", "start", "come");

  private static final Set<String> CERTAIN_MODALS = Set.of("will", "'ll", "would", "'d");

  private final StatementCues cues = new StatementCues();
  private final StatementSources sources = new StatementSources(cues);
  private final StatementContents contents = new StatementContents(cues);

  /** Returns the statements of a document in the order of the text. */
  List<Statement> find(ParsedText text, Entities entities) {
    StatementQuotes quotes = new StatementQuotes(text);
    List<StatementDraft> drafts = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        if (quotes.around(token.span()).isEmpty()) {
          draft(sentence, token).ifPresent(drafts::add);
        }
      }
    }
    List<StatementDraft> all = new StatementQuoter(text, quotes).assign(drafts);
    return all.stream()
        .filter(StatementFinder::isWhole)
        .filter(d -> mayMean(d, entities))
        .filter(d -> mayTell(text, d, entities))
        .map(d -> statement(text, d, entities))
        .sorted(
            Comparator.comparing((Statement s) -> s.content().get(0))
                .thenComparing(s -> s.cue().orElse(s.content().get(0))))
        .toList();
  }

  private Optional<StatementDraft> draft(Sentence sentence, Token token) {
    if (token.form().toLowerCase(Locale.ROOT).equals("according")) {
      return accordingTo(sentence, token);
    }
    return cues.verb(token)
        .filter(c -> isSaid(sentence, token) && !isPhase(sentence, token, c))
        .flatMap(c -> ofVerb(sentence, token, c))
        .or(() -> cues.noun(token).flatMap(c -> ofNoun(sentence, token, c)));
  }

  /** Whether somebody does say something: not "did not say", "may say", "declined to say". */
  private static boolean isSaid(Sentence sentence, Token verb) {
    for (Token child : sentence.children(verb)) {
      boolean modal = child.tag().equals("MD") && child.is("aux");
      if (child.is("neg") || (modal && !CERTAIN_MODALS.contains(child.lemma()))) {
        return false;
      }
      if (child.is("aux") && child.tag().equals("TO")) {
        return verb.is("xcomp")
            && sentence.head(verb).filter(h -> REAL.contains(h.lemma())).isPresent();
      }
      if (child.is("mark") && (child.lemma().equals("if") || child.lemma().equals("unless"))) {
        return false;
      }
    }
    return true;
  }

  /** "we will continue to support it": a verb of telling by quotation alone that tells nothing. */
  private static boolean isPhase(Sentence sentence, Token verb, StatementCues.Cue cue) {
    return !cue.takes("clause")
        && cue.takes("quote")
        && !cue.takes("infinitive")
        && sentence.children(verb).stream()
            .anyMatch(
                t ->
                    t.is("xcomp")
                        && t.index() > verb.index()
                        && sentence.child(t, "aux").filter(a -> a.tag().equals("TO")).isPresent());
  }

  private Optional<StatementDraft> ofVerb(Sentence sentence, Token verb, StatementCues.Cue cue) {
    Optional<StatementSources.Source> source = sources.of(sentence, verb);
    if (source.filter(s -> cues.isHappening(sentence.token(s.head()))).isPresent()) {
      return Optional.empty();
    }
    boolean own = source.isPresent() && sentence.token(source.get().head()).head() == verb.index();
    int groupFrom = own ? Math.min(verb.index(), source.get().from()) : verb.index();
    int groupTo = own ? Math.max(verb.index(), source.get().to()) : verb.index();
    StatementDraft draft =
        new StatementDraft(
            sentence.index(), Optional.of(cue), Optional.of(verb.span()), groupFrom, groupTo);
    draft.source = source;
    List<StatementContents.Range> ranges = contents.of(sentence, verb, cue, groupFrom, groupTo);
    if (ranges.isEmpty() && own) {
      ranges = contents.antecedent(sentence, verb, cue);
    }
    for (StatementContents.Range range : ranges) {
      if (ranges.size() > 1 || !isEmpty(sentence, range)) {
        add(draft, sentence, range);
      }
    }
    draft.confidence = cue.takes("object") && !cue.takes("clause") ? 0.75 : 0.9;
    return Optional.of(draft);
  }

  private Optional<StatementDraft> ofNoun(Sentence sentence, Token noun, StatementCues.Cue cue) {
    Optional<Token> clause =
        sentence.children(noun).stream()
            .filter(t -> t.index() > noun.index())
            .filter(
                t ->
                    (t.is("acl") || t.is("ccomp") || t.is("relcl"))
                        && sentence
                            .child(t, "mark")
                            .filter(m -> m.lemma().equals("that"))
                            .isPresent())
            .findFirst();
    Optional<StatementSources.Source> source = sources.ofNoun(sentence, noun);
    if (clause.isEmpty() || source.isEmpty()) {
      return Optional.empty();
    }
    StatementDraft draft =
        new StatementDraft(
            sentence.index(),
            Optional.of(cue),
            Optional.of(noun.span()),
            noun.index(),
            noun.index());
    draft.source = source;
    StatementContents.trim(
            sentence, sentence.firstBelow(clause.get()), sentence.lastBelow(clause.get()))
        .ifPresent(r -> add(draft, sentence, r));
    draft.confidence = 0.7;
    return Optional.of(draft);
  }

  private Optional<StatementDraft> accordingTo(Sentence sentence, Token according) {
    int next = according.index() + 1;
    if (next + 1 >= sentence.size() || !sentence.token(next).lemma().equals("to")) {
      return Optional.empty();
    }
    Token to = sentence.token(next);
    Optional<Token> named = sentence.child(to, "pobj").or(() -> sentence.child(according, "pobj"));
    if (named.isEmpty() || named.get().index() < next) {
      return Optional.empty();
    }
    StatementSources.Source source = sources.phrase(sentence, named.get(), to);
    int end = Math.max(source.to(), Math.min(sentence.lastBelow(named.get()), sentence.size() - 1));
    StatementDraft draft =
        new StatementDraft(
            sentence.index(),
            Optional.of(new StatementCues.Cue("according to", false, Stance.ASSERTS, Set.of())),
            Optional.of(sentence.span(according.index(), next)),
            according.index(),
            end);
    draft.source = Optional.of(source);
    for (StatementContents.Range range : aroundPhrase(sentence, according, source, end)) {
      add(draft, sentence, range);
    }
    return Optional.of(draft);
  }

  private static List<StatementContents.Range> aroundPhrase(
      Sentence sentence, Token according, StatementSources.Source source, int end) {
    List<StatementContents.Range> ranges = new ArrayList<>();
    if (according.index() <= 1) {
      StatementContents.trim(sentence, source.to() + 1, sentence.size() - 1).ifPresent(ranges::add);
      return ranges;
    }
    int from = 0;
    int to = sentence.size() - 1;
    boolean last = end >= sentence.size() - 3;
    Optional<Token> verb = sentence.head(according);
    while (!last && verb.isPresent() && !verb.get().isVerb()) {
      verb = sentence.head(verb.get());
    }
    if (!last && verb.isPresent()) {
      from = Math.min(sentence.firstBelow(verb.get()), according.index());
      to = Math.max(sentence.lastBelow(verb.get()), end);
    }
    StatementContents.trim(sentence, from, according.index() - 1).ifPresent(ranges::add);
    StatementContents.trim(sentence, end + 1, to)
        .filter(r -> r.to() - r.from() > 1)
        .ifPresent(ranges::add);
    return ranges;
  }

  /** "denied it": nothing is said that could be told. */
  private static boolean isEmpty(Sentence sentence, StatementContents.Range range) {
    Token only = sentence.token(range.from());
    return range.from() == range.to() && (only.isPronoun() || only.tag().equals("DT"));
  }

  private static void add(StatementDraft draft, Sentence sentence, StatementContents.Range range) {
    // the words of saying do not belong to what is said
    if (range.from() <= draft.groupTo && draft.groupFrom <= range.to()) {
      StatementContents.trim(sentence, range.from(), draft.groupFrom - 1)
          .ifPresent(r -> draft.content.add(sentence.span(r.from(), r.to())));
      StatementContents.trim(sentence, draft.groupTo + 1, range.to())
          .ifPresent(r -> draft.content.add(sentence.span(r.from(), r.to())));
    } else {
      draft.content.add(sentence.span(range.from(), range.to()));
    }
  }

  private static boolean isWhole(StatementDraft draft) {
    if (draft.content.isEmpty()) {
      return false;
    }
    return draft.source.isPresent()
        || draft.direct
        || draft.cue.filter(c -> c.takes("clause")).isPresent();
  }

  /** Only somebody can plan: "the conflict threatens to spill over" is nobody's word. */
  private static boolean mayMean(StatementDraft draft, Entities entities) {
    boolean plans = draft.cue.filter(c -> c.stance() == Stance.PLANS).isPresent();
    return !plans
        || draft.direct
        || entities.all().isEmpty()
        || draft
            .source
            .flatMap(s -> entities.headedBy(draft.sourceSentence, s.head()))
            .filter(e -> e.type() != EntityType.THING)
            .isPresent();
  }

  /** "The number underlines how …": a thing shows something, and tells nothing. */
  private boolean mayTell(ParsedText text, StatementDraft draft, Entities entities) {
    if (draft.direct || draft.source.isEmpty() || draft.cue.filter(cues::isShowing).isEmpty()) {
      return true;
    }
    Sentence sentence = text.sentences().get(draft.sourceSentence);
    Token head = sentence.token(draft.source.get().head());
    return !head.isNoun()
        || head.isProperNoun()
        || cues.isDocument(head)
        || entities
            .headedBy(draft.sourceSentence, head.index())
            .filter(e -> e.type() != EntityType.THING)
            .isPresent();
  }

  private static Statement statement(ParsedText text, StatementDraft draft, Entities entities) {
    Optional<Span> source =
        draft.source.map(s -> text.sentences().get(draft.sourceSentence).span(s.from(), s.to()));
    Optional<String> speaker =
        draft
            .source
            .flatMap(s -> entities.headedBy(draft.sourceSentence, s.head()))
            .map(Entity::id);
    return new Statement(
        speaker,
        source,
        draft.cueSpan,
        draft.content.stream().sorted().toList(),
        draft.direct,
        draft.sentence,
        draft.cue.map(StatementCues.Cue::stance).orElse(Stance.ASSERTS),
        draft.cue.map(StatementCues.Cue::rule).orElse("statement-quotes"),
        draft.confidence);
  }
}
