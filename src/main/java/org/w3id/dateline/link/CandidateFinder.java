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
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.entity.Mention;
import org.w3id.dateline.entity.MentionKind;
import org.w3id.dateline.link.Candidate.Match;
import org.w3id.dateline.table.Table;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Token;
import org.w3id.dateline.world.World;
import org.w3id.dateline.world.WorldEntry;

/** Finds the entries that bear an entity's names and agree with its type. */
final class CandidateFinder {
  private static final int MOST_NAMES = 12;

  private final World world;
  private final Map<EntityType, Set<String>> agreement = new EnumMap<>(EntityType.class);
  private final Map<String, Set<String>> cues = new HashMap<>();
  private final Set<String> endings;
  private final Set<String> recurring;

  CandidateFinder(World world) {
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

  /** Returns the candidates for an entity, in the order in which its names lead to them. */
  List<Candidate> find(Entity entity, ParsedText text) {
    if (entity.type() == EntityType.PERSON) {
      return List.of();
    }
    Map<WorldEntry, Match> best = new LinkedHashMap<>();
    Map<WorldEntry, Integer> covered = new HashMap<>();
    Set<WorldEntry> notRecurring = new HashSet<>();
    int words = 0;
    Optional<WorldEntry> told = entity.worldEntry().flatMap(world::withId);
    for (Map.Entry<String, Mention> name : names(entity, text).entrySet()) {
      int length = name.getKey().split(" ").length;
      words += length;
      Map<WorldEntry, Match> found = named(entity, name.getKey(), name.getValue(), text);
      if (told.isPresent() && isCapitalOf(found.keySet(), told.get())) {
        found.putIfAbsent(told.get(), Match.CONTEXT);
        found.keySet().removeIf(e -> world.capitalOf(e).equals(told));
      }
      if (!isRecurring(name.getKey())) {
        notRecurring.addAll(found.keySet());
      }
      found.forEach(
          (entry, match) -> {
            best.merge(entry, match, (a, b) -> a.compareTo(b) <= 0 ? a : b);
            covered.merge(entry, length, Integer::sum);
          });
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Map.Entry<WorldEntry, Match> found : best.entrySet()) {
      WorldEntry entry = found.getKey();
      double share = covered.getOrDefault(entry, 0) / (double) words;
      candidates.add(new Candidate(entry, found.getValue(), share, !notRecurring.contains(entry)));
    }
    return candidates;
  }

  /** Returns the entity's different names, each with the first mention that gives it. */
  private static Map<String, Mention> names(Entity entity, ParsedText text) {
    Map<String, Mention> names = new LinkedHashMap<>();
    for (Mention mention : entity.mentions()) {
      if (mention.kind() == MentionKind.NAMED && names.size() < MOST_NAMES) {
        names.putIfAbsent(text.document().words(mention.span()).replaceAll("\\s+", " "), mention);
      }
    }
    return names;
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

  private Map<WorldEntry, Match> named(
      Entity entity, String name, Mention mention, ParsedText text) {
    Map<WorldEntry, Match> found = new LinkedHashMap<>();
    Set<WorldEntry> certain = new LinkedHashSet<>(world.namedLike(name));
    for (WorldEntry entry : world.perhapsNamed(name)) {
      boolean doubtful = !certain.contains(entry);
      if (agrees(entity, entry) && (!doubtful || hasReason(entry, mention, text))) {
        found.put(entry, doubtful ? Match.DOUBTFUL : match(entry, name));
      }
    }
    if (found.isEmpty()) {
      for (WorldEntry entry : world.withDemonymLike(name)) {
        if (agrees(entity, entry)) {
          found.put(entry, Match.DEMONYM);
        }
      }
    }
    int last = name.lastIndexOf(' ');
    if (found.isEmpty()
        && entity.type() == EntityType.ORGANIZATION
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

  private boolean agrees(Entity entity, WorldEntry entry) {
    return agreement.getOrDefault(entity.type(), Set.of()).stream().anyMatch(entry::is);
  }

  /** Returns whether the text gives a reason to take a doubtful name for an entry. */
  private boolean hasReason(WorldEntry entry, Mention mention, ParsedText text) {
    Set<String> words = new HashSet<>();
    for (String name : entry.classes()) {
      words.addAll(cues.getOrDefault(name, Set.of()));
    }
    if (words.isEmpty()) {
      return true;
    }
    for (Token token : text.sentences().get(mention.sentence()).tokens()) {
      if (words.contains(token.lemma()) || world.namedLike(token.form()).contains(entry)) {
        return true;
      }
    }
    return false;
  }
}
