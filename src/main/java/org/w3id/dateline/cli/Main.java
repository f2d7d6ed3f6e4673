package org.w3id.dateline.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Starts the program.
 *
 * <p>The launcher says by system properties where a person looks on: {@code dateline.width},
 * columns of the window that results go to, and {@code dateline.progress}, whether progress may be
 * shown.
 */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    LibraryLogs.quiet();
    Output results = new Output(new FileOutputStream(FileDescriptor.out));
    PrintStream out = stream(results);
    PrintStream err = stream(new FileOutputStream(FileDescriptor.err));
    Terminal terminal =
        new Terminal(
            out,
            err,
            Boolean.getBoolean("dateline.progress"),
            Integer.getInteger("dateline.width", Integer.MAX_VALUE));
    int code = Dateline.execute(terminal, arguments);
    boolean lost = out.checkError() && !results.readerLeft;
    if (lost) {
      err.println("dateline: the output could not be written in full. Make room for it.");
    }
    err.flush();
    System.exit(lost && code == Dateline.DONE ? Dateline.MENDABLE : code);
  }

  private static PrintStream stream(OutputStream out) {
    return new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
  }

  /**
   * Output that knows whether its reader, as {@code head} does, has left a pipe: no fault of it.
   */
  private static final class Output extends FilterOutputStream {
    private boolean readerLeft;

    Output(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        readerLeft |= String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
        throw e;
      }
    }
  }
}
