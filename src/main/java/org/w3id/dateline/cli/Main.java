package org.w3id.dateline.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.dateline.document.DocumentReader;
import org.w3id.dateline.document.Reading;
import org.w3id.dateline.document.ReadingSettings;
import org.w3id.dateline.pipeline.Pipeline;
import org.w3id.dateline.record.RecordWriter;

/** The command line. */
public final class Main {
  private Main() {}

  /** Runs one command. */
  public static void main(String[] arguments) {
    Pipeline pipeline = new Pipeline();
    RecordWriter writer = new RecordWriter();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    DocumentReader reader = new DocumentReader(ReadingSettings.DEFAULT);
    try (Stream<Reading> readings =
        reader.read(List.of(Path.of(arguments[arguments.length - 1])))) {
      readings.forEach(
          reading -> {
            String line =
                reading.map(
                    read -> writer.write(pipeline.extract(read.document())) + "\n",
                    skipped -> {
                      System.err.println(skipped.path() + ": skipped: " + skipped.reason());
                      return "";
                    });
            out.print(line);
          });
    }
    out.flush();
  }
}
