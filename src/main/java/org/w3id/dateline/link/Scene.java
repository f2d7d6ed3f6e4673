package org.w3id.dateline.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.kb.KbItem;
import org.w3id.dateline.kb.Kind;

/**
 * What the subjects of one article tell of each other: their words, and the items that those among
 * them are which can hardly be anything else.
 */
final class Scene {
  private static final double AMBIGUOUS = 0.4;
  private static final int CLEARLY_BETTER_KNOWN = 3;
  private static final int MOST_STEPS = 6;
  private static final double COUNTRY_ITSELF = 0.5;

  /** What a subject most likely is, going by name and fame alone. */
  private record Anchor(int subject, KbItem item, double weight) {}

  private final Profiles profiles;
  private final List<List<Candidate>> candidates;
  private final List<Anchor> anchors = new ArrayList<>();
  private final Map<String, List<Integer>> byItem = new HashMap<>();
  private final Map<String, Double> countries = new HashMap<>();
  private final Map<String, Integer> byName = new HashMap<>();
  private final Set<String> words = new LinkedHashSet<>();
  private double allCountries;

  Scene(List<Subject> subjects, List<List<Candidate>> candidates, Profiles profiles) {
    this.profiles = profiles;
    this.candidates = candidates;
    for (int i = 0; i < subjects.size(); i++) {
      Subject subject = subjects.get(i);
      words.addAll(Words.of(subject.words()));
      for (Subject.Name name : subject.names()) {
        byName.putIfAbsent(name.text(), i);
      }
      int at = i;
      anchor(subject, candidates.get(i))
          .ifPresent(c -> add(at, c.item(), weight(c, candidates.get(at))));
    }
  }

  private static Optional<Candidate> anchor(Subject subject, List<Candidate> candidates) {
    Candidate best = null;
    for (Candidate candidate : candidates) {
      if (candidate.match().isExact()
          && candidate.covered() > 0.9
          && mayBe(subject.type(), candidate.item().kind())
          && (best == null || fame(candidate) > fame(best))) {
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean mayBe(EntityType type, Kind kind) {
    return (type == EntityType.PERSON) == (kind == Kind.PERSON);
  }

  private static double fame(Candidate candidate) {
    double world = candidate.world().map(WorldLinker.Scored::score).orElse(0.0);
    return candidate.item().sitelinks() + 300 * world;
  }

  private static double weight(Candidate best, List<Candidate> candidates) {
    boolean ambiguous =
        candidates.stream()
            .anyMatch(
                c ->
                    c.match().isExact()
                        && !c.item().id().equals(best.item().id())
                        && CLEARLY_BETTER_KNOWN * fame(c) >= fame(best));
    return ambiguous ? AMBIGUOUS : 1;
  }

  private void add(int subject, KbItem item, double weight) {
    anchors.add(new Anchor(subject, item, weight));
    byItem.computeIfAbsent(item.id(), id -> new ArrayList<>(1)).add(subject);
    double part = isCountry(item) ? COUNTRY_ITSELF : 1;
    countryOf(item)
        .ifPresent(
            country -> {
              countries.merge(country, part * weight, Double::sum);
              allCountries += part * weight;
            });
  }

  private static boolean isCountry(KbItem item) {
    return item.kind() == Kind.PLACE && item.country().isEmpty();
  }

  private static Optional<String> countryOf(KbItem item) {
    return isCountry(item) ? Optional.of(item.id()) : item.country();
  }

  /** Returns the words of all sentences that name somebody. */
  Set<String> words() {
    return words;
  }

  /** Returns whether others are of the same country, in [0, 1). */
  double fit(int subject, KbItem item) {
    double weight = support(subject, item);
    return weight / (weight + 0.5);
  }

  /** Returns whether the article speaks of other countries alone. */
  boolean isForeign(int subject, KbItem item) {
    return countryOf(item).isPresent() && allCountries > 0 && support(subject, item) <= 0;
  }

  private double support(int subject, KbItem item) {
    Optional<String> country = countryOf(item);
    if (country.isEmpty()) {
      return 0;
    }
    double weight = countries.getOrDefault(country.get(), 0.0);
    for (Anchor anchor : anchors) {
      if (anchor.subject() == subject && countryOf(anchor.item()).equals(country)) {
        weight -= (isCountry(anchor.item()) ? COUNTRY_ITSELF : 1) * anchor.weight();
      }
    }
    return Math.max(0, weight);
  }

  /** Returns the items of other subjects that an item has to do with. */
  List<KbItem> related(int subject, KbItem item) {
    List<KbItem> related = new ArrayList<>();
    Set<String> own = profiles.of(item).related();
    for (Anchor anchor : anchors) {
      String other = anchor.item().id();
      if (anchor.subject() != subject
          && !other.equals(item.id())
          && (own.contains(other) || profiles.of(anchor.item()).related().contains(item.id()))
          && related.stream().noneMatch(r -> r.id().equals(other))) {
        related.add(anchor.item());
      }
    }
    return related;
  }

  /** Returns whether another subject is clearly this item: "Doe" where "John Doe" is, too. */
  boolean isElsewhere(int subject, KbItem item) {
    return byItem.getOrDefault(item.id(), List.of()).stream().anyMatch(s -> s != subject);
  }

  /** Returns whether a name behind a comma says where the item lies. */
  boolean isPlaced(Subject subject, KbItem item) {
    for (String name : subject.within()) {
      Integer where = byName.get(name);
      if (where != null) {
        for (Anchor anchor : anchors) {
          if (anchor.subject() == where
              && (item.country().equals(Optional.of(anchor.item().id()))
                  || item.within().contains(anchor.item().id()))) {
            return true;
          }
        }
      }
      if (item.kind() == Kind.PLACE
          && item.description()
              .map(d -> Words.of(List.of(d)).containsAll(Words.of(List.of(name))))
              .orElse(false)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether a name behind a comma says that the subject lies in a country or region of
   * another country than the item.
   */
  boolean isMisplaced(Subject subject, KbItem item) {
    if (item.kind() != Kind.PLACE || item.country().isEmpty()) {
      return false;
    }
    for (String name : subject.within()) {
      Integer where = byName.get(name);
      if (where != null && isAway(item, candidates.get(where))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAway(KbItem item, List<Candidate> containers) {
    Set<String> around = around(item);
    boolean large = false;
    for (Candidate container : containers) {
      if (container.item().kind() == Kind.PLACE && container.match().isExact()) {
        large |=
            container.world().map(w -> WorldLinker.isLarge(w.candidate().entry())).orElse(false);
        if (around.contains(container.item().id())
            || countryOf(container.item()).map(around::contains).orElse(true)) {
          return false;
        }
      }
    }
    return large;
  }

  /** Returns the item, its countries, and the places around it. */
  private Set<String> around(KbItem item) {
    Set<String> around = new LinkedHashSet<>();
    List<KbItem> outer = List.of(item);
    for (int step = 0; step < MOST_STEPS && !outer.isEmpty(); step++) {
      List<KbItem> next = new ArrayList<>();
      for (KbItem inner : outer) {
        around.add(inner.id());
        inner.country().ifPresent(around::add);
        for (String id : inner.within()) {
          if (around.add(id)) {
            profiles.item(id).ifPresent(next::add);
          }
        }
      }
      outer = next;
    }
    return around;
  }

  /** Returns the label of an item's country. */
  Optional<String> country(KbItem item) {
    return countryOf(item).flatMap(profiles::item).map(KbItem::label);
  }
}
