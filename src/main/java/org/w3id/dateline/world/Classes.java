package org.w3id.dateline.world;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.w3id.dateline.table.Table;

/** The ontology's classes of entities, each with the next broader one. */
public final class Classes {
  private final Map<String, String> broader;
  private final Map<List<String>, List<String>> chains = new ConcurrentHashMap<>();

  private Classes(Map<String, String> broader) {
    this.broader = broader;
  }

  /** Reads {@code classes.tsv}, which the build makes of {@code ontology/dateline.ttl}. */
  public static Classes shipped() {
    Map<String, String> broader = new LinkedHashMap<>();
    for (Table.Row row : Table.of(Classes.class, "classes.tsv", "class", "broader").rows()) {
      String above = row.cell("broader");
      broader.put(row.cell("class"), above.equals("-") ? "" : above);
    }
    return new Classes(broader);
  }

  /** Returns whether there is a class of this name. */
  public boolean contains(String name) {
    return broader.containsKey(name);
  }

  /** Returns the names of all classes. */
  public Set<String> names() {
    return broader.keySet();
  }

  /** Returns classes and all that are broader, the broadest last. */
  public List<String> withBroader(List<String> names) {
    return chains.computeIfAbsent(names, this::chain);
  }

  private List<String> chain(List<String> names) {
    Set<String> all = new LinkedHashSet<>();
    for (String name : names) {
      for (String at = name; !at.isEmpty(); at = broader.getOrDefault(at, "")) {
        all.remove(at);
        all.add(at);
      }
    }
    return List.copyOf(all);
  }
}
