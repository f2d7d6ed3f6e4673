package org.w3id.dateline.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows as columns of text that fit a window. */
final class TextTable {
  private static final int MIN_COLUMN = 8;

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
    shrink(widths, width);
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

  private static void shrink(int[] widths, int width) {
    long sum = 2L * (widths.length - 1);
    for (int w : widths) {
      sum += w;
    }
    while (sum > width) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= MIN_COLUMN) {
        return;
      }
      int second = MIN_COLUMN;
      for (int i = 0; i < widths.length; i++) {
        if (i != widest && widths[i] < widths[widest]) {
          second = Math.max(second, widths[i]);
        }
      }
      int cut = (int) Math.min(sum - width, Math.max(1, widths[widest] - second));
      widths[widest] -= cut;
      sum -= cut;
    }
  }

  private static void line(StringBuilder text, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cut(cells.get(i), widths[i]);
      line.append(cell).append(" ".repeat(Math.max(0, widths[i] - length(cell)) + 2));
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
    return cell.substring(0, cell.offsetByCodePoints(0, width - 1)) + "…";
  }
}
