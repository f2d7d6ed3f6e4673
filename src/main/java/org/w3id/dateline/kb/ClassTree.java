package org.w3id.dateline.kb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.w3id.dateline.table.Table;

/**
 * Which classes of Wikidata are subclasses of which, and what that says of items. The tree is not
 * one: classes have several broader ones and some are below themselves. Of those with a known kind
 * the nearest tells. Safe for use by several threads.
 */
final class ClassTree {
  /** The least number of sitelinks of what is always left out. */
  private static final int NEVER = Integer.MAX_VALUE;

  private static final int DEEPEST = 30;

  /** Of kinds as near as each other the first counts. */
  private static final List<Kind> FIRST =
      List.of(Kind.PERSON, Kind.PLACE, Kind.ORGANIZATION, Kind.EVENT, Kind.OTHER);

  /**
   * What a class tells of its instances.
   *
   * @param least sitelinks that they must have
   * @param distance steps to the class that tells it
   */
  private record Verdict(Kind kind, int least, int distance) {
    boolean isTold() {
      return distance < DEEPEST;
    }
  }

  private static final Verdict UNKNOWN = new Verdict(Kind.OTHER, 0, DEEPEST);

  /** The most telling first. */
  private static final Comparator<Verdict> ORDER =
      Comparator.comparing((Verdict v) -> v.least() > 0)
          .thenComparing(v -> v.kind() == Kind.OTHER)
          .thenComparing(v -> v.kind() != Kind.PERSON)
          .thenComparing(Verdict::distance)
          .thenComparing(v -> FIRST.indexOf(v.kind()));

  private final Pairs broader;
  private final Map<Long, Verdict> seeds = new HashMap<>();
  private final Set<Long> kept = new HashSet<>();
  private final Map<Long, Verdict> known = new ConcurrentHashMap<>();

  /**
   * Takes the classes.
   *
   * @param broader classes with those next broader, sorted
   * @param keep Q-ids of classes whose instances are kept though they would be left out
   */
  ClassTree(Pairs broader, Set<String> keep) {
    this.broader = broader;
    for (Table.Row row :
        Table.of(ClassTree.class, "kinds.tsv", "class", "kind", "least", "name").rows()) {
      seeds.put(ItemBytes.numberOf(row.cell("class")), seed(row));
    }
    keep.forEach(id -> kept.add(ItemBytes.numberOf(id)));
  }

  private static Verdict seed(Table.Row row) {
    String least = row.cell("least");
    try {
      return new Verdict(
          Kind.valueOf(row.cell("kind")),
          least.isEmpty() ? 0 : least.equals("-") ? NEVER : Integer.parseInt(least),
          0);
    } catch (IllegalArgumentException e) {
      throw row.problem(
          "\"" + row.cell("kind") + "\" with least \"" + least + "\" says nothing",
          "Write a kind of " + List.of(Kind.values()) + ", and a number, - or nothing.");
    }
  }

  /**
   * Returns the kind of an item; nothing if it is left out.
   *
   * @param types numbers of the Q-ids of its classes
   * @param otherwise its kind if its classes tell none
   */
  Optional<Kind> kind(List<Long> types, Kind otherwise, int sitelinks) {
    Verdict best = UNKNOWN;
    boolean first = true;
    for (long type : types) {
      Verdict verdict = verdict(type);
      if (first || ORDER.compare(verdict, best) < 0) {
        best = verdict;
        first = false;
      }
    }
    if (sitelinks < best.least()) {
      return Optional.empty();
    }
    return Optional.of(best.isTold() ? best.kind() : otherwise);
  }

  private Verdict verdict(long type) {
    Verdict verdict = known.get(type);
    if (verdict == null) {
      verdict = climb(type);
      known.put(type, verdict);
    }
    return verdict;
  }

  private Verdict climb(long type) {
    Verdict found = UNKNOWN;
    boolean keep = false;
    Set<Long> seen = new HashSet<>(Set.of(type));
    List<Long> level = List.of(type);
    for (int distance = 0; distance < DEEPEST && !level.isEmpty(); distance++) {
      List<Long> next = new ArrayList<>();
      for (long at : level) {
        keep |= kept.contains(at);
        Verdict seed = seeds.get(at);
        if (seed != null && found.distance() >= distance) {
          Verdict here = new Verdict(seed.kind(), seed.least(), distance);
          found = !found.isTold() || ORDER.compare(here, found) < 0 ? here : found;
        }
        broader.forEach(
            at,
            above -> {
              if (seen.add(above)) {
                next.add(above);
              }
            });
      }
      if (found.isTold() && kept.isEmpty()) {
        break;
      }
      level = next;
    }
    return keep && found.least() > 0 ? new Verdict(found.kind(), 0, found.distance()) : found;
  }
}
