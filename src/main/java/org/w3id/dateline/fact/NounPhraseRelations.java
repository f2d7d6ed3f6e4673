package org.w3id.dateline.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;
import org.w3id.dateline.time.TimeExpression;
import org.w3id.dateline.time.TimeType;

/**
 * What noun phrases say by their make alone: whose an organization is, where a place lies, what
 * country somebody is of, and the years of a life in brackets behind a name.
 */
final class NounPhraseRelations {
  private static final Factuality HOLDS =
      new Factuality(Polarity.POSITIVE, Certainty.CERTAIN, Tense.PRESENT);
  private static final double SURE = 0.8;
  private static final double LIKELY = 0.65;
  private static final Set<String> LOCATIVE = Set.of("in", "inside", "within");
  private static final Set<String> NEAR = Set.of("near", "outside", "beside");

  private final Document document;
  private final Sentence sentence;
  private final Entities entities;
  private final List<TimeExpression> times;
  private final Predicate<Token> relational;
  private final RelationFinder.Sink sink;

  NounPhraseRelations(
      Document document,
      Sentence sentence,
      Entities entities,
      List<TimeExpression> times,
      Predicate<Token> relational,
      RelationFinder.Sink sink) {
    this.document = document;
    this.sentence = sentence;
    this.entities = entities;
    this.times = times;
    this.relational = relational;
    this.sink = sink;
  }

  void find() {
    for (Token token : sentence.tokens()) {
      if (token.isNoun()) {
        entity(token).ifPresent(e -> phrase(token, e));
      }
    }
    times.forEach(this::lifeDate);
  }

  private Optional<Entity> entity(Token token) {
    return entities.headedBy(sentence.index(), token.index());
  }

  private void phrase(Token head, Entity entity) {
    for (Token child : sentence.children(head)) {
      Optional<Entity> other = entity(child);
      if (child.is("poss") || child.is("nmod") || child.is("amod") || child.is("compound")) {
        if (!relational.test(head)) {
          other.ifPresent(o -> modifier(head, entity, child, o));
        }
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

  /** "Norway's foreign ministry", "French singer N", "the party's youth wing". */
  private void modifier(Token head, Entity entity, Token modifier, Entity other) {
    boolean country = other.type() == EntityType.PLACE;
    switch (entity.type()) {
      case ORGANIZATION -> {
        if (country) {
          add(
              modifier.is("poss") ? "ofCountry" : "basedIn",
              entity,
              other,
              head,
              modifier,
              "modifier",
              SURE);
        } else if (other.type() == EntityType.ORGANIZATION) {
          add("partOf", entity, other, head, modifier, "modifier", LIKELY);
        }
      }
      case PERSON -> {
        if (country && !modifier.is("poss") && modifier.tag().startsWith("JJ")) {
          add("citizenOf", entity, other, head, modifier, "modifier", LIKELY);
        }
      }
      case GROUP -> {
        if (country && modifier.tag().startsWith("JJ")) {
          add("citizenOf", entity, other, head, modifier, "modifier", LIKELY);
        } else if (other.type() == EntityType.ORGANIZATION) {
          add("memberOf", entity, other, head, modifier, "modifier", LIKELY);
        }
      }
      case PLACE -> {
        if (country) {
          add("locatedIn", entity, other, head, modifier, "modifier", SURE);
        }
      }
      case THING -> {}
    }
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
            .ifPresent(e -> add("ofCountry", e, owner, child, possessor, "possessor", SURE));
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
      if (entity.type() == EntityType.PLACE && place) {
        if (LOCATIVE.contains(word)) {
          add("locatedIn", entity, other.get(), head, object, "in", SURE);
        } else if (NEAR.contains(word)) {
          add("near", entity, other.get(), head, object, "near", SURE);
        }
      } else if (entity.type() == EntityType.ORGANIZATION && place && LOCATIVE.contains(word)) {
        add("locatedIn", entity, other.get(), head, object, "in", LIKELY);
      } else if (entity.type() == EntityType.ORGANIZATION && word.equals("of")) {
        if (place) {
          add("ofCountry", entity, other.get(), head, object, "of", LIKELY);
        } else if (other.get().type() == EntityType.ORGANIZATION) {
          add("partOf", entity, other.get(), head, object, "of", LIKELY);
        }
      }
    }
  }

  /** "Lyon, France". */
  private void apposed(Token head, Entity entity, Token apposition, Entity other) {
    boolean places = entity.type() == EntityType.PLACE && other.type() == EntityType.PLACE;
    if (places
        && apposition.isProperNoun()
        && head.isProperNoun()
        && apposition.index() > head.index()
        && !entity.classes().contains("Country")) {
      add("locatedIn", entity, other, head, apposition, "apposition", SURE);
    }
  }

  /** "N (1912 – 1990)", "N (born 5 May 1950)". */
  private void lifeDate(TimeExpression time) {
    if (time.type() != TimeType.DATE || !time.value().matches("\\d{4}.*")) {
      return;
    }
    int open = time.firstToken() - 1;
    boolean born = false;
    boolean second = false;
    while (open >= 0 && time.firstToken() - open <= 12 && !isOpening(open)) {
      String form = sentence.token(open).form();
      born |= form.equals("born") || form.equals("b.");
      second |= form.equals("-") || form.equals("–") || form.equals("--") || form.equals("died");
      open--;
    }
    if (open <= 0 || !isOpening(open)) {
      return;
    }
    Optional<Entity> person =
        entity(sentence.token(open - 1)).filter(e -> e.type() == EntityType.PERSON);
    if (person.isEmpty()) {
      return;
    }
    String behind =
        time.lastToken() + 1 < sentence.size() ? sentence.token(time.lastToken() + 1).form() : "";
    boolean range =
        behind.equals("-") || behind.equals("–") || behind.equals("--") || behind.equals("—");
    if (!second && !born && !range) {
      return;
    }
    sink.add(
        second ? "diedOn" : "bornOn",
        person.get(),
        Optional.empty(),
        Optional.of(time),
        Optional.empty(),
        sentence.token(open - 1).span().cover(time.span()),
        HOLDS,
        Optional.empty(),
        "noun-phrases:life",
        SURE);
  }

  private boolean isOpening(int place) {
    return document.words(sentence.token(place).span()).equals("(");
  }

  private void add(
      String type,
      Entity subject,
      Entity object,
      Token a,
      Token b,
      String rule,
      double confidence) {
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
        "noun-phrases:" + rule,
        confidence);
  }
}
