package org.w3id.dateline.cli;

import java.util.Iterator;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.w3id.dateline.document.DocumentReader;
import org.w3id.dateline.document.Reading;
import org.w3id.dateline.iri.IriMinter;
import org.w3id.dateline.link.Extraction;
import org.w3id.dateline.pipeline.OrderedWork;
import org.w3id.dateline.pipeline.Pipeline;
import org.w3id.dateline.record.RecordWriter;
import org.w3id.dateline.world.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads articles and prints what is in them. */
@Command(
    name = "extract",
    description = "Read articles and print what is in them, without a store.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dateline extract seeds > facts.jsonl                one JSON object for each article",
      "  dateline extract news/2024 --format nq > facts.nq   the same as RDF"
    })
final class ExtractCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin ReadingOptions reading = new ReadingOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      description = "jsonl, nq, trig or jsonld (default: ${DEFAULT-VALUE}).")
  Format format = Format.JSONL;

  /** How facts are printed. */
  enum Format {
    JSONL,
    NQ,
    TRIG,
    JSONLD
  }

  ExtractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    DocumentReader reader = new DocumentReader(reading.settings());
    Iterator<Reading> readings = reader.read(reading.paths).iterator();
    Pipeline pipeline = new Pipeline();
    RecordWriter records = new RecordWriter(new IriMinter(World.shipped()));
    Progress progress = new Progress(terminal, "articles", OptionalLong.empty());
    boolean[] skipped = new boolean[1];
    Consumer<Result> print =
        result -> {
          progress.clear();
          result.notices().forEach(notice -> terminal.err().println("dateline: " + notice));
          skipped[0] |= result.line().isEmpty();
          terminal.out().print(result.line());
          progress.step();
        };
    OrderedWork.run(
        readings,
        read ->
            read.map(
                r -> {
                  Extraction extraction = pipeline.extract(r.document());
                  return new Result(records.write(extraction) + "\n", r.notices());
                },
                s -> new Result("", java.util.List.of(s.path() + " is skipped: " + s.reason()))),
        reading.threads,
        print);
    progress.clear();
    return skipped[0] ? Dateline.SKIPPED : Dateline.DONE;
  }

  private record Result(String line, java.util.List<String> notices) {}
}
