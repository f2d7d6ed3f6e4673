package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;
import org.w3id.dateline.time.TimeExpression;
import org.w3id.dateline.time.TimeType;

/**
 * Finds the relations that a document states to hold between entities. Safe for use by several
 * threads.
 *
 * <p>A rule of {@code relations.tsv} names a word and the grammatical slots around it that hold the
 * two sides; what noun phrases say without such a word ("the foreign ministry of Norway", "French
 * singer X") is {@link NounPhraseRelations}'.
 */
final class RelationFinder {
  private static final int CLIMB = 3;

  /** Relations by which somebody who has an office in a party is of that party, too. */
  private static final Set<String> OFFICES = Set.of("headOf", "deputyHeadOf", "spokespersonOf");

  private static final Set<String> OF_LIVES = Set.of("bornOn", "bornIn", "diedOn", "diedIn");

  private static final Set<String> AFFILIATIONS =
      Set.of(
          "headOf",
          "deputyHeadOf",
          "spokespersonOf",
          "memberOf",
          "worksFor",
          "officialOf",
          "affiliatedWith");

  /** Relations of what belongs to something else. */
  private static final Set<String> WITHIN = Set.of("partOf", "memberOf", "subsidiaryOf");

  private final RelationRules rules = new RelationRules();
  private final LightVerbs lightVerbs = new LightVerbs();
  private final FactualityTagger tagger = new FactualityTagger();
  private final Headships headships = new Headships();
  private final Confidence measured;

  RelationFinder(Confidence measured) {
    this.measured = measured;
  }

  /** Returns the relations in the order of the text, none twice in a sentence. */
  List<Relation> find(
      ParsedText text,
      SentenceTimes times,
      Entities entities,
      Attribution attribution,
      FactFeatures features) {
    List<Relation> found = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Sentence sentence : text.sentences()) {
      Page page =
          new Page(
              new SlotFiller(new Grammar(sentence), entities, lightVerbs),
              entities,
              sentence,
              times.in(sentence),
              attribution,
              features);
      for (Token token : sentence.tokens()) {
        page.at(token);
      }
      new NounPhraseRelations(page.grammar, entities, page.bearers, this::isRelational, page::add)
          .find();
      new LifeDates(sentence, entities, page.times, page::add).find();
      new Whereabouts(page.grammar, entities, page::add).find();
      for (Relation relation : page.found.values()) {
        if (!isOfPhrase(relation) || told.add(inFull(relation))) {
          found.add(relation);
        }
      }
    }
    return List.copyOf(found);
  }

  /** Titles and modifiers say the same with every mention, which is news but once. */
  private boolean isOfPhrase(Relation relation) {
    return relation.rule().startsWith(NounPhraseRelations.RULES)
        || rules.isOfTitle(relation.rule());
  }

  private static String inFull(Relation relation) {
    return String.join(
        " ",
        relation.type(),
        relation.subject(),
        relation.object().orElse(""),
        relation.value().map(TimeExpression::value).orElse(""),
        relation.office().orElse(""),
        relation.factuality().toString(),
        relation.accordingTo().toString());
  }

  /** Whether a time says when, not how long. */
  private static boolean isDate(TimeExpression time) {
    return !time.value().startsWith("P");
  }

  /**
   * Returns whether a noun names a relation of its own: an ally of a country is not a part of it.
   */
  private boolean isRelational(Token noun) {
    return !rules.of(Grammar.lemma(noun), Triggers.Pos.N).isEmpty();
  }

  /** Returns whether a noun names a relation of its own to a state: "Norway's ambassador". */
  private boolean isRelationalToStates(Token noun) {
    return rules.of(Grammar.lemma(noun), Triggers.Pos.N).stream()
        .flatMap(rule -> rule.object().stream())
        .anyMatch(slot -> slot.name().equals("comp") && slot.kind() != Kind.ORGANIZATION);
  }

  /** Returns whether a noun says itself how those before it are related to what it is about. */
  private boolean isRelational(Token noun, Entity before) {
    return before.type() == EntityType.PLACE ? isRelationalToStates(noun) : isRelational(noun);
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
    private final FactFeatures features;
    private final Map<String, Relation> found = new LinkedHashMap<>();
    private final Bearers bearers;
    private final PlaceChains places;
    private final RelationSlots around;

    /** Where the verbs begin. */
    private final NavigableSet<Integer> verbs = new TreeSet<>();

    Page(
        SlotFiller filler,
        Entities entities,
        Sentence sentence,
        List<TimeExpression> times,
        Attribution attribution,
        FactFeatures features) {
      this.features = features;
      this.filler = filler;
      this.grammar = filler.grammar();
      this.sentence = sentence;
      this.bearers = new Bearers(grammar);
      this.places = new PlaceChains(sentence, entities, filler);
      this.around = new RelationSlots(filler);
      this.times = times;
      this.attribution = attribution;
      sentence.tokens().stream()
          .filter(Token::isVerb)
          .forEach(verb -> verbs.add(verb.span().start()));
    }

    void at(Token token) {
      Triggers.Pos pos =
          token.isVerb() ? Triggers.Pos.V : token.isNoun() ? Triggers.Pos.N : Triggers.Pos.A;
      int longest = -1;
      for (RelationRules.Rule rule : rules.of(word(token), pos)) {
        if (rule.before().size() < longest
            || !hasWords(token, pos, rule.before())
            || !rule.takes(grammar.objects(token))) {
          continue;
        }
        if (apply(rule, token, pos)) {
          longest = rule.before().size();
        }
      }
    }

    /** The lemma; a chief of staff heads no staff, but is an office of its own. */
    private String word(Token token) {
      return staff(token).isPresent() ? "chief-of-staff" : Grammar.lemma(token);
    }

    private Optional<Token> staff(Token token) {
      int of = token.index() + 1;
      boolean chief =
          token.lemma().equals("chief")
              && of + 1 < sentence.size()
              && sentence.token(of).lemma().equals("of")
              && sentence.token(of + 1).lowerForm().equals("staff");
      return chief ? Optional.of(sentence.token(of + 1)) : Optional.empty();
    }

    /** Only somebody in particular has a life to tell of, and only what happened ends it. */
    private static boolean isTold(String type, Entity subject, Factuality factuality) {
      return !OF_LIVES.contains(type)
          || (subject.type() == EntityType.PERSON
              && (factuality.certainty() == Certainty.CERTAIN || !type.startsWith("died")));
    }

    private boolean hasWords(Token token, Triggers.Pos pos, List<String> words) {
      if (pos == Triggers.Pos.V) {
        return words.stream().allMatch(w -> grammar.hasParticle(token, w));
      }
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
      Optional<TimeExpression> time =
          date ? time(token).filter(RelationFinder::isDate) : validity(token, pos);
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
          if (grammar.isAlternative(object.token())) {
            continue;
          }
          boolean party = object.entity().classes().contains("PoliticalParty");
          String relation = headships.relation(rule, token, object.token(), party, grammar);
          boolean origin =
              !relation.equals(rule.relation())
                  && (relation.equals(Headships.CITIZEN_OF)
                      || relation.equals(Headships.MEMBER_OF_PARTY));
          boolean office = pos == Triggers.Pos.N && !origin;
          add(
              relation,
              subject.entity(),
              Optional.of(object.entity()),
              Optional.empty(),
              office ? Optional.of(office(token, object.token())) : Optional.empty(),
              cover(token, subject.token()).cover(object.token().span()),
              factuality,
              origin ? Optional.empty() : time,
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
        for (Token word : words(slot, token, pos)) {
          for (SlotFiller.Filler filler : called(word, slot.kind())) {
            if (!skip.contains(filler.entity().id())) {
              fillers.add(filler);
            }
          }
        }
        if (!fillers.isEmpty()) {
          return slot.kind() == Kind.PLACE ? places.around(fillers) : fillers;
        }
      }
      return List.of();
    }

    /** Returns whom a word stands for; a description stands for the one it is said of. */
    private List<SlotFiller.Filler> called(Token word, Kind kind) {
      List<SlotFiller.Filler> own =
          filler.actors(word).stream().filter(f -> kind.fits(f.entity(), f.token())).toList();
      boolean named = own.stream().anyMatch(f -> f.entity().isNamed());
      if (!word.isNoun() || (word.isProperNoun() && named)) {
        return own;
      }
      List<SlotFiller.Filler> said = new ArrayList<>();
      for (Token bearer : bearers.of(word).tokens()) {
        if (bearer.index() != word.index()) {
          for (SlotFiller.Filler f : filler.actors(bearer)) {
            boolean fits =
                !named || own.stream().anyMatch(o -> o.entity().id().equals(f.entity().id()));
            if (fits && kind.fits(f.entity(), f.token())) {
              said.add(f);
            }
          }
        }
      }
      return said.isEmpty() && !isPredicate(word) ? own : said;
    }

    /** "nominated as head": the word stands for nobody by itself. */
    private boolean isPredicate(Token noun) {
      boolean behindAs =
          noun.is("pobj") && sentence.head(noun).filter(h -> h.lemma().equals("as")).isPresent();
      return behindAs || noun.is("oprd");
    }

    private List<Token> words(RelationRules.Slot slot, Token token, Triggers.Pos pos) {
      if (slot.name().equals(RelationRules.SELF)) {
        return List.of(token);
      }
      if (RelationSlots.NAMES.contains(slot.name())) {
        return around.words(slot.name(), token);
      }
      boolean ofStaff = slot.name().equals("of") && staff(token).isPresent();
      Token word = ofStaff ? staff(token).orElseThrow() : token;
      List<Token> found = filler.tokens(word, pos, slot.name());
      if (!found.isEmpty() || pos == Triggers.Pos.A) {
        return found;
      }
      boolean before = slot.name().equals("poss") || slot.name().equals("comp");
      if (before && pos == Triggers.Pos.N && token.is("conj") && hasOwnArticle(token)) {
        return List.of();
      }
      for (Token coordinate : coordinates(token, pos)) {
        found = filler.tokens(coordinate, pos, slot.name());
        if (!found.isEmpty()) {
          return found;
        }
      }
      return List.of();
    }

    /** "N's group and two children": they are not N's. */
    private boolean hasOwnArticle(Token noun) {
      return sentence.children(noun).stream()
          .anyMatch(c -> c.is("det") || c.is("nummod") || c.is("poss"));
    }

    /**
     * "the founder and head of the company", "born and raised in Lyon": what stands behind one
     * counts for the other.
     */
    private List<Token> coordinates(Token word, Triggers.Pos pos) {
      List<Token> found = new ArrayList<>();
      sentence
          .head(word)
          .filter(h -> word.is("conj") && isBeside(word, h, pos))
          .ifPresent(found::add);
      for (Token child : sentence.children(word)) {
        if (child.is("conj") && isBeside(child, word, pos)) {
          found.add(child);
        }
      }
      return found;
    }

    private boolean isBeside(Token second, Token first, Triggers.Pos pos) {
      return pos == Triggers.Pos.N
          ? first.isNoun() && second.isNoun() && isRelational(first)
          : first.isVerb() && second.isVerb() && second.index() - first.index() <= 3;
    }

    private Factuality factuality(Token token, Triggers.Pos pos) {
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
      return new Factuality(
          Polarity.POSITIVE, Certainty.CERTAIN, past ? Tense.PAST : Tense.PRESENT);
    }

    /** "the former chief", "former Lyon FC striker N". */
    private boolean isFormer(Token noun) {
      boolean own =
          sentence.children(noun).stream().anyMatch(c -> RelationWords.PAST.has(c.lemma()));
      Optional<Token> first =
          sentence.children(noun).stream()
              .filter(c -> c.index() < noun.index() && (c.is("compound") || c.is("nmod")))
              .findFirst();
      return own
          || first
              .map(c -> sentence.token(sentence.firstBelow(c)))
              .filter(t -> t.is("amod") && RelationWords.PAST.has(t.lowerForm()))
              .isPresent();
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
    private Optional<TimeExpression> validity(Token token, Triggers.Pos pos) {
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

    private String office(Token token, Token object) {
      int from = token.index();
      while (from > 0
          && from - 1 != object.index()
          && (sentence.token(from - 1).is("compound")
              || sentence.token(from - 1).is("nmod")
              || sentence.token(from - 1).tag().equals("HYPH"))
          && sentence.token(from - 1).head() == token.index()) {
        from--;
      }
      StringBuilder words = new StringBuilder();
      for (int i = from; i <= token.index(); i++) {
        boolean apart =
            i > from && sentence.token(i).span().start() > sentence.token(i - 1).span().end();
        words.append(apart ? " " : "").append(sentence.token(i).form());
      }
      return staff(token).isPresent() ? words + " of staff" : words.toString();
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
      if (object
          .filter(
              o -> o.id().equals(subject.id()) || (WITHIN.contains(type) && isOneName(o, subject)))
          .isPresent()) {
        return;
      }
      if (AFFILIATIONS.contains(type)
          && subject.type() == EntityType.PERSON
          && object.filter(o -> o.classes().contains("PoliticalParty")).isPresent()) {
        boolean head = OFFICES.contains(type);
        put(
            "memberOfParty",
            subject,
            object,
            value,
            head ? Optional.empty() : office,
            evidence,
            factuality,
            time,
            rule,
            confidence);
        if (!head) {
          return;
        }
      }
      put(type, subject, object, value, office, evidence, factuality, time, rule, confidence);
    }

    /** Two organizations that are called the same are no part of each other. */
    private static boolean isOneName(Entity a, Entity b) {
      return a.type() == EntityType.ORGANIZATION
          && b.type() == EntityType.ORGANIZATION
          && a.label().equalsIgnoreCase(b.label());
    }

    private void put(
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
      String key =
          type
              + " "
              + subject.id()
              + " "
              + object.map(Entity::id).orElse("")
              + value.map(TimeExpression::value).orElse("");
      if (found.containsKey(key) || !isTold(type, subject, factuality)) {
        return;
      }
      Relation told =
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
              speaker(rule, evidence, isOfPlaces(subject, object)).stream().toList(),
              rule,
              confidence);
      Likelihood likelihood =
          measured.of(
              Confidence.Fact.RELATION,
              type,
              evidence,
              features.of(told, subject, object.stream().toList()),
              OptionalDouble.of(confidence));
      if (measured.suffices(Confidence.Told.RELATION, likelihood)) {
        found.put(key, told.withConfidence(likelihood.confidence()));
      }
    }

    private static boolean isOfPlaces(Entity subject, Optional<Entity> object) {
      return subject.type() == EntityType.PLACE
          && object.filter(o -> o.type() == EntityType.PLACE).isPresent();
    }

    /** Where no verb tells it, the article does by how it names somebody: "President N". */
    private Optional<String> speaker(String rule, Span evidence, boolean ofPlaces) {
      Integer verb = verbs.ceiling(evidence.start());
      boolean tells = verb != null && verb < evidence.end();
      return tells || (rule.startsWith(Whereabouts.RULES) && !ofPlaces)
          ? attribution.speaker(sentence.index(), evidence, false)
          : attribution.namer(sentence.index(), evidence);
    }
  }
}
