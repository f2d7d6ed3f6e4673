package org.w3id.dateline.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.dateline.identity.Bearer;
import org.w3id.dateline.identity.Bearer.Form;

/**
 * Which blocks of names are decided together: those that decisions join, and those of people who
 * may be one though their last names differ.
 */
final class Ties {
  /** More people than this are not compared, so that the blocks are decided one by one. */
  private static final int MOST_PEOPLE = 120;

  private final BearerIndex index;
  private final List<Set<String>> pairs;
  private final Map<String, List<Bearer>> read = new HashMap<>();
  private final Set<String> people = new HashSet<>();
  private int bearers;

  /**
   * Takes what joins blocks.
   *
   * @param pairs blocks that decisions join
   */
  Ties(BearerIndex index, List<Set<String>> pairs) {
    this.index = index;
    this.pairs = pairs;
  }

  /** Returns a block of names and all that are tied to it, whichever of them it is. */
  Set<String> of(String block) {
    Set<String> found = new TreeSet<>(Set.of(block));
    Set<String> seen = new HashSet<>(found);
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty() && bearers <= Identification.MOST_BEARERS) {
      for (String next : nextTo(open.remove())) {
        if (seen.add(next)) {
          open.add(next);
          if (!Bearer.isTie(next)) {
            found.add(next);
          }
        }
      }
    }
    return found;
  }

  /** Returns whether those that were found can be decided at once. */
  boolean areFew() {
    return people.size() <= MOST_PEOPLE && bearers <= Identification.MOST_BEARERS;
  }

  private Set<String> nextTo(String block) {
    Set<String> next = new TreeSet<>();
    for (Set<String> pair : pairs) {
      if (pair.contains(block)) {
        next.addAll(pair);
      }
    }
    if (Bearer.isTie(block)) { // one that a decision names
      in(block).forEach(bearer -> bearer.nameBlock().ifPresent(next::add));
      return next;
    }
    Set<String> names = new HashSet<>();
    for (Bearer bearer : in(block)) {
      if (bearer.form() == Form.FULL) {
        people.add(bearer.iri());
      }
      for (String tie : bearer.tieBlocks()) {
        if (names.add(tie + "\n" + bearer.label())) {
          in(tie).stream()
              .filter(bearer::isTiedTo)
              .forEach(other -> other.nameBlock().ifPresent(next::add));
          if (pairs.stream().anyMatch(pair -> pair.contains(tie))) {
            next.add(tie);
          }
        }
      }
    }
    return next;
  }

  private List<Bearer> in(String block) {
    List<Bearer> known = read.get(block);
    if (known == null) {
      known = new ArrayList<>(index.inBlock(block));
      read.put(block, known);
      bearers += known.size();
    }
    return known;
  }

  /** Returns a block of names and those that decisions join to it. */
  static Set<String> joined(String block, List<Set<String>> pairs) {
    Set<String> joined = new TreeSet<>(Set.of(block));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Set<String> both : pairs) {
        if (both.stream().anyMatch(joined::contains)) {
          grows |= joined.addAll(both);
        }
      }
    }
    joined.removeIf(Bearer::isTie);
    return joined;
  }
}
