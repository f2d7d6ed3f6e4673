package org.w3id.dateline.identity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.w3id.dateline.iri.IriMinter;
import org.w3id.dateline.table.Table;
import org.w3id.dateline.world.World;
import org.w3id.dateline.world.WorldEntry;
import org.w3id.dateline.world.WorldEntry.Coordinates;

/** What a region that a place is said to lie in tells of where it is. */
public final class Regions {
  private static final String ENTITY = IriMinter.BASE + "entity/";

  /** Which of it counts. */
  public enum Tells {
    /** The region and its country. */
    ALL,
    /** Its country alone: the place may be in other regions as well. */
    COUNTRY,
    /** Nothing. */
    NOTHING
  }

  private static final Map<String, Tells> VAGUE =
      read(Table.of(Regions.class, "vague-regions.tsv", "region", "why"), World.shipped());

  /** So many regions nearer than that in which a place is said to lie: it lies elsewhere. */
  public static final int ELSEWHERE = 5;

  private Regions() {}

  static Map<String, Tells> read(Table table, World world) {
    Map<String, Tells> vague = new HashMap<>();
    for (Table.Row row : table.rows()) {
      Tells tells =
          switch (row.cell("why")) {
            case "overlaps" -> Tells.COUNTRY;
            case "disputed" -> Tells.NOTHING;
            default ->
                throw row.problem(
                    "\"" + row.cell("why") + "\" is no reason", "Write overlaps or disputed.");
          };
      if (world.withId(row.cell("region")).isEmpty()) {
        throw row.problem(
            "the world has no entry \"" + row.cell("region") + "\"",
            "Write the id of one of its entries, or take the row out.");
      }
      if (vague.put(ENTITY + row.cell("region"), tells) != null) {
        throw row.problem("\"" + row.cell("region") + "\" stands here twice", "Take one out.");
      }
    }
    return Map.copyOf(vague);
  }

  /** Returns what a region of the world tells, by its IRI. */
  public static Tells tells(String region) {
    return VAGUE.getOrDefault(region, Tells.ALL);
  }

  /**
   * Returns how many regions of the country are nearer to a place of the world, by their middles,
   * than one that it is said to lie in; nothing where the world does not know. Of states of a
   * federation a few may be, though it does lie there, but not many. Where the world knows its
   * region, there are none nearer than that one, and too many than any other.
   */
  public static OptionalInt nearer(String place, String region) {
    World world = World.shipped();
    Optional<WorldEntry> entry = entry(world, place);
    Optional<WorldEntry> stated = entry(world, region);
    Optional<Coordinates> point = entry.flatMap(WorldEntry::coordinates);
    Optional<Coordinates> middle = stated.flatMap(WorldEntry::coordinates);
    if (point.isEmpty()
        || middle.isEmpty()
        || stated.isEmpty()
        || tells(region) != Tells.ALL
        || !entry.flatMap(WorldEntry::country).equals(stated.get().country())) {
      return OptionalInt.empty();
    }
    if (entry.flatMap(WorldEntry::within).isPresent()) {
      return OptionalInt.of(world.liesIn(entry.get(), stated.get().id()) ? 0 : ELSEWHERE);
    }
    double far = angle(point.get(), middle.get());
    long nearer =
        world.entries().stream()
            .filter(other -> other.classes().equals(stated.get().classes()))
            .filter(other -> other.country().equals(stated.get().country()))
            .filter(other -> tells(ENTITY + other.id()) == Tells.ALL)
            .flatMap(other -> other.coordinates().stream())
            .filter(other -> angle(point.get(), other) < far)
            .count();
    return OptionalInt.of((int) nearer);
  }

  /**
   * Returns whether a place of the world lies in another country than one that it is said to lie
   * in, as far as states do not differ on whose it is.
   */
  public static boolean isAbroad(String place, String country) {
    World world = World.shipped();
    Optional<String> own = entry(world, place).flatMap(WorldEntry::country);
    return own.isPresent()
        && entry(world, country).filter(c -> !c.id().equals(own.get())).isPresent()
        && !isDisputed(world, place);
  }

  /** Whether the region that is nearest to a place, by its middle, is disputed. */
  private static boolean isDisputed(World world, String place) {
    Optional<Coordinates> point = entry(world, place).flatMap(WorldEntry::coordinates);
    return point.isPresent()
        && world.entries().stream()
            .filter(e -> e.classes().contains("Region") || e.classes().contains("Territory"))
            .filter(e -> e.coordinates().isPresent())
            .min(
                Comparator.<WorldEntry>comparingDouble(
                        e -> angle(point.get(), e.coordinates().orElseThrow()))
                    .thenComparing(WorldEntry::id))
            .filter(nearest -> tells(ENTITY + nearest.id()) == Tells.NOTHING)
            .isPresent();
  }

  private static Optional<WorldEntry> entry(World world, String iri) {
    return iri.startsWith(ENTITY) ? world.withId(iri.substring(ENTITY.length())) : Optional.empty();
  }

  /** The angle between two points seen from the middle of the globe (haversine formula). */
  private static double angle(Coordinates a, Coordinates b) {
    double up = Math.sin(Math.toRadians(b.latitude() - a.latitude()) / 2);
    double along = Math.sin(Math.toRadians(b.longitude() - a.longitude()) / 2);
    double ring = Math.cos(Math.toRadians(a.latitude())) * Math.cos(Math.toRadians(b.latitude()));
    return 2 * Math.asin(Math.min(1, Math.sqrt(up * up + ring * along * along)));
  }
}
