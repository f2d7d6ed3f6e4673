package org.w3id.dateline.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * One line that shows how far long work is, with its rate and the time left; nothing where nobody
 * looks.
 */
final class Progress {
  private static final long INTERVAL_NANOS = 200_000_000;

  private final Terminal terminal;
  private final String what;
  private final OptionalLong total;
  private final LongSupplier nanos;
  private final long start;
  private long done;
  private long lastShown;
  private boolean shown;

  /**
   * Starts at nothing done.
   *
   * @param what the things that are counted, in the plural
   * @param total how many there will be, where that is known
   */
  Progress(Terminal terminal, String what, OptionalLong total) {
    this(terminal, what, total, System::nanoTime);
  }

  Progress(Terminal terminal, String what, OptionalLong total, LongSupplier nanos) {
    this.terminal = terminal;
    this.what = what;
    this.total = total;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
    this.lastShown = start;
  }

  /** Counts one more. */
  void step() {
    done++;
    long now = nanos.getAsLong();
    if (terminal.interactive() && now - lastShown >= INTERVAL_NANOS) {
      lastShown = now;
      show(now);
    }
  }

  /** Returns the seconds since the start. */
  double seconds() {
    return (nanos.getAsLong() - start) / 1e9;
  }

  private void show(long now) {
    double seconds = (now - start) / 1e9;
    double rate = done / Math.max(seconds, 1e-9);
    StringBuilder line = new StringBuilder();
    line.append(done);
    total.ifPresent(n -> line.append(" of ").append(n));
    line.append(' ').append(what);
    line.append(String.format(Locale.ROOT, ", %.1f/s", rate));
    if (total.isPresent() && rate > 0) {
      line.append(", ").append(duration((total.getAsLong() - done) / rate)).append(" left");
    }
    PrintStream err = terminal.err();
    err.print("\r\u001b[K" + line);
    err.flush();
    shown = true;
  }

  /** Takes the line away, so that something else can be printed. */
  void clear() {
    if (shown) {
      terminal.err().print("\r\u001b[K");
      terminal.err().flush();
      shown = false;
    }
  }

  static String duration(double seconds) {
    long s = Math.round(seconds);
    if (s < 60) {
      return s + " s";
    }
    return s < 3600 ? s / 60 + " min " + s % 60 + " s" : s / 3600 + " h " + s % 3600 / 60 + " min";
  }
}
