package org.w3id.dateline.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines {@code key: value} between two lines {@code ---} at the top of a text, as the generators of
 * web sites use them. It is not part of the article: the text begins behind it.
 *
 * <p>Taken for front matter only if every line fits and at least one key is one that is read;
 * otherwise the article's own dashes stay text. There may be several, as where one program put its
 * own before another's.
 *
 * @param values the values of the keys that are read
 * @param end offset of what comes behind it, 0 if there is none
 */
record FrontMatter(Map<String, String> values, int end) {
  private static final FrontMatter NONE = new FrontMatter(Map.of(), 0);
  private static final int LINES = 60;
  private static final Pattern BLANK_LINES = Pattern.compile("(?:[ \t]*+\r?+\n)++");
  private static final Pattern FENCE = Pattern.compile("---[ \t]*+");
  private static final Pattern ENTRY = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*+):(?:[ \t](.*))?");

  /** A comment, a blank line, or what continues the entry before. */
  private static final Pattern BESIDE = Pattern.compile("|#.*|[ \t].*|- .*");

  FrontMatter {
    values = Map.copyOf(values);
  }

  /** Finds all front matter of a text, with nothing but blank lines between. */
  static List<FrontMatter> of(String text) {
    List<FrontMatter> found = new ArrayList<>();
    Matcher blanks = BLANK_LINES.matcher(text);
    for (FrontMatter next = at(text, 0); next.end > 0; ) {
      found.add(next);
      blanks.region(next.end, text.length());
      next = at(text, blanks.lookingAt() ? blanks.end() : next.end);
    }
    return List.copyOf(found);
  }

  private static FrontMatter at(String text, int from) {
    if (!text.startsWith("---", from)) {
      return NONE;
    }
    Map<String, String> values = new TreeMap<>();
    int start = from;
    for (int number = 0; number < LINES && start < text.length(); number++) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end + 1;
      String line = text.substring(start, end < 0 ? text.length() : end);
      line = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      boolean fence = FENCE.matcher(line).matches();
      if (number == 0 && !fence) {
        return NONE;
      }
      if (number > 0 && fence) {
        return values.isEmpty() ? NONE : new FrontMatter(values, next);
      }
      if (number > 0 && !enter(line, values)) {
        return NONE;
      }
      start = next;
    }
    return NONE;
  }

  private static boolean enter(String line, Map<String, String> values) {
    Matcher entry = ENTRY.matcher(line);
    if (!entry.matches()) {
      return BESIDE.matcher(line).matches();
    }
    String key = String.valueOf(entry.group(1)).toLowerCase(Locale.ROOT);
    String value = entry.group(2) == null ? "" : unquoted(entry.group(2).strip());
    if (MetadataReader.KEYS.contains(key) && !value.isEmpty()) {
      values.put(key, value);
    }
    return true;
  }

  private static String unquoted(String value) {
    int last = value.length() - 1;
    return last > 0
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(last) == value.charAt(0)
        ? value.substring(1, last)
        : value;
  }
}
