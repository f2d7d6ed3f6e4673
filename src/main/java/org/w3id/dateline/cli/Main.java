package org.w3id.dateline.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Metadata;
import org.w3id.dateline.pipeline.Pipeline;
import org.w3id.dateline.record.RecordWriter;

/** The command line. */
public final class Main {
  private Main() {}

  /** Runs one command. */
  public static void main(String[] arguments) throws IOException {
    Pipeline pipeline = new Pipeline();
    RecordWriter writer = new RecordWriter();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Path.of(arguments[arguments.length - 1]))) {
      files = walk.filter(p -> p.toString().endsWith(".txt")).sorted().toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
      Path sidecar = file.resolveSibling(name + ".json");
      Optional<LocalDate> published = Optional.empty();
      if (Files.exists(sidecar)) {
        JsonObject json = JsonParser.parseString(Files.readString(sidecar)).getAsJsonObject();
        if (json.has("published") && !json.get("published").isJsonNull()) {
          published = Optional.of(LocalDate.parse(json.get("published").getAsString()));
        }
      }
      Metadata metadata =
          new Metadata(published, Optional.empty(), Optional.empty(), Optional.empty());
      out.print(
          writer.write(pipeline.extract(new Document(name, Files.readString(file), metadata)))
              + "\n");
    }
    out.flush();
  }
}
