package org.w3id.dateline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.w3id.dateline.document.Reading;
import org.w3id.dateline.iri.IriMinter;
import org.w3id.dateline.pipeline.OrderedWork;
import org.w3id.dateline.pipeline.Outcome;
import org.w3id.dateline.pipeline.Pipeline;
import org.w3id.dateline.pipeline.Plugins;
import org.w3id.dateline.reconcile.Reconciliation;
import org.w3id.dateline.record.RecordWriter;
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
      "  dateline extract news/2024 --format nq > facts.nq   the same as RDF",
      "  dateline extract news --reconcile > facts.jsonl     with Wikidata's items of those that no list has"
    })
final class ExtractCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin ReadingOptions reading = new ReadingOptions();
  @Mixin ReconcileOption reconcile = new ReconcileOption();

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
    Iterator<Reading> readings = reading.readings();
    Plugins plugins = reading.plugins();
    LazyPipeline pipeline = new LazyPipeline(plugins);
    Reconciling reconciling = reconcile.reconciling(Path.of("store"));
    Function<Reconciliation, String> write = writer(plugins, reconciling);
    Progress progress = new Progress(terminal, "articles", OptionalLong.empty());
    boolean[] skipped = new boolean[1];
    OrderedWork.run(
        readings,
        one ->
            one.map(
                read -> {
                  Outcome outcome = pipeline.get().read(read.document());
                  List<String> notices = new ArrayList<>(read.noticesByFile());
                  outcome
                      .refusal()
                      .ifPresent(reason -> notices.add(read.path() + " is skipped: " + reason));
                  Optional<Reconciliation> asked = outcome.extraction().map(reconciling::reconcile);
                  asked.ifPresent(answer -> notices.addAll(answer.notices()));
                  return new Result(asked.map(write), notices);
                },
                skip ->
                    new Result(
                        Optional.empty(), List.of(skip.path() + " is skipped: " + skip.reason()))),
        reading.threads,
        result -> {
          progress.clear();
          result.notices().forEach(notice -> terminal.err().println("dateline: " + notice));
          result.text().ifPresent(terminal.out()::print);
          OutputLostException.check(terminal);
          skipped[0] |= result.text().isEmpty();
          progress.step();
        });
    progress.clear();
    reconciling.print(terminal.err());
    return skipped[0] || reconciling.failed() ? Dateline.AMISS : Dateline.DONE;
  }

  private record Result(Optional<String> text, List<String> notices) {}

  private Function<Reconciliation, String> writer(Plugins plugins, Reconciling reconciling) {
    if (format == Format.JSONL) {
      RecordWriter records = new RecordWriter(new IriMinter(Pipeline.world()));
      return read -> records.write(read.extraction()) + "\n";
    }
    return GraphPrinting.in(format, plugins, reconciling, terminal);
  }
}
