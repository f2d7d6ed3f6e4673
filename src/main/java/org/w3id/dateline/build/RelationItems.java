package org.w3id.dateline.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.dateline.error.UserException;

/**
 * Takes out of the ontology's alignments which property of Wikidata each relation is, as the table
 * that {@link org.w3id.dateline.record.RecordWriter} reads.
 */
public final class RelationItems {
  private static final String WIKIDATA = "http://www.wikidata.org/prop/direct/";

  private RelationItems() {}

  /**
   * Writes the table.
   *
   * @param arguments the file of alignments, the file to write
   */
  public static void main(String[] arguments) throws IOException {
    Path table = Path.of(arguments[1]);
    Files.createDirectories(table.toAbsolutePath().getParent());
    Files.writeString(table, table(Path.of(arguments[0])), StandardCharsets.UTF_8);
  }

  private static String table(Path alignments) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(alignments).parse(graph);
    Map<String, String> items = new TreeMap<>();
    for (Property match : List.of(SKOS.exactMatch, SKOS.closeMatch)) {
      graph
          .find(Node.ANY, match.asNode(), Node.ANY)
          .filterKeep(t -> t.getObject().getURI().startsWith(WIKIDATA))
          .forEachRemaining(t -> put(t, items));
    }
    List<String> lines = new ArrayList<>(List.of("relation\tproperty"));
    items.forEach((relation, property) -> lines.add(relation + "\t" + property));
    return String.join("\n", lines) + "\n";
  }

  private static void put(Triple match, Map<String, String> items) {
    String term = match.getSubject().getURI();
    String relation = term.substring(term.indexOf('#') + 1);
    String property = match.getObject().getURI().substring(WIKIDATA.length());
    String other = items.put(relation, property);
    if (other != null) {
      throw new UserException(
          "ontology/alignments.ttl: " + relation + " matches " + other + " and " + property,
          "Leave the nearest one; make the others skos:relatedMatch.");
    }
  }
}
