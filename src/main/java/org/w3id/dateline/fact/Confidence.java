package org.w3id.dateline.fact;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.table.Table;
import org.w3id.dateline.table.Table.Row;

/**
 * How likely facts are right: logistic regressions over their {@link FactFeatures}, with weights
 * learnt on development data ({@code confidence.tsv}), and how likely they must be to be told
 * ({@code confidence-least.tsv}).
 */
final class Confidence {
  private static final double LOWEST = 0.05;
  private static final double HIGHEST = 0.95;

  /** What weights are learnt for. */
  enum Fact {
    EVENT("class:"),
    RELATION("type:"),
    STATEMENT("bias");

    /** How the feature begins without which a measure knows nothing of a fact. */
    private final String key;

    Fact(String key) {
      this.key = key;
    }
  }

  /** The measures of {@link Likelihood}. */
  private enum Measure {
    MARKED,
    SOUND
  }

  /** What must be likely enough; of an event, whether both of its sides are known. */
  enum Told {
    EVENT_BETWEEN,
    EVENT_OTHER,
    RELATION,
    STATEMENT
  }

  private final Map<Fact, Map<Measure, Map<String, Double>>> weights = new EnumMap<>(Fact.class);
  private final Map<Told, Likelihood> least = new EnumMap<>(Told.class);
  private final FactObserver observer;

  Confidence() {
    this(
        learnt(),
        Table.of(Confidence.class, "confidence-least.tsv", "fact", "marked", "sound"),
        (kind, type, place, features) -> {});
  }

  Confidence(Table learnt, Table leasts, FactObserver observer) {
    this.observer = observer;
    for (Row row : learnt.rows()) {
      Map<String, Double> into =
          weights
              .computeIfAbsent(oneOf(row, "kind", Fact.class), k -> new EnumMap<>(Measure.class))
              .computeIfAbsent(oneOf(row, "measure", Measure.class), m -> new HashMap<>());
      double weight = number(row, "weight", "Write log-odds, as in 0.5.");
      if (into.put(row.cell("feature"), weight) != null) {
        throw row.problem(row.cell("feature") + " is there twice", "Leave one of them.");
      }
    }
    String remedy = "Write a probability, as in 0.3.";
    for (Row row : leasts.rows()) {
      Likelihood bar =
          new Likelihood(number(row, "marked", remedy), true, number(row, "sound", remedy));
      if (least.put(oneOf(row, "fact", Told.class), bar) != null) {
        throw row.problem(row.cell("fact") + " is there twice", "Leave one of them.");
      }
    }
  }

  /** Returns one by which all is told, and an observer gets to know. */
  static Confidence ofAll(FactObserver observer) {
    Table nothing =
        new Table("confidence-least.tsv", List.of("fact", "marked", "sound"), List.of());
    return new Confidence(learnt(), nothing, observer);
  }

  private static Table learnt() {
    return Table.of(
        Confidence.class,
        "confidence.tsv",
        "kind",
        "measure",
        "feature",
        "weight",
        "right",
        "seen");
  }

  private static <E extends Enum<E>> E oneOf(Row row, String column, Class<E> kinds) {
    String kind = row.cell(column);
    StringBuilder names = new StringBuilder();
    for (E one : kinds.getEnumConstants()) {
      String name = one.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (name.equals(kind)) {
        return one;
      }
      names.append(names.isEmpty() ? "" : ", ").append(name);
    }
    throw row.problem("no " + column + " " + kind, "Write one of " + names + ".");
  }

  private static double number(Row row, String column, String remedy) {
    try {
      return Double.parseDouble(row.cell(column));
    } catch (NumberFormatException e) {
      throw row.problem("no number: " + row.cell(column), remedy);
    }
  }

  /**
   * Returns whether something is likely enough to be told; what the gold would mark is not asked
   * where it does not know the type.
   */
  boolean suffices(Told told, Likelihood likelihood) {
    Likelihood bar = least.getOrDefault(told, new Likelihood(0, true, 0));
    boolean marked = !likelihood.known() || likelihood.marked() >= bar.marked();
    return marked && likelihood.sound() >= bar.sound();
  }

  /**
   * Returns how likely a fact is right.
   *
   * @param fact what kind of fact
   * @param type its class, type or cue
   * @param place the words that tell it
   * @param features what is known of it
   * @param ofRule the confidence of its rule, in [0, 1], if it has one: it counts where the gold
   *     does not know the type
   */
  Likelihood of(Fact fact, String type, Span place, List<String> features, OptionalDouble ofRule) {
    observer.weighed(fact.name().toLowerCase(Locale.ROOT), type, place, features);
    Map<Measure, Map<String, Double>> measures = weights.getOrDefault(fact, Map.of());
    Map<String, Double> marked = measures.getOrDefault(Measure.MARKED, Map.of());
    boolean known =
        features.stream().anyMatch(f -> f.startsWith(fact.key) && marked.containsKey(f));
    return new Likelihood(
        known || ofRule.isEmpty() ? probability(marked, features) : ofRule.getAsDouble(),
        known,
        probability(measures.getOrDefault(Measure.SOUND, Map.of()), features));
  }

  private static double probability(Map<String, Double> weights, List<String> features) {
    if (weights.isEmpty()) {
      return 1;
    }
    double sum = 0;
    for (String feature : features) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    double probability = 1 / (1 + StrictMath.exp(-sum));
    return Math.round(Math.max(LOWEST, Math.min(HIGHEST, probability)) * 100) / 100.0;
  }
}
