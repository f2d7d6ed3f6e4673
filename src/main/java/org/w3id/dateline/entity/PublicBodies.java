package org.w3id.dateline.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;
import org.w3id.dateline.world.NameKey;
import org.w3id.dateline.world.World;
import org.w3id.dateline.world.WorldEntry;

/**
 * Tells whose the bodies are whose names many countries' bear: "Supreme Court", "Ministry of
 * Defence", "Labour Party".
 *
 * <p>Words inside or beside the name say it ("the Kenyan Supreme Court", "the Supreme Court of
 * Kenya"), for all bodies of that name in the text that are not said to be another's. Where nothing
 * says it, it is the country of the place that the text is dated from, or else the one that it
 * plainly names most, unless the country of the world's best known body of that name is named at
 * all. A body is then the world's one of that country, or one of its own.
 */
final class PublicBodies {
  private static final Set<String> LARGE = Set.of(WorldEntry.COUNTRY, "Region", "Territory");

  /** Classes of bodies that a text may mean by a bare name, wherever it is dated from. */
  private static final Set<String> EVERYWHERE = Set.of("Court", "Legislature", "PoliticalParty");

  private static final int MOST_WORDS = 4;
  private static final int MOST_BETWEEN = 3;
  private static final int DATELINE = 10;
  private static final int OFTEN = 2;

  /** A name of which some words say whose the body is. */
  private record Parts(String name, String key, Optional<WorldEntry> home) {}

  private record Body(Candidate candidate, Parts parts, Optional<WorldEntry> home) {}

  private final World world;

  PublicBodies(World world) {
    this.world = world;
  }

  /**
   * Tells whose the bodies are, and takes away or changes the entries of those that are another's.
   *
   * @param candidates all mentions of the text, in its order
   */
  void resolve(ParsedText text, List<Candidate> candidates) {
    List<Body> bodies = new ArrayList<>();
    Map<Integer, List<Candidate>> names = new HashMap<>();
    for (Candidate c : candidates) {
      if (c.isNamed()) {
        names.computeIfAbsent(c.sentence.index(), s -> new ArrayList<>()).add(c);
      }
    }
    Map<String, Integer> named = new HashMap<>();
    for (Candidate c : candidates) {
      Optional<Parts> parts = parts(c);
      if (parts.isPresent()) {
        List<Candidate> beside = names.getOrDefault(c.sentence.index(), List.of());
        bodies.add(new Body(c, parts.get(), parts.get().home().or(() -> beside(c, beside))));
      } else if (c.isNamed()) {
        c.entry.flatMap(world::countryOf).ifPresent(e -> named.merge(e.id(), 1, Integer::sum));
      }
    }
    if (bodies.isEmpty()) {
      return;
    }
    Optional<WorldEntry> usual = usual(text, candidates, named);
    for (int i = 0; i < bodies.size(); i++) {
      Body body = bodies.get(i);
      Optional<WorldEntry> home = body.home().or(() -> told(bodies, body));
      if (home.isEmpty() && mayBeUsual(body.candidate(), named)) {
        home = usual;
      }
      home.ifPresent(h -> settle(body, h));
    }
  }

  private void settle(Body body, WorldEntry home) {
    Candidate c = body.candidate();
    c.body = Optional.of(new PublicBody(body.parts().name(), home.id()));
    boolean whole = body.parts().home().isPresent() && c.entry.isPresent();
    boolean fits = c.entry.filter(e -> isOf(e, home)).isPresent();
    if (!whole && !fits) {
      c.entry = entry(body.parts().name(), home);
      c.entry.ifPresent(e -> c.classes = e.classes());
    }
  }

  /** Whether a body is a country's; parties are in its regions as well: "Ohio Republicans". */
  private boolean isOf(WorldEntry body, WorldEntry home) {
    Optional<WorldEntry> country = world.countryOf(body);
    return country.equals(Optional.of(home))
        || (body.is("PoliticalParty") && country.equals(world.countryOf(home)));
  }

  /** The world's body of a home with this name, as bodies are called: "Supreme Court of Kenya". */
  private Optional<WorldEntry> entry(String name, WorldEntry home) {
    List<String> countries = new ArrayList<>(home.aliases());
    countries.add(0, home.label());
    Stream<String> forms =
        Stream.concat(
            Stream.of(name),
            Stream.concat(
                home.demonyms().stream().map(word -> word + " " + name),
                countries.stream()
                    .flatMap(
                        word ->
                            Stream.of(
                                word + " " + name,
                                name + " of " + word,
                                name + " of the " + word))));
    return forms
        .flatMap(form -> world.namedLike(form).stream())
        .filter(e -> EntityType.of(e) == EntityType.ORGANIZATION)
        .filter(e -> world.countryOf(e).filter(home::equals).isPresent())
        .findFirst();
  }

  /** What a text says elsewhere of a body of this name: the last time before, else the first. */
  private static Optional<WorldEntry> told(List<Body> bodies, Body body) {
    Optional<WorldEntry> told = Optional.empty();
    for (Body other : bodies) {
      if (other.home().isPresent() && other.parts().key().equals(body.parts().key())) {
        if (told.isPresent() && other.candidate().compareTo(body.candidate()) > 0) {
          break;
        }
        told = other.home();
      }
    }
    return told;
  }

  private boolean mayBeUsual(Candidate c, Map<String, Integer> named) {
    if (c.entry.isEmpty()) {
      return true;
    }
    Optional<String> country = c.entry.flatMap(world::countryOf).map(WorldEntry::id);
    return country.filter(id -> !named.containsKey(id)).isPresent()
        && c.classes.stream().anyMatch(EVERYWHERE::contains);
  }

  /** The country that a text is about as far as its dateline and its names tell. */
  private Optional<WorldEntry> usual(
      ParsedText text, List<Candidate> candidates, Map<String, Integer> named) {
    Optional<WorldEntry> dated =
        candidates.stream()
            .filter(c -> isDateline(text, c))
            .findFirst()
            .flatMap(c -> c.entry)
            .flatMap(world::countryOf);
    if (dated.isPresent()) {
      return dated.filter(
          d -> named.getOrDefault(d.id(), 0) >= OFTEN || named.keySet().equals(Set.of(d.id())));
    }
    List<Map.Entry<String, Integer>> most = new ArrayList<>(named.entrySet());
    most.sort(
        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    if (most.isEmpty()
        || most.get(0).getValue() < OFTEN
        || (most.size() > 1 && most.get(0).getValue() < 2 * most.get(1).getValue())) {
      return Optional.empty();
    }
    return world.withId(most.get(0).getKey());
  }

  /** "NAIROBI, Sept 6 - ". */
  private static boolean isDateline(ParsedText text, Candidate c) {
    if (!c.isNamed() || c.first != 0 || c.type != EntityType.PLACE || c.word.length() < 2) {
      return false;
    }
    boolean first = text.sentences().get(0) == c.sentence;
    boolean capitals = c.word.chars().noneMatch(Character::isLowerCase);
    int end = Math.min(c.sentence.size(), c.last + DATELINE);
    for (int i = c.last + 1; first && capitals && i < end; i++) {
      if (MentionWords.BEHIND_DATELINES.has(c.sentence.token(i).form())) {
        return true;
      }
    }
    return false;
  }

  /** Returns the parts of a name that many countries' bodies bear, nothing of any other name. */
  private Optional<Parts> parts(Candidate c) {
    if (!c.isNamed() || c.demonym || c.type != EntityType.ORGANIZATION) {
      return Optional.empty();
    }
    Sentence sentence = c.sentence;
    int first = c.first;
    int last = c.last;
    Optional<WorldEntry> home = Optional.empty();
    for (int n = Math.min(MOST_WORDS, last - first); n > 0 && home.isEmpty(); n--) {
      boolean owner = isCase(sentence.token(first + n));
      home = named(sentence.words(first, first + n - 1)).map(e -> owner ? ownerOf(e) : e);
      if (home.isPresent()) {
        first += owner ? n + 1 : n;
      }
    }
    for (int i = last - 1; i > first && home.isEmpty(); i--) {
      if (sentence.token(i).form().equals("of")) {
        home = named(sentence.words(i + 1, last)).map(this::ownerOf);
        last = home.isPresent() ? i - 1 : last;
      }
    }
    if (first > last || !isShared(sentence, first, last)) {
      return Optional.empty();
    }
    String name = sentence.words(first, last);
    return Optional.of(new Parts(name, NameKey.of(name), home));
  }

  private static boolean isShared(Sentence sentence, int first, int last) {
    boolean body = first == last && MentionWords.LONE_BODIES.has(sentence.token(first).lowerForm());
    for (int i = first; i <= last; i++) {
      String word = sentence.token(i).lowerForm();
      body |= first < last && MentionWords.BODIES.has(word);
      if (!MentionWords.BODIES.has(word)
          && !MentionWords.LONE_BODIES.has(word)
          && !MentionWords.OF_BODIES.has(word)
          && !MentionWords.INSIDE_LONG_NAMES.has(word)) {
        return false;
      }
    }
    return body;
  }

  /** What words beside a name say: "Kenya's ruling", "the Kenyan" before it, "of Kenya" behind. */
  private Optional<WorldEntry> beside(Candidate c, List<Candidate> names) {
    Sentence sentence = c.sentence;
    int before = c.first - 1;
    while (before > 0
        && c.first - before <= MOST_BETWEEN
        && !isCase(sentence.token(before))
        && isPlainModifier(sentence.token(before))) {
      before--;
    }
    boolean owner = before > 0 && isCase(sentence.token(before));
    int end = owner ? before - 1 : before;
    for (Candidate name : names) {
      if (name.last == end && (owner || name.demonym || end == c.first - 1)) {
        Optional<WorldEntry> home = home(name);
        if (home.isPresent()) {
          return owner ? home.map(this::ownerOf) : home;
        }
      }
    }
    int preposition = c.last + 1;
    if (preposition + 1 >= sentence.size()
        || !MentionWords.BEFORE_HOMES.has(sentence.token(preposition).form())) {
      return Optional.empty();
    }
    int behind = preposition + 1;
    behind += Demonyms.isArticle(sentence.token(behind)) ? 1 : 0;
    for (Candidate name : names) {
      if (name.first == behind
          && (!name.demonym || sentence.token(preposition).lemma().equals("of"))) {
        boolean of = sentence.token(preposition).lemma().equals("of");
        return of ? home(name).map(this::ownerOf) : home(name).flatMap(world::countryOf);
      }
    }
    return Optional.empty();
  }

  private static boolean isCase(Token token) {
    return token.tag().equals("POS");
  }

  private static boolean isPlainModifier(Token token) {
    return Character.isLowerCase(token.form().charAt(0))
        && (token.tag().startsWith("JJ")
            || token.tag().startsWith("VB")
            || token.tag().equals("NN"))
        && (token.is("amod") || token.is("compound") || token.is("nmod"));
  }

  private Optional<WorldEntry> home(Candidate name) {
    return name.entry.filter(PublicBodies::isHome);
  }

  private Optional<WorldEntry> named(String words) {
    List<WorldEntry> homes =
        Stream.concat(world.namedLike(words).stream(), world.withDemonymLike(words).stream())
            .filter(PublicBodies::isHome)
            .distinct()
            .toList();
    // "New York", "Georgia" and "Punjab" are several
    return homes.size() == 1 ? Optional.of(homes.get(0)) : Optional.empty();
  }

  private static boolean isHome(WorldEntry entry) {
    return LARGE.stream().anyMatch(entry::is) || entry.is("City");
  }

  /** "Nairobi's", "of Nairobi": the country's whose capital it is. */
  private WorldEntry ownerOf(WorldEntry place) {
    return world.capitalOf(place).orElse(place);
  }
}
