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

  /** Events of which both sides are known, and the others. */
  private static final String BETWEEN = "event-between";

  private static final String OTHER = "event-other";

  private final Map<String, Double> events = new HashMap<>();
  private final Map<String, Double> relations = new HashMap<>();
  private final Map<String, Double> least = new HashMap<>();

  Confidence() {
    this(
        Table.of(Confidence.class, "confidence.tsv", "kind", "feature", "weight", "right", "seen"),
        Table.of(Confidence.class, "confidence-least.tsv", "fact", "least"));
  }

  Confidence(Table learnt, Table leasts) {
    for (Row row : learnt.rows()) {
      Map<String, Double> weights =
          oneOf(row, "kind", List.of("event", "relation")).equals("event") ? events : relations;
      weights.put(row.cell("feature"), number(row, "weight", "Write log-odds, as in 0.5."));
    }
    for (Row row : leasts.rows()) {
      least.put(
          oneOf(row, "fact", List.of(BETWEEN, OTHER, "relation")),
          number(row, "least", "Write a probability, as in 0.3."));
    }
  }

  private static String oneOf(Row row, String column, List<String> kinds) {
    String kind = row.cell(column);
    if (!kinds.contains(kind)) {
      throw row.problem("no kind " + kind, "Write one of " + String.join(", ", kinds) + ".");
    }
    return kind;
  }

  private static double number(Row row, String column, String remedy) {
    try {
      return Double.parseDouble(row.cell(column));
    } catch (NumberFormatException e) {
      throw row.problem("no number: " + row.cell(column), remedy);
    }
  }

  /**
   * Returns whether an event is likely enough to be told: figures are told of it, nothing is known
   * of its class, or its probability suffices.
   */
  boolean suffices(Draft draft) {
    int participants = draft.with(Role.PARTICIPANT).size();
    boolean between =
        participants > 1
            || (!draft.with(Role.AGENT).isEmpty()
                && (participants > 0 || !draft.patients().isEmpty()));
    return !draft.casualties.isEmpty()
        || !events.containsKey("class:" + draft.kind.name())
        || of(draft) >= least.getOrDefault(between ? BETWEEN : OTHER, 0.0);
  }

  /** Returns whether a relation is likely enough to be told. */
  boolean suffices(Relation relation) {
    return relation.confidence() >= least.getOrDefault("relation", 0.0);
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
            "word:" + word(draft.rule),
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

  /** The word of a rule that is written as {@code table:word/pos}. */
  private static String word(String rule) {
    String word = rule.substring(rule.indexOf(':') + 1);
    int slash = word.indexOf('/');
    return slash < 0 ? word : word.substring(0, slash);
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
