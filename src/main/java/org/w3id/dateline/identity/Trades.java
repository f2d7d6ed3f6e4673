package org.w3id.dateline.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.dateline.table.Table;

/** Walks of life, what tells of them, and which of them are seldom one person's. */
public final class Trades {
  private static final String NONE = "none";
  private static final int LONGEST = 4;

  private static final class Shipped {
    static final Trades TRADES =
        new Trades(
            Table.of(Trades.class, "trades.tsv", "group", "classes", "bodies", "words"),
            Table.of(Trades.class, "trade-pairs.tsv", "group", "others"));
  }

  private final Map<String, Set<String>> byClass = new HashMap<>();
  private final Map<String, Set<String>> byBody = new HashMap<>();
  private final Map<String, Set<String>> byWords = new HashMap<>();
  private final Set<List<String>> near = new HashSet<>();

  Trades(Table trades, Table pairs) {
    Set<String> groups = new HashSet<>();
    for (Table.Row row : trades.rows()) {
      String group = row.cell("group");
      if (!groups.add(group)) {
        throw row.problem("\"" + group + "\" stands here twice", "Make one row of both.");
      }
      note(row, "classes", group, byClass);
      note(row, "bodies", group, byBody);
      note(row, "words", group, byWords);
    }
    for (Table.Row row : pairs.rows()) {
      for (String other : row.words("others")) {
        for (String one : List.of(row.cell("group"), other)) {
          if (!groups.contains(one)) {
            throw row.problem("there is no group \"" + one + "\"", "Add it to trades.tsv.");
          }
        }
        if (!near.add(pair(row.cell("group"), other))) {
          throw row.problem(
              "the pair with \"" + other + "\" stands here twice", "Take one of them out.");
        }
      }
    }
  }

  private static void note(
      Table.Row row, String column, String group, Map<String, Set<String>> into) {
    for (String word : row.words(column)) {
      Set<String> groups = into.computeIfAbsent(word, w -> new TreeSet<>());
      if (!groups.add(group)) {
        throw row.problem("\"" + word + "\" stands here twice", "Take one out.");
      }
      if (groups.contains(NONE) && groups.size() > 1) {
        throw row.problem(
            "\"" + word + "\" tells of " + groups, "Take it out of one of these groups.");
      }
    }
  }

  private static List<String> pair(String a, String b) {
    return a.compareTo(b) <= 0 ? List.of(a, b) : List.of(b, a);
  }

  /** Returns what ships with the program; read once. */
  public static Trades shipped() {
    return Shipped.TRADES;
  }

  /** Returns the groups that a class of people is of; none where it tells nothing. */
  public Set<String> ofClass(String name) {
    return byClass.getOrDefault(name, Set.of());
  }

  /** Returns the groups that members of a class of organizations are of. */
  public Set<String> ofBody(String name) {
    return byBody.getOrDefault(name, Set.of());
  }

  /**
   * Returns the groups that a title or a noun for somebody tells of, of which there are several
   * where it leaves open which; none where it tells nothing, or of the past.
   *
   * @param words "Springfield Police Chief", "striker"
   */
  public Set<String> ofWords(String words) {
    List<String> plain = Names.words(words);
    for (int length = Math.min(LONGEST, plain.size()); length > 0; length--) {
      int from = plain.size() - length;
      Set<String> groups = byWords.get(String.join("_", plain.subList(from, plain.size())));
      if (groups != null) {
        boolean tells = !groups.contains(NONE) && !Offices.shipped().isOver(plain.subList(0, from));
        return tells ? groups : Set.of();
      }
    }
    return Set.of();
  }

  /**
   * Returns what several pieces of evidence say together, sorted: what one leaves open another may
   * settle.
   */
  public static List<String> together(Collection<Set<String>> told) {
    Set<String> sure = new TreeSet<>();
    told.stream().filter(groups -> groups.size() == 1).forEach(sure::addAll);
    Set<String> all = new TreeSet<>(sure);
    for (Set<String> groups : told) {
      if (groups.stream().noneMatch(sure::contains)) {
        all.addAll(groups);
      }
    }
    return new ArrayList<>(all);
  }

  /** Returns whether somebody of one of some groups may well be of one of others. */
  boolean areNear(List<String> some, List<String> others) {
    return some.stream()
        .anyMatch(one -> others.stream().anyMatch(other -> near.contains(pair(one, other))));
  }
}
