package org.w3id.dateline.identity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody, or an organization, as one article speaks of them.
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
 * @param countries IRIs of countries that they are of
 * @param trades groups of trades, of {@code trades.tsv}
 * @param offices posts
 * @param organizations IRIs of organizations that they belong to
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
    List<String> trades,
    List<Office> offices,
    List<String> organizations) {
  /** What can be the same across articles. */
  public enum Kind {
    PERSON,
    ORGANIZATION
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

  private static final int CELLS = 13;
  private static final int MOST_OFFICES = 8;

  public Bearer {
    otherNames = sorted(otherNames);
    countries = sorted(countries);
    trades = sorted(trades);
    offices = offices.stream().distinct().sorted().toList();
    organizations = sorted(organizations);
  }

  private static List<String> sorted(Collection<String> words) {
    return words.stream().distinct().sorted().toList();
  }

  /** Returns an entity of the world, which no article mints. */
  public static Bearer ofWorld(boolean person, String iri, String label) {
    return new Bearer(
        person ? Kind.PERSON : Kind.ORGANIZATION,
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
        List.of(),
        List.of());
  }

  /** Returns how much of a name a person's or organization's name is. */
  public static Form form(Kind kind, String name) {
    boolean isShort = kind == Kind.PERSON ? name.indexOf(' ') < 0 : Names.isAcronym(name);
    return isShort ? Form.SHORT : Form.FULL;
  }

  /** Returns whether other articles may have the same IRI. */
  public boolean isShared() {
    return !iri.startsWith(article + "#");
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

  static Optional<String> nameBlock(Kind kind, String label) {
    String key = kind == Kind.PERSON ? Names.last(label) : Names.acronym(label);
    return key.isEmpty()
        ? Optional.empty()
        : Optional.of(kind.name().toLowerCase(Locale.ROOT) + "/" + key);
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

  /** Returns all its blocks. */
  public List<String> blocks() {
    List<String> blocks = new ArrayList<>();
    nameBlock().ifPresent(blocks::add);
    blocks.addAll(officeBlocks());
    return blocks;
  }

  /** Returns what is known of it besides names, place and time; the same for many articles. */
  String signature() {
    return String.join(
        "\t",
        item.map(i -> itemScore >= Weights.shipped().itemSure() ? i : "").orElse(""),
        born.orElse(""),
        String.join(" ", countries),
        String.join(" ", trades),
        words(offices),
        String.join(" ", organizations),
        String.join("|", otherNames));
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
        String.join(" ", trades),
        words(offices),
        String.join(" ", organizations));
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
              list(cells[11]).stream().map(Office::parse).flatMap(Optional::stream).toList(),
              list(cells[12])));
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
