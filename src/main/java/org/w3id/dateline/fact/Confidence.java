package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.table.Table;
import org.w3id.dateline.table.Table.Row;

/**
 * How likely events and relations are right: a logistic regression over what is known of them, with
 * weights learnt on development data ({@code confidence.tsv}).
 */
final class Confidence {
  private static final double LOWEST = 0.05;
  private static final double HIGHEST = 0.95;

  private final Map<String, Double> events = new HashMap<>();
  private final Map<String, Double> relations = new HashMap<>();

  Confidence() {
    this(
        Table.of(Confidence.class, "confidence.tsv", "kind", "feature", "weight", "right", "seen"));
  }

  Confidence(Table table) {
    for (Row row : table.rows()) {
      Map<String, Double> weights =
          switch (row.cell("kind")) {
            case "event" -> events;
            case "relation" -> relations;
            default -> throw row.problem("no kind " + row.cell("kind"), "Write event or relation.");
          };
      try {
        weights.put(row.cell("feature"), Double.parseDouble(row.cell("weight")));
      } catch (NumberFormatException e) {
        throw row.problem("no number: " + row.cell("weight"), "Write log-odds, as in 0.5.");
      }
    }
  }

  /** Returns the probability that an event was told as it is written, in [0, 1]. */
  double of(Draft draft) {
    Factuality factuality = draft.factuality();
    boolean patient = !draft.patients().isEmpty() || !draft.with(Role.PARTICIPANT).isEmpty();
    return probability(
        events,
        List.of(
            "bias",
            "class:" + draft.kind.name(),
            "pos:" + draft.rule.substring(draft.rule.lastIndexOf('/') + 1),
            "agent:" + yes(!draft.with(Role.AGENT).isEmpty()),
            "patient:" + yes(patient),
            "place:" + yes(!draft.places.isEmpty()),
            "claimed:" + yes(!draft.accordingTo.isEmpty()),
            "polarity:" + lower(factuality.polarity()),
            "certainty:" + lower(factuality.certainty()),
            "tense:" + lower(factuality.tense())));
  }

  /**
   * Returns the probability that a relation holds as it is written, in [0, 1].
   *
   * @param relation with the confidence that its rule gives, which is taken where nothing is known
   *     of its word and type
   * @param subject its subject
   * @param objects its object; none if it has a value
   */
  double of(Relation relation, Entity subject, List<Entity> objects) {
    int colon = relation.rule().indexOf(':');
    String table = relation.rule().substring(0, colon);
    String word = relation.rule().substring(colon + 1);
    int slash = word.indexOf('/');
    String wordFeature = "word:" + (slash < 0 ? word : word.substring(0, slash));
    String typeFeature = "type:" + relation.type();
    if (!relations.containsKey(typeFeature)) {
      return relation.confidence();
    }
    List<String> features = new ArrayList<>();
    features.add("bias");
    features.add(typeFeature);
    features.add("table:" + table + (slash < 0 ? ":" + word : ""));
    features.add(wordFeature);
    features.add("subject:" + named(subject));
    features.add("object:" + (objects.isEmpty() ? "date" : named(objects.get(0))));
    features.add("claimed:" + yes(!relation.accordingTo().isEmpty()));
    features.add("certainty:" + lower(relation.factuality().certainty()));
    features.add("tense:" + lower(relation.factuality().tense()));
    return probability(relations, features);
  }

  private static double probability(Map<String, Double> weights, List<String> features) {
    double sum = 0;
    for (String feature : features) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    double probability = 1 / (1 + StrictMath.exp(-sum));
    return Math.round(Math.max(LOWEST, Math.min(HIGHEST, probability)) * 100) / 100.0;
  }

  private static String named(Entity entity) {
    return entity.isNamed() ? "named" : "unnamed";
  }

  private static String yes(boolean value) {
    return value ? "yes" : "no";
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
