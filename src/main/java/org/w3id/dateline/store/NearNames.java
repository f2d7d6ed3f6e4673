package org.w3id.dateline.store;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** What somebody may have meant who wrote a name that is none. */
public final class NearNames {
  /** How many letters may be wrong in a short name; in a longer one half of them. */
  private static final int NEAR = 4;

  private static final int MOST = 3;

  private NearNames() {}

  /**
   * Returns the names that begin with what was written; where none does, those that hold it; where
   * none does, the one that takes the fewest changes, if they are few.
   */
  private static List<String> of(String written, Collection<String> names) {
    for (Predicate<String> alike :
        List.<Predicate<String>>of(
            name -> name.startsWith(written), name -> name.contains(written))) {
      List<String> found = names.stream().filter(alike).limit(MOST).toList();
      if (!written.isEmpty() && !found.isEmpty()) {
        return found;
      }
    }
    String best = "";
    int fewest = Integer.MAX_VALUE;
    for (String name : names) {
      int changes = changes(name, written);
      if (changes < fewest) {
        fewest = changes;
        best = name;
      }
    }
    return fewest <= Math.max(NEAR, written.length() / 2) ? List.of(best) : List.of();
  }

  /** Levenshtein's distance. */
  private static int changes(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + cost);
        diagonal = above;
      }
    }
    return row[b.length()];
  }

  /** Returns them as a question back, with a blank behind it; empty where there are none. */
  public static String didYouMean(String written, Collection<String> names) {
    List<String> near = of(written, names);
    return near.isEmpty() ? "" : "Did you mean \"" + String.join("\" or \"", near) + "\"? ";
  }
}
