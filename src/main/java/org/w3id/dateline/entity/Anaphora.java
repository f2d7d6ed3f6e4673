package org.w3id.dateline.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.entity.Candidate.Article;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;
import org.w3id.dateline.world.World;
import org.w3id.dateline.world.WorldEntry;

/**
 * Finds whom pronouns and definite nouns stand for, from left to right.
 *
 * <p>Those mentioned so far are ranked by salience (Lappin and Leass 1994): each mention adds to it
 * by its grammatical role, and each new sentence halves it; those that have faded are given up, so
 * that the time is linear in the length of the text.
 */
final class Anaphora {
  private static final double FADED = 1.5;
  private static final int MOST = 60;

  /** How much more salient the only one must be whom "the suspect" may stand for. */
  private static final double CLEARLY = 2;

  private final World world;
  private final Lexicon lexicon;
  private final Clusters clusters;
  private final Speakers speakers;

  /** More than any subject has: who is judged answers for what stands behind "for" and "over". */
  private static final double JUDGED = 200;

  /** Those mentioned lately, in the order of first mention. */
  private final List<Active> active = new ArrayList<>();

  private final Map<Cluster, Active> byCluster = new HashMap<>();

  /** Those called by a common noun, by its lemma: the last one wins. */
  private final Map<String, List<Candidate>> byNoun = new HashMap<>();

  private static final class Active {
    final Candidate first;
    double salience;
    final List<Candidate> here = new ArrayList<>(2);
    Candidate latest;

    Active(Candidate first) {
      this.first = first;
      this.latest = first;
    }
  }

  Anaphora(World world, Lexicon lexicon, Clusters clusters, Speakers speakers) {
    this.world = world;
    this.lexicon = lexicon;
    this.clusters = clusters;
    this.speakers = speakers;
  }

  void resolve() {
    int sentence = -1;
    for (Candidate c : clusters.candidates()) {
      if (c.sentence.index() != sentence) {
        newSentence(sentence < 0 ? 1 : c.sentence.index() - sentence);
        sentence = c.sentence.index();
      }
      Cluster own = clusters.of(c);
      if (own.members().get(0) == c) {
        if (c.isPronoun()) {
          pronoun(c);
        } else if (c.isNominal()) {
          nominal(c);
        }
      }
      mentioned(c);
    }
  }

  private void newSentence(int gap) {
    double factor = Math.pow(0.5, gap);
    for (Active a : active) {
      a.salience *= factor;
      a.here.clear();
    }
    active.removeIf(
        a -> {
          boolean gone = a.salience < FADED;
          if (gone) {
            byCluster.remove(clusters.of(a.first));
          }
          return gone;
        });
  }

  private void mentioned(Candidate c) {
    Cluster cluster = clusters.of(c);
    Active a = byCluster.get(cluster);
    if (a == null) {
      if (c.isPronoun() && cluster.members().size() == 1 && c.gender == Gender.UNKNOWN) {
        return;
      }
      a = new Active(c);
      byCluster.put(cluster, a);
      active.add(a);
      if (active.size() > MOST) {
        byCluster.remove(clusters.of(active.get(0).first));
        active.remove(0);
      }
    }
    a.salience += weight(c);
    a.here.add(c);
    a.latest = c;
    for (String noun : cluster.heads()) {
      List<Candidate> called = byNoun.computeIfAbsent(noun, k -> new ArrayList<>());
      if (called.isEmpty() || !clusters.areSame(called.get(called.size() - 1), c)) {
        called.add(c);
        if (called.size() > 8) {
          called.remove(0);
        }
      }
    }
  }

  private static double weight(Candidate c) {
    if (c.demonym) {
      return 20;
    }
    String relation = c.headToken().relation();
    double weight =
        switch (relation) {
          case "nsubj", "nsubjpass" -> 180;
          case "dobj" -> 150;
          case "appos" -> 60;
          case "poss", "compound", "nmod" -> 70;
          case "dative" -> 140;
          default -> 110;
        };
    if (isTopSubject(c)) {
      weight += 40;
    }
    return c.isNamed() ? weight + 20 : weight;
  }

  private static boolean isTopSubject(Candidate c) {
    Token head = c.headToken();
    return head.relation().startsWith("nsubj")
        && head.head() != Token.ROOT
        && c.sentence.token(head.head()).head() == Token.ROOT;
  }

  private void pronoun(Candidate c) {
    Token token = c.headToken();
    if (Speakers.FIRST_PERSON.contains(c.word)
        || token.tag().startsWith("W")
        || (c.word.equals("it") && isExpletive(c.sentence, token))) {
      return;
    }
    Optional<Cluster> speaker = speakers.of(c).map(clusters::of);
    int judged = judged(c);
    Active best = null;
    double most = 0;
    for (Active a : active) {
      Cluster cluster = clusters.of(a.first);
      if (!agrees(c, cluster, a)
          || isBound(c, a)
          || speaker.filter(s -> s == cluster).isPresent()) {
        continue;
      }
      double score = a.salience;
      if (a.latest.headToken().relation().equals(token.relation())) {
        score += 20;
      }
      if (c.gender != Gender.UNKNOWN && cluster.gender() == c.gender) {
        score += 30;
      }
      if (cluster.isNamed()) {
        score += 10;
      }
      if (c.plural && !cluster.isPlural() && !cluster.types().contains(EntityType.GROUP)) {
        score *= 0.5;
      }
      if (a.latest.sentence == c.sentence && a.latest.head == judged) {
        score += JUDGED;
      }
      if (score > most) {
        best = a;
        most = score;
      }
    }
    if (best != null) {
      clusters.merge(best.first, c);
    }
  }

  /** "criticized the club for its fees": the object of the verb above, -1 where there is none. */
  private int judged(Candidate c) {
    Token token = c.headToken();
    if (!token.is("poss") || token.head() == Token.ROOT) {
      return -1;
    }
    Token preposition = c.sentence.head(c.sentence.token(token.head())).orElse(token);
    boolean account = preposition.lemma().equals("for") || preposition.lemma().equals("over");
    return !account
        ? -1
        : c.sentence
            .head(preposition)
            .filter(verb -> lexicon.isJudging(verb.lemma()))
            .flatMap(verb -> c.sentence.child(verb, "dobj"))
            .map(Token::index)
            .orElse(-1);
  }

  private boolean agrees(Candidate c, Cluster cluster, Active a) {
    boolean it = c.word.startsWith("it");
    boolean they = c.word.startsWith("the");
    boolean speaks =
        c.headToken().is("nsubj")
            && c.sentence
                .head(c.headToken())
                .filter(v -> lexicon.isSpeaking(v.lemma()))
                .isPresent();
    if (it) {
      if (cluster.isPlural()
          || (cluster.types().contains(EntityType.PERSON) && cluster.types().size() == 1)) {
        return false;
      }
      if (speaks || isPossessorOfDeed(c)) {
        return acts(cluster);
      }
      if (cluster.types().contains(EntityType.GROUP) && cluster.types().size() == 1) {
        return false;
      }
      return cluster.types().stream().anyMatch(c.types::contains);
    }
    if (they) {
      boolean several =
          cluster.isPlural()
              || cluster.types().contains(EntityType.GROUP)
              || (cluster.types().contains(EntityType.ORGANIZATION)
                  && !cluster.classes().contains("Company"));
      return several
          && (!speaks || (!cluster.types().contains(EntityType.PLACE) && !isThing(cluster)));
    }
    return cluster.types().contains(EntityType.PERSON)
        && !cluster.isPlural()
        && c.gender.fits(cluster.gender())
        && !(a.first.isPronoun() && cluster.gender() != c.gender);
  }

  private static boolean isThing(Cluster cluster) {
    return cluster.types().contains(EntityType.THING) && cluster.types().size() == 1;
  }

  /** "its vow", "its forces": only who acts has such. */
  private boolean isPossessorOfDeed(Candidate c) {
    if (!c.headToken().is("poss") || c.headToken().head() == Token.ROOT) {
      return false;
    }
    String noun = c.sentence.token(c.headToken().head()).lemma();
    NounKind kind = lexicon.noun(noun).kind();
    return kind == NounKind.PERSON || kind == NounKind.PEOPLE;
  }

  private static boolean acts(Cluster cluster) {
    return cluster.types().contains(EntityType.ORGANIZATION)
        || cluster.classes().contains("SeatOfPower")
        || cluster.classes().contains("Country")
        || cluster.classes().contains("Territory");
  }

  /** A pronoun is not another part of the same clause, nor a phrase that holds it. */
  private static boolean isBound(Candidate c, Active a) {
    Token token = c.headToken();
    boolean reflexive = c.word.endsWith("self") || c.word.endsWith("selves");
    for (Candidate other : a.here) {
      Token head = other.headToken();
      if (head.index() == token.index()) {
        continue;
      }
      if (!reflexive
          && !token.is("poss")
          && head.head() == token.head()
          && !head.is("poss")
          && head.head() != Token.ROOT) {
        return true;
      }
      if (!reflexive
          && !token.is("poss")
          && clauseOf(c.sentence, token) == clauseOf(c.sentence, head)
          && isArgument(token)
          && head.relation().startsWith("nsubj")) {
        return true;
      }
      if (holds(c.sentence, head, token)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isArgument(Token token) {
    return token.is("dobj") || token.is("pobj") || token.is("dative");
  }

  /** The verb that a token belongs to as subject, object or behind a preposition. */
  private static int clauseOf(Sentence sentence, Token token) {
    if (token.head() == Token.ROOT) {
      return -1;
    }
    Token head = sentence.token(token.head());
    if (head.is("prep") && token.is("pobj") && head.head() != Token.ROOT) {
      Token governor = sentence.token(head.head());
      return governor.isVerb() ? governor.index() : -2 - governor.index();
    }
    return head.index();
  }

  /** "its ally" is not in the phrase that it stands for; a relative clause may look back. */
  private static boolean holds(Sentence sentence, Token head, Token token) {
    Token at = token;
    while (at.head() != Token.ROOT) {
      if (Set.of("relcl", "acl", "appos", "conj").contains(at.relation())) {
        return false;
      }
      if (at.head() == head.index()) {
        return true;
      }
      at = sentence.token(at.head());
      if (at.isVerb()) {
        return false;
      }
    }
    return false;
  }

  /** "it is clear that", "it seems", "it was reported that". */
  private static boolean isExpletive(Sentence sentence, Token it) {
    if (it.is("expl")) {
      return true;
    }
    if (!it.relation().startsWith("nsubj") || it.head() == Token.ROOT) {
      return false;
    }
    Token verb = sentence.token(it.head());
    if (Set.of("seem", "appear", "rain", "snow", "happen", "turn").contains(verb.lemma())) {
      return true;
    }
    boolean clause =
        sentence.children(verb).stream()
            .anyMatch(
                t ->
                    t.index() > verb.index()
                        && (t.is("ccomp") || t.is("csubj") || t.is("advcl") || t.is("xcomp"))
                        && (it.is("nsubjpass") || verb.lemma().equals("be")));
    boolean cleft =
        verb.lemma().equals("be")
            && sentence.child(verb, "attr").stream()
                .anyMatch(a -> sentence.child(a, "relcl").isPresent());
    boolean complement =
        verb.lemma().equals("be")
            && sentence.child(verb, "acomp").stream()
                .anyMatch(
                    a ->
                        sentence.children(a).stream()
                            .anyMatch(t -> t.is("xcomp") || t.is("ccomp")));
    return (it.is("nsubjpass") && clause)
        || (verb.lemma().equals("be") && clause)
        || cleft
        || complement;
  }

  private void nominal(Candidate c) {
    Cluster own = clusters.of(c);
    if (c.article == Article.DEFINITE && !isNarrowed(c)) {
      Optional<Candidate> called = calledSo(c, own);
      if (called.isEmpty()) {
        called = standsFor(c, own);
      }
      called.ifPresent(a -> clusters.merge(a, c));
    } else if (c.article == Article.NONE
        && c.quantity.isEmpty()
        && (c.types.contains(EntityType.ORGANIZATION) || (c.plural && !c.origins.isEmpty()))) {
      calledSo(c, own)
          .filter(a -> clusters.of(a).modifiers().equals(c.modifiers))
          .filter(a -> clusters.of(a).origins().equals(c.origins))
          .ifPresent(a -> clusters.merge(a, c));
    }
  }

  /** Something behind the noun says which one is meant: "the head of the group". */
  private static boolean isNarrowed(Candidate c) {
    return c.sentence.children(c.headToken()).stream()
        .anyMatch(
            t ->
                t.index() > c.head
                    && ((t.is("prep") && t.lemma().equals("of")) || t.is("relcl") || t.is("acl")));
  }

  /** One before who was called by the same noun, and by whatever stands before it here. */
  private Optional<Candidate> calledSo(Candidate c, Cluster own) {
    List<Candidate> called = byNoun.getOrDefault(c.word, List.of());
    for (int i = called.size() - 1; i >= 0; i--) {
      Candidate a = called.get(i);
      Cluster cluster = clusters.of(a);
      if (cluster != own
          && cluster.fits(own)
          && cluster.isPlural() == own.isPlural()
          && cluster.modifiers().containsAll(c.modifiers)
          && originFits(c, cluster)
          && c.quantity.isEmpty()) {
        return Optional.of(a);
      }
    }
    return Optional.empty();
  }

  /** The most salient one for whom the noun may stand. */
  private Optional<Candidate> standsFor(Candidate c, Cluster own) {
    List<String> anaphor = lexicon.noun(c.word).anaphor();
    if (anaphor.isEmpty() || c.plural || c.quantity.isPresent()) {
      return Optional.empty();
    }
    Active best = null;
    double second = 0;
    for (Active a : active) {
      Cluster cluster = clusters.of(a.first);
      if (cluster == own
          || cluster.isPlural()
          || cluster.types().stream().noneMatch(own.types()::contains)
          || !own.gender().fits(cluster.gender())
          || (own.gender() == Gender.UNKNOWN && anaphor.contains("*") && isCalledOtherwise(cluster))
          || (own.types().contains(EntityType.PLACE)
              && !anaphor.contains("Country")
              && cluster.members().stream().noneMatch(m -> m.isNamed() && !m.demonym))
          || !classFits(anaphor, cluster)
          || !originFits(c, cluster)
          || holdsAny(c, a)) {
        continue;
      }
      if (best == null || a.salience > best.salience) {
        second = best == null ? 0 : best.salience;
        best = a;
      } else {
        second = Math.max(second, a.salience);
      }
    }
    boolean roleOfPerson = anaphor.contains("*") && own.gender() == Gender.UNKNOWN;
    return best == null || (roleOfPerson && best.salience < CLEARLY * second)
        ? Optional.empty()
        : Optional.of(best.first);
  }

  /** "the attacker" is not one who is called a lawyer. */
  private boolean isCalledOtherwise(Cluster cluster) {
    return cluster.heads().stream()
        .map(lexicon::noun)
        .anyMatch(n -> n.kind() == NounKind.PERSON && n.gender() == Gender.UNKNOWN);
  }

  private static boolean holdsAny(Candidate c, Active a) {
    return a.here.stream().anyMatch(o -> c.first <= o.first && o.last <= c.last);
  }

  private boolean classFits(List<String> anaphor, Cluster cluster) {
    if (anaphor.contains("*")) {
      return true;
    }
    if (anaphor.contains("Capital")) {
      return cluster.entry().flatMap(world::capitalOf).isPresent();
    }
    List<String> special =
        cluster.classes().stream()
            .filter(k -> !k.equals("Place") && !k.equals("Organization"))
            .toList();
    if (cluster.classes().contains("Continent") && !anaphor.contains("Continent")) {
      return false;
    }
    return special.isEmpty()
        ? anaphor.contains("~") && cluster.isNamed()
        : special.stream().anyMatch(anaphor::contains);
  }

  /** "the Lebanese group" is not one of another country. */
  private boolean originFits(Candidate c, Cluster cluster) {
    if (c.origins.isEmpty()) {
      return true;
    }
    Optional<WorldEntry> entry = cluster.entry();
    if (entry.isPresent()) {
      Optional<String> country = world.countryOf(entry.get()).map(WorldEntry::id);
      boolean fits =
          country.filter(c.origins::contains).isPresent()
              || entry.get().country().filter(c.origins::contains).isPresent()
              || c.origins.contains(entry.get().id());
      return fits || cluster.origins().stream().anyMatch(c.origins::contains);
    }
    return (cluster.origins().isEmpty() && !cluster.isNamed())
        || cluster.origins().stream().anyMatch(c.origins::contains);
  }
}
