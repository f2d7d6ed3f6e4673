package org.w3id.dateline.cli;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.w3id.dateline.kb.BuildListener;

/** One line that shows how far an index is, with rates and the time left. */
final class DumpProgress implements BuildListener {
  private static final long INTERVAL_NANOS = 500_000_000;

  private final Terminal terminal;
  private final LongSupplier nanos;
  private long start;
  private long lastShown;
  private long firstCount = -1;
  private long firstPosition;
  private boolean shown;

  DumpProgress(Terminal terminal) {
    this(terminal, System::nanoTime);
  }

  DumpProgress(Terminal terminal, LongSupplier nanos) {
    this.terminal = terminal;
    this.nanos = nanos;
  }

  @Override
  public void read(long entities, long position, OptionalLong size) {
    show(entities, "entities", position, size);
  }

  @Override
  public void written(long items, long most) {
    show(items, "items written", items, OptionalLong.of(most));
  }

  private void show(long count, String what, long position, OptionalLong size) {
    if (!terminal.interactive()) {
      return;
    }
    long now = nanos.getAsLong();
    if (firstCount < 0 || count < firstCount) {
      start = now;
      lastShown = now;
      firstCount = count;
      firstPosition = position;
    }
    if (now - lastShown < INTERVAL_NANOS) {
      return;
    }
    lastShown = now;
    double seconds = (now - start) / 1e9;
    String line =
        String.format(Locale.ROOT, "%,d %s, %,.0f/s", count, what, (count - firstCount) / seconds);
    double rate = (position - firstPosition) / seconds;
    if (size.isPresent() && rate > 0) {
      line +=
          String.format(
              Locale.ROOT,
              ", %.1f %%, %s left",
              100.0 * position / Math.max(1, size.getAsLong()),
              Progress.duration((size.getAsLong() - position) / rate));
    }
    terminal.err().print("\r\u001b[K" + line);
    terminal.err().flush();
    shown = true;
  }

  @Override
  public void notice(String text) {
    clear();
    terminal.err().println("dateline: " + text);
    terminal.err().flush();
  }

  /** Takes the line away. */
  void clear() {
    if (shown) {
      terminal.err().print("\r\u001b[K");
      terminal.err().flush();
      shown = false;
    }
  }
}
