package org.w3id.dateline.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.dateline.world.World;
import org.w3id.dateline.world.WorldEntry;

/** The countries that a text is about, judged by its entities that can only be one entry. */
final class Setting {
  /** What an entity adds to the case for others of its country. */
  private static final double WITHIN_COUNTRY = 1;

  private static final double COUNTRY_ITSELF = 0.5;

  /** Capitals are named for what governments do anywhere. */
  private static final double CAPITAL = 0.25;

  private final World world;
  private final Map<String, Double> support = new HashMap<>();
  private final Map<String, Integer> mentions = new HashMap<>();

  Setting(World world) {
    this.world = world;
  }

  /** Takes in an entity that can only be one entry, with how often it is named. */
  void add(WorldEntry entry, int times) {
    Optional<WorldEntry> country = world.countryOf(entry);
    if (country.isEmpty()) {
      return;
    }
    double weight =
        entry.is(WorldEntry.COUNTRY)
            ? COUNTRY_ITSELF
            : world.capitalOf(entry).isPresent() ? CAPITAL : WITHIN_COUNTRY;
    support.merge(country.get().id(), weight, Double::sum);
    mentions.merge(country.get().id(), times, Integer::sum);
  }

  /** Returns how well an entry fits, in [0, 1): 0 where nothing else is of its country. */
  double fit(WorldEntry entry) {
    double weight = world.countryOf(entry).map(c -> support.getOrDefault(c.id(), 0.0)).orElse(0.0);
    return weight / (weight + 1.5);
  }

  /**
   * Returns whether a text about these countries can mean an entry by a name that recurs from
   * country to country: it is about the entry's country as much as about any, or about none.
   */
  boolean isAbout(WorldEntry entry) {
    int most = mentions.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return world
        .countryOf(entry)
        .map(country -> 2 * mentions.getOrDefault(country.id(), 0) >= most)
        .orElse(true);
  }

  /** Returns a setting made of entities that can only be one entry. */
  static Setting of(World world, List<List<WorldCandidate>> candidates, List<Integer> named) {
    Setting setting = new Setting(world);
    for (int i = 0; i < candidates.size(); i++) {
      if (candidates.get(i).size() == 1) {
        WorldCandidate only = candidates.get(i).get(0);
        if (only.match() != WorldCandidate.Match.DOUBTFUL && !only.recurring()) {
          setting.add(only.entry(), named.get(i));
        }
      }
    }
    return setting;
  }
}
