package org.w3id.dateline.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3id.dateline.table.Table;

/** Shapes of words: what stays one token, and where a word shows that it is several. */
final class Shapes {
  private static final Lazy<Pattern> ADDRESS =
      new Lazy<>(
          () ->
              Pattern.compile(
                  "(?i:[a-z][a-z0-9+.-]{1,12}+://|www\\.)\\S++"
                      + "|[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)++"
                      + "|(?:[A-Za-z0-9-]++\\.)++"
                      + anyOf("top-level-domains.tsv", "domain")
                      + "(?:/\\S*+)?+"));
  private static final Pattern BEGINNING_OF_ADDRESS =
      Pattern.compile("(?i:[a-z][a-z0-9+.-]{1,12}+://|www\\.)");
  private static final Pattern WHOLE =
      Pattern.compile(
          "[#@][\\p{L}\\p{N}_]*+" // hashtag, handle
              + "|[+-]?\\p{Nd}++(?:[.,:/-]\\p{Nd}++)*+" // number, time, date, range, score
              + "|'?\\p{Nd}++(?:s|st|nd|rd|th)?+" // '98, 1990s, 21st
              + "|\\p{Lu}++(?:&\\p{Lu}++)++" // AT&T
              + "|[.]++|-++|[!?]++|=++|[*]++|_++|~++|#++");
  private static final Lazy<Pattern> AMOUNT =
      new Lazy<>(
          () ->
              Pattern.compile(
                  "\\p{Nd}++(?:[.,]\\p{Nd}++)*+" + anyOf("units-behind-numbers.tsv", "unit")));
  private static final String CURRENCIES = "$£€¥₹₽₩₪₺";

  /** Words that {@code 'd} and {@code 'm} are said behind; elsewhere they belong to a name. */
  private static final Set<String> BEFORE_SHORT_VERB =
      Set.of(
          "i", "you", "he", "she", "it", "we", "they", "who", "that", "there", "this", "what",
          "how", "where", "why");

  private Shapes() {}

  private static String anyOf(String table, String column) {
    return Table.of(Shapes.class, table, column).words(column).stream()
        .sorted()
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** Returns whether an address begins at a place. */
  static boolean startsAddress(String text, int at) {
    return BEGINNING_OF_ADDRESS.matcher(text).region(at, text.length()).lookingAt();
  }

  /** Returns whether a stretch of a word is one token by its shape. */
  static boolean isWhole(String word, int from, int to) {
    return WHOLE.matcher(word).region(from, to).matches()
        || ADDRESS.get().matcher(word).region(from, to).matches();
  }

  /**
   * Cuts off the marks before and behind a word.
   *
   * @return where what is left begins and ends; a single full stop is left at its end
   */
  static int[] peel(String word, boolean[] cuts) {
    int from = 0;
    while (from < word.length()) {
      int end = endOfMarkBefore(word, from);
      if (end == from) {
        break;
      }
      cut(cuts, from, end);
      from = end;
    }
    int to = word.length();
    while (to > from) {
      int start = startOfMarkBehind(word, from, to);
      if (start == to) {
        break;
      }
      cut(cuts, start, to);
      to = start;
    }
    return new int[] {from, to};
  }

  private static int endOfMarkBefore(String word, int from) {
    char c = word.charAt(from);
    if (c == '\'' && isWordWithApostrophe(word, from)) {
      return from;
    }
    if (c == '.' || c == '-' || c == '*') {
      int end = endOfRun(word, from);
      boolean mark =
          end - from > 1
              || (end < word.length() && c != '.' && !Character.isDigit(word.charAt(end)));
      return mark ? end : from;
    }
    return Characters.opens(c) ? endOfQuote(word, from) : from;
  }

  private static int endOfQuote(String word, int from) {
    return word.startsWith("''", from) ? from + 2 : from + 1;
  }

  private static int endOfRun(String word, int from) {
    int end = from + 1;
    while (end < word.length() && word.charAt(end) == word.charAt(from)) {
      end++;
    }
    return end;
  }

  private static boolean isWordWithApostrophe(String word, int from) {
    if (from + 1 >= word.length()) {
      return false;
    }
    if (Character.isDigit(word.charAt(from + 1))) {
      return word.indexOf('\'', from + 1) < 0;
    }
    return switch (word.substring(from).toLowerCase(Locale.ROOT)) {
      case "'s", "'em", "'til", "'tis", "'twas", "'cause", "'n", "'n'", "'re", "'ve", "'ll" -> true;
      default -> false;
    };
  }

  private static int startOfMarkBehind(String word, int from, int to) {
    char c = word.charAt(to - 1);
    int start = to - 1;
    while (start > from && isSameMark(word.charAt(start - 1), c)) {
      start--;
    }
    return switch (c) {
      case '.' ->
          to - start > 1 || (start > from && !Character.isLetterOrDigit(word.charAt(start - 1)))
              ? start
              : to;
      case '-', '*', '!', '?' -> start;
      case '\'' -> to - start > 1 ? to - 2 : to - 1;
      case ',', ';', ':', '"', '»', '”' -> to - 1;
      case ')', ']', '}', '>' -> closesInside(word, from, to) ? to : to - 1;
      default -> to;
    };
  }

  private static boolean isSameMark(char a, char b) {
    return a == b || (a == '!' && b == '?') || (a == '?' && b == '!');
  }

  /** Returns whether a bracket at the end was opened within the same word: {@code attack(s)}. */
  private static boolean closesInside(String word, int from, int to) {
    char open =
        switch (word.charAt(to - 1)) {
          case ')' -> '(';
          case ']' -> '[';
          case '}' -> '{';
          default -> '<';
        };
    int depth = 0;
    for (int i = from; i < to; i++) {
      depth += word.charAt(i) == open ? 1 : word.charAt(i) == word.charAt(to - 1) ? -1 : 0;
    }
    return depth == 0;
  }

  /** Makes a stretch one token. */
  static void cut(boolean[] cuts, int from, int to) {
    cuts[from] = true;
    cuts[to] = true;
    for (int i = from + 1; i < to; i++) {
      cuts[i] = false;
    }
  }

  /** Cuts before {@code 's n't 're 've 'll 'd 'm}, wherever in a word they end a part of it. */
  static void cutClitics(String word, int from, int to, boolean[] cuts) {
    int part = from;
    for (int i = from + 1; i < to; i++) {
      if (word.charAt(i) != '\'') {
        part = Character.isLetterOrDigit(word.charAt(i)) || word.charAt(i) == '.' ? part : i + 1;
        continue;
      }
      int end = i + 1;
      while (end < to && Character.isLetter(word.charAt(end))) {
        end++;
      }
      String clitic = word.substring(i + 1, end).toLowerCase(Locale.ROOT);
      String before = word.substring(part, i).toLowerCase(Locale.ROOT);
      boolean cut =
          switch (clitic) {
            case "s", "re", "ve", "ll" -> !before.isEmpty();
            case "d", "m" -> BEFORE_SHORT_VERB.contains(before) || before.endsWith("n't");
            default -> false;
          };
      if (cut) {
        cut(cuts, i, end);
      } else if (clitic.equals("t") && before.length() > 1 && before.endsWith("n")) {
        cut(cuts, i - 1, end);
      } else {
        cuts[i] = false;
        cuts[i + 1] = false;
      }
    }
  }

  /** Cuts between sign of currency, number and unit, and mends cuts within numbers. */
  static void mendNumbers(String word, int from, int to, boolean[] cuts) {
    for (int i = from + 1; i < to; i++) {
      char before = word.charAt(i - 1);
      char c = word.charAt(i);
      if (Character.isDigit(c)) {
        boolean currency = CURRENCIES.indexOf(before) >= 0;
        boolean inNumber = isInNumber(before) && i - 1 > from;
        if (currency) {
          cut(cuts, from, i);
        } else if (inNumber || Character.isLetterOrDigit(before)) {
          cuts[i] = false;
        }
      } else if (Character.isDigit(before)) {
        boolean digitBehind = i + 1 < to && Character.isDigit(word.charAt(i + 1));
        if (c == '%' || CURRENCIES.indexOf(c) >= 0) {
          cuts[i] = true;
        } else if (isInNumber(c) && digitBehind) {
          cuts[i] = false;
        } else if (Character.isLetter(c)) {
          cuts[i] = AMOUNT.get().matcher(word).region(startOfAmount(word, from, i), to).matches();
        }
      }
    }
  }

  private static int startOfAmount(String word, int from, int at) {
    int start = at;
    while (start > from
        && (Character.isDigit(word.charAt(start - 1)) || isInNumber(word.charAt(start - 1)))) {
      start--;
    }
    return start;
  }

  private static boolean isInNumber(char c) {
    return c == '.' || c == ',' || c == ':' || c == '/';
  }

  /**
   * Cuts around dashes, quotation marks, brackets and whatever else separates words without blanks.
   *
   * @param run the word as written
   * @param word the same in plain characters
   */
  static void cutAtMarks(String run, String word, int from, int to, boolean[] cuts) {
    for (int i = from; i < to; i++) {
      char c = word.charAt(i);
      int end = endOfRun(word, i);
      end = Math.min(end, to);
      boolean between = i > from && end < to;
      boolean digits =
          between && Character.isDigit(word.charAt(i - 1)) && Character.isDigit(word.charAt(end));
      switch (c) {
        case '"', '[', ']', '{', '}', '!', '?', ';', '|', '<', '>' -> cut(cuts, i, i + 1);
        case '.' -> {
          if (end - i > 1 || run.charAt(i) == '…') {
            cut(cuts, i, end);
            i = end - 1;
          } else if (between && "[(\"".indexOf(word.charAt(end)) >= 0) {
            cut(cuts, i, end);
          } else if (between) {
            cuts[i] = false;
            cuts[end] = Character.isLetter(word.charAt(end)) && cuts[end] && end - from > 20;
          }
        }
        case '-' -> {
          if (end - i > 1 || (Characters.isDash(run.charAt(i)) && !digits)) {
            cut(cuts, i, end);
            i = end - 1;
          }
        }
        case ',', ':' -> {
          if (!digits) {
            cut(cuts, i, i + 1);
          }
        }
        case '(', ')' -> {
          if (!word.regionMatches(true, Math.max(from, c == '(' ? i : i - 2), "(s)", 0, 3)) {
            cut(cuts, i, i + 1);
          } else {
            cuts[i] = false;
            cuts[i + 1] = i + 1 == to;
          }
        }
        case '/' -> {
          boolean words =
              between
                  && i - 2 >= from
                  && end + 1 < to
                  && Character.isLetter(word.charAt(i - 1))
                  && Character.isLetter(word.charAt(i - 2))
                  && Character.isLetter(word.charAt(end))
                  && Character.isLetter(word.charAt(end + 1));
          cuts[i] = (words && i > from) || (cuts[i] && i == from);
          cuts[end] = words || end == to;
          i = end - 1;
        }
        default -> {}
      }
    }
  }
}
