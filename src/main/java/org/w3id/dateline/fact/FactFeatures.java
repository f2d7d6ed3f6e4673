package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.w3id.dateline.time.TimeExpression;
import org.w3id.dateline.time.TimeType;

/**
 * What is known of the facts of one document, in features: {@code name:value}, each present or not,
 * and {@code bias}, which always is. {@code confidence.tsv} has weights for them. They are kinds
 * and sizes, never words of the text other than the word of the rule.
 */
final class FactFeatures {
  private final ParsedText text;
  private final Entities entitiesOf;
  private final StatementQuotes quotes;
  private final SentenceTimes times;

  FactFeatures(ParsedText text, SentenceTimes times, Entities entities) {
    this.text = text;
    entitiesOf = entities;
    quotes = new StatementQuotes(text);
    this.times = times;
  }

  /** Returns what stands in quotation marks. */
  StatementQuotes quotes() {
    return quotes;
  }

  /** Returns the features of an event. */
  List<String> of(Draft draft) {
    List<String> agents = draft.with(Role.AGENT);
    List<String> patients = new ArrayList<>(draft.patients());
    patients.addAll(draft.with(Role.PARTICIPANT));
    Features features = new Features(draft.sentence, draft.factuality());
    features.add("class", draft.kind.name());
    features.add("pos", draft.rule.substring(draft.rule.lastIndexOf('/') + 1));
    features.add("word", word(draft.rule));
    features.add("agent", yes(!agents.isEmpty()));
    features.add("patient", yes(!patients.isEmpty()));
    features.add("place", yes(!draft.places.isEmpty()));
    features.add("claimed", yes(!draft.accordingTo.isEmpty()));
    features.add("agents", upTo(2, agents.size()));
    features.add("patients", upTo(3, patients.size()));
    features.add("figures", upTo(1, draft.casualties.size()));
    features.add("places", upTo(2, draft.places.size()));
    features.add("agent-as", as(draft.token, draft.sentence, agents));
    features.add("patient-as", as(draft.token, draft.sentence, patients));
    features.add("place-as", as(draft.token, draft.sentence, draft.places));
    types("agent-type", agents, features);
    types("patient-type", patients, features);
    features.add("agent-at", at(draft.token, draft.sentence, agents));
    features.add("patient-at", at(draft.token, draft.sentence, patients));
    int steps = draft.participants.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    features.add("steps", upTo(4, steps));
    features.at(draft.token);
    if (draft.pos == Triggers.Pos.V) {
      features.add("passive", yes(draft.filler.grammar().isPassive(draft.token)));
    }
    Set<String> taken = new HashSet<>(draft.places);
    draft.participants.keySet().forEach(p -> taken.add(p.entity()));
    taken.addAll(draft.accordingTo);
    features.add("names-left", upTo(4, namesBut(draft.sentence, taken)));
    features.add("time", time(draft.time, draft.sentence));
    features.add("times-left", upTo(2, timesBut(draft.sentence, draft.time)));
    return features.all;
  }

  private void types(String name, List<String> entities, Features features) {
    entities.stream()
        .limit(1)
        .flatMap(id -> entitiesOf.withId(id).stream())
        .forEach(e -> features.add(name, e.type().term()));
  }

  /** Returns the features of a relation, of which the confidence is not asked. */
  List<String> of(Relation relation, Entity subject, List<Entity> objects) {
    Sentence sentence = text.sentences().get(relation.sentence());
    int colon = relation.rule().indexOf(':');
    String table = relation.rule().substring(0, colon);
    String key = relation.rule().substring(colon + 1);
    boolean hasPos = key.indexOf('/') >= 0;
    Features features = new Features(sentence, relation.factuality());
    features.add("type", relation.type());
    features.add("table", table + (hasPos ? "" : ":" + key));
    features.add("word", word(relation.rule()));
    features.add("subject", subject.isNamed() ? "named" : "unnamed");
    features.add(
        "object", objects.isEmpty() ? "date" : objects.get(0).isNamed() ? "named" : "unnamed");
    features.add("claimed", yes(!relation.accordingTo().isEmpty()));
    features.add("subject-type", subject.type().term());
    objects.forEach(o -> features.add("object-type", o.type().term()));
    Set<String> taken = new HashSet<>(relation.accordingTo());
    taken.add(subject.id());
    objects.forEach(o -> taken.add(o.id()));
    int first = tokenAt(sentence, relation.evidence().start());
    int last = tokenAt(sentence, relation.evidence().end() - 1);
    Token middle = sentence.token((first + last) / 2);
    features.add("subject-as", as(middle, sentence, List.of(subject.id())));
    features.add("object-as", as(middle, sentence, objects.stream().map(Entity::id).toList()));
    features.add("width", size(last - first, 3, 6, 10, 15, 25));
    features.add("office", yes(relation.office().isPresent()));
    features.add("names-left", upTo(4, namesBut(sentence, taken)));
    features.add(
        "names-between",
        upTo(
            3,
            (int)
                names(sentence).stream()
                    .filter(m -> relation.evidence().contains(m.mention().span()))
                    .filter(m -> !taken.contains(m.entity().id()))
                    .count()));
    features.add("time", time(relation.time(), sentence));
    features.add(
        "times-left",
        upTo(
            2,
            timesBut(sentence, relation.value().isPresent() ? relation.value() : relation.time())));
    return features.all;
  }

  /** Returns the features of a statement. */
  List<String> of(StatementDraft draft, Optional<Entity> speaker) {
    Sentence sentence = text.sentences().get(draft.sentence);
    Features features = new Features(sentence);
    features.add("word", draft.cue.map(StatementCues.Cue::lemma).orElse("none"));
    features.add("pos", draft.cue.map(c -> c.noun() ? "n" : "v").orElse("none"));
    features.add("stance", lower(draft.cue.map(StatementCues.Cue::stance).orElse(Stance.ASSERTS)));
    features.add("clause", yes(draft.cue.filter(c -> c.takes("clause")).isPresent()));
    features.add("direct", yes(draft.direct));
    features.add("speaker", speaker.map(e -> e.isNamed() ? "named" : "unnamed").orElse("nobody"));
    speaker.ifPresent(e -> features.add("speaker-type", e.type().term()));
    features.add("contents", upTo(3, draft.content.size()));
    int words = 0;
    int verbs = 0;
    for (Span content : draft.content) {
      for (Sentence within :
          text.sentences()
              .subList(draft.sentence, Math.min(draft.sentence + 8, text.sentences().size()))) {
        for (Token token : within.tokens()) {
          if (content.contains(token.span())) {
            words++;
            verbs += isFinite(token) ? 1 : 0;
          }
        }
      }
    }
    features.add("content-size", size(words, 2, 5, 9, 15, 25, 40));
    features.add("content-verbs", upTo(4, verbs));
    features.add(
        "source",
        draft.source.isEmpty()
            ? "none"
            : draft.sourceSentence == draft.sentence ? "here" : "elsewhere");
    draft.source.ifPresent(
        s -> {
          Sentence of = text.sentences().get(draft.sourceSentence);
          Token head = of.token(s.head());
          features.add("source-size", size(s.to() - s.from() + 1, 1, 2, 4, 7, 12));
          features.add("source-tag", head.tag());
          features.add("source-dep", head.relation());
        });
    draft.cueSpan.ifPresent(
        s -> {
          Token cue = sentence.token(tokenAt(sentence, s.start()));
          features.at(cue);
          boolean before = draft.content.get(0).start() < s.start();
          features.add("order", before ? "content-cue" : "cue-content");
          features.add("cue-capital", yes(Character.isUpperCase(cue.form().charAt(0))));
          features.add("children", lastRelation(sentence, cue));
        });
    return features.all;
  }

  /** How what is told hangs on a word of saying. */
  private static String lastRelation(Sentence sentence, Token cue) {
    for (String relation : List.of("ccomp", "xcomp", "advcl", "dobj", "prep", "pobj")) {
      if (sentence.child(cue, relation).isPresent()) {
        return relation;
      }
    }
    return "none";
  }

  private List<Entities.Mentioned> names(Sentence sentence) {
    return entitiesOf.mentionsIn(sentence.index()).stream()
        .filter(m -> m.mention().kind() == MentionKind.NAMED)
        .filter(m -> m.entity().type() != EntityType.THING)
        .toList();
  }

  private int namesBut(Sentence sentence, Set<String> taken) {
    return (int)
        names(sentence).stream()
            .map(m -> m.entity().id())
            .distinct()
            .filter(id -> !taken.contains(id))
            .count();
  }

  private int timesBut(Sentence sentence, Optional<TimeExpression> taken) {
    return (int)
        times.in(sentence).stream()
            .filter(t -> t.type() == TimeType.DATE || t.type() == TimeType.TIME)
            .filter(t -> !taken.equals(Optional.of(t)))
            .count();
  }

  private static String time(Optional<TimeExpression> time, Sentence sentence) {
    if (time.isEmpty()) {
      return "none";
    }
    if (time.get().sentence() < 0) {
      return "publication";
    }
    return time.get().sentence() == sentence.index() ? "here" : "elsewhere";
  }

  /** The mention of some entities that is nearest to a word of the sentence. */
  private Optional<Mention> nearest(Token to, Sentence sentence, Collection<String> entities) {
    Optional<Mention> nearest = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (Entities.Mentioned here : entitiesOf.mentionsIn(sentence.index())) {
      int far = Math.abs(here.mention().head() - to.index());
      if (far < least && entities.contains(here.entity().id())) {
        nearest = Optional.of(here.mention());
        least = far;
      }
    }
    return nearest;
  }

  /** By what kind of words somebody of a fact is told of. */
  private String as(Token to, Sentence sentence, Collection<String> entities) {
    if (entities.isEmpty()) {
      return "nobody";
    }
    return nearest(to, sentence, entities).map(m -> lower(m.kind())).orElse("elsewhere");
  }

  /** How far somebody of a fact is from the word that tells it. */
  private String at(Token to, Sentence sentence, Collection<String> entities) {
    return nearest(to, sentence, entities)
        .map(
            m ->
                (m.head() < to.index() ? "before-" : "behind-")
                    + size(Math.abs(m.head() - to.index()), 2, 5, 10, 20))
        .orElse("nowhere");
  }

  private static int tokenAt(Sentence sentence, int offset) {
    int at = 0;
    while (at + 1 < sentence.size() && sentence.token(at + 1).span().start() <= offset) {
      at++;
    }
    return at;
  }

  private static boolean isFinite(Token token) {
    return token.tag().equals("VBD") || token.tag().equals("VBZ") || token.tag().equals("VBP");
  }

  /** The word of a rule that is written as {@code table:word/pos}. */
  private static String word(String rule) {
    String word = rule.substring(rule.indexOf(':') + 1);
    int slash = word.indexOf('/');
    return slash < 0 ? word : word.substring(0, slash);
  }

  private static String yes(boolean value) {
    return value ? "yes" : "no";
  }

  private static String upTo(int most, int count) {
    return count >= most ? most + "+" : Integer.toString(count);
  }

  /** The first of some bounds that a size does not exceed. */
  private static String size(int size, int... bounds) {
    for (int bound : bounds) {
      if (size <= bound) {
        return Integer.toString(bound);
      }
    }
    return "more";
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The features of one fact. */
  private final class Features {
    private final List<String> all = new ArrayList<>();
    private final Sentence sentence;

    Features(Sentence sentence) {
      this.sentence = sentence;
      all.add("bias");
      int verbs = 0;
      for (Token token : sentence.tokens()) {
        verbs += isFinite(token) ? 1 : 0;
      }
      Token last = sentence.token(sentence.size() - 1);
      add("size", size(sentence.size(), 10, 18, 26, 36, 50));
      add("verbs", upTo(5, verbs));
      add("ends", last.is("punct") ? "mark" : "word");
    }

    Features(Sentence sentence, Factuality factuality) {
      this(sentence);
      add("polarity", lower(factuality.polarity()));
      add("certainty", lower(factuality.certainty()));
      add("tense", lower(factuality.tense()));
    }

    void add(String name, String value) {
      all.add(name + ":" + value);
    }

    /** Where the word that tells the fact stands in its sentence's tree. */
    void at(Token token) {
      int depth = 0;
      Optional<Token> at = sentence.head(token);
      while (at.isPresent()) {
        depth++;
        at = sentence.head(at.get());
      }
      add("dep", token.relation());
      add("tag", token.tag());
      add("depth", upTo(5, depth));
      add("joined", yes(sentence.child(token, "conj").isPresent()));
      add("quoted", yes(quotes.around(token.span()).isPresent()));
    }
  }
}
