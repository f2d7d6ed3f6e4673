package org.w3id.dateline.fact;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.table.Table;
import org.w3id.dateline.table.Table.Row;

/** The kinds of events, as {@code event-classes.tsv} lists them. */
final class EventClasses {
  /** PLOVER's sixteen roots (manual 0.8). */
  static final Set<String> ROOTS =
      Set.of(
          "AGREE",
          "CONSULT",
          "SUPPORT",
          "CONCEDE",
          "COOPERATE",
          "AID",
          "RETREAT",
          "REQUEST",
          "ACCUSE",
          "REJECT",
          "THREATEN",
          "PROTEST",
          "SANCTION",
          "MOBILIZE",
          "COERCE",
          "ASSAULT");

  /** What the readiness to do something amounts to. */
  enum Stance {
    WILLING,
    HOSTILE,
    NEITHER
  }

  /** What else rules ask of a kind. */
  enum Trait {
    /** It comes over people without anybody who does it. */
    DISASTER,
    /** A word for it may take up an event of another kind with the same root: "the talks". */
    GENERAL
  }

  /**
   * A kind of event.
   *
   * @param name local name in the ontology
   * @param plover PLOVER root
   * @param ifDone whether the root counts only where somebody does it
   * @param stance what the readiness to do it amounts to
   * @param harm what a number of those it is done to counts
   * @param trait what else rules ask of it
   */
  record EventClass(
      String name,
      Optional<String> plover,
      boolean ifDone,
      Stance stance,
      Optional<Casualty.Kind> harm,
      Optional<Trait> trait) {
    boolean isDisaster() {
      return trait.filter(t -> t == Trait.DISASTER).isPresent();
    }

    boolean isGeneral() {
      return trait.filter(t -> t == Trait.GENERAL).isPresent();
    }
  }

  private final Map<String, EventClass> byName = new LinkedHashMap<>();

  EventClasses() {
    this(
        Table.of(
                EventClasses.class,
                "event-classes.tsv",
                "class",
                "plover",
                "stance",
                "harm",
                "trait")
            .rows());
  }

  EventClasses(Iterable<Row> rows) {
    for (Row row : rows) {
      String name = row.cell("class");
      boolean ifDone = row.cell("plover").endsWith("?");
      String plover = row.cell("plover").replace("?", "");
      if (!plover.isEmpty() && !ROOTS.contains(plover)) {
        throw row.problem("PLOVER has no root " + plover, "Take one of " + ROOTS + ".");
      }
      EventClass made =
          new EventClass(
              name,
              plover.isEmpty() ? Optional.empty() : Optional.of(plover),
              ifDone,
              stance(row),
              harm(row),
              trait(row));
      if (byName.put(name, made) != null) {
        throw row.problem(name + " stands here twice", "Take one out.");
      }
    }
  }

  private static Stance stance(Row row) {
    return switch (row.cell("stance")) {
      case "+" -> Stance.WILLING;
      case "-" -> Stance.HOSTILE;
      case "" -> Stance.NEITHER;
      default -> throw row.problem("no stance " + row.cell("stance"), "Write +, - or nothing.");
    };
  }

  private static Optional<Casualty.Kind> harm(Row row) {
    String harm = row.cell("harm");
    if (harm.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Casualty.Kind.valueOf(harm.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      throw row.problem("no kind of casualty " + harm, "See the contract's list.");
    }
  }

  private static Optional<Trait> trait(Row row) {
    String trait = row.cell("trait");
    if (trait.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Trait.valueOf(trait.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      throw row.problem("no trait " + trait, "Write disaster, general or nothing.");
    }
  }

  /** Returns the class that a row names in its column {@code class}. */
  EventClass of(Row row) {
    EventClass found = byName.get(row.cell("class"));
    if (found == null) {
      throw row.problem(
          "no event class " + row.cell("class"), "Add it to event-classes.tsv and the ontology.");
    }
    return found;
  }

  /** Returns a class that the program itself speaks of. */
  EventClass named(String name) {
    EventClass found = byName.get(name);
    if (found == null) {
      throw new IllegalStateException("event-classes.tsv lacks " + name);
    }
    return found;
  }

  /** Returns the names of all classes in the order of the table. */
  Set<String> names() {
    return byName.keySet();
  }
}
