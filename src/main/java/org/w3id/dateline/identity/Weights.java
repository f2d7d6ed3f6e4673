package org.w3id.dateline.identity;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3id.dateline.table.Table;

/** What evidence weighs, and from which probability on what is done. */
final class Weights {
  /** What speaks for or against two being one. */
  enum Evidence {
    FULL_NAME,
    SIMILAR_NAME,
    OTHER_SPELLING,
    LAST_NAME,
    DIFFERENT_GENERATION,
    OTHER_GENERATION,
    ACRONYM,
    DESCRIPTION,
    SAME_ITEM,
    DIFFERENT_ITEM,
    SAME_BIRTH,
    DIFFERENT_BIRTH,
    SAME_OFFICE,
    OFFICE_YEARS,
    OFFICE_DECADE,
    OFFICE_DECADES,
    SAME_POST,
    OTHER_PLACE,
    SAME_ORGANIZATION,
    SAME_TRADE,
    DIFFERENT_TRADE,
    OTHER_TRADE,
    SAME_COUNTRY,
    DIFFERENT_COUNTRY,
    OTHER_SCENE,
    SAME_REGION,
    DIFFERENT_REGION,
    OTHER_NAME,
    COMPANY,
    OTHER_KIND,
    SPEAKS,
    OWN_OFFICE,
    OWN_POST,
    OWN_SEAT,
    OWN_ORGANIZATION,
    NEAR,
    OFFICE_NEAR,
    OFFICE_FAR,
    OFFICE_AROUND,
    NEARER,
    RIVAL;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final class Shipped {
    static final Weights WEIGHTS =
        new Weights(
            Table.of(Weights.class, "evidence.tsv", "evidence", "weight", "reason"),
            Table.of(Weights.class, "thresholds.tsv", "threshold", "value", "meaning"));
  }

  private final Map<Evidence, Double> weights = new EnumMap<>(Evidence.class);
  private final Map<Evidence, String> reasons = new EnumMap<>(Evidence.class);
  private final Map<String, Double> thresholds = new HashMap<>();

  Weights(Table evidence, Table thresholds) {
    Map<String, Evidence> known = new HashMap<>();
    for (Evidence kind : Evidence.values()) {
      known.put(kind.word(), kind);
    }
    for (Table.Row row : evidence.rows()) {
      Evidence kind = known.get(row.cell("evidence"));
      if (kind == null) {
        throw row.problem(
            "there is no evidence \"" + row.cell("evidence") + "\"",
            "Take one of " + known.keySet().stream().sorted().toList() + ".");
      }
      if (weights.put(kind, number(row, "weight")) != null) {
        throw row.problem("\"" + row.cell("evidence") + "\" stands here twice", "Take one out.");
      }
      reasons.put(kind, row.cell("reason"));
    }
    if (weights.size() < known.size()) {
      Set<String> missing = new HashSet<>(known.keySet());
      weights.keySet().forEach(kind -> missing.remove(kind.word()));
      throw new IllegalStateException(evidence.name() + " lacks " + missing);
    }
    for (Table.Row row : thresholds.rows()) {
      double value = number(row, "value");
      if (value < 0 || value > 1) {
        throw row.problem("the probability is " + value, "Write one from 0 to 1.");
      }
      this.thresholds.put(row.cell("threshold"), value);
    }
    if (!this.thresholds.keySet().equals(Set.of("merge", "propose", "item"))) {
      throw new IllegalStateException(thresholds.name() + " has " + this.thresholds.keySet());
    }
  }

  private static double number(Table.Row row, String column) {
    try {
      return Double.parseDouble(row.cell(column));
    } catch (NumberFormatException e) {
      throw row.problem("\"" + row.cell(column) + "\" is no number", "Write one, such as 0.5.");
    }
  }

  static Weights shipped() {
    return Shipped.WEIGHTS;
  }

  double of(Evidence kind) {
    return weights.getOrDefault(kind, 0.0);
  }

  String reason(Evidence kind) {
    return reasons.getOrDefault(kind, "");
  }

  double merge() {
    return thresholds.getOrDefault("merge", 1.0);
  }

  double propose() {
    return thresholds.getOrDefault("propose", 1.0);
  }

  double itemSure() {
    return thresholds.getOrDefault("item", 1.0);
  }
}
