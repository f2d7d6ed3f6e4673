package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/**
 * Where people, organizations and places are, as prepositions say it: "civilians in Lyon", "N is a
 * village in Norway", "towns in the north, including N".
 */
final class Whereabouts {
  /** Where the names of these rules begin. */
  static final String RULES = "whereabouts:";

  private static final Factuality HOLDS =
      new Factuality(Polarity.POSITIVE, Certainty.CERTAIN, Tense.PRESENT);
  private static final double SURE = 0.8;
  private static final double LIKELY = 0.65;
  private static final Set<String> LOCATIVE =
      Set.of("in", "inside", "within", "across", "throughout", "at", "on");
  private static final Set<String> OF_SOMEBODY = Set.of("my", "your", "his", "her");
  private static final Set<String> LISTING = Set.of("including", "like", "as", "include");

  private final Sentence sentence;
  private final Grammar grammar;
  private final Entities entities;
  private final RelationFinder.Sink sink;

  Whereabouts(Grammar grammar, Entities entities, RelationFinder.Sink sink) {
    this.sentence = grammar.sentence();
    this.grammar = grammar;
    this.entities = entities;
    this.sink = sink;
  }

  void find() {
    for (Token token : sentence.tokens()) {
      if (!token.isNoun() && !token.tag().equals("CD")) {
        continue;
      }
      List<Token> places = placesOf(token);
      if (!places.isEmpty()) {
        boolean described = predicate(token, places);
        boolean listed = named(token, places);
        if (!described && !listed) {
          entity(token).ifPresent(e -> isIn(token, e, places, "in"));
        }
      }
      listed(token, places);
    }
    for (Token token : sentence.tokens()) {
      chained(token);
    }
  }

  /** "the towns of N and M in the north": N and M are there; returns whether any is named. */
  private boolean named(Token noun, List<Token> places) {
    if (noun.isProperNoun() || !noun.tag().endsWith("S")) {
      return false;
    }
    boolean any = false;
    for (Grammar.Prepositional p : grammar.prepositions(noun)) {
      if (p.preposition().equals("of")) {
        for (Token name : p.objects()) {
          if (name.isProperNoun() && !places.contains(name)) {
            Optional<Entity> named = place(name);
            named.ifPresent(n -> isIn(name, n, places, "named"));
            any |= named.isPresent();
          }
        }
      }
    }
    return any;
  }

  /** "fighting around N in Norway", "a meeting at N in Norway": N is in Norway. */
  private void chained(Token in) {
    int i = in.index();
    if (!in.form().equals("in") || i == 0 || i + 1 == sentence.size()) {
      return;
    }
    Token before = sentence.token(i - 1);
    Optional<Token> behind =
        sentence.children(in).stream().filter(c -> c.is("pobj") && c.isProperNoun()).findFirst();
    if (!before.isProperNoun() || before.head() == Token.ROOT || behind.isEmpty()) {
      return;
    }
    place(before)
        .filter(p -> !p.classes().contains("Country"))
        .ifPresent(
            p ->
                place(behind.get())
                    .filter(q -> q.classes().contains("Country") || q.classes().contains("Region"))
                    .ifPresent(q -> isIn(before, p, List.of(behind.get()), "chain")));
  }

  private Optional<Entity> entity(Token token) {
    return entities.headedBy(sentence.index(), token.index());
  }

  private Optional<Entity> place(Token token) {
    return entity(token).filter(e -> e.type() == EntityType.PLACE && !token.tag().startsWith("JJ"));
  }

  /** The places that a noun is said to be in, by its own prepositions or those it shares. */
  private List<Token> placesOf(Token noun) {
    List<Token> found = new ArrayList<>();
    boolean prepositions = behind(noun, found);
    if (prepositions || !found.isEmpty()) {
      return found;
    }
    // "the shops and homes in Lyon": what is said of the last one holds for those before it
    Token at = noun;
    for (int i = 0; i < 6; i++) {
      Optional<Token> next =
          sentence.children(at).stream().filter(c -> c.is("conj") && c.isNoun()).findFirst();
      if (next.isEmpty() || next.get().isProperNoun() || hasOwnArticle(next.get())) {
        return found;
      }
      at = next.get();
      if (behind(at, found)) {
        return found;
      }
    }
    return found;
  }

  private boolean hasOwnArticle(Token noun) {
    return sentence.children(noun).stream()
        .anyMatch(c -> c.is("det") || c.is("poss") || c.is("nummod"));
  }

  /** Adds the places behind a noun's prepositions; returns whether it has any preposition. */
  private boolean behind(Token noun, List<Token> into) {
    boolean any = false;
    for (Grammar.Prepositional p : grammar.prepositions(noun)) {
      any = true;
      if (p.preposition().equals("of") && isGroup(noun)) {
        // "members of the tribe in the north"
        p.objects().stream().filter(this::isGroup).forEach(o -> behind(o, into));
      }
      // "one of the towns" is no part of them
      boolean part =
          p.preposition().equals("of") && place(noun).isPresent() && !noun.tag().equals("CD");
      if (LOCATIVE.contains(p.preposition()) || part) {
        for (Token object : p.objects()) {
          boolean topic = (p.preposition().equals("on") && isTopic(object)) || isHalfOfName(object);
          if (place(object).isPresent() && !topic && !(part && isNameOf(object, noun))) {
            into.add(object);
          }
        }
      }
    }
    return any;
  }

  /** "a report on Norway" is about it, "a village on the river" is there. */
  private boolean isTopic(Token object) {
    return place(object).filter(Whereabouts::isState).isPresent();
  }

  /** The "South" of "South and Central Asia". */
  private boolean isHalfOfName(Token direction) {
    return direction.isProperNoun()
        && RelationWords.DIRECTIONS.has(direction.lowerForm())
        && sentence.children(direction).stream().anyMatch(c -> c.is("conj") && c.isProperNoun());
  }

  /** Whether a place is a country or city, which nothing is "on". */
  static boolean isState(Entity place) {
    return place.classes().contains("Country") || place.classes().contains("City");
  }

  private boolean isGroup(Token noun) {
    return entity(noun).filter(e -> e.type() == EntityType.GROUP).isPresent();
  }

  /** "the city of Lyon" is Lyon; "a district of Lyon" is not. */
  private boolean isNameOf(Token object, Token noun) {
    Optional<Entity> name = entity(object);
    Optional<Entity> kind = entity(noun);
    if (name.isEmpty() || kind.isEmpty() || !object.isProperNoun()) {
      return false;
    }
    boolean the = sentence.child(noun, "det").filter(d -> d.lemma().equals("the")).isPresent();
    return name.get().classes().isEmpty()
        || noun.lemma().equals("state")
        || (the && RelationWords.COUNTRIES.has(noun.lemma()))
        || (the && RelationWords.TOWNS.has(noun.lemma()) && !isLand(name.get()) && !isCapital(noun))
        || name.get().classes().stream().anyMatch(kind.get().classes()::contains);
  }

  private static boolean isLand(Entity place) {
    return place.classes().contains("Country") || place.classes().contains("Region");
  }

  private boolean isCapital(Token town) {
    return sentence.children(town).stream().anyMatch(c -> c.lemma().equals("capital"));
  }

  private void isIn(Token token, Entity entity, List<Token> places, String rule) {
    boolean thing = entity.type() == EntityType.THING;
    if ((thing && !token.isProperNoun()) || isProduct(token, entity)) {
      return;
    }
    if (isBranch(token, entity)) {
      worksIn(token, places);
      return;
    }
    boolean people = entity.type() == EntityType.PERSON || entity.type() == EntityType.GROUP;
    boolean lies =
        !people && (entity.type() != EntityType.ORGANIZATION || !token.tag().endsWith("S"));
    Optional<Factuality> told = lies ? Optional.of(HOLDS) : presence(token, entity);
    if (told.isEmpty()) {
      return;
    }
    for (Token place : places) {
      place(place)
          .filter(p -> !isPost(token, place) && !isField(token, place, p))
          .ifPresent(
              p ->
                  add(
                      lies ? "locatedIn" : "presentIn",
                      entity,
                      p,
                      token,
                      place,
                      told.get(),
                      rule,
                      entity.type() == EntityType.PLACE ? SURE : LIKELY));
    }
  }

  /**
   * How certain it is that somebody is where his noun is said to be: "they were a minority in the
   * north" tells of the past, "he refused to be a slave in his house" and "Are there people in
   * Lyon?" of nobody, and of "a raid by N in the north" it is the raid that was there.
   */
  private Optional<Factuality> presence(Token noun, Entity entity) {
    boolean asked =
        !noun.isProperNoun()
            && sentence.tokens().subList(noun.index(), sentence.size()).stream()
                .anyMatch(t -> t.form().equals("?"));
    boolean author =
        entity.type() == EntityType.ORGANIZATION
            && noun.isProperNoun()
            && noun.is("pobj")
            && sentence.head(noun).filter(p -> p.lemma().equals("by")).isPresent();
    if (asked || author) {
      return Optional.empty();
    }
    Optional<Token> being =
        sentence.head(noun).filter(v -> noun.is("attr") && v.lemma().equals("be"));
    if (being.isEmpty()) {
      return Optional.of(HOLDS);
    }
    Token be = being.get();
    boolean past = be.tag().equals("VBD");
    boolean open = grammar.has(be, "neg") || (be.tag().equals("VB") && grammar.has(be, "aux"));
    return open
        ? Optional.empty()
        : Optional.of(
            new Factuality(
                Polarity.POSITIVE, Certainty.CERTAIN, past ? Tense.PAST : Tense.PRESENT));
  }

  /** "the men on the market", "a leader in the steel market": a trade, where nobody is. */
  private boolean isField(Token noun, Token place, Entity market) {
    boolean on =
        sentence.head(place).filter(p -> p.is("prep") && p.lemma().equals("on")).isPresent();
    return !market.isNamed()
        && RelationWords.FIELDS.has(place.lemma())
        && (on || RelationWords.LEADERS.has(noun.lemma()));
  }

  /** "her Porsche", "a Boeing": what a company makes. */
  private boolean isProduct(Token name, Entity entity) {
    return entity.type() == EntityType.ORGANIZATION
        && name.isProperNoun()
        && sentence.children(name).stream()
            .anyMatch(
                c ->
                    c.index() < name.index()
                        && ((c.is("det") && c.isIndefiniteArticle())
                            || (c.is("poss") && OF_SOMEBODY.contains(c.lowerForm()))));
  }

  /** "The firm has offices in Lyon": where the firm is at work, whose name they lack. */
  private static boolean isBranch(Token noun, Entity entity) {
    return entity.type() == EntityType.ORGANIZATION
        && noun.is("dobj")
        && noun.tag().equals("NNS")
        && RelationWords.BRANCHES.has(noun.lemma());
  }

  private void worksIn(Token branch, List<Token> places) {
    Optional<Token> verb = sentence.head(branch).filter(v -> RelationWords.HAVING.has(v.lemma()));
    if (verb.isEmpty() || grammar.has(verb.get(), "neg")) {
      return;
    }
    for (Token owner : grammar.subjects(verb.get())) {
      entity(owner)
          .filter(e -> e.type() == EntityType.ORGANIZATION)
          .ifPresent(
              e -> {
                for (Token at : places) {
                  place(at)
                      .ifPresent(
                          p -> add("operatesIn", e, p, owner, at, HOLDS, "branches", LIKELY));
                }
              });
    }
  }

  /** "a manager at the store": where the post is, wherever the manager. */
  private boolean isPost(Token noun, Token place) {
    return RelationWords.HEADS.has(noun.lemma())
        && sentence.head(place).filter(p -> p.lemma().equals("at")).isPresent();
  }

  /**
   * "N is a village in Norway", "N is one of the oldest towns in Norway"; returns whether somebody
   * is said to be what the noun says.
   */
  private boolean predicate(Token noun, List<Token> places) {
    Token at = noun;
    if (at.is("pobj")) {
      Optional<Token> of = sentence.head(at).filter(p -> p.lemma().equals("of"));
      Optional<Token> one = of.flatMap(sentence::head).filter(o -> o.lemma().equals("one"));
      if (one.isEmpty()) {
        return false;
      }
      at = one.get();
    }
    Optional<Token> verb = sentence.head(at).filter(v -> v.lemma().equals("be"));
    Optional<Entity> kind = entity(at).or(() -> entity(noun));
    boolean lies =
        kind.isEmpty()
            || kind.get().type() == EntityType.PLACE
            || kind.get().type() == EntityType.ORGANIZATION;
    if (!at.is("attr") || verb.isEmpty() || grammar.has(verb.get(), "neg")) {
      return false;
    }
    boolean told = false;
    for (Token subject : grammar.surfaceSubjects(verb.get())) {
      Optional<Entity> who =
          entity(subject)
              .filter(e -> e.type() == EntityType.PLACE || e.type() == EntityType.ORGANIZATION);
      if (who.isPresent()) {
        if (lies) {
          isIn(subject, who.get(), places, "is-in");
        }
        told = true;
      }
    }
    return told;
  }

  /** "towns in the north, including N", "states such as N and M", "the group, including N". */
  private void listed(Token noun, List<Token> places) {
    for (Token child : sentence.children(noun)) {
      boolean lists =
          child.is("prep")
              && child.index() > noun.index()
              && LISTING.contains(child.form().toLowerCase(java.util.Locale.ROOT));
      if (!lists) {
        continue;
      }
      Optional<Entity> whole = entity(noun);
      boolean several = noun.tag().endsWith("S");
      for (Token member : grammar.objectsOf(child)) {
        Optional<Entity> part = entity(member);
        if (part.isEmpty()) {
          continue;
        }
        if (part.get().type() == EntityType.PLACE && several) {
          isIn(member, part.get(), places, "listed");
        } else if (whole.isPresent() && !several) {
          boolean within =
              whole.get().type() == EntityType.PLACE && part.get().type() == EntityType.PLACE;
          boolean member2 =
              (whole.get().type() == EntityType.ORGANIZATION
                      || whole.get().type() == EntityType.GROUP)
                  && member.isProperNoun();
          if (within) {
            add("locatedIn", part.get(), whole.get(), member, noun, HOLDS, "listed", LIKELY);
          } else if (member2) {
            add("memberOf", part.get(), whole.get(), member, noun, HOLDS, "listed", LIKELY);
          }
        }
      }
    }
  }

  private void add(
      String type,
      Entity subject,
      Entity object,
      Token a,
      Token b,
      Factuality told,
      String rule,
      double sure) {
    sink.add(
        type,
        subject,
        Optional.of(object),
        Optional.empty(),
        Optional.empty(),
        a.span().cover(b.span()),
        told,
        Optional.empty(),
        RULES + rule,
        sure);
  }
}
