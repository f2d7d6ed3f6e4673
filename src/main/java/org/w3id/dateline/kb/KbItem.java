package org.w3id.dateline.kb;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.w3id.dateline.world.WorldEntry;

/**
 * An item of the knowledge base.
 *
 * @param id Q-id in Wikidata; of a user's own entity its IRI
 * @param kind what sort of thing it is
 * @param label English name, or the one that holds in all languages
 * @param aliases other names, without the label, in the order of the dump
 * @param demonyms English words for what is of it or those who are: "Lebanese"
 * @param description a few English words that tell it from its namesakes
 * @param types Q-ids of the classes that it is an instance of
 * @param country Q-id of the country it lies in or belongs to; of a person, whose citizen it is
 * @param within Q-ids of the places that it lies in
 * @param coordinates where it lies
 * @param offices offices that a person holds or held, the preferred first
 * @param parties Q-ids of the political parties that it is or was a member of
 * @param occupations Q-ids of what a person does or did for a living
 * @param heads Q-ids of those at its head: of state, of government, chief executive, chair
 * @param related Q-ids of others that it is said to have to do with: employers, teams, owners,
 *     members, seats, parts
 * @param capital Q-id of its capital
 * @param image name of a file of Wikimedia Commons
 * @param wikipedia title of the article in the English Wikipedia
 * @param population how many people live there
 * @param wikidata Q-id of the same thing in Wikidata; always there if the id is one
 * @param sitelinks how many pages of Wikimedia are about it: the more, the better known it is
 */
public record KbItem(
    String id,
    Kind kind,
    String label,
    List<String> aliases,
    List<String> demonyms,
    Optional<String> description,
    List<String> types,
    Optional<String> country,
    List<String> within,
    Optional<WorldEntry.Coordinates> coordinates,
    List<Office> offices,
    List<String> parties,
    List<String> occupations,
    List<String> heads,
    List<String> related,
    Optional<String> capital,
    Optional<String> image,
    Optional<String> wikipedia,
    OptionalLong population,
    Optional<String> wikidata,
    int sitelinks) {
  private static final Pattern QID = Pattern.compile("Q[1-9][0-9]{0,18}");

  public KbItem {
    if (id.isEmpty() || label.isEmpty()) {
      throw new IllegalArgumentException("an item needs id and label: " + id + " " + label);
    }
    if (sitelinks < 0) {
      throw new IllegalArgumentException(id + " with " + sitelinks + " sitelinks");
    }
    aliases = List.copyOf(aliases);
    demonyms = List.copyOf(demonyms);
    types = List.copyOf(types);
    within = List.copyOf(within);
    offices = List.copyOf(offices);
    parties = List.copyOf(parties);
    occupations = List.copyOf(occupations);
    heads = List.copyOf(heads);
    related = List.copyOf(related);
    if (isQid(id)) {
      wikidata = Optional.of(id);
    }
  }

  /** Returns a draft of an item, of which nothing more is known yet. */
  public static ItemDraft draft(String id, Kind kind, String label) {
    return new ItemDraft(id, kind, label);
  }

  /** Returns whether a text is the id of an item of Wikidata: "Q42". */
  public static boolean isQid(String text) {
    return QID.matcher(text).matches();
  }

  /** Items are told apart by their ids. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
