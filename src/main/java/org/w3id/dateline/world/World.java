package org.w3id.dateline.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entries to be looked up by what news calls them. Immutable. */
public final class World {
  private final List<WorldEntry> entries;
  private final Map<String, WorldEntry> byId = new HashMap<>();
  private final Map<String, List<WorldEntry>> byName = new HashMap<>();
  private final Map<String, List<WorldEntry>> byDemonym = new HashMap<>();

  /**
   * Takes the entries.
   *
   * @throws IllegalArgumentException if two share an id
   */
  public World(List<WorldEntry> entries) {
    this.entries = List.copyOf(entries);
    for (WorldEntry entry : this.entries) {
      if (byId.put(entry.id(), entry) != null) {
        throw new IllegalArgumentException("two world entries with the id " + entry.id());
      }
      index(byName, entry.label(), entry);
      entry.aliases().forEach(name -> index(byName, name, entry));
      entry.demonyms().forEach(name -> index(byDemonym, name, entry));
    }
  }

  private static void index(Map<String, List<WorldEntry>> index, String name, WorldEntry entry) {
    List<WorldEntry> found = index.computeIfAbsent(name, key -> new ArrayList<>(1));
    if (!found.contains(entry)) {
      found.add(entry);
    }
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
    return List.copyOf(byName.getOrDefault(name, List.of()));
  }

  /** Returns the entries with a demonym, as written there; best known first. */
  public List<WorldEntry> withDemonym(String word) {
    return List.copyOf(byDemonym.getOrDefault(word, List.of()));
  }
}
