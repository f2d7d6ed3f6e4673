package org.w3id.dateline.kb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.w3id.dateline.world.WorldEntry;

/** An item in the making; see {@link KbItem} for what its parts are. Not safe for threads. */
public final class ItemDraft {
  private final String id;
  private final Kind kind;
  private final String label;
  private final List<String> aliases = new ArrayList<>(0);
  private final List<String> demonyms = new ArrayList<>(0);
  private final List<String> types = new ArrayList<>(0);
  private final List<String> within = new ArrayList<>(0);
  private final List<String> parties = new ArrayList<>(0);
  private final List<String> occupations = new ArrayList<>(0);
  private final List<String> heads = new ArrayList<>(0);
  private final List<String> related = new ArrayList<>(0);
  private final List<Office> offices = new ArrayList<>(0);
  private Optional<String> description = Optional.empty();
  private Optional<String> country = Optional.empty();
  private Optional<String> capital = Optional.empty();
  private Optional<String> image = Optional.empty();
  private Optional<String> wikipedia = Optional.empty();
  private Optional<String> wikidata = Optional.empty();
  private Optional<WorldEntry.Coordinates> coordinates = Optional.empty();
  private OptionalLong population = OptionalLong.empty();
  private int sitelinks;

  ItemDraft(String id, Kind kind, String label) {
    this.id = id;
    this.kind = kind;
    this.label = label;
  }

  /** Other names. */
  public ItemDraft aliases(Collection<String> more) {
    aliases.addAll(more);
    return this;
  }

  /** Words for what is of it. */
  public ItemDraft demonyms(Collection<String> more) {
    demonyms.addAll(more);
    return this;
  }

  /** Q-ids of its classes. */
  public ItemDraft types(Collection<String> more) {
    types.addAll(more);
    return this;
  }

  /** Q-ids of the places that it lies in. */
  public ItemDraft within(Collection<String> more) {
    within.addAll(more);
    return this;
  }

  /** Q-ids of its parties. */
  public ItemDraft parties(Collection<String> more) {
    parties.addAll(more);
    return this;
  }

  /** Q-ids of its occupations. */
  public ItemDraft occupations(Collection<String> more) {
    occupations.addAll(more);
    return this;
  }

  /** Q-ids of those at its head. */
  public ItemDraft heads(Collection<String> more) {
    heads.addAll(more);
    return this;
  }

  /** Q-ids of what it has to do with. */
  public ItemDraft related(Collection<String> more) {
    related.addAll(more);
    return this;
  }

  /** Offices that it holds or held. */
  public ItemDraft offices(Collection<Office> more) {
    offices.addAll(more);
    return this;
  }

  /** A few words that tell it from its namesakes. */
  public ItemDraft description(Optional<String> value) {
    description = value;
    return this;
  }

  /** Q-id of its country. */
  public ItemDraft country(Optional<String> value) {
    country = value;
    return this;
  }

  /** Q-id of its capital. */
  public ItemDraft capital(Optional<String> value) {
    capital = value;
    return this;
  }

  /** A file of Wikimedia Commons. */
  public ItemDraft image(Optional<String> value) {
    image = value;
    return this;
  }

  /** A title of the English Wikipedia. */
  public ItemDraft wikipedia(Optional<String> value) {
    wikipedia = value;
    return this;
  }

  /** Q-id of the same thing. */
  public ItemDraft wikidata(Optional<String> value) {
    wikidata = value;
    return this;
  }

  /** Where it lies. */
  public ItemDraft coordinates(Optional<WorldEntry.Coordinates> value) {
    coordinates = value;
    return this;
  }

  /** How many people live there. */
  public ItemDraft population(OptionalLong value) {
    population = value;
    return this;
  }

  /** How many pages of Wikimedia are about it. */
  public ItemDraft sitelinks(int value) {
    sitelinks = value;
    return this;
  }

  /** Returns the item. */
  public KbItem item() {
    return new KbItem(
        id,
        kind,
        label,
        aliases,
        demonyms,
        description,
        types,
        country,
        within,
        coordinates,
        offices,
        parties,
        occupations,
        heads,
        related,
        capital,
        image,
        wikipedia,
        population,
        wikidata,
        sitelinks);
  }
}
