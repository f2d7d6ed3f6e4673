package org.w3id.dateline.kb;

import java.util.HashMap;
import java.util.Map;
import org.w3id.dateline.table.Table;

/** What properties of Wikidata are used for; which are, is told by {@code properties.tsv}. */
enum Use {
  TYPE,
  BROADER,
  DEMONYM,
  COUNTRY,
  CITIZENSHIP,
  WITHIN,
  COORDINATES,
  OFFICE,
  PARTY,
  OCCUPATION,
  HEAD,
  RELATED,
  CAPITAL,
  IMAGE,
  POPULATION,
  /** Only persons have such. */
  OF_PERSONS;

  /** Returns the use of each property that has one. */
  static Map<String, Use> byProperty() {
    Map<String, Use> uses = new HashMap<>();
    for (Table.Row row : Table.of(Use.class, "properties.tsv", "property", "use", "name").rows()) {
      uses.put(row.cell("property"), valueOf(row.cell("use")));
    }
    return Map.copyOf(uses);
  }
}
