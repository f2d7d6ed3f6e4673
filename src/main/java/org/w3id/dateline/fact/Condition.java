package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3id.dateline.table.Table.Row;

/**
 * What must hold of a word's surroundings for a row of {@code event-triggers.tsv}: one of several
 * alternatives.
 */
record Condition(List<Alternative> alternatives) {
  private static final Set<String> SLOTS =
      Set.of(
          "obj",
          "subj",
          "ind",
          "mod",
          "poss",
          "xcomp",
          "ccomp",
          "oprd",
          "acomp",
          "advmod",
          "prt",
          "does",
          "passive",
          "bare",
          "predicate",
          "light",
          "question",
          "subj-of",
          "before");

  Condition {
    alternatives = List.copyOf(alternatives);
  }

  /**
   * One alternative.
   *
   * @param absent whether it holds where the slot is not filled so
   * @param slot which slot
   * @param lemmas words one of which must fill it; with no kinds either, any word does
   * @param kinds kinds of entities one of which must fill it
   */
  record Alternative(boolean absent, String slot, Set<String> lemmas, List<Kind> kinds) {
    Alternative {
      lemmas = Set.copyOf(lemmas);
      kinds = List.copyOf(kinds);
    }

    boolean asksForAnything() {
      return lemmas.isEmpty() && kinds.isEmpty();
    }
  }

  /** Reads the terms of a cell. */
  static List<Condition> parse(Row row, WordSets sets) {
    List<Condition> conditions = new ArrayList<>();
    String cell = row.cell("when");
    if (!cell.isEmpty()) {
      for (String term : cell.split(" +")) {
        conditions.add(term(term, row, sets));
      }
    }
    return conditions;
  }

  private static Condition term(String term, Row row, WordSets sets) {
    List<Alternative> alternatives = new ArrayList<>();
    boolean absent = false;
    String slot = "";
    Set<String> lemmas = new HashSet<>();
    List<Kind> kinds = new ArrayList<>();
    for (String piece : term.split("\\|")) {
      int colon = piece.indexOf(':');
      String name = colon < 0 ? piece : piece.substring(0, colon);
      boolean negative = name.startsWith("-");
      String bare = negative ? name.substring(1) : name;
      if (SLOTS.contains(bare) || bare.startsWith("p.")) {
        if (!slot.isEmpty()) {
          alternatives.add(new Alternative(absent, slot, lemmas, kinds));
        }
        slot = bare;
        absent = negative;
        lemmas = new HashSet<>();
        kinds = new ArrayList<>();
        if (colon >= 0) {
          value(piece.substring(colon + 1), row, sets, lemmas, kinds);
        }
      } else if (colon >= 0 || slot.isEmpty()) {
        throw row.problem("no slot " + bare, "Take p.PREPOSITION or one of " + SLOTS + ".");
      } else {
        value(piece, row, sets, lemmas, kinds);
      }
    }
    alternatives.add(new Alternative(absent, slot, lemmas, kinds));
    return new Condition(alternatives);
  }

  private static void value(
      String value, Row row, WordSets sets, Set<String> lemmas, List<Kind> kinds) {
    if (value.startsWith("$")) {
      lemmas.addAll(sets.get(value.substring(1), row));
    } else if (value.startsWith("@")) {
      kinds.add(Kind.of(value.substring(1), row));
    } else {
      lemmas.add(value);
    }
  }
}
