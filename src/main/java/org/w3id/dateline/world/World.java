package org.w3id.dateline.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Entries to be looked up by what news calls them. Immutable.
 *
 * <p>Every look-up comes in two kinds: by a name exactly as an entry has it, and <em>like</em> it,
 * where accents, full stops, hyphens, apostrophes, a leading "the" and mostly case do not count. Of
 * several entries the best known comes first.
 */
public final class World {
  /** Regions lie in each other no deeper than this. */
  private static final int MOST_REGIONS = 6;

  private record Name(String form, WorldEntry entry, boolean doubtful) {}

  /**
   * A name found in running text.
   *
   * @param words how many words it has, at least one
   * @param entries those it may mean, best known first, at least one
   */
  public record Match(int words, List<WorldEntry> entries) {
    public Match {
      entries = List.copyOf(entries);
    }
  }

  private static final class Shipped {
    static final World WORLD = new World(WorldTable.shipped());
  }

  private final List<WorldEntry> entries;
  private final Map<String, WorldEntry> byId = new HashMap<>();
  private final Map<String, WorldEntry> byCapital = new HashMap<>();
  private final Map<String, List<Name>> names = new HashMap<>();
  private final Map<String, List<Name>> demonyms = new HashMap<>();
  private final Set<String> beginnings = new HashSet<>();

  /**
   * Takes the entries.
   *
   * @param entries of two with the same name and prominence the first is taken to be better known
   * @throws IllegalArgumentException if two share an id, or one names a country or capital that is
   *     not among them
   */
  public World(List<WorldEntry> entries) {
    this.entries = List.copyOf(entries);
    for (WorldEntry entry : this.entries) {
      if (byId.put(entry.id(), entry) != null) {
        throw new IllegalArgumentException("two world entries with the id " + entry.id());
      }
      entry.capital().ifPresent(capital -> byCapital.putIfAbsent(capital, entry));
    }
    for (WorldEntry entry : this.entries) {
      entry.country().ifPresent(this::mustBeThere);
      entry.within().ifPresent(this::mustBeThere);
      entry.capital().ifPresent(this::mustBeThere);
    }
    List<WorldEntry> bestKnownFirst = new ArrayList<>(this.entries);
    bestKnownFirst.sort(Comparator.comparingInt(WorldEntry::prominence).reversed());
    for (WorldEntry entry : bestKnownFirst) {
      List<String> doubtful = entry.doubtfulNames();
      if (!doubtful.contains(entry.label())) {
        index(names, new Name(entry.label(), entry, false));
      }
      entry.aliases().forEach(name -> index(names, new Name(name, entry, false)));
      doubtful.forEach(name -> index(names, new Name(name, entry, true)));
      entry.demonyms().forEach(name -> index(demonyms, new Name(name, entry, false)));
    }
    for (String key : names.keySet()) {
      for (int blank = key.indexOf(' '); blank >= 0; blank = key.indexOf(' ', blank + 1)) {
        beginnings.add(key.substring(0, blank));
      }
    }
    beginnings.add("the");
  }

  private void mustBeThere(String id) {
    if (!byId.containsKey(id)) {
      throw new IllegalArgumentException("no world entry has the id " + id);
    }
  }

  private static void index(Map<String, List<Name>> index, Name name) {
    index.computeIfAbsent(NameKey.of(name.form()), key -> new ArrayList<>(1)).add(name);
  }

  /** Returns the world that ships with the program; it is read once. */
  public static World shipped() {
    return Shipped.WORLD;
  }

  /**
   * Returns this world with further entries. They come before others of the same prominence; one
   * with the id of an entry that is there takes its place.
   */
  public World with(List<WorldEntry> more) {
    Map<String, WorldEntry> merged = new LinkedHashMap<>();
    more.forEach(entry -> merged.put(entry.id(), entry));
    entries.forEach(entry -> merged.putIfAbsent(entry.id(), entry));
    return new World(List.copyOf(merged.values()));
  }

  /** Returns all entries in the order of the table. */
  public List<WorldEntry> entries() {
    return entries;
  }

  /** Returns the entry with an id. */
  public Optional<WorldEntry> withId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns the entries with a label or alias, as written there; best known first. */
  public List<WorldEntry> named(String name) {
    return exactly(names, name);
  }

  /**
   * Returns the entries with a label or alias like this one; best known first. Capitals count where
   * they tell an acronym from a word: "us" and "who" name nobody, "US", "WHO" and "Nato" do.
   */
  public List<WorldEntry> namedLike(String name) {
    return like(names, name);
  }

  /**
   * Returns the entries that {@link #namedLike} finds, and those for which the name is doubtful:
   * "X", "Target". Best known first.
   */
  public List<WorldEntry> perhapsNamed(String name) {
    return chosen(names, name, n -> NameKey.canBe(n.form(), name), true);
  }

  /** Returns the entries with a demonym like this one; best known first. */
  public List<WorldEntry> withDemonymLike(String word) {
    return NameKey.hasArticle(word) ? List.of() : like(demonyms, word);
  }

  /**
   * Returns the longest name in running text that begins at a word; names are compared as by {@link
   * #namedLike}, but an article is only taken in where it belongs to the name ("The Hague"). Takes
   * no longer than the longest name has words.
   *
   * @param words words and marks of punctuation, as a tokenizer leaves them
   * @param from index of the first word of the name
   */
  public Optional<Match> longestMatch(List<String> words, int from) {
    if (NameKey.of(words.get(from)).isEmpty()) {
      return Optional.empty();
    }
    Match longest = null;
    StringBuilder text = new StringBuilder();
    for (int i = from; i < words.size(); i++) {
      text.append(i == from ? "" : " ").append(words.get(i));
      String name = text.toString();
      String key = NameKey.of(name);
      if (!NameKey.of(words.get(i)).isEmpty()) {
        List<WorldEntry> found = withItsArticle(name);
        longest = found.isEmpty() ? longest : new Match(i - from + 1, found);
      }
      if (!beginnings.contains(key)) {
        break;
      }
    }
    return Optional.ofNullable(longest);
  }

  /** Returns the country whose capital this is. */
  public Optional<WorldEntry> capitalOf(WorldEntry city) {
    return Optional.ofNullable(byCapital.get(city.id()));
  }

  /** Returns the country that an entry lies in or belongs to; a country's is itself. */
  public Optional<WorldEntry> countryOf(WorldEntry entry) {
    return entry.is(WorldEntry.COUNTRY)
        ? Optional.of(entry)
        : entry.country().flatMap(this::withId);
  }

  /** Returns whether an entry is a region, or lies in it or in one that lies in it. */
  public boolean liesIn(WorldEntry entry, String region) {
    Optional<WorldEntry> at = Optional.of(entry);
    for (int step = 0; step < MOST_REGIONS && at.isPresent(); step++) {
      if (at.get().id().equals(region)) {
        return true;
      }
      at = at.get().within().flatMap(this::withId);
    }
    return false;
  }

  private static List<WorldEntry> exactly(Map<String, List<Name>> index, String name) {
    return chosen(index, name, n -> n.form().equals(name), false);
  }

  private static List<WorldEntry> like(Map<String, List<Name>> index, String name) {
    return chosen(index, name, n -> NameKey.canBe(n.form(), name), false);
  }

  private List<WorldEntry> withItsArticle(String name) {
    boolean article = NameKey.hasArticle(name);
    return chosen(
        names,
        name,
        n -> NameKey.canBe(n.form(), name) && (!article || NameKey.hasArticle(n.form())),
        false);
  }

  private static List<WorldEntry> chosen(
      Map<String, List<Name>> index, String name, Predicate<Name> fits, boolean doubtfulToo) {
    Set<WorldEntry> found = new LinkedHashSet<>();
    Set<WorldEntry> doubtful = new HashSet<>();
    for (Name candidate : index.getOrDefault(NameKey.of(name), List.of())) {
      if (candidate.doubtful() && candidate.form().equals(name)) {
        doubtful.add(candidate.entry());
      }
      if (fits.test(candidate) && (doubtfulToo || !candidate.doubtful())) {
        found.add(candidate.entry());
      }
    }
    if (!doubtfulToo) {
      found.removeAll(doubtful);
    }
    return List.copyOf(found);
  }
}
