package org.w3id.dateline.kb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.w3id.dateline.error.UserException;

/**
 * Measures how long a build takes beside the least that any program needs that unpacks the same
 * file and reads its JSON to the last token, in one thread: {@code DumpTrial DUMP.json.gz FOLDER
 * [TIMES]}.
 */
final class DumpTrial {
  private DumpTrial() {}

  public static void main(String[] arguments) throws IOException {
    Path dump = Path.of(arguments[0]);
    Path folder = Path.of(arguments[1]);
    int times = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      long tokens = tokens(dump);
      long between = System.nanoTime();
      BuildReport report =
          KbBuild.run(
              dump,
              InputStream.nullInputStream(),
              folder,
              BuildSettings.usual(),
              BuildListener.NONE);
      double floor = (between - start) / 1e9;
      double build = (System.nanoTime() - between) / 1e9;
      if (tokens == 0) {
        throw new UserException(dump + " is empty", "Take a dump.");
      }
      System.out.printf(
          Locale.ROOT,
          "unpack and parse %.2f s, build %.2f s: ratio %.2f; %,.0f entities/s, %,.0f MB/s%n",
          floor,
          build,
          build / floor,
          report.entities() / build,
          report.bytes() / 1e6 / build);
    }
  }

  private static long tokens(Path dump) throws IOException {
    long tokens = 0;
    try (InputStream file = new BufferedInputStream(Files.newInputStream(dump), 1 << 16);
        InputStream in = new GZIPInputStream(file, 1 << 16);
        JsonParser json = new JsonFactory().createParser(in)) {
      while (json.nextToken() != null) {
        tokens++;
      }
    }
    return tokens;
  }
}
