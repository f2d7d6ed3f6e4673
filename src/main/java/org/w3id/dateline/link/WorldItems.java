package org.w3id.dateline.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.w3id.dateline.kb.KbIndex;
import org.w3id.dateline.kb.KbItem;
import org.w3id.dateline.kb.Kind;
import org.w3id.dateline.world.World;
import org.w3id.dateline.world.WorldEntry;

/** Entries of the world as items: those of the index where it has them. */
final class WorldItems {
  private static final Map<String, Kind> KINDS =
      Map.of(
          "Organization", Kind.ORGANIZATION,
          "Group", Kind.ORGANIZATION,
          "Place", Kind.PLACE,
          "Person", Kind.PERSON);

  /** How many sitelinks stand for each step of prominence. */
  private static final int[] SITELINKS = {0, 5, 15, 40, 90, 180};

  private final KbIndex index;
  private final World world;
  private final Map<String, Optional<KbItem>> items = new ConcurrentHashMap<>();

  WorldItems(KbIndex index, World world) {
    this.index = index;
    this.world = world;
  }

  /** Returns the item of an entry; none where it has none. */
  Optional<KbItem> item(WorldEntry entry) {
    return items.computeIfAbsent(
        entry.id(), id -> entry.item().map(q -> index.withId(q).orElseGet(() -> made(q, entry))));
  }

  /** Returns the Q-id of the entry with an id. */
  Optional<String> itemOf(String id) {
    return world.withId(id).flatMap(WorldEntry::item);
  }

  private KbItem made(String id, WorldEntry entry) {
    Kind kind =
        entry.classes().stream()
            .map(KINDS::get)
            .filter(k -> k != null)
            .findFirst()
            .orElse(Kind.OTHER);
    return KbItem.draft(id, kind, entry.label())
        .aliases(entry.aliases())
        .demonyms(entry.demonyms())
        .country(world.countryOf(entry).flatMap(WorldEntry::item).filter(c -> !c.equals(id)))
        .capital(entry.capital().flatMap(world::withId).flatMap(WorldEntry::item))
        .coordinates(entry.coordinates())
        .types(List.of())
        .sitelinks(SITELINKS[entry.prominence()])
        .item();
  }
}
