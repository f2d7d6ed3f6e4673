package org.w3id.dateline.kb;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an index holds.
 *
 * @param source where it comes from: the dump by its file name, tables of the user's own
 * @param date of the dump: that in its name, else when its items were changed last; empty where
 *     neither is known
 * @param fingerprint of the beginning of the dump
 * @param minSitelinks what had fewer was left out
 * @param kept classes that were kept besides
 * @param items how many there are of each kind
 * @param names labels, aliases and demonyms
 * @param described items with a description
 * @param placed items with coordinates
 * @param offices offices held
 * @param merged ids that lead to items they were merged into
 */
public record KbContent(
    String source,
    String date,
    String fingerprint,
    int minSitelinks,
    String kept,
    Map<Kind, Long> items,
    long names,
    long described,
    long placed,
    long offices,
    long merged) {
  public KbContent {
    items = Map.copyOf(items);
  }

  /** Returns how many items there are. */
  public long total() {
    return items.values().stream().mapToLong(Long::longValue).sum();
  }

  Map<String, String> asMap() {
    Map<String, String> map = new TreeMap<>();
    map.put("version", KbFolder.VERSION);
    map.put("source", source);
    map.put("date", date);
    map.put("fingerprint", fingerprint);
    map.put("minSitelinks", String.valueOf(minSitelinks));
    map.put("kept", kept);
    for (Kind kind : Kind.values()) {
      map.put("items." + kind, String.valueOf(items.getOrDefault(kind, 0L)));
    }
    map.put("names", String.valueOf(names));
    map.put("described", String.valueOf(described));
    map.put("placed", String.valueOf(placed));
    map.put("offices", String.valueOf(offices));
    map.put("merged", String.valueOf(merged));
    return map;
  }

  static KbContent of(Map<String, String> map) {
    Map<Kind, Long> items = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      items.put(kind, number(map, "items." + kind));
    }
    return new KbContent(
        map.getOrDefault("source", ""),
        map.getOrDefault("date", ""),
        map.getOrDefault("fingerprint", ""),
        (int) number(map, "minSitelinks"),
        map.getOrDefault("kept", ""),
        items,
        number(map, "names"),
        number(map, "described"),
        number(map, "placed"),
        number(map, "offices"),
        number(map, "merged"));
  }

  private static long number(Map<String, String> map, String key) {
    return Long.parseLong(map.getOrDefault(key, "0"));
  }

  /** Counts items as they are written. Safe for use by several threads. */
  static final class Counter {
    private final Map<Kind, Long> items = new EnumMap<>(Kind.class);
    private long names;
    private long described;
    private long placed;
    private long offices;
    private long merged;

    synchronized void add(ItemBytes.Outline item, Kind kind, int mergedInto) {
      items.merge(kind, 1L, Long::sum);
      names += item.names().size();
      described += item.described() ? 1 : 0;
      placed += item.placed() ? 1 : 0;
      offices += item.offices();
      merged += mergedInto;
    }

    synchronized KbContent content(
        String source, String date, String fingerprint, int minSitelinks, String kept) {
      return new KbContent(
          source,
          date,
          fingerprint,
          minSitelinks,
          kept,
          items,
          names,
          described,
          placed,
          offices,
          merged);
    }
  }
}
