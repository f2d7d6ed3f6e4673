package org.w3id.dateline.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.jena.graph.Triple;
import org.w3id.dateline.document.Reading;
import org.w3id.dateline.graph.ArticleGraph;
import org.w3id.dateline.graph.GraphWriter;
import org.w3id.dateline.graph.ItemWriter;
import org.w3id.dateline.graph.Ontology;
import org.w3id.dateline.graph.RunRecord;
import org.w3id.dateline.iri.IriMinter;
import org.w3id.dateline.pipeline.OrderedWork;
import org.w3id.dateline.pipeline.Outcome;
import org.w3id.dateline.pipeline.Pipeline;
import org.w3id.dateline.pipeline.Plugins;
import org.w3id.dateline.reconcile.Reconciliation;
import org.w3id.dateline.store.Store;

/** Reads articles into an open store, some at a time in each transaction. */
final class Build {
  /** How many articles go in at a time: many cost less room and time, few are safe sooner. */
  private static final int BATCH = 200;

  private static final double BATCH_SECONDS = 5;

  private final Store store;
  private final Iterator<Reading> readings;
  private final Plugins plugins;
  private final int threads;
  private final Terminal terminal;
  private final Reconciling reconciling;
  private final RunRecord offline;
  private final RunRecord run;
  private final Progress progress;
  private final List<ArticleGraph> batch = new ArrayList<>();
  private double committedAt;
  private int written;
  private int unchanged;
  private int skipped;

  /**
   * A build that has not begun.
   *
   * @param readings what is read
   * @param plugins what stands in the place of built-in models
   * @param reconciling what is asked for the items of those that offline linking leaves without
   * @param threads how many articles are read at a time
   */
  Build(
      Store store,
      Iterator<Reading> readings,
      Plugins plugins,
      Reconciling reconciling,
      int threads,
      Terminal terminal) {
    this.store = store;
    this.readings = readings;
    this.plugins = plugins;
    this.threads = threads;
    this.terminal = terminal;
    this.reconciling = reconciling;
    this.offline = Runs.current(plugins);
    this.run = Runs.with(offline, reconciling);
    this.progress = new Progress(terminal, "articles", OptionalLong.empty());
  }

  /**
   * What a build did.
   *
   * @param written articles that were read and put into the store
   * @param unchanged articles that were there already
   * @param skipped documents that were not read
   * @param seconds how long it took
   * @param reconciling what was asked, and how that went
   * @param followed whether all the user's decisions were followed
   */
  record Report(
      int written,
      int unchanged,
      int skipped,
      double seconds,
      Reconciling reconciling,
      boolean followed) {
    void print(Terminal terminal) {
      terminal
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%s read, %d unchanged, %d skipped, in %s",
                  written == 1 ? "1 article" : written + " articles",
                  unchanged,
                  skipped,
                  Progress.duration(seconds)));
      reconciling.print(terminal.out());
    }

    int exitCode() {
      return skipped > 0 || reconciling.failed() || !followed ? Dateline.AMISS : Dateline.DONE;
    }
  }

  /** What became of one file. */
  private record Result(Optional<ArticleGraph> graph, boolean unchanged, List<String> notices) {}

  /**
   * Reads, and finds who is who across articles.
   *
   * @param decisions the user's decisions of who is who
   */
  Report run(DecisionsOption.Given decisions) {
    ontology();
    LazyPipeline pipeline = new LazyPipeline(plugins);
    GraphWriter whole = new GraphWriter(Pipeline.world(), run);
    GraphWriter unasked = new GraphWriter(Pipeline.world(), offline);
    OrderedWork.run(
        new OncePerArticle(readings),
        one ->
            one.map(
                read -> {
                  String article = IriMinter.article(read.document());
                  if (store.holds(article, run.inputHash(read.document()))) {
                    return new Result(Optional.empty(), true, read.noticesByFile());
                  }
                  Outcome outcome = pipeline.get().read(read.document());
                  List<String> notices = new ArrayList<>(read.noticesByFile());
                  outcome
                      .refusal()
                      .ifPresent(reason -> notices.add(read.path() + " is skipped: " + reason));
                  Optional<Reconciliation> asked = outcome.extraction().map(reconciling::reconcile);
                  asked.ifPresent(answer -> notices.addAll(answer.notices()));
                  // what was not answered is written as if it had not been asked: the next build
                  // does
                  return new Result(
                      asked.map(
                          answer ->
                              (answer.complete() ? whole : unasked)
                                  .write(answer.extraction(), Optional.of(Instant.now()))),
                      false,
                      notices);
                },
                skip ->
                    new Result(
                        Optional.empty(),
                        false,
                        List.of(skip.path() + " is skipped: " + skip.reason()))),
        threads,
        this::take);
    commit();
    progress.clear();
    boolean followed = DecisionsOption.update(store, decisions, terminal);
    store.describeItems(plugins.index().map(ItemWriter::new));
    return new Report(written, unchanged, skipped, progress.seconds(), reconciling, followed);
  }

  private void ontology() {
    String version = run.version();
    if (!store.holdsOntology(version)) {
      store.putOntology(Ontology.terms(), version);
    }
  }

  private void take(Result result) {
    if (!result.notices().isEmpty()) {
      progress.clear();
      result.notices().forEach(notice -> terminal.err().println("dateline: " + notice));
      terminal.err().flush();
    }
    progress.step();
    if (result.unchanged()) {
      unchanged++;
    } else if (result.graph().isPresent()) {
      batch.add(result.graph().get());
    } else {
      skipped++;
    }
    if (batch.size() >= BATCH || progress.seconds() - committedAt > BATCH_SECONDS) {
      commit();
    }
  }

  private void commit() {
    committedAt = progress.seconds();
    if (batch.isEmpty()) {
      return;
    }
    List<Triple> runs = new ArrayList<>(run.triples());
    if (reconciling.failed()) {
      runs.addAll(offline.triples());
    }
    store.write(batch, runs);
    written += batch.size();
    batch.clear();
  }
}
