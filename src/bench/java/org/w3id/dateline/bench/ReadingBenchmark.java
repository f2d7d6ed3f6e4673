package org.w3id.dateline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.entity.EntityFinder;
import org.w3id.dateline.fact.FactFinder;
import org.w3id.dateline.fact.Facts;
import org.w3id.dateline.graph.ArticleGraph;
import org.w3id.dateline.graph.GraphWriter;
import org.w3id.dateline.graph.RunRecord;
import org.w3id.dateline.iri.IriMinter;
import org.w3id.dateline.link.Extraction;
import org.w3id.dateline.link.Linker;
import org.w3id.dateline.pipeline.Pipeline;
import org.w3id.dateline.record.RecordWriter;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.TextAnalyzer;
import org.w3id.dateline.time.TimeExpression;
import org.w3id.dateline.time.TimeFinder;

/** The stages from text to triples, on two threads, one article an operation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 3, time = 10)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx2500m", "-XX:+UseParallelGC"})
@Threads(2)
public class ReadingBenchmark {
  private final AtomicInteger turn = new AtomicInteger();
  private final TextAnalyzer analyzer = new TextAnalyzer();
  private final TimeFinder timeFinder = new TimeFinder();
  private final EntityFinder entityFinder = new EntityFinder(Pipeline.world());
  private final FactFinder factFinder = new FactFinder();
  private final Linker linker = new Linker(Pipeline.world());
  private final GraphWriter graphs =
      new GraphWriter(Pipeline.world(), new RunRecord("bench", List.of()));
  private final RecordWriter records = new RecordWriter(new IriMinter(Pipeline.world()));
  private final List<Document> documents = new ArrayList<>();
  private final List<ParsedText> texts = new ArrayList<>();
  private final List<Extraction> extractions = new ArrayList<>();

  /** Reads all articles once, so that each stage can start from what the one before it found. */
  @Setup
  public void read(Articles articles) {
    for (Document document : articles.documents()) {
      ParsedText text = analyzer.analyze(document);
      documents.add(document);
      texts.add(text);
      extractions.add(find(text));
    }
  }

  private Extraction find(ParsedText text) {
    List<TimeExpression> times = timeFinder.find(text);
    Entities entities = entityFinder.find(text, times);
    Facts facts = factFinder.find(text, times, entities);
    return new Extraction(text, times, entities, facts, linker.link(text, entities));
  }

  private <T> T next(List<T> things) {
    return things.get(Math.floorMod(turn.getAndIncrement(), things.size()));
  }

  /** Sentences, tokens, parts of speech, lemmas and dependency trees. */
  @Benchmark
  public ParsedText text(Amounts amounts) {
    ParsedText text = analyzer.analyze(next(documents));
    amounts.add(text);
    return text;
  }

  /** Expressions of time alone. */
  @Benchmark
  public List<TimeExpression> times(Amounts amounts) {
    ParsedText text = next(texts);
    amounts.add(text);
    return timeFinder.find(text);
  }

  /** Entities alone: names, mentions, coreference. */
  @Benchmark
  public Entities entities(Amounts amounts) {
    Extraction known = next(extractions);
    amounts.add(known.text());
    return entityFinder.find(known.text(), known.times());
  }

  /** Times, entities, facts and links, from a parsed text. */
  @Benchmark
  public Extraction facts(Amounts amounts) {
    ParsedText text = next(texts);
    amounts.add(text);
    return find(text);
  }

  /** Triples of what was found. */
  @Benchmark
  public ArticleGraph graph(Amounts amounts) {
    Extraction extraction = next(extractions);
    amounts.add(extraction.text());
    ArticleGraph graph = graphs.write(extraction);
    amounts.triples += graph.facts().size() + graph.entities().size();
    return graph;
  }

  /** The line of JSON of what was found. */
  @Benchmark
  public String record(Amounts amounts) {
    Extraction extraction = next(extractions);
    amounts.add(extraction.text());
    return records.write(extraction);
  }
}
