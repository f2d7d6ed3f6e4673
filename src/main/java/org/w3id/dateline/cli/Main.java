package org.w3id.dateline.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

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
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    Terminal terminal =
        new Terminal(
            out,
            err,
            Boolean.getBoolean("dateline.progress"),
            Integer.getInteger("dateline.width", Integer.MAX_VALUE));
    int code = Dateline.execute(terminal, arguments);
    boolean lost = out.checkError();
    if (lost) {
      err.println(
          "dateline: the output could not be written in full. Make room, or read all of the pipe.");
    }
    err.flush();
    System.exit(lost && code == Dateline.DONE ? Dateline.MENDABLE : code);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        false,
        StandardCharsets.UTF_8);
  }
}
