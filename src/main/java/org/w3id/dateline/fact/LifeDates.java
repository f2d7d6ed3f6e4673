package org.w3id.dateline.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;
import org.w3id.dateline.time.TimeExpression;
import org.w3id.dateline.time.TimeType;

/**
 * What brackets behind a name tell of a life: "N (1912 – 1990)", "N (born 5 May 1950 in Lyon,
 * France)", "N (b. 1842 in Lyon – 1908)".
 */
final class LifeDates {
  private static final double SURE = 0.85;
  private static final int LONGEST = 40;
  private static final int LONGEST_SUFFIX = 4;
  private static final Set<String> DASHES = Set.of("-", "--", "–", "—");
  private static final Factuality HOLDS =
      new Factuality(Polarity.POSITIVE, Certainty.CERTAIN, Tense.PAST);

  private final Sentence sentence;
  private final Entities entities;
  private final List<TimeExpression> times;
  private final RelationFinder.Sink sink;

  LifeDates(
      Sentence sentence, Entities entities, List<TimeExpression> times, RelationFinder.Sink sink) {
    this.sentence = sentence;
    this.entities = entities;
    this.times = times;
    this.sink = sink;
  }

  void find() {
    for (int i = 1; i < sentence.size(); i++) {
      if (sentence.token(i).form().equals("(")) {
        int close = closing(i);
        if (close > i) {
          Optional<Entity> person = named(i);
          if (person.isPresent()) {
            read(person.get(), i, close);
          }
        }
      }
    }
  }

  private int closing(int open) {
    for (int i = open + 1; i < Math.min(sentence.size(), open + LONGEST); i++) {
      String form = sentence.token(i).form();
      if (form.equals(")")) {
        return i;
      }
      if (form.equals("(")) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * The person whose name ends before a bracket, or before letters behind the name: "Jr.", "QC".
   */
  private Optional<Entity> named(int open) {
    for (int i = open - 1; i >= Math.max(0, open - 1 - LONGEST_SUFFIX); i--) {
      Optional<Entity> found = endingAt(i);
      if (found.isPresent()) {
        return found;
      }
      String form = sentence.token(i).form();
      boolean suffix =
          form.equals(",")
              || form.equals("Jr.")
              || form.equals("Sr.")
              || (form.length() > 1 && form.chars().allMatch(Character::isUpperCase));
      if (!suffix) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Entity> endingAt(int token) {
    int end = sentence.token(token).span().end();
    for (int i = token; i >= Math.max(0, token - LONGEST_SUFFIX); i--) {
      for (Entities.Mentioned headed : entities.mentionsHeadedBy(sentence.index(), i)) {
        Entity entity = headed.entity();
        if (entity.type() == EntityType.PERSON
            && headed.mention().span().end() == end
            && entity.isNamed()) {
          return Optional.of(entity);
        }
      }
    }
    return Optional.empty();
  }

  private void read(Entity person, int open, int close) {
    boolean born = false;
    boolean died = false;
    boolean dash = false;
    for (int i = open + 1; i < close; i++) {
      String form = sentence.token(i).form();
      born |= RelationWords.BIRTH.has(form);
      died |= RelationWords.DEATH.has(form);
      dash |= DASHES.contains(form);
    }
    boolean life = born || died || (dash && years(open, close) >= 2);
    if (!life) {
      return;
    }
    boolean dying = !born && died && !dash;
    for (int i = open + 1; i < close; i++) {
      String form = sentence.token(i).form();
      dying |= RelationWords.DEATH.has(form) || (DASHES.contains(form) && timeBefore(open, i));
      Optional<TimeExpression> time = timeFrom(i);
      if (time.isPresent()) {
        add(dying ? "diedOn" : "bornOn", person, open, Optional.empty(), time, time.get().span());
        i = time.get().lastToken();
        continue;
      }
      Token token = sentence.token(i);
      Optional<Entity> place =
          entities
              .headedBy(sentence.index(), i)
              .filter(e -> e.type() == EntityType.PLACE && token.isNoun());
      if (place.isPresent()) {
        add(dying ? "diedIn" : "bornIn", person, open, place, Optional.empty(), token.span());
      }
    }
  }

  private int years(int open, int close) {
    int count = 0;
    for (TimeExpression time : times) {
      if (isYear(time) && time.firstToken() > open && time.lastToken() < close) {
        count++;
      }
    }
    return count;
  }

  private boolean timeBefore(int open, int end) {
    return times.stream().anyMatch(t -> isYear(t) && t.firstToken() > open && t.lastToken() < end);
  }

  private Optional<TimeExpression> timeFrom(int token) {
    return times.stream().filter(t -> isYear(t) && t.firstToken() == token).findFirst();
  }

  private static boolean isYear(TimeExpression time) {
    return time.type() == TimeType.DATE
        && time.value().length() >= 4
        && time.value().chars().limit(4).allMatch(Character::isDigit);
  }

  private void add(
      String type,
      Entity person,
      int open,
      Optional<Entity> place,
      Optional<TimeExpression> time,
      Span words) {
    sink.add(
        type,
        person,
        place,
        time,
        Optional.empty(),
        sentence.token(open - 1).span().cover(words),
        HOLDS,
        Optional.empty(),
        "life-dates:brackets",
        SURE);
  }
}
