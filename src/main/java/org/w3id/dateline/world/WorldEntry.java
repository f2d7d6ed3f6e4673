package org.w3id.dateline.world;

import java.util.List;
import java.util.Optional;

/**
 * Something of the world that news names: a country, a city, an organization, a treaty.
 *
 * @param id stable key, unique; the last part of its IRI
 * @param item Q-id in Wikidata, none where the entry has no item
 * @param label English name
 * @param aliases other English names, acronyms and short forms
 * @param doubtfulNames those among the label and further names that mostly mean something else, so
 *     that the text must give a reason to take them for it: "X", "Target"; no alias is among them
 * @param demonyms adjectives and nouns for what is of it or those who are: "Lebanese"
 * @param classes local names of ontology classes, most special first: "Country", "Place"
 * @param country id of the country it lies in or belongs to
 * @param within id of the region of its country that it lies in
 * @param capital id of its capital; of several, the seat of government
 * @param coordinates where it lies
 * @param prominence how often news means it by its names, from 1 (seldom) to 5 (nearly always)
 */
public record WorldEntry(
    String id,
    Optional<String> item,
    String label,
    List<String> aliases,
    List<String> doubtfulNames,
    List<String> demonyms,
    List<String> classes,
    Optional<String> country,
    Optional<String> within,
    Optional<String> capital,
    Optional<Coordinates> coordinates,
    int prominence) {
  /** The class of sovereign states. */
  public static final String COUNTRY = "Country";

  /** The prominence of an entry that states none. */
  public static final int USUAL_PROMINENCE = 3;

  /** The prominence of those that news means nearly always when it says their name. */
  public static final int HIGHEST_PROMINENCE = 5;

  public WorldEntry {
    aliases = List.copyOf(aliases);
    doubtfulNames = List.copyOf(doubtfulNames);
    demonyms = List.copyOf(demonyms);
    classes = List.copyOf(classes);
    if (id.isEmpty() || label.isEmpty() || classes.isEmpty()) {
      throw new IllegalArgumentException("a world entry needs id, label and class: " + id);
    }
    if (prominence < 1 || prominence > HIGHEST_PROMINENCE) {
      throw new IllegalArgumentException("no prominence: " + prominence);
    }
  }

  /** As told by the id, which tells any two entries of a world apart. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Returns whether it is of a class, or of one below that. */
  public boolean is(String className) {
    return classes.contains(className);
  }

  /**
   * A point on the Earth (WGS 84).
   *
   * @param latitude degrees north
   * @param longitude degrees east
   */
  public record Coordinates(double latitude, double longitude) {
    public Coordinates {
      if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
        throw new IllegalArgumentException("not on the Earth: " + latitude + ", " + longitude);
      }
    }
  }
}
