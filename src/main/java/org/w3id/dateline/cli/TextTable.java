package org.w3id.dateline.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows as columns of text that fit a window; where the columns would get too narrow to be read,
 * each row as lines of its own, a cell a line.
 */
final class TextTable {
  /** A column is not cut to less: what is shorter is seldom understood. */
  private static final int MIN_COLUMN = 16;

  private static final int GAP = 2;
  private static final String ELLIPSIS = "…";

  private final List<String> head;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<String> head) {
    this.head = List.copyOf(head);
  }

  /** Adds a row of as many cells as the head has. */
  void add(List<String> cells) {
    if (cells.size() != head.size()) {
      throw new IllegalArgumentException(cells.size() + " cells for " + head.size() + " columns");
    }
    rows.add(cells.stream().map(TextTable::oneLine).toList());
  }

  private static String oneLine(String cell) {
    StringBuilder clean = new StringBuilder(cell.length());
    cell.codePoints()
        .forEach(
            c ->
                clean.appendCodePoint(
                    Character.isISOControl(c) || Character.isWhitespace(c) ? ' ' : c));
    return clean.toString();
  }

  /**
   * Returns the table.
   *
   * @param width columns to fit into; the widest columns are cut first, with an ellipsis
   */
  String render(int width) {
    int[] widths = new int[head.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = length(head.get(i));
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], length(row.get(i)));
      }
    }
    if (!shrink(widths, width)) {
      return records(width);
    }
    StringBuilder text = new StringBuilder();
    line(text, head, widths);
    List<String> rule = new ArrayList<>();
    for (int w : widths) {
      rule.add("-".repeat(w));
    }
    line(text, rule, widths);
    rows.forEach(row -> line(text, row, widths));
    return text.toString();
  }

  /** Each row as lines of its own: the name of a column, then its cell, broken at blanks. */
  private String records(int width) {
    int names = head.stream().mapToInt(TextTable::length).max().orElse(0);
    int room = Math.max(MIN_COLUMN, width - names - GAP);
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      text.append(text.isEmpty() ? "" : "\n");
      for (int i = 0; i < row.size(); i++) {
        String name = head.get(i);
        for (String part : broken(row.get(i), room)) {
          text.append(name)
              .append(" ".repeat(names - length(name) + GAP))
              .append(part)
              .append('\n');
          name = "";
        }
      }
    }
    return text.toString();
  }

  /** Returns a cell in lines; none if it is empty. */
  private static List<String> broken(String cell, int width) {
    List<String> lines = new ArrayList<>();
    String rest = cell.strip();
    while (length(rest) > width) {
      int end = rest.offsetByCodePoints(0, width);
      int blank = rest.lastIndexOf(' ', end);
      end = blank > 0 ? blank : end;
      lines.add(rest.substring(0, end));
      rest = rest.substring(end).strip();
    }
    if (!rest.isEmpty()) {
      lines.add(rest);
    }
    return lines;
  }

  /**
   * Makes the widest columns narrower until all fit.
   *
   * @return whether they do, none that was cut being too narrow to be read
   */
  private static boolean shrink(int[] widths, int width) {
    long sum = (long) GAP * (widths.length - 1);
    for (int w : widths) {
      sum += w;
    }
    while (sum > width) {
      int widest = -1;
      int second = MIN_COLUMN;
      for (int i = 0; i < widths.length; i++) {
        if (widest < 0 || widths[i] > widths[widest]) {
          second = widest < 0 ? second : Math.max(second, widths[widest]);
          widest = i;
        } else if (widths[i] < widths[widest]) {
          second = Math.max(second, widths[i]);
        }
      }
      if (widest < 0 || widths[widest] <= MIN_COLUMN) {
        return false;
      }
      int cut = (int) Math.min(sum - width, Math.max(1, widths[widest] - second));
      widths[widest] -= cut;
      sum -= cut;
    }
    return true;
  }

  private static void line(StringBuilder text, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cut(cells.get(i), widths[i]);
      line.append(cell).append(" ".repeat(Math.max(0, widths[i] - length(cell)) + GAP));
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  private static String cut(String cell, int width) {
    if (length(cell) <= width) {
      return cell;
    }
    return cell.substring(0, cell.offsetByCodePoints(0, width - 1)) + ELLIPSIS;
  }
}
