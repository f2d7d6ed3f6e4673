package org.w3id.dateline.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.entity.Salience.Referent;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;
import org.w3id.dateline.world.WorldEntry;

/**
 * Finds whom a pronoun stands for: of those mentioned lately who agree with it and whom the grammar
 * allows, the most salient.
 */
final class Pronouns {
  /** More than any subject has: who is judged answers for what stands behind "for" and "over". */
  private static final double JUDGED = 200;

  /** Subjects rather stand for subjects, objects for objects. */
  private static final double SAME_RELATION = 20;

  private static final double SAME_GENDER = 30;
  private static final double NAMED = 10;

  /** "they" for one organization or place. */
  private static final double ONE_FOR_SEVERAL = 0.5;

  /** Relations of what may look back at the phrase that it is part of. */
  private static final Set<String> LOOKING_BACK = Set.of("relcl", "acl", "appos", "conj");

  private final Lexicon lexicon;
  private final Clusters clusters;
  private final Speakers speakers;
  private final Salience salience;

  Pronouns(Lexicon lexicon, Clusters clusters, Speakers speakers, Salience salience) {
    this.lexicon = lexicon;
    this.clusters = clusters;
    this.speakers = speakers;
    this.salience = salience;
  }

  /** Puts a pronoun that stands alone with whom it stands for, if anybody fits. */
  void resolve(Candidate c) {
    Token token = c.headToken();
    if (Speakers.isFirstPerson(c)
        || token.tag().startsWith("W")
        || (c.word.equals("it") && isExpletive(c.sentence, token))) {
      return;
    }
    Optional<Cluster> speaker = speakers.of(c).map(clusters::of);
    int judged = judged(c);
    Optional<Referent> best = Optional.empty();
    double most = 0;
    for (Referent referent : salience.referents()) {
      Cluster cluster = clusters.of(referent.first());
      if (!agrees(c, cluster, referent)
          || isBound(c, referent.here())
          || speaker.filter(s -> s == cluster).isPresent()) {
        continue;
      }
      double score = referent.salience();
      if (referent.latest().headToken().relation().equals(token.relation())) {
        score += SAME_RELATION;
      }
      if (c.gender != Gender.UNKNOWN && cluster.gender() == c.gender) {
        score += SAME_GENDER;
      }
      if (cluster.isNamed()) {
        score += NAMED;
      }
      if (c.plural && !cluster.isPlural() && !cluster.types().contains(EntityType.GROUP)) {
        score *= ONE_FOR_SEVERAL;
      }
      if (referent.latest().sentence == c.sentence && referent.latest().head == judged) {
        score += JUDGED;
      }
      if (score > most) {
        best = Optional.of(referent);
        most = score;
      }
    }
    best.ifPresent(referent -> clusters.merge(referent.first(), c));
  }

  /**
   * Whom the words around a possessive pronoun make likely, -1 where they tell nothing: "N and his
   * brother", and of "criticized the club for its fees" the club.
   */
  private int judged(Candidate c) {
    Token token = c.headToken();
    if (!token.is("poss") || token.head() == Token.ROOT) {
      return -1;
    }
    Token owned = c.sentence.token(token.head());
    if (owned.is("conj") && c.sentence.head(owned).filter(Token::isNoun).isPresent()) {
      return owned.head();
    }
    Token preposition = c.sentence.head(owned).orElse(token);
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

  private boolean agrees(Candidate c, Cluster cluster, Referent referent) {
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
        && !(referent.first().isPronoun() && cluster.gender() != c.gender);
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
        || cluster.classes().contains(WorldEntry.COUNTRY)
        || cluster.classes().contains("Territory");
  }

  /** A pronoun is not another part of the same clause, nor a phrase that holds it. */
  private static boolean isBound(Candidate c, List<Candidate> others) {
    Token token = c.headToken();
    boolean reflexive = c.word.endsWith("self") || c.word.endsWith("selves");
    for (Candidate other : others) {
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
      if (LOOKING_BACK.contains(at.relation())) {
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
    if (MentionWords.WITHOUT_SUBJECT.has(verb.lemma())) {
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
}
