package org.w3id.dateline.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A command that was run in this process, as from a pipe.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it said besides
 */
record Ran(int code, String out, String err) {
  static Ran dateline(Object... arguments) {
    return in(Integer.MAX_VALUE, arguments);
  }

  /** Runs a command whose results go to a window. */
  static Ran in(int width, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    try (PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      int code = Dateline.execute(new Terminal(outStream, errStream, false, width), words);
      outStream.flush();
      errStream.flush();
      return new Ran(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }
}
