package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3id.dateline.table.Table;
import org.w3id.dateline.table.Table.Row;
import org.w3id.dateline.text.Token;

/** The words that state relations, {@code relations.tsv}. */
final class RelationRules {
  /** The columns of the table. */
  static final String[] COLUMNS = {
    "relation", "pos", "words", "subject", "object", "confidence", "example"
  };

  /** The columns of the table of what is told of a life, where the object of a verb may count. */
  static final String[] COLUMNS_OF_LIVES = {
    "relation", "pos", "words", "with", "subject", "object", "confidence", "example"
  };

  /**
   * The slot of the word itself: "the <b>head</b> of the agency", who is somebody the text names.
   */
  static final String SELF = "self";

  /** The slot of whom a noun behind a preposition is said of: "<b>N</b> in its fight against". */
  static final String HOST = "host";

  /** The slot of whose something is that goes on: "<b>N</b>'s fight", "support N in its fight". */
  static final String OWNER = "owner";

  /** The slot of whose plan it is to do what a verb says: "<b>N</b>'s efforts to defeat". */
  static final String AIM = "aim";

  /** The slot of a date. */
  static final String TIME = "time";

  /**
   * A slot to look into and the kind of entity to take from it.
   *
   * @param name as {@link SlotFiller} knows it, or {@link #SELF}, or {@link #TIME}
   * @param kind what kind of entity
   */
  record Slot(String name, Kind kind) {}

  /**
   * A row, for one of its words.
   *
   * @param relation local name of the property
   * @param before words that must stand right before the word, {@code vice} for "vice president";
   *     of a verb its particle, {@code up} for "grow up"
   * @param with nouns one of which must be the verb's object; any where there are none
   * @param subject slots to look into, the first that holds somebody counts
   * @param object slots to look into, the first that holds somebody counts
   * @param confidence in [0, 1]
   * @param rule name for evidence, {@code relations:head/n}
   */
  record Rule(
      String relation,
      List<String> before,
      Set<String> with,
      List<Slot> subject,
      List<Slot> object,
      double confidence,
      String rule) {
    Rule {
      before = List.copyOf(before);
      with = Set.copyOf(with);
      subject = List.copyOf(subject);
      object = List.copyOf(object);
    }

    boolean takes(List<Token> objects) {
      return with.isEmpty()
          || objects.stream().anyMatch(o -> with.contains(o.lemma().toLowerCase(Locale.ROOT)));
    }
  }

  private final Map<String, List<Rule>> byWord = new HashMap<>();
  private final Set<String> titles = new HashSet<>();

  RelationRules() {
    add(Table.of(RelationRules.class, "relations.tsv", COLUMNS), false);
    add(Table.of(RelationRules.class, "relations-of-lives.tsv", COLUMNS_OF_LIVES), true);
    // The longest wording first; the sort keeps the order of the tables among equals.
    byWord.values().forEach(list -> list.sort((a, b) -> b.before().size() - a.before().size()));
    byWord.values().stream()
        .flatMap(List::stream)
        .filter(r -> r.subject().get(0).name().equals(SELF))
        .forEach(r -> titles.add(r.rule()));
  }

  private void add(Table table, boolean lives) {
    for (Row row : table.rows()) {
      Triggers.Pos pos =
          switch (row.cell("pos")) {
            case "v" -> Triggers.Pos.V;
            case "n" -> Triggers.Pos.N;
            case "a" -> Triggers.Pos.A;
            default ->
                throw row.problem("no part of speech " + row.cell("pos"), "Write v, n or a.");
          };
      for (String word : row.words("words")) {
        List<String> parts = List.of(word.split("_"));
        boolean verb = pos == Triggers.Pos.V;
        String head = parts.get(verb ? 0 : parts.size() - 1);
        byWord
            .computeIfAbsent(head + "/" + pos, key -> new ArrayList<>(1))
            .add(
                new Rule(
                    row.cell("relation"),
                    verb ? parts.subList(1, parts.size()) : parts.subList(0, parts.size() - 1),
                    lives ? Set.copyOf(row.words("with")) : Set.of(),
                    slots(row, "subject"),
                    slots(row, "object"),
                    confidence(row),
                    "relations:" + word + "/" + row.cell("pos")));
      }
    }
  }

  private static List<Slot> slots(Row row, String column) {
    List<Slot> slots = new ArrayList<>();
    for (String cell : row.words(column)) {
      int colon = cell.indexOf(':');
      String name = colon < 0 ? cell : cell.substring(0, colon);
      if (colon < 0 && !name.equals(TIME)) {
        throw row.problem("no kind of entity in " + cell, "Write slot:kind, as in subj:actor.");
      }
      slots.add(new Slot(name, colon < 0 ? Kind.ANY : Kind.of(cell.substring(colon + 1), row)));
    }
    if (slots.isEmpty()) {
      throw row.problem("no slot in the column " + column, "Write slot:kind, as in subj:actor.");
    }
    return slots;
  }

  private static double confidence(Row row) {
    try {
      double value = Double.parseDouble(row.cell("confidence"));
      if (value >= 0 && value <= 1) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw row.problem("no number: " + row.cell("confidence"), "Write one from 0 to 1.");
    }
    throw row.problem("no confidence: " + row.cell("confidence"), "Write a number from 0 to 1.");
  }

  /** Returns the rows for a word, the longest wording first. */
  List<Rule> of(String lemma, Triggers.Pos pos) {
    return byWord.getOrDefault(lemma.toLowerCase(Locale.ROOT) + "/" + pos, List.of());
  }

  /** Returns whether a rule is that of a word for somebody: an office, a kinship. */
  boolean isOfTitle(String rule) {
    return titles.contains(rule);
  }
}
