package org.w3id.dateline.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.util.Context;
import org.w3id.dateline.error.UserException;

/** A store's graphs as text, written as they are read. */
public final class Export {
  private Export() {}

  /** How graphs are written. */
  public enum Format {
    NQ,
    TRIG,
    NT,
    TTL
  }

  /**
   * Writes all graphs, or one.
   *
   * @param format {@code NT} and {@code TTL} are for one graph
   * @param graph IRI of the one to write
   * @throws UserException if there is no such graph, or the format does not fit
   */
  public static void write(Store store, Format format, Optional<String> graph, OutputStream out) {
    boolean triples = format == Format.NT || format == Format.TTL;
    if (triples && graph.isEmpty()) {
      throw new UserException(
          format.name().toLowerCase(Locale.ROOT) + " holds one graph",
          "Name one with --graph, or take nq or trig.");
    }
    Node name = graph.map(NodeFactory::createURI).orElse(Node.ANY);
    StreamRDF stream =
        StreamRDFWriter.getWriterStream(
            out,
            switch (format) {
              case NQ -> RDFFormat.NQUADS_UTF8;
              case TRIG -> RDFFormat.TRIG_BLOCKS;
              case NT -> RDFFormat.NTRIPLES_UTF8;
              case TTL -> RDFFormat.TURTLE_BLOCKS;
            },
            Context.emptyContext());
    store.read(
        () -> {
          var quads = store.dataset().find(name, Node.ANY, Node.ANY, Node.ANY);
          if (graph.isPresent() && !quads.hasNext()) {
            throw new UserException(
                "There is no graph " + graph.get(), "\"dateline query articles\" lists articles'.");
          }
          stream.start();
          quads.forEachRemaining(
              quad -> {
                if (triples) {
                  stream.triple(quad.asTriple());
                } else {
                  stream.quad(quad);
                }
              });
          stream.finish();
          return true;
        });
  }

  /** Returns a stream that compresses where a file's name says so. */
  public static OutputStream compressing(Path file, OutputStream out) throws IOException {
    return file.toString().endsWith(".gz") ? new GZIPOutputStream(out) : out;
  }
}
