package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.EntityType;
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
      List<TimeExpression> here = times.in(sentence);
      FoundRelations relations = new FoundRelations(sentence, attribution, features, measured);
      SlotFiller filler = new SlotFiller(new Grammar(sentence), entities, lightVerbs);
      Page page = new Page(filler, entities, here, relations);
      for (Token token : sentence.tokens()) {
        page.at(token);
      }
      new NounPhraseRelations(page.grammar, entities, page.bearers, page::isRelational, relations)
          .find();
      new LifeDates(sentence, entities, here, relations).find();
      new Whereabouts(page.grammar, entities, relations).find();
      for (Relation relation : relations.all()) {
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
    private final Bearers bearers;
    private final PlaceChains places;
    private final RelationSlots around;

    private final RelationTimes when;
    private final FoundRelations found;

    Page(SlotFiller filler, Entities entities, List<TimeExpression> times, FoundRelations found) {
      this.filler = filler;
      this.grammar = filler.grammar();
      this.sentence = grammar.sentence();
      this.bearers = new Bearers(grammar);
      this.places = new PlaceChains(sentence, entities, filler);
      this.around = new RelationSlots(filler);
      this.when = new RelationTimes(grammar, bearers, times, tagger);
      this.found = found;
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

    /** The lemma; a chief of staff heads no staff, and a crown prince is more than a prince. */
    private String word(Token token) {
      return staff(token).isPresent()
          ? "chief-of-staff"
          : isCrown(token) ? "crown-" + Grammar.lemma(token) : Grammar.lemma(token);
    }

    private boolean isCrown(Token token) {
      return token.index() > 0
          && sentence.token(token.index() - 1).lowerForm().equals("crown")
          && RelationWords.HEIRS.has(Grammar.lemma(token));
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

    /** Whether a noun names a relation of its own: an ally of a country is not a part of it. */
    private boolean isRelational(Token noun) {
      return !rules.of(Grammar.lemma(noun), Triggers.Pos.N).isEmpty();
    }

    /** Whether a noun names a relation of its own to a state: "Norway's ambassador". */
    private boolean isRelationalToStates(Token noun) {
      return rules.of(Grammar.lemma(noun), Triggers.Pos.N).stream()
          .flatMap(rule -> rule.object().stream())
          .anyMatch(slot -> slot.name().equals("comp") && slot.kind() != Kind.ORGANIZATION);
    }

    /** Whether a noun says itself how those before it are related to what it is about. */
    boolean isRelational(Token noun, Entity before) {
      return before.type() == EntityType.PLACE ? isRelationalToStates(noun) : isRelational(noun);
    }

    private boolean apply(RelationRules.Rule rule, Token token, Triggers.Pos pos) {
      List<SlotFiller.Filler> subjects = fill(rule.subject(), token, pos, Set.of());
      if (subjects.isEmpty()) {
        return false;
      }
      Set<String> skip = new LinkedHashSet<>();
      subjects.forEach(s -> skip.add(s.entity().id()));
      Factuality factuality = when.factuality(token, pos);
      boolean date = rule.object().get(0).name().equals(RelationRules.TIME);
      Optional<TimeExpression> time = date ? when.date(token) : when.validity(token, pos);
      if (date) {
        time.ifPresent(
            value -> {
              for (SlotFiller.Filler subject : subjects) {
                found.add(
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
          found.add(
              relation,
              subject.entity(),
              Optional.of(object.entity()),
              Optional.empty(),
              office ? Optional.of(office(token, object.token())) : Optional.empty(),
              evidence(token, subject.token(), object.token(), office),
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
          // an event is in the wider place as well, a mayor is of the town alone
          if (slot.kind() != Kind.PLACE) {
            return fillers;
          }
          return pos == Triggers.Pos.N ? fillers.subList(0, 1) : places.around(fillers);
        }
      }
      return List.of();
    }

    /** Returns whom a word stands for; a description stands for the one it is said of. */
    private List<SlotFiller.Filler> called(Token word, Kind kind) {
      List<SlotFiller.Filler> own =
          filler.actors(word).stream().filter(f -> kind.fits(f.entity(), f.token())).toList();
      boolean named = own.stream().anyMatch(f -> f.entity().isNamed());
      if (!word.isNoun() || (word.isProperNoun() && (named || isPlace(word)))) {
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

    /** What stands behind the name of a place says where it is: "the mayor of Lyon, France". */
    private boolean isPlace(Token name) {
      return filler.actors(name).stream()
          .anyMatch(f -> f.entity().isNamed() && f.entity().type() == EntityType.PLACE);
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
      List<Token> found = filler.words().in(word, pos, slot.name());
      if (!found.isEmpty() || pos == Triggers.Pos.A) {
        return found;
      }
      if (slot.name().equals("of") && pos == Triggers.Pos.N) {
        List<Token> places = behindName(token);
        if (!places.isEmpty()) {
          return places;
        }
      }
      if (slot.name().equals("comp") && pos == Triggers.Pos.N) {
        List<Token> places = beforeTitle(token);
        if (!places.isEmpty()) {
          return places;
        }
      }
      boolean before = slot.name().equals("poss") || slot.name().equals("comp");
      if (before && pos == Triggers.Pos.N && token.is("conj") && hasOwnArticle(token)) {
        return List.of();
      }
      for (Token coordinate : coordinates(token, pos)) {
        found = filler.words().in(coordinate, pos, slot.name());
        if (!found.isEmpty()) {
          return found;
        }
      }
      return List.of();
    }

    /** "Saudi Crown Prince N": the adjective before a title that the parser hangs on the name. */
    private List<Token> beforeTitle(Token title) {
      return sentence
          .head(title)
          .filter(n -> title.is("compound") && n.isProperNoun() && !isRelational(n))
          .map(sentence::children)
          .orElse(List.of())
          .stream()
          .filter(c -> c.index() < title.index() && c.tag().startsWith("JJ"))
          .filter(c -> filler.entity(c).filter(e -> e.type() == EntityType.PLACE).isPresent())
          .toList();
    }

    /** "Mayor N of Leeds": what stands behind the name of who has a title. */
    private List<Token> behindName(Token title) {
      Optional<Token> name =
          sentence
              .head(title)
              .filter(n -> title.is("compound") && n.isProperNoun() && n.index() > title.index())
              .filter(n -> !isRelational(n));
      boolean person =
          name.flatMap(n -> filler.entity(n))
              .filter(e -> e.type() == EntityType.PERSON)
              .isPresent();
      if (name.isEmpty() || !person) {
        return List.of();
      }
      int of = name.get().index() + 1;
      boolean straight =
          of < sentence.size()
              && sentence.token(of).form().equals("of")
              && sentence.token(of).head() == name.get().index();
      return straight
          ? filler.words().in(name.get(), Triggers.Pos.N, "of").stream()
              .filter(w -> filler.entity(w).filter(e -> e.type() == EntityType.PLACE).isPresent())
              .toList()
          : List.of();
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

    private String office(Token token, Token object) {
      int from = isCrown(token) ? token.index() - 1 : token.index();
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
      int of = token.index() + 1;
      boolean portfolio =
          filler.entity(token).filter(e -> e.type() == EntityType.PERSON).isPresent()
              && of + 1 < sentence.size()
              && sentence.token(of).form().equals("of")
              && RelationWords.PORTFOLIOS.has(sentence.token(of + 1).lowerForm());
      if (portfolio) {
        words.append(" of ").append(sentence.token(of + 1).form());
      }
      return staff(token).isPresent() ? words + " of staff" : words.toString();
    }

    /** The words that state a relation, with what says that an office is over. */
    private Span evidence(Token token, Token subject, Token object, boolean office) {
      Span words = cover(token, subject).cover(object.span());
      return office
          ? when.former(token).map(former -> words.cover(former.span())).orElse(words)
          : words;
    }

    private static Span cover(Token a, Token b) {
      return a.span().cover(b.span());
    }
  }
}
