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
 * @param demonyms adjectives and nouns for what is of it or those who are: "Lebanese"
 * @param classes local names of ontology classes, most special first: "Country", "Place"
 * @param country id of the country it lies in or belongs to
 * @param capital id of its capital
 * @param coordinates where it lies
 */
public record WorldEntry(
    String id,
    Optional<String> item,
    String label,
    List<String> aliases,
    List<String> demonyms,
    List<String> classes,
    Optional<String> country,
    Optional<String> capital,
    Optional<Coordinates> coordinates) {
  public WorldEntry {
    aliases = List.copyOf(aliases);
    demonyms = List.copyOf(demonyms);
    classes = List.copyOf(classes);
  }

  /**
   * A point on the Earth (WGS 84).
   *
   * @param latitude degrees north
   * @param longitude degrees east
   */
  public record Coordinates(double latitude, double longitude) {}
}
