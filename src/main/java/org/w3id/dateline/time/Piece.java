package org.w3id.dateline.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word, number or mark as patterns see it: a token or a part of one.
 *
 * @param word in lower case, with plain apostrophes and hyphens
 * @param start offset in the document
 * @param end offset behind it
 * @param token index of its token
 * @param glued whether it follows the piece before without a blank
 * @param capital whether it begins with a capital letter
 */
record Piece(String word, int start, int end, int token, boolean glued, boolean capital) {

  /**
   * Cuts a token into pieces: "mid-June" into three, "1990s" into two, "7:45pm" into four; "p.m."
   * and "1,200.5" stay whole.
   *
   * @param form the token as written
   * @param start offset of its first character
   * @param token its index
   * @param glued whether no blank stands before it
   */
  static void cut(String form, int start, int token, boolean glued, List<Piece> into) {
    for (int i = 0; i < form.length(); ) {
      int end = endOf(form, i);
      String word = form.substring(i, end).toLowerCase(Locale.ROOT);
      if (word.length() == 1) {
        word = plain(word);
      }
      into.add(
          new Piece(
              word,
              start + i,
              start + end,
              token,
              i > 0 || glued,
              Character.isUpperCase(form.charAt(i))));
      i = end;
    }
  }

  /** Cuts words of a table the same way. */
  static List<String> words(String text) {
    List<Piece> pieces = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      cut(word, 0, 0, false, pieces);
    }
    return pieces.stream().map(Piece::word).toList();
  }

  private static String plain(String mark) {
    return switch (mark) {
      case "’", "‘", "`", "´" -> "'";
      case "–", "—", "‐", "‑", "−" -> "-";
      default -> mark;
    };
  }

  private static int endOf(String form, int from) {
    char first = form.charAt(from);
    int i = from + 1;
    if (Character.isLetter(first)) {
      if (i < form.length() && form.charAt(i) == '.') {
        return endOfAbbreviation(form, from);
      }
      while (i < form.length() && Character.isLetter(form.charAt(i))) {
        i++;
      }
      return i;
    }
    if (!digit(form, from)) {
      return i;
    }
    while (digit(form, i)) {
      i++;
    }
    boolean grouped = false;
    while (i - from <= 15 && isGroup(form, i) && (grouped || i - from <= 3)) {
      i += 4;
      grouped = true;
    }
    if (i < form.length() && form.charAt(i) == '.' && digit(form, i + 1)) {
      int j = i + 1;
      while (digit(form, j)) {
        j++;
      }
      boolean more = j < form.length() && form.charAt(j) == '.' && digit(form, j + 1);
      boolean before = from > 1 && form.charAt(from - 1) == '.' && digit(form, from - 2);
      if (!more && !before) {
        return j;
      }
    }
    return i;
  }

  /** "p.m.", "a.m": single letters with full stops between. */
  private static int endOfAbbreviation(String form, int from) {
    int i = from + 1;
    while (i + 1 < form.length()
        && form.charAt(i) == '.'
        && Character.isLetter(form.charAt(i + 1))
        && (i + 2 >= form.length() || !Character.isLetter(form.charAt(i + 2)))) {
      i += 2;
    }
    if (i > from + 1 && i < form.length() && form.charAt(i) == '.') {
      i++;
    }
    return i;
  }

  private static boolean isGroup(String form, int comma) {
    return comma < form.length()
        && form.charAt(comma) == ','
        && digit(form, comma + 1)
        && digit(form, comma + 2)
        && digit(form, comma + 3)
        && !digit(form, comma + 4);
  }

  private static boolean digit(String form, int i) {
    return i < form.length() && form.charAt(i) >= '0' && form.charAt(i) <= '9';
  }

  /** Returns whether it is a number in figures. */
  boolean isFigure() {
    return word.charAt(0) >= '0' && word.charAt(0) <= '9';
  }
}
