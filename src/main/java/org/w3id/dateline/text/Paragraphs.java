package org.w3id.dateline.text;

import java.util.ArrayList;
import java.util.List;
import org.w3id.dateline.document.Span;

/**
 * Splits a text into paragraphs. A line is a paragraph; only in text that was wrapped to a width do
 * several lines make one. A blank line always ends a paragraph.
 *
 * <p>Text was wrapped if lines of similar length break in the middle of sentences, there where the
 * next line's first word would not have fitted on the line.
 */
final class Paragraphs {
  /** Two lines tell nothing: the longer one is as wide as the text. */
  private static final int FEWEST_LINES = 3;

  private static final int NARROWEST = 30;
  private static final int WIDEST = 140;

  /** Of the breaks between the lines of a block, at least this share fell where a width made it. */
  private static final double SHARE_AT_THE_WIDTH = 0.7;

  /** … and at least this share fell before a word in small letters. */
  private static final double SHARE_RUNNING_ON = 0.2;

  private Paragraphs() {}

  /** Returns the paragraphs in order, without blanks around them. */
  static List<Span> of(String text) {
    List<List<Span>> blocks = blocks(text);
    int several = 0;
    int wrapped = 0;
    int width = 0;
    for (List<Span> block : blocks) {
      several += block.size() > 1 ? 1 : 0;
      if (isWrapped(text, block)) {
        wrapped++;
        width = Math.max(width, widest(block));
      }
    }
    List<Span> paragraphs = new ArrayList<>();
    for (List<Span> block : blocks) {
      if (wrapped * 2 >= several && widest(block) <= width) {
        join(text, block, width, paragraphs);
      } else {
        join(text, block, isWrapped(text, block) ? widest(block) : 0, paragraphs);
      }
    }
    return paragraphs;
  }

  /** Returns a stretch without the blanks around it. */
  static Span trimmed(CharSequence text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Characters.isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && Characters.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /** Returns the lines, those without a blank line between them together. */
  private static List<List<Span>> blocks(String text) {
    List<List<Span>> blocks = new ArrayList<>();
    List<Span> block = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && !Characters.endsLine(text.charAt(end))) {
        end++;
      }
      Span line = trimmed(text, start, end);
      if (line.length() > 0) {
        block.add(line);
      } else if (!block.isEmpty()) {
        blocks.add(List.copyOf(block));
        block.clear();
      }
      boolean two =
          end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
      start = end + (two ? 2 : 1);
    }
    if (!block.isEmpty()) {
      blocks.add(block);
    }
    return blocks;
  }

  private static boolean isWrapped(String text, List<Span> block) {
    int width = widest(block);
    if (block.size() < FEWEST_LINES || width < NARROWEST || width > WIDEST) {
      return false;
    }
    int full = 0;
    int runningOn = 0;
    for (int i = 1; i < block.size(); i++) {
      full += isFull(text, block.get(i - 1), block.get(i), width) ? 1 : 0;
      runningOn += runsOn(text, block.get(i - 1), block.get(i)) ? 1 : 0;
    }
    int breaks = block.size() - 1;
    return full >= SHARE_AT_THE_WIDTH * breaks && runningOn >= SHARE_RUNNING_ON * breaks;
  }

  private static int widest(List<Span> block) {
    return block.stream().mapToInt(Span::length).max().orElse(0);
  }

  /** Adds the paragraphs of a block that was wrapped to a width, 0 if it was not. */
  private static void join(String text, List<Span> block, int width, List<Span> paragraphs) {
    Span paragraph = block.get(0);
    for (int i = 1; i < block.size(); i++) {
      Span before = block.get(i - 1);
      Span line = block.get(i);
      boolean goesOn =
          width > 0 && (isFull(text, before, line, width) || runsOn(text, before, line));
      if (goesOn && !startsItem(text, line)) {
        paragraph = paragraph.cover(line);
      } else {
        paragraphs.add(paragraph);
        paragraph = line;
      }
    }
    paragraphs.add(paragraph);
  }

  /** Returns whether the first word of a line would not have fitted on the line before. */
  private static boolean isFull(String text, Span before, Span line, int width) {
    int word = line.start();
    while (word < line.end() && !Characters.isBlank(text.charAt(word))) {
      word++;
    }
    return before.length() + 1 + word - line.start() > width;
  }

  /** Returns whether a line goes on in the middle of the sentence that the line before began. */
  private static boolean runsOn(String text, Span before, Span line) {
    char last = text.charAt(before.end() - 1);
    return Character.isLowerCase(text.charAt(line.start()))
        && (Character.isLetterOrDigit(last) || last == ',' || Characters.isHyphen(last));
  }

  /** Returns whether a line starts with the mark or number of an item in a list. */
  private static boolean startsItem(String text, Span line) {
    char first = text.charAt(line.start());
    if (Characters.isBullet(first) || Characters.isHyphen(first) || Characters.isDash(first)) {
      return line.length() > 1 && Characters.isBlank(text.charAt(line.start() + 1));
    }
    int at = line.start();
    while (at < line.end() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at > line.start()
        && at + 1 < line.end()
        && (text.charAt(at) == '.' || text.charAt(at) == ')')
        && Characters.isBlank(text.charAt(at + 1));
  }
}
