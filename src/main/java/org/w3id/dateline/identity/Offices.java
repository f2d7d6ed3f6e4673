package org.w3id.dateline.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3id.dateline.table.Table;

/** Which titles are the same post, and which posts one person at a time has. */
public final class Offices {
  private static final String ANY = "any";
  private static final String COUNTRY = "country";
  private static final String BODY = "body";
  private static final Pattern HASH = Pattern.compile("-[0-9a-f]{10}$");

  private record Rank(String name, boolean sole) {}

  private static final class Shipped {
    static final Offices OFFICES =
        new Offices(
            Table.of(
                Offices.class,
                "offices.tsv",
                "relation",
                "of",
                "titles",
                "rank",
                "holders",
                "places"),
            Table.of(Offices.class, "past-offices.tsv", "word", "trade"),
            Table.of(Offices.class, "office-starts.tsv", "words", "tells"));
  }

  private final Map<String, Rank> ranks = new HashMap<>();
  private final Set<String> relations = new LinkedHashSet<>();
  private final Set<String> local = new TreeSet<>();
  private final Set<String> ofOneBody = new TreeSet<>();
  private final Set<String> past = new TreeSet<>();
  private final Set<String> over = new TreeSet<>();
  private final Set<String> starts = new TreeSet<>();
  private final Set<String> again = new TreeSet<>();

  private Offices(Table table, Table words, Table beginnings) {
    for (Table.Row row : beginnings.rows()) {
      String tells = row.cell("tells");
      if (!tells.equals("start") && !tells.equals("again")) {
        throw row.problem("it tells \"" + tells + "\"", "Write start or again.");
      }
      if (starts.contains(row.cell("words")) || again.contains(row.cell("words"))) {
        throw row.problem("\"" + row.cell("words") + "\" stands here twice", "Take one out.");
      }
      (tells.equals("start") ? starts : again).add(row.cell("words"));
    }
    for (Table.Row row : words.rows()) {
      String trade = row.cell("trade");
      if (!trade.isEmpty() && !trade.equals("past")) {
        throw row.problem("a trade is \"" + trade + "\"", "Write past, or nothing.");
      }
      if (!past.add(row.cell("word"))) {
        throw row.problem("\"" + row.cell("word") + "\" stands here twice", "Take one out.");
      }
      if (!trade.isEmpty()) {
        over.add(row.cell("word"));
      }
    }
    for (Table.Row row : table.rows()) {
      String of = row.cell("of");
      String holders = row.cell("holders");
      if (!List.of(ANY, COUNTRY, BODY).contains(of)) {
        throw row.problem("an office of \"" + of + "\"", "Write country, body or any.");
      }
      if (!holders.equals("one") && !holders.equals("many")) {
        throw row.problem("holders is \"" + holders + "\"", "Write one or many.");
      }
      if (!List.of("", "one", "body").contains(row.cell("places"))) {
        throw row.problem(
            "places is \"" + row.cell("places") + "\"", "Write one, body, or nothing.");
      }
      if (!row.cell("places").isEmpty()) {
        (row.cell("places").equals("body") ? ofOneBody : local)
            .add(row.cell("relation") + " " + row.cell("rank"));
      }
      relations.add(row.cell("relation"));
      for (String title : row.words("titles")) {
        Rank rank = new Rank(row.cell("rank"), holders.equals("one"));
        for (String where : of.equals(ANY) ? List.of(COUNTRY, BODY) : List.of(of)) {
          if (ranks.put(key(row.cell("relation"), where, title), rank) != null) {
            throw row.problem("\"" + title + "\" stands here twice", "Take one out.");
          }
        }
      }
    }
  }

  /** Returns what ships with the program; read once. */
  public static Offices shipped() {
    return Shipped.OFFICES;
  }

  private static String key(String relation, String where, String title) {
    return relation + " " + where + " " + title;
  }

  /**
   * Returns the post that a relation tells of.
   *
   * @param relation local name: {@code headOf}
   * @param title the office as worded, empty where the words name none
   * @param of IRI of where it is, or words for it
   * @param country whether that is a country
   */
  public Office office(String relation, String title, String of, boolean country) {
    String words = String.join("_", Names.words(title));
    return found(relation, words, of, country)
        .map(Found::office)
        .orElseGet(() -> new Office(relation, words, false, of));
  }

  /**
   * Returns the post that a title beside a name tells of, of whatever relation; none where no row
   * knows the title.
   *
   * @param title "finance minister"
   * @param of IRI of where it is, or words for it
   * @param country whether that is a country
   */
  public Optional<Office> office(String title, String of, boolean country) {
    String words = String.join("_", Names.words(title));
    Optional<Found> best = Optional.empty();
    for (String relation : relations) {
      Optional<Found> found = found(relation, words, of, country);
      if (found.isPresent() && (best.isEmpty() || found.get().known() > best.get().known())) {
        best = found;
      }
    }
    return best.map(Found::office);
  }

  /** A post, and how many letters of its title the table knows. */
  private record Found(Office office, int known) {}

  /** The row of the title, or else of the longest end of it that a row with "*_" knows. */
  private Optional<Found> found(String relation, String words, String of, boolean country) {
    String where = country ? COUNTRY : BODY;
    Rank rank = ranks.get(key(relation, where, words));
    if (rank != null) {
      return Optional.of(
          new Found(new Office(relation, rank.name(), rank.sole(), of), words.length() + 1));
    }
    for (int at = words.indexOf('_'); at >= 0; at = words.indexOf('_', at + 1)) {
      Rank open = ranks.get(key(relation, where, "*" + words.substring(at)));
      if (open != null) {
        String name = open.name().equals("*") ? words : open.name();
        return Optional.of(
            new Found(new Office(relation, name, open.sole(), of), words.length() - at));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns whether two posts are one person's only one after the other: mayor of two towns, coach
   * of two clubs.
   */
  boolean areApart(Office one, Office other) {
    if (!one.relation().equals(other.relation())
        || !one.rank().equals(other.rank())
        || one.of().equals(other.of())) {
      return false;
    }
    String post = one.relation() + " " + one.rank();
    return local.contains(post) || (ofOneBody.contains(post) && areTwo(one.of(), other.of()));
  }

  /** Whether names tell that two organizations are two: no word is common, no acronym theirs. */
  private static boolean areTwo(String one, String other) {
    String first = name(one);
    String second = name(other);
    List<String> words = new ArrayList<>(Names.words(first));
    words.retainAll(Names.words(second));
    return words.isEmpty() && !isShort(first, second) && !isShort(second, first);
  }

  /** Whether a word may be the initials of another name: "fifa". */
  private static boolean isShort(String word, String name) {
    return Names.words(word).size() == 1 && Names.acronym(name).equals(word);
  }

  /** The words that an IRI ends in, without the hash behind them. */
  private static String name(String of) {
    String tail = of.substring(of.lastIndexOf('/') + 1);
    return HASH.matcher(tail).replaceFirst("").replace('-', ' ').replace('_', ' ');
  }

  /** Returns words as one, by which two that differ in case and "the" are the same. */
  public static String key(String words) {
    List<String> plain = Names.words(words);
    return String.join(
        "_", plain.subList(!plain.isEmpty() && plain.get(0).equals("the") ? 1 : 0, plain.size()));
  }

  /** Returns whether words before a title say that its trade is over: "former". */
  boolean isOver(List<String> words) {
    return words.stream().anyMatch(over::contains);
  }

  /** Returns whether words speak of a post that somebody had or will have: "the former chief". */
  public boolean isPast(String words) {
    return hasOne(past, words);
  }

  /** Returns whether words speak of how a post began, for the first time: "N became chief". */
  public boolean isStart(String words) {
    return hasOne(starts, words) && !hasOne(again, words);
  }

  private static boolean hasOne(Set<String> some, String words) {
    String plain = " " + String.join(" ", Names.words(words.toLowerCase(Locale.ROOT))) + " ";
    return some.stream().anyMatch(word -> plain.contains(" " + word + " "));
  }
}
