package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.entity.Mention;
import org.w3id.dateline.entity.MentionKind;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/**
 * Finds who is said to have said what: direct, indirect and mixed quotation, "according to",
 * announcements, accusations, denials and demands. Safe for use by several threads.
 */
final class StatementFinder {
  private static final Set<String> CERTAIN_MODALS = Set.of("will", "'ll", "would", "'d");

  /** A name has at most so many words behind the one that the parser takes for its head. */
  private static final int NAME = 6;

  private static final Set<String> NOBODY = Set.of("nobody", "none", "neither");

  private static final Set<String> PUBLISHED = Set.of("by", "from", "in");
  private static final Comparator<Statement> IN_ORDER =
      Comparator.comparing((Statement s) -> s.content().get(0))
          .thenComparing(s -> s.cue().orElse(s.content().get(0)));

  private final StatementCues cues = new StatementCues();
  private final StatementSources sources = new StatementSources(cues);
  private final StatementContents contents = new StatementContents(cues);
  private final Confidence confidence;

  StatementFinder(Confidence confidence) {
    this.confidence = confidence;
  }

  /**
   * A statement.
   *
   * @param statement what was found
   * @param told whether it is likely enough to be told for itself; if it is not, what it says is
   *     still somebody's word and no fact
   */
  record Weighed(Statement statement, boolean told) {}

  /** Returns the statements of a document in the order of the text. */
  List<Weighed> find(ParsedText text, Entities entities, FactFeatures features) {
    StatementQuotes quotes = features.quotes();
    List<StatementDraft> drafts = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        if (quotes.around(token.span()).isEmpty()) {
          draft(sentence, token)
              .map(d -> withSpeaker(sentence, d, entities))
              .ifPresent(drafts::add);
        }
      }
    }
    List<StatementDraft> all = new StatementQuoter(text, quotes).assign(drafts);
    return all.stream()
        .filter(StatementFinder::isWhole)
        .filter(d -> mayMean(d, entities))
        .filter(d -> mayTell(text, d, entities))
        .filter(d -> !isDone(text, d, entities))
        .map(d -> weighed(text, d, entities, features))
        .sorted(Comparator.comparing(Weighed::statement, IN_ORDER))
        .toList();
  }

  private Optional<StatementDraft> draft(Sentence sentence, Token token) {
    if (token.form().toLowerCase(Locale.ROOT).equals("according")) {
      return accordingTo(sentence, token);
    }
    return cues.verb(token)
        .filter(c -> isSaid(sentence, token) && !isPhase(sentence, token, c))
        .filter(c -> !isNoun(sentence, token) && !isIncrease(sentence, token))
        .filter(c -> !isUpshot(sentence, token, c))
        .flatMap(c -> ofVerb(sentence, token, c))
        .or(() -> cues.noun(token).flatMap(c -> ofNoun(sentence, token, c)));
  }

  /**
   * Whether somebody does say something: not "did not say", "may say", "declined to say", "no group
   * has claimed", nor "Suggest that …", "Rest assured that …".
   */
  private static boolean isSaid(Sentence sentence, Token verb) {
    boolean wish =
        (verb.tag().equals("VB") || (verb.tag().equals("VBP") && verb.index() == 0))
            && verb.is("root")
            && sentence.children(verb).stream()
                .noneMatch(c -> c.relation().startsWith("nsubj") || c.relation().startsWith("aux"));
    boolean idiom =
        verb.index() > 0
            && StatementWords.IDIOM.has(
                sentence.token(verb.index() - 1).lemma() + "_" + verb.lemma());
    if (wish || idiom) {
      return false;
    }
    for (Token child : sentence.children(verb)) {
      boolean modal = child.tag().equals("MD") && child.is("aux");
      if (child.is("neg")
          || (modal && !CERTAIN_MODALS.contains(child.lemma()))
          || (child.is("nsubj") && isNobody(sentence, child))) {
        return false;
      }
      if (child.is("aux") && child.tag().equals("TO")) {
        return verb.is("xcomp")
            && sentence.head(verb).filter(h -> StatementWords.REAL.has(h.lemma())).isPresent();
      }
      if (child.is("mark") && (child.lemma().equals("if") || child.lemma().equals("unless"))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNobody(Sentence sentence, Token subject) {
    return NOBODY.contains(subject.lowerForm())
        || sentence.child(subject, "det").filter(d -> d.lowerForm().equals("no")).isPresent();
  }

  /**
   * "we will continue to support it", '"N" begins shooting': a verb of telling by quotation alone
   * that tells nothing.
   */
  private static boolean isPhase(Sentence sentence, Token verb, StatementCues.Cue cue) {
    return !cue.takes("clause")
        && cue.takes("quote")
        && !cue.takes("infinitive")
        && sentence.children(verb).stream()
            .anyMatch(
                t ->
                    t.is("xcomp")
                        && t.index() > verb.index()
                        && (t.tag().equals("VBG")
                            || sentence
                                .child(t, "aux")
                                .filter(a -> a.tag().equals("TO"))
                                .isPresent()));
  }

  /**
   * "a farmer-written guide", "Reports that N fell were denied": no verb; "Declaring N a district
   * follows a law": an act told of.
   */
  private static boolean isNoun(Sentence sentence, Token verb) {
    boolean compound =
        verb.tag().equals("VBN")
            && verb.index() > 0
            && sentence.token(verb.index() - 1).tag().equals("HYPH");
    boolean first =
        verb.index() == 0
            && verb.tag().equals("VBZ")
            && verb.index() + 1 < sentence.size()
            && sentence.token(1).lemma().equals("that");
    return compound
        || first
        || (verb.is("csubj")
            && verb.tag().equals("VBG")
            && (verb.index() == 0 || !sentence.token(verb.index() - 1).form().equals(",")));
  }

  /**
   * "The words are two, referring to shops", "They can outbid it, explaining why it waits": what
   * happens tells that, not who does it, but for "He spoke, explaining why".
   */
  private boolean isUpshot(Sentence sentence, Token verb, StatementCues.Cue cue) {
    boolean behind =
        verb.tag().equals("VBG")
            && (verb.is("advcl") || verb.is("acl"))
            && verb.index() > 0
            && sentence.token(verb.index() - 1).form().equals(",");
    boolean shows = StatementWords.UPSHOT.has(cue.lemma()) || cues.isShowing(cue);
    return behind
        && shows
        && sentence
            .head(verb)
            .filter(h -> h.index() < verb.index())
            .filter(h -> !StatementWords.SPEAKS.has(h.lemma()) && cues.verb(h).isEmpty())
            .isPresent();
  }

  /** "added to the costs". */
  private boolean isIncrease(Sentence sentence, Token verb) {
    return cues.isIncreasing(verb)
        && verb.index() + 1 < sentence.size()
        && sentence.token(verb.index() + 1).lemma().equals("to")
        && sentence.child(verb, "ccomp").isEmpty();
  }

  /**
   * Mends the source by what is known of the entities: what cannot speak is none, in "Her stay
   * ended after N left, telling them"; a name is its whole name.
   */
  private StatementDraft withSpeaker(Sentence sentence, StatementDraft draft, Entities entities) {
    if (draft.source.isEmpty() || draft.cueSpan.isEmpty() || entities.all().isEmpty()) {
      return draft;
    }
    Token head = sentence.token(draft.source.get().head());
    boolean own =
        head.head() == Token.ROOT
            || head.head() == draft.cueToken
            || !(head.is("nsubj") || head.is("nsubjpass"));
    boolean mute =
        !own
            && head.isNoun()
            && Character.isLowerCase(head.form().charAt(0))
            && !cues.isDocument(head)
            && draft.cue.filter(cues::isShowing).isEmpty()
            && entities
                .headedBy(sentence.index(), head.index())
                .filter(e -> e.type() != EntityType.THING)
                .isEmpty();
    if (mute) {
      draft.source = Optional.empty();
    }
    withName(sentence, draft, entities);
    return draft;
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
    draft.cueToken = verb.index();
    List<StatementContents.Range> ranges = contents.of(sentence, verb, cue, groupFrom, groupTo);
    if (ranges.isEmpty() && own) {
      ranges = contents.antecedent(sentence, verb, cue);
    }
    for (StatementContents.Range range : ranges) {
      if (ranges.size() > 1 || !isEmpty(sentence, range)) {
        add(draft, sentence, range);
      }
    }
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
    ContentBounds.trim(
            sentence, sentence.firstBelow(clause.get()), sentence.lastBelow(clause.get()))
        .ifPresent(r -> add(draft, sentence, r));
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
    StatementSources.Source whole = sources.phrase(sentence, named.get(), to);
    StatementSources.Source source = beforeSubject(sentence, according, whole);
    int end =
        !source.equals(whole)
            ? source.to()
            : Math.max(source.to(), Math.min(sentence.lastBelow(named.get()), sentence.size() - 1));
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

  /** "According to N, the mayor, M, said": without a subject of its own, the verb has M. */
  private static StatementSources.Source beforeSubject(
      Sentence sentence, Token according, StatementSources.Source source) {
    Optional<Token> verb =
        sentence
            .head(according)
            .filter(v -> v.tag().equals("VBD") || v.tag().equals("VBZ") || v.tag().equals("VBP"))
            .filter(
                v ->
                    sentence.children(v).stream().noneMatch(t -> t.relation().startsWith("nsubj")));
    if (according.index() > 1 || verb.isEmpty() || verb.get().index() <= source.to()) {
      return source;
    }
    for (int i = source.head() + 1; i < source.to(); i++) {
      if (sentence.token(i).form().equals(",")) {
        return new StatementSources.Source(source.head(), source.from(), i - 1);
      }
    }
    return source;
  }

  private static List<StatementContents.Range> aroundPhrase(
      Sentence sentence, Token according, StatementSources.Source source, int end) {
    List<StatementContents.Range> ranges = new ArrayList<>();
    if (according.index() <= 1) {
      ContentBounds.trim(sentence, source.to() + 1, sentence.size() - 1).ifPresent(ranges::add);
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
    ContentBounds.trim(sentence, from, according.index() - 1).ifPresent(ranges::add);
    ContentBounds.trim(sentence, end + 1, to)
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
      ContentBounds.trim(sentence, range.from(), draft.groupFrom - 1)
          .ifPresent(r -> draft.content.add(sentence.span(r.from(), r.to())));
      ContentBounds.trim(sentence, draft.groupTo + 1, range.to())
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

  /** "N was questioned by the police", "The standings claimed a coach": done to somebody. */
  private static boolean isDone(ParsedText text, StatementDraft draft, Entities entities) {
    if (draft.direct
        || draft.cueToken < 0
        || draft.cue.filter(c -> StatementWords.OF_THINGS.has(c.lemma())).isEmpty()) {
      return false;
    }
    Sentence sentence = text.sentences().get(draft.sentence);
    List<Token> children = sentence.children(sentence.token(draft.cueToken));
    return children.stream().noneMatch(c -> c.is("ccomp") || c.is("xcomp"))
        && children.stream()
            .filter(c -> (c.is("dobj") || c.is("nsubjpass")) && c.isNoun())
            .flatMap(c -> entities.headedBy(sentence.index(), c.index()).stream())
            .anyMatch(e -> e.type() == EntityType.PERSON || e.type() == EntityType.GROUP);
  }

  private Weighed weighed(
      ParsedText text, StatementDraft draft, Entities entities, FactFeatures features) {
    Optional<Span> source =
        draft.source.map(s -> text.sentences().get(draft.sourceSentence).span(s.from(), s.to()));
    Sentence told = text.sentences().get(draft.sourceSentence);
    Optional<Entity> speaker =
        draft.source.flatMap(s -> speaker(told, told.token(s.head()), entities));
    List<Span> content = draft.content.stream().sorted().toList();
    Likelihood likelihood =
        confidence.of(
            Confidence.Fact.STATEMENT,
            draft.cue.map(StatementCues.Cue::lemma).orElse(""),
            content.get(0),
            features.of(draft, speaker),
            OptionalDouble.empty());
    Statement statement =
        new Statement(
            speaker.map(Entity::id),
            source,
            draft.cueSpan,
            content,
            draft.direct,
            draft.sentence,
            draft.cue.map(StatementCues.Cue::stance).orElse(Stance.ASSERTS),
            draft.cue.map(StatementCues.Cue::rule).orElse("statement-quotes"),
            likelihood.confidence());
    return new Weighed(statement, confidence.suffices(Confidence.Told.STATEMENT, likelihood));
  }

  /** Who is meant by the head of a source; of "a report by N" it is N. */
  private Optional<Entity> speaker(Sentence sentence, Token head, Entities entities) {
    return entities
        .headedBy(sentence.index(), head.index())
        .or(() -> publisher(sentence, head, entities));
  }

  /** Takes the whole name of the source of which the parser has seen but the last word. */
  private static void withName(Sentence sentence, StatementDraft draft, Entities entities) {
    if (draft.source.isEmpty()) {
      return;
    }
    StatementSources.Source source = draft.source.get();
    Token last = sentence.token(source.head());
    if (!Character.isUpperCase(last.form().charAt(0))
        || entities.headedBy(sentence.index(), last.index()).isPresent()) {
      return;
    }
    for (int i = last.index() - 1; i >= Math.max(0, last.index() - NAME); i--) {
      for (Entities.Mentioned headed : entities.mentionsHeadedBy(sentence.index(), i)) {
        Mention mention = headed.mention();
        if (mention.kind() == MentionKind.NAMED && mention.span().end() == last.span().end()) {
          int first = i;
          while (first > 0 && sentence.token(first - 1).span().start() >= mention.span().start()) {
            first--;
          }
          first -= first > 0 && sentence.token(first - 1).is("det") ? 1 : 0;
          draft.source =
              Optional.of(
                  new StatementSources.Source(i, Math.min(first, source.from()), source.to()));
          return;
        }
      }
    }
  }

  /** "a report in the Example Times", "figures from the ministry", "the ministry's report". */
  private Optional<Entity> publisher(Sentence sentence, Token head, Entities entities) {
    if (!cues.isDocument(head) || !head.isNoun()) {
      return Optional.empty();
    }
    for (Token child : sentence.children(head)) {
      Optional<Token> of =
          child.is("poss") && child.isNoun()
              ? Optional.of(child)
              : child.is("prep") && PUBLISHED.contains(child.lemma())
                  ? sentence.child(child, "pobj")
                  : Optional.empty();
      Optional<Entity> found =
          of.flatMap(o -> entities.headedBy(sentence.index(), o.index()))
              .filter(
                  e ->
                      e.type() == EntityType.ORGANIZATION
                          || (e.type() == EntityType.PERSON && !child.lemma().equals("in")));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
