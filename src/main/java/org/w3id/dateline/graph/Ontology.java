package org.w3id.dateline.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** The ontology as it ships with the program: the files of the folder {@code ontology}. */
public final class Ontology {
  private static final List<String> TERMS = List.of("dateline.ttl", "events.ttl", "alignments.ttl");

  private Ontology() {}

  /** Returns a new graph of all terms and what they mean to others. */
  public static Graph terms() {
    return read(TERMS);
  }

  /** Returns a new graph of the SHACL shapes that a finished knowledge graph keeps to. */
  public static Graph shapes() {
    return read(List.of("shapes.ttl"));
  }

  static Graph read(List<String> files) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (String file : files) {
      try (InputStream stream = Ontology.class.getResourceAsStream(file)) {
        if (stream == null) {
          throw new IllegalStateException("the program lacks " + file);
        }
        RDFParser.source(stream).lang(Lang.TURTLE).parse(graph);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return graph;
  }
}
