package org.w3id.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.graph.Terms;
import org.w3id.dateline.graph.Wikidata;
import org.w3id.dateline.identity.Decisions;
import org.w3id.dateline.iri.IriMinter;
import org.w3id.dateline.table.Table;

/**
 * A user's decisions of who is who in Turtle, turned into rows: {@code owl:sameAs} and {@code
 * schema:sameAs} between two of ours are one, to an item confirm it; {@code owl:differentFrom} is
 * the contrary. An {@code owl:Axiom} annotates such a triple: with the article in which alone it
 * holds, a comment and who decided.
 *
 * @see <a href="https://www.w3.org/TR/owl2-mapping-to-rdf/#Translation_of_Annotations">OWL 2
 *     Mapping to RDF Graphs, section 2.2</a>
 */
final class TurtleDecisions {
  private static final String OWL = "http://www.w3.org/2002/07/owl#";
  private static final Set<String> SAME =
      Set.of(OWL + "sameAs", "https://schema.org/sameAs", "http://schema.org/sameAs");
  private static final String DIFFERENT = OWL + "differentFrom";
  private static final String SOURCE = OWL + "annotatedSource";
  private static final String PROPERTY = OWL + "annotatedProperty";
  private static final String TARGET = OWL + "annotatedTarget";
  private static final String ARTICLE = Terms.NS + "inArticle";
  private static final Set<String> NOTES =
      Set.of(
          "http://www.w3.org/2000/01/rdf-schema#comment", "http://purl.org/dc/terms/description");
  private static final Set<String> WHO =
      Set.of("http://purl.org/dc/terms/creator", Terms.NS + "decidedBy");

  private final String name;
  private final List<String> lines;
  private final List<Triple> triples = new ArrayList<>();

  /** Which two, and how: what an axiom annotates. */
  private record Said(Node subject, String property, Node object) {}

  private TurtleDecisions(String text, String name) {
    this.name = name;
    this.lines = text.lines().toList();
  }

  /**
   * Returns the rows of a file.
   *
   * @throws UserException if it is no Turtle, or can't be read
   */
  static List<Table.Row> rows(Path file) {
    try {
      String text = Files.readString(file);
      TurtleDecisions turtle = new TurtleDecisions(text, file.toString());
      turtle.parse(text);
      return turtle.rows();
    } catch (NoSuchFileException e) {
      throw new UserException(
          "There is no file " + file, "Name the file of your decisions with --decisions.", e);
    } catch (IOException e) {
      throw new UserException(
          file + " can't be read: " + e.getMessage(), "It must be a text in UTF-8.", e);
    }
  }

  private void parse(String text) {
    ErrorHandler blame =
        new ErrorHandler() {
          @Override
          public void warning(String message, long line, long column) {}

          @Override
          public void error(String message, long line, long column) {
            fatal(message, line, column);
          }

          @Override
          public void fatal(String message, long line, long column) {
            throw new UserException(
                name + ":" + line + ":" + column + ": " + message, "Mend the Turtle there.");
          }
        };
    try {
      RDFParser.fromString(text, Lang.TURTLE)
          .base(IriMinter.BASE)
          .errorHandler(blame)
          .parse(
              new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                  triples.add(triple);
                }
              });
    } catch (RiotException e) {
      throw new UserException(name + ": " + e.getMessage(), "Mend the Turtle there.", e);
    }
  }

  private List<Table.Row> rows() {
    Map<Node, Map<String, Node>> axioms = new LinkedHashMap<>();
    Map<Said, Map<String, Node>> said = new LinkedHashMap<>();
    for (Triple triple : triples) {
      String property = triple.getPredicate().getURI();
      if (property.equals(SOURCE) || property.equals(PROPERTY) || property.equals(TARGET)) {
        axioms.computeIfAbsent(triple.getSubject(), s -> new LinkedHashMap<>());
      } else if (decides(property)) {
        said.put(new Said(triple.getSubject(), property, triple.getObject()), Map.of());
      }
    }
    for (Triple triple : triples) {
      Map<String, Node> axiom = axioms.get(triple.getSubject());
      if (axiom != null) {
        axiom.putIfAbsent(triple.getPredicate().getURI(), triple.getObject());
      }
    }
    for (Map<String, Node> axiom : axioms.values()) {
      Node source = axiom.get(SOURCE);
      Node property = axiom.get(PROPERTY);
      Node target = axiom.get(TARGET);
      if (source != null && property != null && target != null && decides(property.toString())) {
        said.put(new Said(source, property.getURI(), target), axiom);
      }
    }
    List<Table.Row> rows = new ArrayList<>();
    said.forEach((one, axiom) -> rows.add(row(one, axiom)));
    return rows;
  }

  private static boolean decides(String property) {
    return SAME.contains(property) || property.equals(DIFFERENT);
  }

  private Table.Row row(Said said, Map<String, Node> axiom) {
    boolean swapped = isItem(said.subject());
    Node a = swapped ? said.object() : said.subject();
    Node b = swapped ? said.subject() : said.object();
    boolean same = SAME.contains(said.property());
    String verdict = isItem(b) ? (same ? "item" : "not-item") : same ? "same" : "different";
    String scope = first(axiom, Set.of(ARTICLE)).map(article -> "@" + article).orElse("");
    return new Table.Row(
        name,
        line(said),
        Decisions.COLUMNS,
        List.of(
            verdict,
            text(a) + scope,
            text(b),
            first(axiom, NOTES).orElse(""),
            first(axiom, WHO).orElse("")));
  }

  private static boolean isItem(Node node) {
    return node.isURI() && node.getURI().startsWith(Wikidata.ITEMS);
  }

  private static Optional<String> first(Map<String, Node> axiom, Set<String> properties) {
    return axiom.entrySet().stream()
        .filter(entry -> properties.contains(entry.getKey()))
        .map(entry -> text(entry.getValue()))
        .findFirst();
  }

  private static String text(Node node) {
    String text = node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    return text.replaceAll("\\s+", " ");
  }

  /** The line that names the object, behind that which names the subject; 1 where none does. */
  private int line(Said said) {
    int subject = lineOf(said.subject(), 0);
    return lineOf(said.object(), subject) + 1;
  }

  private int lineOf(Node node, int from) {
    String iri = text(node);
    String last = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    for (int i = from; i < lines.size(); i++) {
      if (!last.isEmpty() && lines.get(i).contains(last)) {
        return i;
      }
    }
    return from;
  }
}
