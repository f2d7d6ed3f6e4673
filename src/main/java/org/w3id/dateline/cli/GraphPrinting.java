package org.w3id.dateline.cli;

import java.util.function.Function;
import org.w3id.dateline.graph.GraphFormat;
import org.w3id.dateline.graph.GraphWriter;
import org.w3id.dateline.graph.RunRecord;
import org.w3id.dateline.link.Extraction;
import org.w3id.dateline.pipeline.Pipeline;
import org.w3id.dateline.pipeline.Plugins;

/** Extractions as RDF; apart from the command, so that JSON Lines need no Jena. */
final class GraphPrinting {
  private GraphPrinting() {}

  static Function<Extraction, String> in(
      ExtractCommand.Format format, Plugins plugins, Terminal terminal) {
    GraphFormat graphs =
        switch (format) {
          case NQ -> GraphFormat.NQUADS;
          case TRIG -> GraphFormat.TRIG;
          case JSONLD -> GraphFormat.JSONLD;
          case JSONL -> throw new IllegalArgumentException("no RDF");
        };
    RunRecord run = Runs.current(plugins);
    GraphWriter writer = new GraphWriter(Pipeline.world(), run);
    terminal.out().print(graphs.beginning());
    return extraction -> graphs.print(writer.write(extraction), run.triples());
  }
}
