package org.w3id.dateline.kb;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What was read of a dump, on disk: items whose kind is yet to be found out, classes with those
 * next broader, and items that were merged into others. Grows at the end only.
 */
final class Drafts implements AutoCloseable {
  private static final int BUFFER = 1 << 18;
  private static final List<String> NAMES = List.of("items", "classes", "redirects");

  private final List<FileChannel> files = new ArrayList<>();
  private final List<DataOutputStream> streams = new ArrayList<>();

  /**
   * Opens the files of a folder to write behind what they hold.
   *
   * @param sizes up to which they count; what is behind is cut off
   */
  Drafts(Path folder, List<Long> sizes) throws IOException {
    for (int i = 0; i < NAMES.size(); i++) {
      FileChannel file =
          FileChannel.open(
              folder.resolve(NAMES.get(i)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      files.add(file);
      file.truncate(sizes.get(i));
      file.position(sizes.get(i));
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER);
      streams.add(new DataOutputStream(out));
    }
  }

  /** Returns whether a folder holds files of at least these sizes. */
  static boolean hold(Path folder, List<Long> sizes) throws IOException {
    for (int i = 0; i < NAMES.size(); i++) {
      Path file = folder.resolve(NAMES.get(i));
      if (!Files.isRegularFile(file) || Files.size(file) < sizes.get(i)) {
        return false;
      }
    }
    return true;
  }

  void add(ParsedBlock.Draft draft) throws IOException {
    streams.get(0).writeInt(draft.bytes().length);
    streams.get(0).writeLong(draft.number());
    streams.get(0).write(draft.bytes());
  }

  void addClass(long[] pair) throws IOException {
    streams.get(1).writeLong(pair[0]);
    streams.get(1).writeLong(pair[1]);
  }

  void addRedirect(long[] pair) throws IOException {
    streams.get(2).writeLong(pair[0]);
    streams.get(2).writeLong(pair[1]);
  }

  /** Returns the lengths of the files, all that was added being safe on disk. */
  List<Long> force() throws IOException {
    List<Long> sizes = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      streams.get(i).flush();
      files.get(i).force(false);
      sizes.add(files.get(i).position());
    }
    return sizes;
  }

  @Override
  public void close() throws IOException {
    for (FileChannel file : files) {
      file.close();
    }
  }

  /** Reads items one after the other. */
  static final class Reader implements AutoCloseable {
    private final DataInputStream in;
    private final long size;
    private long position;

    /** Reads a folder's items, as far as they count. */
    Reader(Path folder, List<Long> sizes) throws IOException {
      in =
          new DataInputStream(
              new BufferedInputStream(Files.newInputStream(folder.resolve(NAMES.get(0))), BUFFER));
      size = sizes.get(0);
    }

    /** Returns at most so many, none at the end. */
    List<ParsedBlock.Draft> next(int most) throws IOException {
      List<ParsedBlock.Draft> drafts = new ArrayList<>(most);
      while (drafts.size() < most && position < size) {
        int length = in.readInt();
        long number = in.readLong();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
          throw new EOFException("the file of items was cut");
        }
        position += 12L + length;
        drafts.add(new ParsedBlock.Draft(number, bytes));
      }
      return drafts;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /** Returns the classes with those next broader, sorted. */
  static Pairs classes(Path folder, List<Long> sizes) throws IOException {
    return pairs(folder.resolve(NAMES.get(1)), sizes.get(1));
  }

  /** Returns the items that were merged with those they were merged into, sorted. */
  static Pairs redirects(Path folder, List<Long> sizes) throws IOException {
    return pairs(folder.resolve(NAMES.get(2)), sizes.get(2));
  }

  private static Pairs pairs(Path file, long size) throws IOException {
    Pairs pairs = new Pairs();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
      for (long at = 0; at < size; at += 16) {
        long first = in.readLong();
        pairs.add(first, in.readLong());
      }
    }
    pairs.sort();
    return pairs;
  }
}
