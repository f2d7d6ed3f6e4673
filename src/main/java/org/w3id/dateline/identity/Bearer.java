package org.w3id.dateline.identity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Somebody, an organization or a place, as one article speaks of them.
 *
 * @param kind what they are
 * @param form how much of a name the article gives
 * @param article IRI of the article
 * @param iri as minted for that article
 * @param label best name there, or the noun phrase
 * @param otherNames other names that the article gives
 * @param date when the article was published
 * @param item Q-id of the item of Wikidata that it is held to be
 * @param itemScore how surely, from 0 to 1
 * @param born date of birth, as far as known
 * @param countries IRIs of countries that they are of, or that a place is said to be in
 * @param regions IRIs of regions that a place is said to be in, of those that do not overlap
 * @param nearer how many regions are nearer to a place of the world than that in which it is said
 *     to be
 * @param trades groups of trades, of {@code trades.tsv}
 * @param offices posts
 * @param organizations IRIs of organizations that they belong to
 * @param speaks whether the article quotes them
 * @param scene IRI of the country that the article is about, where a name says little without: "the
 *     Supreme Court"
 */
public record Bearer(
    Kind kind,
    Form form,
    String article,
    String iri,
    String label,
    List<String> otherNames,
    Optional<LocalDate> date,
    Optional<String> item,
    double itemScore,
    Optional<String> born,
    List<String> countries,
    List<String> regions,
    OptionalInt nearer,
    List<String> trades,
    List<Office> offices,
    List<String> organizations,
    boolean speaks,
    Optional<String> scene) {
  /** What can be the same across articles. */
  public enum Kind {
    PERSON("a person"),
    ORGANIZATION("an organization"),
    PLACE("a place");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** Returns it with its article. */
    String words() {
      return words;
    }
  }

  /** How much of a name there is. */
  public enum Form {
    /** "Hossein Salami", "Scottish Steel Union". */
    FULL,
    /** "Salami", "SSU". */
    SHORT,
    /** "the IRGC commander-in-chief". */
    DESCRIBED
  }

  private static final int CELLS = 17;
  private static final int MOST_OFFICES = 8;
  private static final String TIE = "tie/";

  public Bearer {
    otherNames = sorted(otherNames);
    countries = sorted(countries);
    regions = sorted(regions);
    trades = sorted(trades);
    offices = offices.stream().distinct().sorted().toList();
    organizations = sorted(organizations);
  }

  private static List<String> sorted(Collection<String> words) {
    return words.stream().distinct().sorted().toList();
  }

  /** Returns an entity of the world, which no article mints. */
  public static Bearer ofWorld(Kind kind, String iri, String label) {
    return new Bearer(
        kind,
        Form.FULL,
        "",
        iri,
        label,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty(),
        List.of(),
        List.of(),
        OptionalInt.empty(),
        List.of(),
        List.of(),
        List.of(),
        false,
        Optional.empty());
  }

  /** Returns how much of a name a name is. */
  public static Form form(Kind kind, String name) {
    boolean isShort =
        switch (kind) {
          case PERSON -> name.indexOf(' ') < 0 || Names.given(name).isEmpty();
          case ORGANIZATION -> Names.isAcronym(name);
          case PLACE -> false;
        };
    return isShort ? Form.SHORT : Form.FULL;
  }

  /**
   * Returns why nobody can make one of this and another: "A is a person, B is a place". A word that
   * was taken for an organization may well be somebody's last name, and a state is a place.
   */
  public Optional<String> mismatch(Bearer other) {
    boolean person = kind == Kind.PERSON;
    if (kind == other.kind || !(person || other.kind == Kind.PERSON)) {
      return Optional.empty();
    }
    Bearer somebody = person ? this : other;
    Bearer something = person ? other : this;
    boolean lastName =
        something.mayBeSurname() && somebody.nameBlock().equals(something.nameBlock());
    return lastName
        ? Optional.empty()
        : Optional.of(
            label + " is " + kind.words() + ", " + other.label + " is " + other.kind.words());
  }

  /** Returns whether other articles may have the same IRI. */
  public boolean isShared() {
    return !iri.startsWith(article + "#");
  }

  /** Returns whether it is a place of the world by its name, and lies elsewhere. */
  public boolean isElsewhere() {
    return nearer.orElse(0) >= Regions.ELSEWHERE;
  }

  /** Returns what tells it from all other bearers. */
  public Reference reference() {
    return new Reference(iri, article);
  }

  /** Returns the name of the block in which those of like names are compared, where it has one. */
  public Optional<String> nameBlock() {
    if (form == Form.DESCRIBED) {
      return Optional.empty();
    }
    return nameBlock(kind, label);
  }

  /** Returns whether bodies of many countries are called so: "Ministry of Defence". */
  public static boolean isGeneric(String name) {
    return Names.isGeneric(name);
  }

  /** Returns whether it may be somebody whose last name was taken for an organization's. */
  public boolean mayBeSurname() {
    return kind == Kind.ORGANIZATION && mayBeSurname(label);
  }

  /** Returns whether a name may be a last name alone: one word, but no acronym. */
  public static boolean mayBeSurname(String label) {
    return !Names.isAcronym(label) && Names.words(label).size() == 1;
  }

  static Optional<String> nameBlock(Kind kind, String label) {
    Kind group = kind == Kind.ORGANIZATION && mayBeSurname(label) ? Kind.PERSON : kind;
    String key =
        switch (group) {
          case PERSON -> Names.last(label);
          case ORGANIZATION -> organizationKey(label);
          case PLACE -> Offices.key(label);
        };
    return key.isEmpty()
        ? Optional.empty()
        : Optional.of(group.name().toLowerCase(Locale.ROOT) + "/" + key);
  }

  private static String organizationKey(String label) {
    String acronym = Names.acronym(label);
    return acronym.isEmpty() ? Offices.key(label) : acronym;
  }

  /**
   * Returns the names of the blocks of those who have the same post, one person at a time. Who has
   * no name is looked for in one of them.
   */
  public List<String> officeBlocks() {
    return offices.stream()
        .filter(Office::sole)
        .limit(form == Form.DESCRIBED ? 1 : MOST_OFFICES)
        .map(o -> "office/" + o.key())
        .toList();
  }

  /**
   * Returns the names of blocks of people who may be one though their last names are written in two
   * ways: those of one sure item, and those whose names sound alike. Somebody of whom an article
   * gives a last name alone is looked for among those of the item whose last names sound so.
   */
  public List<String> tieBlocks() {
    if (kind != Kind.PERSON || form == Form.DESCRIBED) {
      return List.of();
    }
    List<String> blocks = new ArrayList<>();
    String sound = Names.sound(Names.last(label));
    if (isItemSure()) {
      String items = TIE + "item/" + item.orElseThrow();
      blocks.add(items + "/" + sound);
      if (form == Form.FULL) {
        blocks.add(items);
      }
    }
    List<String> given = Names.given(label);
    if (form == Form.FULL && !given.isEmpty() && !sound.isEmpty()) {
      blocks.add(TIE + "sound/" + sound + "/" + Names.sound(given.get(0)));
    }
    return blocks;
  }

  /** Returns the block of those who are surely an item. */
  public static String itemBlock(String item) {
    return TIE + "item/" + item;
  }

  /** Returns whether a block is one of {@link #tieBlocks}. */
  public static boolean isTie(String block) {
    return block.startsWith(TIE);
  }

  /** Returns whether both are people whose full names may be one that is written in two ways. */
  boolean isSpeltLike(Bearer other) {
    return kind == Kind.PERSON
        && other.kind == Kind.PERSON
        && form == Form.FULL
        && other.form == Form.FULL
        && Names.areSpeltAlike(Names.last(label), Names.last(other.label))
        && Names.compareGiven(Names.given(label), Names.given(other.label)) != Names.Agreement.NONE;
  }

  /** Returns whether two of one tie block are to be compared though their last names differ. */
  public boolean isTiedTo(Bearer other) {
    return isSpeltLike(other)
        || (kind == other.kind && isItemSure() && other.isItemSure() && item.equals(other.item));
  }

  private boolean isItemSure() {
    return item.isPresent() && itemScore >= Weights.shipped().itemSure();
  }

  /** Returns all its blocks. */
  public List<String> blocks() {
    List<String> blocks = new ArrayList<>();
    nameBlock().ifPresent(blocks::add);
    blocks.addAll(tieBlocks());
    blocks.addAll(officeBlocks());
    return blocks;
  }

  /** Returns what is known of it besides names, place and time; the same for many articles. */
  String signature() {
    return String.join(
        "\t",
        isItemSure() ? item.orElseThrow() : "",
        born.orElse(""),
        String.join(" ", countries),
        String.join(" ", regions),
        number(nearer),
        String.join(" ", trades),
        String.join(" ", offices.stream().map(Office::words).distinct().toList()),
        String.join(" ", organizations),
        String.join("|", otherNames),
        mayBeSurname() ? Boolean.toString(speaks) : "",
        scene.orElse(""));
  }

  private static String number(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
  }

  private static String words(List<Office> offices) {
    return String.join(" ", offices.stream().map(Office::toString).toList());
  }

  /** Returns it as a line, for {@link #parse}. */
  public String line() {
    return String.join(
        "\t",
        kind.name(),
        form.name(),
        article,
        iri,
        label,
        String.join("|", otherNames),
        date.map(LocalDate::toString).orElse(""),
        item.map(i -> i + " " + itemScore).orElse(""),
        born.orElse(""),
        String.join(" ", countries),
        String.join(" ", regions),
        number(nearer),
        String.join(" ", trades),
        words(offices),
        String.join(" ", organizations),
        Boolean.toString(speaks),
        scene.orElse(""));
  }

  /** Returns what a line tells of; nothing where another version of the program wrote it. */
  public static Optional<Bearer> parse(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != CELLS) {
      return Optional.empty();
    }
    try {
      String[] item = cells[7].split(" ");
      return Optional.of(
          new Bearer(
              Kind.valueOf(cells[0]),
              Form.valueOf(cells[1]),
              cells[2],
              cells[3],
              cells[4],
              cells[5].isEmpty() ? List.of() : List.of(cells[5].split("\\|")),
              cells[6].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cells[6])),
              item.length == 2 ? Optional.of(item[0]) : Optional.empty(),
              item.length == 2 ? Double.parseDouble(item[1]) : 0,
              Optional.of(cells[8]).filter(b -> !b.isEmpty()),
              list(cells[9]),
              list(cells[10]),
              cells[11].isEmpty()
                  ? OptionalInt.empty()
                  : OptionalInt.of(Integer.parseInt(cells[11])),
              list(cells[12]),
              list(cells[13]).stream().map(Office::parse).flatMap(Optional::stream).toList(),
              list(cells[14]),
              Boolean.parseBoolean(cells[15]),
              Optional.of(cells[16]).filter(country -> !country.isEmpty())));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
  }

  /** The entity of an article, as one speaks of it in decisions. */
  public record Reference(String iri, String article) implements Comparable<Reference> {
    /** By IRI, then by article. */
    @Override
    public int compareTo(Reference other) {
      int order = iri.compareTo(other.iri);
      return order != 0 ? order : article.compareTo(other.article);
    }

    /** Returns the shortest words that say which: an article's own IRI needs no more. */
    public String words() {
      return iri.startsWith(article + "#") ? iri : iri + "@" + article;
    }
  }
}
