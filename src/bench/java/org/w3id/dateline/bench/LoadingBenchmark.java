package org.w3id.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.graph.ArticleGraph;
import org.w3id.dateline.graph.GraphWriter;
import org.w3id.dateline.graph.RunRecord;
import org.w3id.dateline.link.Extraction;
import org.w3id.dateline.pipeline.Pipeline;
import org.w3id.dateline.store.Store;

/** Graphs into TDB2 and its text index: 200 articles in one transaction, each time a new store. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, batchSize = 1, time = 5)
@Measurement(iterations = 5, batchSize = 1, time = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx2500m", "-XX:+UseParallelGC"})
public class LoadingBenchmark {
  private static final int ARTICLES = 200;

  private final RunRecord run = new RunRecord("bench", List.of());
  private final List<ArticleGraph> graphs = new ArrayList<>();
  private final List<Extraction> extractions = new ArrayList<>();
  private @Nullable Path folder;
  private @Nullable Store store;

  /** Reads the articles, each as often as it takes, under a new name each time. */
  @Setup
  public void read(Articles articles) {
    Pipeline pipeline = new Pipeline();
    GraphWriter writer = new GraphWriter(Pipeline.world(), run);
    List<Document> documents = articles.documents();
    for (int i = 0; i < ARTICLES; i++) {
      Document document = documents.get(i % documents.size());
      Extraction extraction =
          pipeline.extract(
              new Document(i + "-" + document.id(), document.text(), document.metadata()));
      extractions.add(extraction);
      graphs.add(writer.write(extraction));
    }
  }

  /** Makes an empty store. */
  @Setup(Level.Invocation)
  public void open() throws IOException {
    Path made = Files.createTempDirectory("dateline-bench");
    folder = made;
    store = Store.open(made.resolve("store"));
  }

  /** Takes the store away. */
  @TearDown(Level.Invocation)
  public void close() throws IOException {
    Objects.requireNonNull(store).close();
    try (Stream<Path> files = Files.walk(Objects.requireNonNull(folder))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Writes all articles. */
  @Benchmark
  public void load(Amounts amounts) {
    Objects.requireNonNull(store).write(graphs, run.triples());
    for (int i = 0; i < ARTICLES; i++) {
      amounts.add(extractions.get(i).text());
      amounts.triples += graphs.get(i).facts().size() + graphs.get(i).entities().size();
    }
  }
}
