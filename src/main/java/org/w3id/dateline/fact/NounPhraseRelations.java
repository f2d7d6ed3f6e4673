package org.w3id.dateline.fact;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/**
 * What noun phrases say by their make alone: whose an organization is, where a place lies, what
 * country or party somebody is of.
 */
final class NounPhraseRelations {
  /** How the names of its rules begin. */
  static final String RULES = "noun-phrases:";

  private static final Factuality HOLDS =
      new Factuality(Polarity.POSITIVE, Certainty.CERTAIN, Tense.PRESENT);
  private static final double SURE = 0.8;
  private static final double LIKELY = 0.65;
  private static final Set<String> HOME = Set.of("of", "at", "from");
  private static final Set<String> NEAR = Set.of("near", "outside", "beside");

  /** Classes of organizations that states have. */
  private static final Set<String> GOVERNING =
      Set.of("Government", "Ministry", "ArmedForces", "Legislature");

  private static final Set<String> LARGE =
      Set.of("Country", "Region", "Territory", "Continent", "City", "Landform");

  private final Sentence sentence;
  private final Grammar grammar;
  private final Entities entities;
  private final Bearers bearers;
  private final BiPredicate<Token, Entity> relational;
  private final RelationFinder.Sink sink;

  NounPhraseRelations(
      Grammar grammar,
      Entities entities,
      Bearers bearers,
      BiPredicate<Token, Entity> relational,
      RelationFinder.Sink sink) {
    this.grammar = grammar;
    this.sentence = grammar.sentence();
    this.entities = entities;
    this.bearers = bearers;
    this.relational = relational;
    this.sink = sink;
  }

  void find() {
    for (Token token : sentence.tokens()) {
      if (token.isNoun()) {
        entity(token).map(e -> bearer(token, e)).ifPresent(e -> phrase(token, e));
      }
    }
  }

  private Optional<Entity> entity(Token token) {
    return entities.headedBy(sentence.index(), token.index());
  }

  /** "N is a Norwegian singer": the singer is N. */
  private Entity bearer(Token noun, Entity own) {
    if (own.isNamed()) {
      return own;
    }
    for (Token token : bearers.of(noun).tokens()) {
      Optional<Entity> said = entity(token).filter(e -> e.type() == own.type());
      if (said.isPresent()) {
        return said.get();
      }
    }
    return own;
  }

  private void phrase(Token head, Entity entity) {
    for (Token child : sentence.children(head)) {
      Optional<Entity> other = entity(child);
      if (child.is("poss") || child.is("nmod") || child.is("amod") || child.is("compound")) {
        other
            .filter(o -> !relational.test(head, o))
            .ifPresent(o -> modifier(head, entity, child, o));
        if (child.is("poss")) {
          other.ifPresent(o -> ownedCompound(head, child, o));
        }
      } else if (child.is("prep")) {
        preposition(head, entity, child);
      } else if (child.is("appos") && other.isPresent()) {
        apposed(head, entity, child, other.get());
      }
    }
  }

  /** "Norwegian and Danish troops": not all of them are of either. */
  private boolean isJoint(Token head, Token modifier) {
    return head.tag().endsWith("S")
        && (modifier.is("conj")
            || sentence.children(modifier).stream()
                .anyMatch(
                    c ->
                        c.is("conj")
                            && entity(c).filter(e -> e.type() == EntityType.PLACE).isPresent()));
  }

  /** "Norway's foreign ministry", "French singer N", "the party's youth wing". */
  private void modifier(Token head, Entity entity, Token modifier, Entity other) {
    boolean country = other.type() == EntityType.PLACE;
    if (country && isJoint(head, modifier)) {
      return;
    }
    switch (entity.type()) {
      case ORGANIZATION -> {
        if (other.type() == EntityType.PERSON) {
          if (modifier.is("poss") && entity.classes().contains("Government")) {
            add("headOf", other, entity, head, modifier, "modifier", LIKELY);
          }
        } else if (country && other.isNamed()) {
          boolean state = other.classes().contains("Country") || modifier.tag().startsWith("JJ");
          boolean owned = modifier.is("poss") || entity.classes().contains("Government");
          boolean force = state && RelationWords.FORCES.has(head.lemma());
          boolean based = modifier.isProperNoun() && !owned && !force;
          if (based && other.classes().isEmpty()) {
            return;
          }
          String type = based ? "basedIn" : state ? "ofCountry" : "locatedIn";
          add(type, entity, other, head, modifier, "modifier", based ? LIKELY : SURE);
        } else if (other.type() == EntityType.ORGANIZATION
            && !isNoPart(head)
            && !(isKindOf(entity, other, head) && !modifier.is("poss"))
            && (entity.isNamed()
                || modifier.is("poss")
                || !RelationWords.KINDS.has(head.lemma()))) {
          add("partOf", entity, other, head, modifier, "modifier", LIKELY);
        }
      }
      case PERSON -> {
        if (other.classes().contains("PoliticalParty") && !modifier.is("poss")) {
          add("memberOfParty", entity, other, head, modifier, "modifier", LIKELY);
        } else if (country && !modifier.is("poss") && modifier.tag().startsWith("JJ")) {
          add("citizenOf", entity, other, head, modifier, "modifier", LIKELY);
        }
      }
      case GROUP -> {
        if (country && modifier.tag().startsWith("JJ")) {
          add("citizenOf", entity, other, head, modifier, "modifier", LIKELY);
        } else if (other.type() == EntityType.ORGANIZATION
            && !RelationWords.NO_MEMBERS.has(head.lemma())) {
          add("memberOf", entity, other, head, modifier, "modifier", LIKELY);
        }
      }
      case PLACE -> {
        if (country && liesWithin(head, modifier, other)) {
          add("locatedIn", entity, other, head, modifier, "modifier", SURE);
        }
      }
      case THING -> {}
    }
  }

  /** "our global leadership", "the foundation of the company" (in 1932). */
  private static boolean isNoPart(Token head) {
    return !head.isProperNoun() && RelationWords.NO_PARTS.has(head.lemma());
  }

  /** "The Example magazine" is the Example. */
  private static boolean isKindOf(Entity entity, Entity name, Token head) {
    return RelationWords.KINDS.has(head.lemma())
        && entity.label().toLowerCase(Locale.ROOT).endsWith(head.lowerForm())
        && entity.label().contains(name.label());
  }

  /**
   * "Syrian towns", "Norway's capital", "Lyon suburbs"; not "Lyon region", "France-Spain border",
   * "the Example Hill neighborhood", "its neighborhood".
   */
  private boolean liesWithin(Token head, Token modifier, Entity within) {
    if (RelationWords.OWN_LAND.has(head.lemma())
        || (modifier.isPronoun() && RelationWords.AROUND.has(head.lemma()))
        || (RelationWords.CALLED_AFTER.has(head.lemma()) && !within.classes().contains("Country"))
        || isCalled(head, modifier, within)) {
      return false;
    }
    boolean name = modifier.is("compound") || modifier.is("nmod");
    return !name
        || modifier.tag().startsWith("JJ")
        || RelationWords.PARTS_OF_PLACES.has(head.lemma());
  }

  /** "the Example Hill neighborhood": not a part of a place, but called so. */
  private boolean isCalled(Token head, Token modifier, Entity name) {
    return !modifier.is("poss")
        && modifier.isProperNoun()
        && head.tag().equals("NN")
        && name.classes().stream().noneMatch(LARGE::contains)
        && sentence.child(head, "det").filter(d -> d.lemma().equals("the")).isPresent();
  }

  /** "Norway's foreign ministry spokesman N": whose the spokesman is, the ministry is. */
  private void ownedCompound(Token head, Token possessor, Entity owner) {
    if (owner.type() != EntityType.PLACE) {
      return;
    }
    for (Token child : sentence.children(head)) {
      if (child.is("compound") && child.index() > possessor.index()) {
        entity(child)
            .filter(e -> e.type() == EntityType.ORGANIZATION)
            .ifPresent(
                e ->
                    add(
                        isOfState(e, owner) ? "ofCountry" : "locatedIn",
                        e,
                        owner,
                        child,
                        possessor,
                        "possessor",
                        SURE));
      }
    }
  }

  private void preposition(Token head, Entity entity, Token preposition) {
    String word = preposition.lemma();
    for (Token object : sentence.children(preposition)) {
      if (!object.is("pobj")) {
        continue;
      }
      Optional<Entity> other = entity(object);
      if (other.isEmpty()) {
        continue;
      }
      boolean place = other.get().type() == EntityType.PLACE;
      boolean people = entity.type() == EntityType.PERSON || entity.type() == EntityType.GROUP;
      if (entity.type() == EntityType.PLACE && place && NEAR.contains(word)) {
        add("near", entity, other.get(), head, object, "near", SURE);
      } else if (people && word.equals("from") && !head.isProperNoun() && place) {
        add("fromPlace", entity, other.get(), head, object, "from", LIKELY);
      } else if (entity.type() == EntityType.GROUP
          && word.equals("from")
          && other.get().type() == EntityType.ORGANIZATION) {
        add("affiliatedWith", entity, other.get(), head, object, "from", LIKELY);
      } else if (entity.type() == EntityType.PERSON
          && other.get().type() == EntityType.ORGANIZATION
          && HOME.contains(word)
          && !relational.test(head, other.get())) {
        add("affiliatedWith", entity, other.get(), head, object, word, LIKELY);
      } else if (entity.type() == EntityType.ORGANIZATION && word.equals("of") && !isNoPart(head)) {
        if (place) {
          String type = isOfState(entity, other.get()) ? "ofCountry" : "locatedIn";
          add(type, entity, other.get(), head, object, "of", LIKELY);
        } else if (other.get().type() == EntityType.ORGANIZATION) {
          if (RelationWords.MADE_OF.has(head.lemma()) && object.tag().endsWith("S")) {
            add("memberOf", other.get(), entity, object, head, "made-of", LIKELY);
          } else {
            add("partOf", entity, other.get(), head, object, "of", LIKELY);
          }
        }
      }
    }
  }

  /** Whether a place that has an organization is a country, or unknown and has a government. */
  private static boolean isOfState(Entity organization, Entity place) {
    return place.classes().contains("Country")
        || (place.classes().isEmpty()
            && place.isNamed()
            && organization.classes().stream().anyMatch(GOVERNING::contains));
  }

  /** "Lyon, France"; "N (Labour Party)". */
  private void apposed(Token head, Entity entity, Token apposition, Entity other) {
    if (entity.type() == EntityType.PERSON
        && other.classes().contains("PoliticalParty")
        && apposition.index() > head.index()) {
      add("memberOfParty", entity, other, head, apposition, "apposition", LIKELY);
    }
    boolean places = entity.type() == EntityType.PLACE && other.type() == EntityType.PLACE;
    if (places
        && apposition.isProperNoun()
        && (head.isProperNoun() || entity.isNamed())
        && apposition.index() > head.index()
        && !entity.classes().contains("Country")
        && (!entity.classes().contains("City") || isLarge(other))) {
      add("locatedIn", entity, other, head, apposition, "apposition", SURE);
    }
  }

  /** What a town can be in, unlike "a hospital in Lyon, the Example Hospital". */
  private static boolean isLarge(Entity place) {
    return place.classes().isEmpty() || place.classes().stream().anyMatch(LARGE::contains);
  }

  private void add(
      String type,
      Entity subject,
      Entity object,
      Token a,
      Token b,
      String rule,
      double confidence) {
    if (grammar.isAlternative(b)) {
      return;
    }
    Span evidence = a.span().cover(b.span());
    sink.add(
        type,
        subject,
        Optional.of(object),
        Optional.empty(),
        Optional.empty(),
        evidence,
        HOLDS,
        Optional.empty(),
        RULES + rule,
        confidence);
  }
}
