package org.w3id.dateline.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphOps;
import org.w3id.dateline.graph.Graphs;
import org.w3id.dateline.store.Store;

/** What the service says of itself, its data, terms and shapes, as Turtle. */
final class Descriptions {
  private static final String TURTLE = "text/turtle";

  private final Store store;

  Descriptions(Store store) {
    this.store = store;
  }

  /** SPARQL 1.1 Service Description. */
  String service() {
    return """
    @prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
    @prefix void: <http://rdfs.org/ns/void#> .

    [] a sd:Service ;
      sd:endpoint <> ;
      sd:supportedLanguage sd:SPARQL11Query ;
      sd:feature sd:UnionDefaultGraph , sd:BasicFederatedQuery ;
      sd:resultFormat <http://www.w3.org/ns/formats/SPARQL_Results_JSON> ,
        <http://www.w3.org/ns/formats/SPARQL_Results_XML> , <http://www.w3.org/ns/formats/SPARQL_Results_CSV> ,
        <http://www.w3.org/ns/formats/SPARQL_Results_TSV> , <http://www.w3.org/ns/formats/Turtle> ,
        <http://www.w3.org/ns/formats/N-Triples> , <http://www.w3.org/ns/formats/JSON-LD> ;
      sd:propertyFeature <http://jena.apache.org/text#query> ;
      sd:defaultDataset [
        a sd:Dataset ;
        void:feature <https://w3id.org/dateline/dataset> ;
        sd:defaultGraph [ a sd:Graph ; <http://www.w3.org/2000/01/rdf-schema#seeAlso> <void> , <ontology> , <shapes> ]
      ] .
    """;
  }

  /** The VoID description with the counts as they are now. */
  HttpServlet voidServlet() {
    return new Text(
        () ->
            store.read(
                () -> {
                  Graph graph = GraphFactory.createDefaultGraph();
                  GraphOps.addAll(
                      graph,
                      store
                          .dataset()
                          .getGraph(Graphs.METADATA)
                          .find()
                          .filterKeep(
                              triple ->
                                  triple.getSubject().isURI()
                                      && triple
                                          .getSubject()
                                          .getURI()
                                          .startsWith("https://w3id.org/dateline/dataset")));
                  graph.getPrefixMapping().setNsPrefix("void", "http://rdfs.org/ns/void#");
                  graph
                      .getPrefixMapping()
                      .setNsPrefix("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
                  StringWriter text = new StringWriter();
                  RDFDataMgr.write(text, graph, RDFFormat.TURTLE_PRETTY);
                  return text.toString();
                }));
  }

  /** The terms and their alignments. */
  HttpServlet ontologyServlet() {
    return new Text(() -> files(List.of("dateline.ttl", "events.ttl", "alignments.ttl")));
  }

  /** The SHACL shapes that the graph keeps to. */
  HttpServlet shapesServlet() {
    return new Text(() -> files(List.of("shapes.ttl")));
  }

  private static String files(List<String> names) {
    return names.stream()
        .map(name -> Pages.resource(Graphs.class, name) + '\n')
        .collect(Collectors.joining());
  }

  /** Answers every GET with a text made anew. */
  private static final class Text extends HttpServlet {
    private static final long serialVersionUID = 1;
    private final transient Supplier<String> text;

    Text(Supplier<String> text) {
      this.text = text;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      response.setHeader("Access-Control-Allow-Origin", "*");
      Pages.send(response, TURTLE, text.get());
    }
  }
}
