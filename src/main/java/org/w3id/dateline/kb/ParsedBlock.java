package org.w3id.dateline.kb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the lines of a block say. */
final class ParsedBlock {
  private static final int LONGEST_REASON = 160;

  /** An item that may be kept. */
  static final class Draft {
    private final long number;
    private final byte[] bytes;

    /**
     * Takes an item.
     *
     * @param number of its Q-id
     * @param bytes as {@link ItemBytes} writes it; its kind is yet to be found out
     */
    Draft(long number, byte[] bytes) {
      this.number = number;
      this.bytes = bytes;
    }

    long number() {
      return number;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  /**
   * Something amiss.
   *
   * @param line counted in the block, from 1
   * @param skipped whether the line was left out
   */
  record Notice(long line, String text, boolean skipped) {}

  final List<Draft> drafts = new ArrayList<>();
  final List<long[]> broader = new ArrayList<>();
  final List<long[]> redirects = new ArrayList<>();
  final List<Notice> notices = new ArrayList<>();
  String modified = "";
  long lines;
  long entities;
  boolean opened;
  boolean closed;

  static ParsedBlock of(LineBlocks.Block block, int minSitelinks) {
    ParsedBlock parsed = new ParsedBlock();
    byte[] bytes = block.bytes();
    int from = 0;
    while (from < block.length()) {
      int end = lineEnd(bytes, from, block.length());
      parsed.lines++;
      parsed.line(bytes, from, end, minSitelinks);
      from = end + 1;
    }
    if (block.overlong()) {
      parsed.lines++;
      parsed.skip("is longer than " + (LineBlocks.LONGEST_LINE >> 20) + " MB");
    }
    return parsed;
  }

  private static int lineEnd(byte[] bytes, int from, int to) {
    int end = from;
    while (end < to && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  private void skip(String why) {
    notices.add(new Notice(lines, why, true));
  }

  private void line(byte[] bytes, int first, int last, int minSitelinks) {
    int from = first;
    int to = last;
    while (from < to && isMargin(bytes[from])) {
      from++;
    }
    while (from < to && isMargin(bytes[to - 1])) {
      to--;
    }
    if (from < to && bytes[from] == '[') {
      opened = true;
      from++;
    }
    if (from < to && bytes[to - 1] == ']' && (to - from == 1 || bytes[to - 2] == '}')) {
      closed = true;
      to--;
    }
    while (from < to && isMargin(bytes[to - 1])) {
      to--;
    }
    if (from == to) {
      return;
    }
    if (!isUtf8(bytes, from, to)) {
      skip("is not UTF-8");
      return;
    }
    RawEntity entity;
    try {
      entity = ItemParser.parse(bytes, from, to);
    } catch (IOException e) {
      skip("is no entity in JSON: " + reason(e));
      return;
    }
    entities++;
    if (entity.modified.compareTo(modified) > 0) {
      modified = entity.modified;
    }
    take(entity, minSitelinks);
  }

  /** Dumps write all but ASCII as escapes, so that few lines are decoded for this. */
  private static boolean isUtf8(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] >= 0) {
      at++;
    }
    if (at == to) {
      return true;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, to - at));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Blanks, the comma behind an entity, and the mark that some put at the beginning of UTF-8. */
  private static boolean isMargin(byte b) {
    return b == ' '
        || b == ','
        || b == '\r'
        || b == '\t'
        || b == (byte) 0xef
        || b == (byte) 0xbb
        || b == (byte) 0xbf;
  }

  private static String reason(IOException e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    String first = end < 0 ? message : message.substring(0, end);
    return first.length() > LONGEST_REASON ? first.substring(0, LONGEST_REASON) + "…" : first;
  }

  private void take(RawEntity entity, int minSitelinks) {
    long number = ItemBytes.numberOf(entity.id);
    if (number < 0) {
      if (entity.type.equals("item") && entity.redirect.isEmpty()) {
        skip("has no Q-id but \"" + entity.id + "\"");
      }
      return; // a property or a lexeme
    }
    if (!entity.redirect.isEmpty()) {
      redirects.add(new long[] {number, ItemBytes.numberOf(entity.redirect)});
      return;
    }
    for (String above : entity.ids(Use.BROADER)) {
      broader.add(new long[] {number, ItemBytes.numberOf(above)});
    }
    if (entity.sitelinks < minSitelinks) {
      return;
    }
    Optional<String> label = entity.label();
    if (label.isPresent()) {
      entity.overlong(label.get()).ifPresent(what -> notices.add(new Notice(lines, what, false)));
      drafts.add(new Draft(number, ItemBytes.of(entity.item(label.get()))));
    }
  }
}
