package org.w3id.dateline.fact;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;
import org.w3id.dateline.time.TimeExpression;

/**
 * The relations of one sentence as they are found: each once, with who says so and how likely it is
 * right.
 */
final class FoundRelations implements RelationFinder.Sink {
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

  private final Sentence sentence;
  private final Attribution attribution;
  private final FactFeatures features;
  private final Confidence measured;
  private final Map<String, Relation> found = new LinkedHashMap<>();

  /** Where the verbs begin. */
  private final NavigableSet<Integer> verbs = new TreeSet<>();

  FoundRelations(
      Sentence sentence, Attribution attribution, FactFeatures features, Confidence measured) {
    this.sentence = sentence;
    this.attribution = attribution;
    this.features = features;
    this.measured = measured;
    sentence.tokens().stream()
        .filter(Token::isVerb)
        .forEach(verb -> verbs.add(verb.span().start()));
  }

  /** Returns the relations in the order found. */
  Collection<Relation> all() {
    return found.values();
  }

  /** Only somebody in particular has a life to tell of, and only what happened ends it. */
  private static boolean isTold(String type, Entity subject, Factuality factuality) {
    return !OF_LIVES.contains(type)
        || (subject.type() == EntityType.PERSON
            && (factuality.certainty() == Certainty.CERTAIN || !type.startsWith("died")));
  }

  /** Adds a relation unless it is none, is there already, or is too unlikely. */
  @Override
  public void add(
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
