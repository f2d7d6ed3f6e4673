package org.w3id.dateline.kb;

import java.util.Arrays;
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
  OF_PERSONS,
  NONE;

  /** Properties with numbers from here on are not used. */
  private static final int MOST = 10_000;

  /** Returns the use of each property, by its number. */
  static Use[] byProperty() {
    Use[] uses = new Use[MOST];
    Arrays.fill(uses, NONE);
    for (Table.Row row : Table.of(Use.class, "properties.tsv", "property", "use", "name").rows()) {
      uses[Integer.parseInt(row.cell("property").substring(1))] = valueOf(row.cell("use"));
    }
    return uses;
  }
}
