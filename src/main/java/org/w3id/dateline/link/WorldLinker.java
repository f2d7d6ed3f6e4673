package org.w3id.dateline.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.link.WorldCandidate.Match;
import org.w3id.dateline.world.World;
import org.w3id.dateline.world.WorldEntry;

/**
 * Weighs the entries of a world that subjects may be.
 *
 * <p>Each entry that bears one of a subject's names and agrees with its type gets a weight: its
 * prominence, what share of the names lead to it, and how well it fits the other countries and
 * cities of the text. "None of these" has a weight, too, the larger the less a name says. An
 * entry's score is its share of all weights.
 */
final class WorldLinker {
  private static final Set<String> LARGE = Set.of(WorldEntry.COUNTRY, "Region", "Territory");
  private static final double PROMINENCE_BASE = 3;
  private static final double FIT_FACTOR = 20;

  /** "Birmingham, Alabama": the name behind the comma says where. */
  private static final double PLACED_FACTOR = 50;

  /** "Birmingham, Bavaria": none that lies in another country. */
  private static final double MISPLACED_FACTOR = 0.001;

  private static final double NONE_OF_A_LONG_NAME = 0.03;
  private static final double NONE_OF_A_WORD = 0.08;
  private static final double NONE_OF_AN_ACRONYM = 0.15;
  private static final double NONE_OF_A_DOUBTFUL_NAME = 0.6;

  /**
   * An entry with its share of the weights.
   *
   * @param fit how well it fits the other countries and cities of the text, in [0, 1)
   * @param placed whether a name behind a comma puts the subject in its country
   */
  record Scored(WorldCandidate candidate, double score, double fit, boolean placed) {}

  private record Weighed(WorldCandidate candidate, double weight, double fit, boolean placed) {}

  private final World world;
  private final WorldCandidates finder;

  WorldLinker(World world) {
    this.world = world;
    this.finder = new WorldCandidates(world);
  }

  /** Returns for each subject the entries that it may be, the likeliest first. */
  List<List<Scored>> weigh(List<Subject> subjects) {
    List<List<WorldCandidate>> candidates = new ArrayList<>();
    List<Integer> times = new ArrayList<>();
    Map<String, List<WorldCandidate>> byName = new HashMap<>();
    for (Subject subject : subjects) {
      List<WorldCandidate> found = subject.names().isEmpty() ? List.of() : finder.find(subject);
      candidates.add(found);
      times.add(subject.times());
      subject.names().forEach(name -> byName.put(name.text(), found));
    }
    Setting setting = Setting.of(world, candidates, times);
    List<List<Scored>> scored = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Set<String> placed = placed(subjects.get(i), byName);
      boolean surely = !placed.isEmpty() && isWithinLarge(subjects.get(i), byName);
      scored.add(
          score(candidates.get(i), setting, placed, surely, regions(subjects.get(i), byName)));
    }
    return scored;
  }

  /** Returns the ids of the countries that names behind a comma put a subject in. */
  private Set<String> placed(Subject subject, Map<String, List<WorldCandidate>> byName) {
    Set<String> countries = new HashSet<>();
    for (String name : subject.within()) {
      for (WorldCandidate candidate : byName.getOrDefault(name, List.of())) {
        world.countryOf(candidate.entry()).map(WorldEntry::id).ifPresent(countries::add);
      }
    }
    return countries;
  }

  /** Returns the ids of the regions that names behind a comma may put a subject in. */
  private static Set<String> regions(Subject subject, Map<String, List<WorldCandidate>> byName) {
    Set<String> regions = new HashSet<>();
    for (String name : subject.within()) {
      for (WorldCandidate candidate : byName.getOrDefault(name, List.of())) {
        if (candidate.entry().is("Region")) {
          regions.add(candidate.entry().id());
        }
      }
    }
    return regions;
  }

  /** Returns whether an entry lies in another region of its country than those said. */
  private boolean isInAnother(WorldEntry entry, Set<String> regions) {
    return entry.within().isPresent()
        && !regions.isEmpty()
        && regions.stream().noneMatch(region -> world.liesIn(entry, region))
        && regions.stream()
            .map(world::withId)
            .flatMap(Optional::stream)
            .allMatch(region -> region.country().equals(entry.country()));
  }

  private static boolean isWithinLarge(Subject subject, Map<String, List<WorldCandidate>> byName) {
    return subject.within().stream()
        .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
        .anyMatch(candidate -> isLarge(candidate.entry()));
  }

  /** Returns whether other places lie in an entry: that of a country or region. */
  static boolean isLarge(WorldEntry entry) {
    return LARGE.stream().anyMatch(entry::is);
  }

  private List<Scored> score(
      List<WorldCandidate> candidates,
      Setting setting,
      Set<String> placed,
      boolean surely,
      Set<String> regions) {
    List<Weighed> weighed = new ArrayList<>();
    double all = 0;
    double none = 0;
    for (WorldCandidate candidate : candidates) {
      WorldEntry entry = candidate.entry();
      double prominence = Math.pow(PROMINENCE_BASE, entry.prominence() - 3.0);
      double weight = prominence * candidate.covered();
      double fit = setting.fit(entry);
      boolean there =
          !entry.is(WorldEntry.COUNTRY)
              && !isInAnother(entry, regions)
              && world.countryOf(entry).map(c -> placed.contains(c.id())).orElse(false);
      boolean away = !world.countryOf(entry).map(c -> placed.contains(c.id())).orElse(true);
      if (surely && !isLarge(entry) && entry.is("Place") && (away || isInAnother(entry, regions))) {
        weight *= MISPLACED_FACTOR;
      } else if (candidates.size() > 1) {
        weight *= 1 + FIT_FACTOR * fit;
        weight *= there ? PLACED_FACTOR : 1;
      }
      if (candidate.recurring() && !setting.isAbout(entry)) {
        none += weight;
      }
      none = Math.max(none, prominence * (1 - candidate.covered()));
      weighed.add(new Weighed(candidate, weight, fit, there));
      all += weight;
    }
    if (weighed.isEmpty()) {
      return List.of();
    }
    weighed.sort(Comparator.comparingDouble(Weighed::weight).reversed());
    double sum = all + none + none(weighed.get(0).candidate());
    return weighed.stream()
        .map(w -> new Scored(w.candidate(), w.weight() / sum, w.fit(), w.placed()))
        .toList();
  }

  /** Returns the weight of "none of these". */
  private static double none(WorldCandidate candidate) {
    if (candidate.match() == Match.DOUBTFUL) {
      return NONE_OF_A_DOUBTFUL_NAME;
    }
    if (candidate.match() == Match.ACRONYM) {
      return NONE_OF_AN_ACRONYM;
    }
    return candidate.entry().label().indexOf(' ') > 0 ? NONE_OF_A_LONG_NAME : NONE_OF_A_WORD;
  }
}
