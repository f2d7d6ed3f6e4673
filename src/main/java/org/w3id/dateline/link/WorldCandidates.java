package org.w3id.dateline.link;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.link.WorldCandidate.Match;
import org.w3id.dateline.table.Table;
import org.w3id.dateline.world.World;
import org.w3id.dateline.world.WorldEntry;

/** Finds the entries that bear a subject's names and agree with its type. */
final class WorldCandidates {
  private final World world;
  private final Map<EntityType, Set<String>> agreement = new EnumMap<>(EntityType.class);
  private final Map<String, Set<String>> cues = new HashMap<>();
  private final Set<String> endings;
  private final Set<String> recurring;

  WorldCandidates(World world) {
    this.world = world;
    Map<String, EntityType> types = new HashMap<>();
    for (EntityType type : EntityType.values()) {
      types.put(type.term(), type);
      agreement.put(type, new HashSet<>());
    }
    for (Table.Row row : Table.of(Linker.class, "agreement.tsv", "type", "class").rows()) {
      EntityType type = types.get(row.cell("type"));
      if (type == null) {
        throw row.problem(
            "there is no type of entities \"" + row.cell("type") + "\"",
            "Take one of " + List.of(EntityType.values()) + ".");
      }
      agreement.getOrDefault(type, Set.of()).add(row.cell("class"));
    }
    for (Table.Row row : Table.of(Linker.class, "cues.tsv", "class", "words").rows()) {
      cues.put(row.cell("class"), Set.copyOf(row.words("words")));
    }
    recurring = Table.of(Linker.class, "recurring.tsv", "word").words("word");
    endings = Table.of(Linker.class, "endings.tsv", "word").words("word");
  }

  /** Returns the candidates for a subject, in the order in which its names lead to them. */
  List<WorldCandidate> find(Subject subject) {
    if (subject.type() == EntityType.PERSON) {
      return List.of();
    }
    Map<WorldEntry, Match> best = new LinkedHashMap<>();
    Map<WorldEntry, Integer> covered = new HashMap<>();
    Set<WorldEntry> notRecurring = new HashSet<>();
    int words = 0;
    Optional<WorldEntry> told = subject.worldEntry().flatMap(world::withId);
    for (Subject.Name used : subject.names()) {
      String name = used.text();
      int length = name.split(" ").length;
      words += length;
      Map<WorldEntry, Match> found = named(subject, name);
      if (told.isPresent() && isCapitalOf(found.keySet(), told.get())) {
        found.putIfAbsent(told.get(), Match.CONTEXT);
        found.keySet().removeIf(e -> world.capitalOf(e).equals(told));
      }
      if (!isRecurring(name)) {
        notRecurring.addAll(found.keySet());
      }
      found.forEach(
          (entry, match) -> {
            best.merge(entry, match, (a, b) -> a.compareTo(b) <= 0 ? a : b);
            covered.merge(entry, length, Integer::sum);
          });
    }
    List<WorldCandidate> candidates = new ArrayList<>();
    for (Map.Entry<WorldEntry, Match> found : best.entrySet()) {
      WorldEntry entry = found.getKey();
      double share = covered.getOrDefault(entry, 0) / (double) words;
      candidates.add(
          new WorldCandidate(entry, found.getValue(), share, !notRecurring.contains(entry)));
    }
    return candidates;
  }

  private boolean isRecurring(String name) {
    for (String word : name.toLowerCase(Locale.ROOT).split(" ")) {
      if (!recurring.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private boolean isCapitalOf(Set<WorldEntry> cities, WorldEntry country) {
    return cities.stream().anyMatch(city -> world.capitalOf(city).equals(Optional.of(country)));
  }

  private Map<WorldEntry, Match> named(Subject subject, String name) {
    Map<WorldEntry, Match> found = new LinkedHashMap<>();
    Set<WorldEntry> certain = new LinkedHashSet<>(world.namedLike(name));
    for (WorldEntry entry : world.perhapsNamed(name)) {
      boolean doubtful = !certain.contains(entry);
      if (agrees(subject, entry) && (!doubtful || hasReason(entry, subject))) {
        found.put(entry, doubtful ? Match.DOUBTFUL : match(entry, name));
      }
    }
    if (found.isEmpty()) {
      for (WorldEntry entry : world.withDemonymLike(name)) {
        if (agrees(subject, entry)) {
          found.put(entry, Match.DEMONYM);
        }
      }
    }
    int last = name.lastIndexOf(' ');
    if (found.isEmpty()
        && subject.type() == EntityType.ORGANIZATION
        && last > 0
        && endings.contains(name.substring(last + 1))) {
      String shorter = name.substring(0, last).replaceFirst("[ ,]+$", "");
      for (WorldEntry entry : world.perhapsNamed(shorter)) {
        if (entry.is("Company")) {
          found.put(entry, Match.ALIAS);
        }
      }
    }
    return found;
  }

  private static Match match(WorldEntry entry, String name) {
    if (entry.label().equals(name)) {
      return Match.LABEL;
    }
    boolean acronym = name.length() <= 6 && name.equals(name.toUpperCase(Locale.ROOT));
    return acronym ? Match.ACRONYM : Match.ALIAS;
  }

  private boolean agrees(Subject subject, WorldEntry entry) {
    return agreement.getOrDefault(subject.type(), Set.of()).stream().anyMatch(entry::is)
        && (subject.home().isEmpty()
            || subject.worldEntry().equals(Optional.of(entry.id()))
            || world.countryOf(entry).map(WorldEntry::id).equals(subject.home()));
  }

  /** Returns whether the text gives a reason to take a doubtful name for an entry. */
  private boolean hasReason(WorldEntry entry, Subject subject) {
    Set<String> words = new HashSet<>();
    for (String name : entry.classes()) {
      words.addAll(cues.getOrDefault(name, Set.of()));
    }
    if (words.isEmpty()) {
      return true;
    }
    for (String word : subject.words()) {
      if (words.contains(word) || world.namedLike(word).contains(entry)) {
        return true;
      }
    }
    return false;
  }
}
