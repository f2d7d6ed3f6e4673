package org.w3id.dateline.kb;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.OptionalLong;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.w3id.dateline.error.UserException;

/**
 * A dump, unpacked as it is read. How it is packed is told by its first bytes; a packed one may
 * consist of any number of streams, one behind the other. Not safe for threads.
 */
final class DumpInput implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final int MAGIC = 4;

  /**
   * Where reading can begin again.
   *
   * @param stream position in the file at which a packed stream begins, or what is not packed
   * @param skipped unpacked bytes from there on, to be read over
   */
  record Place(long stream, long skipped) {
    static final Place BEGINNING = new Place(0, 0);
  }

  private enum Packing {
    NONE,
    GZIP,
    BZIP2
  }

  /** The beginning of a packed stream, in the file and in what is unpacked here. */
  private record Start(long packed, long unpacked) {}

  private final String name;
  private final OptionalLong size;
  private final Counted packed;
  private final Packing packing;
  private final Deque<Start> starts = new ArrayDeque<>();
  private InputStream stream;
  private long unpacked;
  private boolean damaged;

  private DumpInput(String name, InputStream from, OptionalLong size, byte[] magic, long position)
      throws IOException {
    this.name = name;
    this.size = size;
    this.packed = new Counted(new BufferedInputStream(from, BUFFER), position);
    byte[] head = magic;
    if (head.length == 0) {
      packed.mark(MAGIC);
      head = packed.readNBytes(MAGIC);
      packed.reset();
    }
    this.packing = packing(name, head);
    this.stream = packing == Packing.NONE ? packed : InputStream.nullInputStream();
    if (packing == Packing.NONE) {
      starts.add(new Start(position, 0));
    }
  }

  /**
   * Opens a file.
   *
   * @throws UserException if it is no dump
   */
  static DumpInput open(Path file, Place place) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new UserException(
          file + " is no file that can be read",
          "Name a JSON dump of Wikidata, or - for standard input.");
    }
    FileChannel channel = FileChannel.open(file);
    try {
      ByteBuffer magic = ByteBuffer.allocate(MAGIC);
      int length = Math.max(0, channel.read(magic, 0));
      channel.position(place.stream());
      DumpInput input =
          new DumpInput(
              file.toString(),
              Channels.newInputStream(channel),
              OptionalLong.of(channel.size()),
              Arrays.copyOf(magic.array(), length),
              place.stream());
      input.skip(place.skipped());
      return input;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Takes what can be read once only. */
  static DumpInput of(InputStream in) throws IOException {
    return new DumpInput("standard input", in, OptionalLong.empty(), new byte[0], 0);
  }

  private static Packing packing(String name, byte[] head) {
    int first = head.length < 2 ? -1 : (head[0] & 0xff) << 8 | (head[1] & 0xff);
    if (first == 0x1f8b) {
      return Packing.GZIP;
    }
    if (first == ('B' << 8 | 'Z')) {
      return Packing.BZIP2;
    }
    String plain = "[{ \t\r\n\u00ef";
    if (head.length > 0 && plain.indexOf(head[0] & 0xff) >= 0) {
      return Packing.NONE;
    }
    throw new UserException(
        name + (head.length == 0 ? " is empty" : " is neither JSON nor packed with gzip or bzip2"),
        "Take a JSON dump of Wikidata (.json, .json.gz or .json.bz2); unpack others into a pipe.");
  }

  private InputStream unpacked(Packing by) throws IOException {
    return switch (by) {
      case NONE -> packed;
      case GZIP -> GzipCompressorInputStream.builder().setInputStream(packed).get();
      case BZIP2 -> new BZip2CompressorInputStream(packed, false);
    };
  }

  /**
   * Reads at most so many bytes, fewer only where a stream ends.
   *
   * @return how many, or -1 at the end
   * @throws UserException if the file ends in the middle or is damaged
   */
  int read(byte[] into, int from, int most) throws IOException {
    try {
      while (true) {
        int length = stream.read(into, from, most);
        if (length > 0) {
          unpacked += length;
          return length;
        }
        if (packing == Packing.NONE || packed.isAtEnd()) {
          return -1;
        }
        starts.add(new Start(packed.position, unpacked));
        stream = unpacked(packing);
      }
    } catch (IOException e) {
      if (packing == Packing.NONE) {
        throw e;
      }
      if (packed.isAtEnd()) {
        throw new UserException(
            name + " ends in the middle",
            "Fetch the rest (\"wget -c\" goes on) and give the same command again: it goes on where it was.",
            e);
      }
      damaged = true;
      throw new UserException(
          name + " is damaged at byte " + packed.position + " (" + e.getMessage() + ")",
          "Fetch it again, and give the same command.",
          e);
    }
  }

  /** Reads over so many unpacked bytes, or to the end. */
  void skip(long bytes) throws IOException {
    byte[] scratch = new byte[BUFFER];
    long left = bytes;
    while (left > 0) {
      int length = read(scratch, 0, (int) Math.min(left, scratch.length));
      if (length < 0) {
        return;
      }
      left -= length;
    }
  }

  /** Returns how many bytes were unpacked, counted from the first stream that was opened. */
  long unpacked() {
    return unpacked;
  }

  /** Returns the position in the file. */
  long position() {
    return packed.position;
  }

  /** Returns whether what was read may be wrong. */
  boolean damaged() {
    return damaged;
  }

  /** Returns how long the file is. */
  OptionalLong size() {
    return size;
  }

  /**
   * Returns the place at which reading can go on.
   *
   * @param offset in what is {@link #unpacked}; never before one asked for earlier
   */
  Place place(long offset) {
    if (size.isEmpty()) {
      return new Place(0, offset);
    }
    while (starts.size() > 1) {
      Start first = starts.removeFirst();
      if (starts.getFirst().unpacked() > offset) {
        starts.addFirst(first);
        break;
      }
    }
    Start start = starts.getFirst();
    long beyond = offset - start.unpacked();
    return packing == Packing.NONE
        ? new Place(start.packed() + beyond, 0)
        : new Place(start.packed(), beyond);
  }

  @Override
  public void close() throws IOException {
    stream.close();
    packed.close();
  }

  /** Counts what is read. */
  private static final class Counted extends InputStream {
    private final InputStream in;
    private long position;
    private long marked;

    Counted(BufferedInputStream in, long position) {
      this.in = in;
      this.position = position;
    }

    boolean isAtEnd() throws IOException {
      in.mark(1);
      boolean end = in.read() < 0;
      in.reset();
      return end;
    }

    @Override
    public int read() throws IOException {
      int next = in.read();
      position += next < 0 ? 0 : 1;
      return next;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int length = in.read(into, from, most);
      position += Math.max(0, length);
      return length;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long skipped = in.skip(bytes);
      position += skipped;
      return skipped;
    }

    @Override
    public int available() throws IOException {
      return in.available();
    }

    @Override
    public boolean markSupported() {
      return true;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }

    @Override
    public void mark(int limit) {
      marked = position;
      in.mark(limit);
    }

    @Override
    public void reset() throws IOException {
      in.reset();
      position = marked;
    }
  }
}
