package org.w3id.dateline.kb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.w3id.dateline.error.UserException;

/**
 * Makes an index out of a dump, in two steps: all of the dump is read into files of what may be
 * kept, with checkpoints; then, as all classes are known, the index is written. One that is there
 * counts until the new one is done. A build that was stopped is gone on with at its last
 * checkpoint, if the same dump is given again. Memory does not grow with the dump.
 */
public final class KbBuild {
  /** How much of a dump is read between two checkpoints. */
  private static final long INTERVAL = 64L << 20;

  /** How much of its beginning tells a dump from others. */
  private static final int HEAD = 1 << 16;

  private static final int MOST_NOTICES = 20;
  private static final String STATE = "state";
  private static final String DASH = "-";

  private final KbFolder kb;
  private final Path folder;
  private final BuildSettings settings;
  private final BuildListener listener;
  private int notices;

  private KbBuild(Path folder, BuildSettings settings, BuildListener listener) {
    this.kb = new KbFolder(folder);
    this.folder = kb.building();
    this.settings = settings;
    this.listener = listener;
  }

  /**
   * Makes an index.
   *
   * @param dump file, {@code -} for what comes in
   * @param in what comes in
   * @param folder where to; an index that is there is replaced
   * @param listener is told how far it is
   * @throws UserException if it can't be read, is no dump, or nothing of it is kept
   */
  public static BuildReport run(
      Path dump, InputStream in, Path folder, BuildSettings settings, BuildListener listener) {
    KbBuild build = new KbBuild(folder, settings, listener);
    try (FileChannel lock = build.kb.lock()) {
      assert lock.isOpen();
      return build.run(dump, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BuildReport run(Path dump, InputStream in) throws IOException {
    boolean pipe = dump.toString().equals(DASH);
    DumpInput input = pipe ? DumpInput.of(in) : DumpInput.open(dump, DumpInput.Place.BEGINNING);
    DumpName name;
    Checkpoint read;
    try {
      byte[] head = head(input);
      name = DumpName.of(pipe ? Path.of("standard-input") : dump, head);
      Checkpoint start = start(name);
      if (!start.done()) {
        if (start.read() > 0 && pipe) {
          input.skip(start.read() - head.length);
        } else if (start.read() > 0) {
          input.close();
          input = DumpInput.open(dump, start.place());
        }
        read = read(input, start.read() > 0 ? new byte[0] : head, start);
      } else {
        read = start;
      }
    } finally {
      input.close();
      if (input.damaged()) {
        KbFolder.delete(folder);
      }
    }
    Path fresh = folder.resolve("index");
    KbFolder.delete(fresh);
    Files.createDirectories(fresh);
    KbContent content = IndexWriting.write(folder, read, fresh, settings, name, listener);
    if (content.total() == 0) {
      KbFolder.delete(folder);
      throw new UserException(
          "nothing of the dump is kept: none of its "
              + read.entities()
              + " entities is what news names and has "
              + settings.minSitelinks()
              + " sitelinks or more",
          "Give a lower --min-sitelinks or another dump; an index that is there stays.");
    }
    Path index = kb.free("dump");
    Files.move(fresh, index);
    kb.use(new KbFolder.Current(Optional.of(index), OwnEntities.index(kb, Optional.of(index))));
    KbFolder.delete(folder);
    return new BuildReport(read.entities(), content.total(), read.skipped(), read.read());
  }

  private static byte[] head(DumpInput input) throws IOException {
    byte[] head = new byte[HEAD];
    int length = 0;
    while (length < HEAD) {
      int more = input.read(head, length, HEAD - length);
      if (more < 0) {
        break;
      }
      length += more;
    }
    return Arrays.copyOf(head, length);
  }

  /** Returns where to begin: at the checkpoint of a build of the same dump that was stopped. */
  private Checkpoint start(DumpName name) throws IOException {
    String source =
        KbFolder.VERSION
            + " "
            + name.fingerprint()
            + " "
            + settings.minSitelinks()
            + " "
            + name.name();
    Optional<Checkpoint> stopped = Checkpoint.read(folder.resolve(STATE));
    if (stopped.isPresent()
        && stopped.get().source().equals(source)
        && Drafts.hold(folder, stopped.get().sizes())) {
      Checkpoint start = stopped.get();
      listener.notice("goes on with a build that was stopped, behind entity " + start.entities());
      if (start.skipped() > 0) {
        listener.notice(start.skipped() + " lines before were skipped");
      }
      return start;
    }
    if (stopped.isPresent()) {
      listener.notice(
          "a build of another dump, or with other options, was stopped; it is given up");
    }
    KbFolder.delete(folder);
    Files.createDirectories(folder);
    return Checkpoint.beginning(source);
  }

  /** Reads all of a dump into the files of drafts. */
  private Checkpoint read(DumpInput input, byte[] head, Checkpoint start) throws IOException {
    try (Drafts drafts = new Drafts(folder, start.sizes())) {
      Reading reading = new Reading(input, drafts, start);
      LineBlocks blocks = new LineBlocks(input, head);
      try (OrderedTasks<Parsed> tasks = new OrderedTasks<>(settings.threads(), reading::take)) {
        for (Optional<LineBlocks.Block> next = blocks.next();
            next.isPresent();
            next = blocks.next()) {
          LineBlocks.Block block = next.get();
          int least = settings.minSitelinks();
          tasks.add(() -> new Parsed(ParsedBlock.of(block, least), block.end()));
        }
        tasks.finish();
      }
      return reading.finish();
    }
  }

  private record Parsed(ParsedBlock block, long end) {}

  private void notice(String text) {
    notices++;
    if (notices <= MOST_NOTICES) {
      listener.notice(text);
    } else if (notices == MOST_NOTICES + 1) {
      listener.notice("there is more like that; it is counted only");
    }
  }

  /** Takes blocks in their order. */
  private final class Reading {
    private final DumpInput input;
    private final Drafts drafts;
    private final BitSet seen = new BitSet();
    private final long readBefore;
    private final long origin;
    private Checkpoint at;
    private long lines;
    private long entities;
    private long skipped;
    private long items;
    private long twice;
    private boolean opened;
    private boolean closed;
    private String modified;
    private long end;

    Reading(DumpInput input, Drafts drafts, Checkpoint start) throws IOException {
      this.input = input;
      this.drafts = drafts;
      this.at = start;
      this.origin = start.read() == 0 ? 0 : input.unpacked();
      this.readBefore = start.read();
      this.end = origin;
      lines = start.lines();
      entities = start.entities();
      skipped = start.skipped();
      items = start.items();
      opened = start.opened();
      closed = start.closed();
      modified = start.modified();
      if (start.items() > 0) {
        try (Drafts.Reader before = new Drafts.Reader(folder, start.sizes())) {
          for (List<ParsedBlock.Draft> some = before.next(1000);
              !some.isEmpty();
              some = before.next(1000)) {
            some.forEach(draft -> isNew(draft.number()));
          }
        }
      }
    }

    private boolean isNew(long number) {
      if (number > Integer.MAX_VALUE) {
        return true;
      }
      if (seen.get((int) number)) {
        return false;
      }
      seen.set((int) number);
      return true;
    }

    void take(Parsed parsed) throws IOException {
      ParsedBlock block = parsed.block();
      for (ParsedBlock.Notice notice : block.notices) {
        notice(
            "line "
                + (lines + notice.line())
                + " "
                + notice.text()
                + (notice.skipped() ? "; it is skipped" : ""));
        skipped += notice.skipped() ? 1 : 0;
      }
      for (ParsedBlock.Draft draft : block.drafts) {
        if (isNew(draft.number())) {
          drafts.add(draft);
          items++;
        } else {
          twice++;
        }
      }
      for (long[] pair : block.broader) {
        drafts.addClass(pair);
      }
      for (long[] pair : block.redirects) {
        drafts.addRedirect(pair);
      }
      lines += block.lines;
      entities += block.entities;
      opened |= block.opened;
      closed |= block.closed;
      modified = block.modified.compareTo(modified) > 0 ? block.modified : modified;
      end = parsed.end();
      listener.read(entities, input.position(), input.size());
      if (readBefore + end - origin - at.read() >= INTERVAL) {
        checkpoint(false);
      }
    }

    private void checkpoint(boolean done) throws IOException {
      at =
          new Checkpoint(
              at.source(),
              input.place(end),
              readBefore + end - origin,
              lines,
              entities,
              skipped,
              items,
              drafts.force(),
              opened,
              closed,
              done,
              modified);
      at.write(folder.resolve(STATE));
    }

    Checkpoint finish() throws IOException {
      if (opened && !closed) {
        throw new UserException(
            "the dump ends in the middle, behind line " + lines,
            "Fetch the rest and give the same command again: it goes on where it was.");
      }
      if (entities == 0) {
        throw new UserException(
            "the dump holds no entity, in " + lines + " lines",
            "Take a JSON dump of Wikidata: one entity a line, between [ and ].");
      }
      if (twice > 0) {
        listener.notice(twice + " items stand in the dump more than once; the first counts");
      }
      checkpoint(true);
      return at;
    }
  }
}
