package org.w3id.dateline.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/**
 * Coreference that the grammar states: apposition, brackets, "X is a Y", an office before a name, a
 * counted noun behind its number, relative pronouns.
 */
final class Constructions {
  private static final Set<String> RELATIVE_CLAUSES = Set.of("relcl", "acl");
  private static final Set<String> REGIONS = Set.of("Region", "City", "Country", "Territory");

  private static final int CLIMB = 3;

  private final Clusters clusters;

  Constructions(Clusters clusters) {
    this.clusters = clusters;
  }

  void resolve() {
    for (Candidate c : clusters.candidates()) {
      Token head = c.headToken();
      if (c.isPronoun()) {
        relative(c);
      } else if (head.is("appos")) {
        with(c, head.head()).ifPresent(other -> apposition(other, c));
        behindPlace(c);
      } else if (head.is("attr")) {
        predicate(c);
      } else if (head.is("compound") || head.is("nmod")) {
        with(c, head.head()).ifPresent(other -> before(c, other));
      } else if (head.is("pobj")) {
        counted(c);
      }
      if (c.isNominal() && c.type == EntityType.PLACE && c.last > c.head) {
        ofName(c);
      }
      if (c.isNominal()) {
        beside(c);
      }
    }
  }

  /** A noun straight before a name without an entry tells what the name is of: "the group X". */
  private void tellType(Candidate noun, Candidate name) {
    if (noun.isNominal()
        && name.isNamed()
        && name.entry.isEmpty()
        && name.body.isEmpty()
        && noun.last + 1 == name.first
        && noun.type != name.type
        && !noun.plural
        && (noun.type == EntityType.PERSON
            || noun.type == EntityType.ORGANIZATION
            || noun.type == EntityType.PLACE)) {
      clusters.of(name).retype(noun.type);
    }
  }

  /** "the defence minister, N,": a single word between commas behind an office is who holds it. */
  private void tellHolder(Candidate office, Candidate name) {
    Sentence sentence = name.sentence;
    int behind = name.last + 1;
    if (office.isNominal()
        && office.type == EntityType.PERSON
        && !office.plural
        && !office.classes.isEmpty()
        && office.last < name.first
        && name.isNamed()
        && name.entry.isEmpty()
        && name.body.isEmpty()
        && name.first == name.last
        && name.type != EntityType.PERSON
        && sentence.token(name.first - 1).form().equals(",")
        && behind < sentence.size()
        && sentence.token(behind).form().equals(",")
        && sentence.child(name.headToken(), "conj").isEmpty()) {
      clusters.of(name).retype(EntityType.PERSON);
    }
  }

  /** "X, formerly Twitter": what is known of one name tells what the other is of. */
  private void tellFormerType(Candidate now, Candidate before) {
    if (now.type == EntityType.THING && now.entry.isEmpty()) {
      clusters.of(now).retype(before.type);
    } else if (before.type == EntityType.THING && before.entry.isEmpty()) {
      clusters.of(before).retype(now.type);
    }
  }

  private Optional<Candidate> with(Candidate c, int head) {
    return head == Token.ROOT ? Optional.empty() : clusters.headedBy(c.sentence.index(), head);
  }

  private void apposition(Candidate first, Candidate second) {
    if (first.isPronoun() || second.isPronoun() || first.demonym || second.demonym) {
      return;
    }
    tellType(first, second);
    tellHolder(first, second);
    if (isRenamed(second) && first.isNamed() && second.isNamed()) {
      tellFormerType(first, second);
    }
    if (mayBeSame(first, second) || (isBracketed(second) && bothNamed(first, second))) {
      mergeByName(first, second);
    }
  }

  /**
   * "the head of the department at the Example Hospital, N, said": the parser puts the name with
   * the hospital.
   */
  private void behindPlace(Candidate c) {
    Token head = c.headToken();
    boolean apart =
        c.first > 0
            && c.sentence.token(c.first - 1).form().equals(",")
            && c.last + 1 < c.sentence.size()
            && c.sentence.token(c.last + 1).form().equals(",")
            && c.sentence.child(head, "conj").isEmpty();
    if (!apart || !c.isNamed() || c.type != EntityType.PERSON) {
      return;
    }
    Token at = c.sentence.token(head.head());
    for (int i = 0; i < CLIMB && at.is("pobj"); i++) {
      Optional<Token> noun =
          c.sentence.head(at).filter(p -> p.is("prep")).flatMap(c.sentence::head);
      Optional<Candidate> other = with(c, at.index());
      if (noun.isEmpty() || other.filter(o -> o.type == EntityType.PERSON).isPresent()) {
        return;
      }
      at = noun.get();
      Optional<Candidate> office =
          with(c, at.index()).filter(o -> o.isNominal() && o.type == EntityType.PERSON);
      if (office.isPresent()) {
        if (at.relation().startsWith("nsubj")) {
          apposition(office.get(), c);
        }
        return;
      }
    }
  }

  private static boolean bothNamed(Candidate a, Candidate b) {
    return a.isNamed() && b.isNamed() && a.type == b.type;
  }

  private static boolean isBracketed(Candidate c) {
    return c.first > 0 && c.sentence.token(c.first - 1).tag().equals("-LRB-");
  }

  private boolean mayBeSame(Candidate a, Candidate b) {
    Cluster x = clusters.of(a);
    Cluster y = clusters.of(b);
    if (x == y || !x.fits(y) || x.isPlural() != y.isPlural()) {
      return false;
    }
    // two people's names side by side are two people
    boolean bothNamed = x.isNamed() && y.isNamed();
    return !bothNamed || isRenamed(b) || (isBracketed(b) && a.type != EntityType.PLACE);
  }

  /** "X, formerly Twitter", "Mumbai, formerly known as Bombay". */
  private static boolean isRenamed(Candidate c) {
    return c.sentence.children(c.headToken()).stream()
        .anyMatch(t -> MentionWords.RENAMING.has(t.lemma()));
  }

  private void mergeByName(Candidate a, Candidate b) {
    boolean second = clusters.of(b).isNamed() && !clusters.of(a).isNamed();
    clusters.merge(second ? b : a, second ? a : b);
  }

  /** "Hezbollah is a group", "the head is N", never "is not" or "is one of". */
  private void predicate(Candidate c) {
    Optional<Token> verb = c.sentence.head(c.headToken());
    boolean person = c.isNamed() && !c.demonym && c.type == EntityType.PERSON;
    if (verb.isEmpty() || !verb.get().lemma().equals("be") || (c.isNamed() && !person)) {
      return;
    }
    List<Token> children = c.sentence.children(verb.get());
    if (children.stream().anyMatch(t -> t.is("neg") || t.tag().equals("MD") || t.is("expl"))) {
      return;
    }
    children.stream()
        .filter(t -> t.is("nsubj"))
        .findFirst()
        .flatMap(t -> clusters.headedBy(c.sentence.index(), t.index()))
        .filter(s -> !s.isPronoun() && !s.demonym && mayBeSame(s, c))
        .filter(s -> !person || isOne(s))
        .ifPresent(s -> mergeByName(s, c));
  }

  /** "The head of the agency" in "The head of the agency is N". */
  private static boolean isOne(Candidate c) {
    return c.isNominal()
        && (c.article == Candidate.Article.DEFINITE || c.article == Candidate.Article.POSSESSED);
  }

  /** A noun in front of a name that it fits: "spokesman Nasser Kanani", "Helmand province". */
  private void before(Candidate modifier, Candidate noun) {
    if (modifier.demonym || noun.demonym || modifier.isPronoun() || noun.isPronoun()) {
      return;
    }
    if (modifier.last + 1 == noun.first) {
      tellType(modifier, noun);
    }
    boolean office = modifier.isNominal() && noun.isNamed() && modifier.last < noun.first;
    boolean kindOfName =
        modifier.isNamed()
            && noun.isNominal()
            && modifier.last + 1 == noun.head
            && modifier.type == EntityType.PLACE
            && noun.type == EntityType.PLACE
            && kindFits(modifier, noun);
    if ((office
            && clusters.of(modifier).fits(clusters.of(noun))
            && !noun.plural
            && !modifier.plural)
        || kindOfName) {
      mergeByName(noun, modifier);
    }
  }

  /** "Helmand province", not "Kabul street". */
  private static boolean kindFits(Candidate name, Candidate noun) {
    return isKindOf(noun.classes, name);
  }

  /** Returns whether a noun of some classes may tell what kind of place a name is. */
  static boolean isKindOf(List<String> classes, Candidate name) {
    return classes.stream().anyMatch(REGIONS::contains)
        && (name.classes.isEmpty() || name.classes.stream().anyMatch(classes::contains));
  }

  /** An office before a name, "minister for Europe N", whatever the parser made of them. */
  private void beside(Candidate c) {
    if (c.type != EntityType.PERSON || c.plural || c.last + 1 >= c.sentence.size()) {
      return;
    }
    int behind = Offices.behind(c, clusters);
    for (Candidate other : List.copyOf(headsNear(c.sentence, behind))) {
      if (other.isNamed()
          && other.type == EntityType.PERSON
          && other.first == behind
          && !clusters.areSame(c, other)
          && clusters.of(c).gender().fits(clusters.of(other).gender())) {
        mergeByName(other, c);
      }
    }
  }

  /** The names that start at a token or up to five tokens before their head. */
  private List<Candidate> headsNear(Sentence sentence, int token) {
    return IntStream.range(token, Math.min(sentence.size(), token + 6))
        .mapToObj(i -> clusters.headedBy(sentence.index(), i))
        .flatMap(Optional::stream)
        .toList();
  }

  /** "hundreds of people": the number's mention and the noun's are one. */
  private void counted(Candidate c) {
    if (c.demonym) {
      return;
    }
    Optional<Token> of = c.sentence.head(c.headToken());
    if (of.isEmpty() || !of.get().lemma().equals("of") || of.get().head() == Token.ROOT) {
      return;
    }
    clusters
        .headedBy(c.sentence.index(), of.get().head())
        .filter(n -> n.isNominal() && n.last == c.head && n.word.equals(c.word))
        .ifPresent(n -> clusters.merge(n, c));
  }

  /** "the city of Lyon" is Lyon. */
  private void ofName(Candidate c) {
    for (int i = c.head + 1; i <= c.last; i++) {
      with(c, i)
          .filter(n -> n.isNamed() && n.type == EntityType.PLACE && n.last == c.last)
          .filter(n -> clusters.of(c).fits(clusters.of(n)))
          .ifPresent(n -> mergeByName(n, c));
    }
  }

  /** "which" stands for the noun that its clause is about. */
  private void relative(Candidate c) {
    Token at = c.headToken();
    if (!at.tag().startsWith("W")) {
      return;
    }
    while (at.head() != Token.ROOT) {
      Token head = c.sentence.token(at.head());
      if (RELATIVE_CLAUSES.contains(at.relation())) {
        clusters
            .headedBy(c.sentence.index(), head.index())
            .filter(a -> a.first < c.first && !a.demonym)
            .ifPresent(a -> clusters.merge(a, c));
        return;
      }
      at = head;
    }
  }
}
