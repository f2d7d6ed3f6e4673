package org.w3id.dateline.kb;

import java.util.Arrays;
import java.util.List;
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
      try {
        uses[Integer.parseInt(row.cell("property").replaceFirst("^P", ""))] =
            valueOf(row.cell("use"));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw row.problem(
            "\"" + row.cell("property") + "\" is used as \"" + row.cell("use") + "\"",
            "Write a property below P" + MOST + " and one of " + List.of(values()) + ".");
      }
    }
    return uses;
  }
}
