package org.w3id.dateline.kb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * Measures how long {@code dateline kb build} takes beside the least that any program needs that
 * unpacks the same file and reads its JSON to the last token, in one thread. Each is a process of
 * its own that nothing has warmed, started by turns, and timed from its start to its end: {@code
 * DumpTrial DUMP.json.gz FOLDER [TIMES]}, in the folder of the launcher.
 */
final class DumpTrial {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private DumpTrial() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path dump = Path.of(arguments[0]);
    if (arguments.length == 1) {
      System.out.println(tokens(dump));
      return;
    }
    Path folder = Path.of(arguments[1]);
    int times = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
    String classes = System.getProperty("java.class.path");
    List<String> floor =
        List.of(JAVA.toString(), "-cp", classes, DumpTrial.class.getName(), dump.toString());
    List<String> build = List.of("kb", "build", dump.toString(), "--kb", folder.toString());
    List<String> plain =
        new ArrayList<>(
            List.of(JAVA.toString(), "-Xmx800m", "-cp", classes, "org.w3id.dateline.cli.Main"));
    plain.addAll(build);
    List<String> launched = new ArrayList<>(List.of("./dateline"));
    launched.addAll(build);
    seconds(launched, folder); // builds the program and its cache, if they are not there
    List<Double> plainRatios = new ArrayList<>();
    List<Double> launchedRatios = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      double least = seconds(floor, folder);
      double withLauncher = seconds(launched, folder);
      double without = seconds(plain, folder);
      launchedRatios.add(withLauncher / least);
      plainRatios.add(without / least);
      System.out.printf(
          Locale.ROOT,
          "unpack and parse %.2f s; launcher %.2f s, ratio %.2f; plain java %.2f s, ratio %.2f%n",
          least,
          withLauncher,
          withLauncher / least,
          without,
          without / least);
    }
    System.out.printf(
        Locale.ROOT,
        "medians: launcher %.2f, plain java %.2f%n",
        median(launchedRatios),
        median(plainRatios));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static double seconds(List<String> command, Path folder)
      throws IOException, InterruptedException {
    KbFolder.delete(folder);
    long start = System.nanoTime();
    int code =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IllegalStateException(command + " ended with " + code);
    }
    return (System.nanoTime() - start) / 1e9;
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
