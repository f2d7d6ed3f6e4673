package org.w3id.dateline.kb;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Cuts a dump into blocks of whole lines. */
final class LineBlocks {
  /** An item of Wikidata has a few megabytes at the most. */
  static final int LONGEST_LINE = 32 << 20;

  private static final int BLOCK = 1 << 20;

  /** Some lines. */
  static final class Block {
    private final byte[] bytes;
    private final int length;
    private final long end;
    private final boolean overlong;

    /**
     * Takes lines.
     *
     * @param bytes hold them
     * @param length how many bytes are theirs
     * @param end offset of what is behind them, as {@link DumpInput#unpacked} counts
     * @param overlong whether a line behind these was left out, since it is too long
     */
    Block(byte[] bytes, int length, long end, boolean overlong) {
      this.bytes = bytes;
      this.length = length;
      this.end = end;
      this.overlong = overlong;
    }

    byte[] bytes() {
      return bytes;
    }

    int length() {
      return length;
    }

    long end() {
      return end;
    }

    boolean overlong() {
      return overlong;
    }
  }

  private final DumpInput input;
  private byte[] rest;
  private boolean ended;

  /**
   * Begins where an input is.
   *
   * @param head what was read of it already
   */
  LineBlocks(DumpInput input, byte[] head) {
    this.input = input;
    this.rest = head.clone();
  }

  /** Returns the next block; none at the end. */
  Optional<Block> next() throws IOException {
    if (ended && rest.length == 0) {
      return Optional.empty();
    }
    byte[] bytes = Arrays.copyOf(rest, Math.max(BLOCK, 2 * rest.length));
    int length = rest.length;
    int searched = 0;
    rest = new byte[0];
    while (!ended) {
      int more = input.read(bytes, length, bytes.length - length);
      if (more < 0) {
        ended = true;
        break;
      }
      length += more;
      if (length < bytes.length) {
        continue;
      }
      int line = lastLineEnd(bytes, searched, length);
      if (line > 0) {
        rest = Arrays.copyOfRange(bytes, line, length);
        return Optional.of(new Block(bytes, line, input.unpacked() - rest.length, false));
      }
      if (length >= LONGEST_LINE) {
        return Optional.of(withoutOverlong(bytes));
      }
      searched = length;
      bytes = Arrays.copyOf(bytes, Math.min(LONGEST_LINE, 2 * length));
    }
    return length == 0
        ? Optional.empty()
        : Optional.of(new Block(bytes, length, input.unpacked(), false));
  }

  /** Reads over the rest of a line. */
  private Block withoutOverlong(byte[] scratch) throws IOException {
    while (true) {
      int length = input.read(scratch, 0, scratch.length);
      if (length < 0) {
        ended = true;
        return new Block(new byte[0], 0, input.unpacked(), true);
      }
      for (int i = 0; i < length; i++) {
        if (scratch[i] == '\n') {
          rest = Arrays.copyOfRange(scratch, i + 1, length);
          return new Block(new byte[0], 0, input.unpacked() - rest.length, true);
        }
      }
    }
  }

  private static int lastLineEnd(byte[] bytes, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }
}
