package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.dateline.table.Table;
import org.w3id.dateline.table.Table.Row;

/** The words that tell of events, {@code event-triggers.tsv}. */
final class Triggers {
  /** The columns of the table. */
  static final String[] COLUMNS = {"class", "mode", "frame", "pos", "when", "words"};

  /** Parts of speech. */
  enum Pos {
    V,
    N,
    A
  }

  /**
   * A row, for one of its words.
   *
   * @param kind class of event
   * @param mode PLOVER mode
   * @param frame which slots give the participants
   * @param conditions all must hold
   * @param particle particle of the verb, or word before the noun, that must stand there
   * @param object lemma of the object that must stand there
   * @param rule name for evidence, {@code triggers:bombard/v}
   * @param alone whether no other row speaks of the word
   */
  record Trigger(
      EventClasses.EventClass kind,
      Optional<String> mode,
      Frames.Frame frame,
      List<Condition> conditions,
      Optional<String> particle,
      Optional<String> object,
      String rule,
      boolean alone) {
    Trigger {
      conditions = List.copyOf(conditions);
    }

    /** Returns whether the object's own word is part of what tells of it. */
    boolean idiom() {
      return object.isPresent()
          || conditions.stream()
              .flatMap(c -> c.alternatives().stream())
              .anyMatch(a -> a.slot().equals("obj") && !a.absent() && !a.lemmas().isEmpty());
    }

    int demands() {
      return conditions.size() + (particle.isPresent() ? 1 : 0) + (object.isPresent() ? 1 : 0);
    }

    private Trigger withAlone(boolean value) {
      return new Trigger(kind, mode, frame, conditions, particle, object, rule, value);
    }
  }

  private final Map<String, List<Trigger>> byWord = new HashMap<>();

  Triggers(EventClasses classes, Frames frames, WordSets sets) {
    this(Table.of(Triggers.class, "event-triggers.tsv", COLUMNS).rows(), classes, frames, sets);
  }

  Triggers(Iterable<Row> rows, EventClasses classes, Frames frames, WordSets sets) {
    for (Row row : rows) {
      Pos pos = pos(row);
      for (String word : row.cell("words").split(" +")) {
        add(row, pos, word, classes, frames, sets);
      }
    }
    for (List<Trigger> list : byWord.values()) {
      // The most demanding first; the sort keeps the order of the table among equals.
      list.sort(Comparator.comparingInt(Trigger::demands).reversed());
      if (list.size() == 1) {
        list.set(0, list.get(0).withAlone(true));
      }
    }
  }

  private static Pos pos(Row row) {
    return switch (row.cell("pos")) {
      case "v" -> Pos.V;
      case "n" -> Pos.N;
      case "a" -> Pos.A;
      default -> throw row.problem("no part of speech " + row.cell("pos"), "Write v, n or a.");
    };
  }

  private void add(
      Row row, Pos pos, String word, EventClasses classes, Frames frames, WordSets sets) {
    String head = word;
    Optional<String> particle = Optional.empty();
    Optional<String> object = Optional.empty();
    int plus = word.indexOf('+');
    int bar = word.lastIndexOf('_');
    if (plus > 0) {
      head = word.substring(0, plus);
      object = Optional.of(word.substring(plus + 1));
    } else if (bar > 0) {
      boolean noun = pos == Pos.N;
      head = noun ? word.substring(bar + 1) : word.substring(0, word.indexOf('_'));
      particle = Optional.of(noun ? word.substring(0, bar) : word.substring(head.length() + 1));
    }
    String mode = row.cell("mode");
    String rule = "triggers:" + word + "/" + pos.name().toLowerCase(java.util.Locale.ROOT);
    byWord
        .computeIfAbsent(head + "/" + pos, key -> new ArrayList<>(2))
        .add(
            new Trigger(
                classes.of(row),
                mode.isEmpty() ? Optional.empty() : Optional.of(mode),
                frames.of(row),
                Condition.parse(row, sets),
                particle,
                object,
                rule,
                false));
  }

  /** Returns the rows for a word, the most demanding first. */
  List<Trigger> of(String word, Pos pos) {
    return byWord.getOrDefault(word + "/" + pos, List.of());
  }
}
