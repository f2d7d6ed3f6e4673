package org.w3id.dateline.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;
import org.w3id.dateline.world.World;
import org.w3id.dateline.world.WorldEntry;

/**
 * Takes a lone name that was held to be a place or an organization for a person's, where the text
 * can mean nobody else: "Ms. N", "N, a lawmaker", "N said that she", "N N" before. Whatever in the
 * text speaks for the place or the organization, "in N", "N's capital", "N said that it", leaves
 * it.
 */
final class PersonsByEvidence {
  private static final Set<String> CLAUSES = Set.of("ccomp", "xcomp");
  private static final Set<String> ONE = Set.of("he", "she");

  /** Of so many people that were told of first one at least is none of the name in question. */
  private static final int MOST_PERSONS = 8;

  private record Place(int sentence, int token) {}

  private final World world;
  private final Lexicon lexicon;

  PersonsByEvidence(World world, Lexicon lexicon) {
    this.world = world;
    this.lexicon = lexicon;
  }

  /**
   * Makes the names those of persons that can be nothing else.
   *
   * @param candidates all mentions of the text, in its order
   */
  void resolve(List<Candidate> candidates) {
    Map<Place, Candidate> nouns = new HashMap<>();
    Map<String, Candidate> persons = new LinkedHashMap<>();
    Map<String, Candidate> fullNames = new HashMap<>();
    for (Candidate c : candidates) {
      if (c.isNominal()) {
        nouns.putIfAbsent(new Place(c.sentence.index(), c.first), c);
      }
      boolean full = c.isNamed() && c.type == EntityType.PERSON && c.last > c.first;
      if (full) {
        fullNames.putIfAbsent(c.word.substring(c.word.lastIndexOf(' ') + 1), c);
      }
      if (persons.size() < MOST_PERSONS
          && c.type == EntityType.PERSON
          && !c.isPronoun()
          && !c.plural) {
        persons.putIfAbsent(c.word, c);
      }
    }
    Map<String, List<Candidate>> lone = new LinkedHashMap<>();
    Set<String> speaksAgainst = new HashSet<>();
    for (Candidate c : candidates) {
      if (!c.isNamed()) {
        continue;
      }
      if (c.first == c.last && !c.demonym) {
        lone.computeIfAbsent(c.word, k -> new ArrayList<>(1)).add(c);
      } else {
        speaksAgainst.addAll(c.type == EntityType.PERSON ? List.of() : words(c));
        // the country of "Jordanian"
        c.entry.map(WorldEntry::label).ifPresent(speaksAgainst::add);
      }
      c.entry.flatMap(world::capitalOf).map(WorldEntry::label).ifPresent(speaksAgainst::add);
    }
    lone.forEach(
        (name, all) -> {
          boolean other = all.stream().anyMatch(c -> c.type != EntityType.PERSON);
          if (other
              && !speaksAgainst.contains(name)
              && all.stream().noneMatch(this::isOther)
              && (isLastName(all, fullNames.get(name))
                  || all.stream().anyMatch(c -> isSomebody(c, nouns, persons)))) {
            all.forEach(PersonsByEvidence::retype);
          }
        });
  }

  private static List<String> words(Candidate c) {
    return List.of(c.word.split(" "));
  }

  private static void retype(Candidate c) {
    c.type = EntityType.PERSON;
    c.types.clear();
    c.types.add(EntityType.PERSON);
    c.classes = List.of();
    c.entry = Optional.empty();
    c.metonym = false;
  }

  /** Whether the words around a name speak for a place or an organization. */
  private boolean isOther(Candidate c) {
    Token head = c.headToken();
    Sentence sentence = c.sentence;
    boolean prefixed =
        c.first > 0
            && (sentence.token(c.first - 1).tag().equals("DT")
                || MentionWords.BEFORE_PLACES.has(sentence.token(c.first - 1).lowerForm()));
    boolean modifies =
        (head.is("compound") || head.is("nmod"))
            && sentence.head(head).filter(h -> !h.isProperNoun()).isPresent();
    boolean placed =
        c.last + 2 < sentence.size()
            && sentence.token(c.last + 1).form().equals(",")
            && sentence.token(c.last + 2).isProperNoun();
    return c.plural
        || prefixed
        || modifies
        || placed
        || said(c).filter(subject -> subject.lowerForm().equals("it")).isPresent();
  }

  private boolean isSomebody(
      Candidate c, Map<Place, Candidate> nouns, Map<String, Candidate> persons) {
    return isTitled(c) || isCalledSomebody(c, nouns) || speaksOfItself(c, persons);
  }

  /** Whether the text names somebody in full before the country that bears the last name. */
  private static boolean isLastName(List<Candidate> all, @Nullable Candidate full) {
    return full != null
        && full.compareTo(all.get(0)) < 0
        && all.stream()
            .allMatch(
                c ->
                    c.type == EntityType.PERSON
                        || (c.classes.contains(WorldEntry.COUNTRY) && !isCoordinated(c)));
  }

  private static boolean isCoordinated(Candidate c) {
    Token head = c.headToken();
    return head.is("conj") || c.sentence.child(head, "conj").isPresent();
  }

  /** "Ms. N". */
  private boolean isTitled(Candidate c) {
    return c.first > 0
        && lexicon.genderOfTitle(c.sentence.token(c.first - 1).form()) != Gender.UNKNOWN
        && MentionWords.HONORIFICS.has(c.sentence.token(c.first - 1).form());
  }

  /** "N, a lawmaker from Ohio,". */
  private static boolean isCalledSomebody(Candidate c, Map<Place, Candidate> nouns) {
    int behind = c.last + 2;
    if (behind >= c.sentence.size() || !c.sentence.token(c.last + 1).form().equals(",")) {
      return false;
    }
    Candidate noun = nouns.get(new Place(c.sentence.index(), behind));
    return noun != null
        && noun.type == EntityType.PERSON
        && noun.types.size() == 1
        && !noun.plural
        && !noun.classes.isEmpty()
        && noun.article != Candidate.Article.NONE
        && noun.headToken().is("appos")
        && noun.headToken().head() == c.head;
  }

  /** "N said that she", where nobody else was told of who may be meant. */
  private boolean speaksOfItself(Candidate c, Map<String, Candidate> persons) {
    Optional<Token> pronoun = said(c).filter(t -> ONE.contains(t.lowerForm()));
    return pronoun.isPresent()
        && !c.classes.contains(WorldEntry.COUNTRY)
        && persons.values().stream()
            .filter(o -> !words(o).contains(c.word))
            .noneMatch(
                o ->
                    o.sentence.index() < c.sentence.index()
                        || (o.sentence == c.sentence && o.first < pronoun.get().index()));
  }

  /** The subject of what somebody says: "it" in "N said that it would". */
  private Optional<Token> said(Candidate c) {
    Sentence sentence = c.sentence;
    Token head = c.headToken();
    if (!head.is("nsubj")) {
      return Optional.empty();
    }
    return sentence
        .head(head)
        .filter(verb -> lexicon.isSpeaking(verb.lemma()))
        .flatMap(
            verb ->
                sentence.children(verb).stream()
                    .filter(t -> CLAUSES.contains(t.relation()) && t.index() > verb.index())
                    .findFirst())
        .flatMap(
            clause ->
                sentence.children(clause).stream()
                    .filter(t -> t.relation().startsWith("nsubj") && t.index() < clause.index())
                    .findFirst());
  }
}
