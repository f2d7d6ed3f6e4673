package org.w3id.dateline.cli;

import java.util.function.Function;
import org.w3id.dateline.graph.GraphFormat;
import org.w3id.dateline.graph.GraphWriter;
import org.w3id.dateline.graph.RunRecord;
import org.w3id.dateline.pipeline.Pipeline;
import org.w3id.dateline.pipeline.Plugins;
import org.w3id.dateline.reconcile.Reconciliation;

/** Extractions as RDF; apart from the command, so that JSON Lines need no Jena. */
final class GraphPrinting {
  private GraphPrinting() {}

  static Function<Reconciliation, String> in(
      ExtractCommand.Format format, Plugins plugins, Reconciling reconciling, Terminal terminal) {
    GraphFormat graphs =
        switch (format) {
          case NQ -> GraphFormat.NQUADS;
          case TRIG -> GraphFormat.TRIG;
          case JSONLD -> GraphFormat.JSONLD;
          case JSONL -> throw new IllegalArgumentException("no RDF");
        };
    RunRecord offline = Runs.current(plugins);
    RunRecord run = Runs.with(offline, reconciling);
    terminal.out().print(graphs.beginning());
    return read -> {
      RunRecord by = read.complete() ? run : offline;
      GraphWriter writer = new GraphWriter(Pipeline.world(), by);
      return graphs.print(writer.write(read.extraction()), by.triples());
    };
  }
}
