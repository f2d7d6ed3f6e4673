package org.w3id.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
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

  private static final Set<String> PARTS = Set.of(SOURCE, PROPERTY, TARGET);
  private static final Set<String> ANNOTATIONS =
      Stream.of(PARTS, Set.of(ARTICLE), NOTES, WHO)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());
  private static final Pattern PREFIX =
      Pattern.compile("^\\s*@?(prefix|base)\\b", Pattern.CASE_INSENSITIVE);
  private static final int NOWHERE = -1;

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
   * Returns the rows of a file: of a decision that an axiom restricts to articles, one for each.
   *
   * @param warned told what is doubtful, by file and line
   * @throws UserException if it is no Turtle, can't be read, has an axiom that lacks a part, or
   *     says something that is no decision
   */
  static List<Table.Row> rows(Path file, Consumer<String> warned) {
    try {
      String text = Files.readString(file);
      TurtleDecisions turtle = new TurtleDecisions(text, file.toString());
      UserTurtle.read(text, file.toString(), IriMinter.BASE, warned, turtle.triples::add);
      return turtle.rows();
    } catch (NoSuchFileException e) {
      throw new UserException(
          "There is no file " + file, "Name the file of your decisions with --decisions.", e);
    } catch (IOException e) {
      throw new UserException(
          file + " can't be read: " + e.getMessage(), "It must be a text in UTF-8.", e);
    }
  }

  private List<Table.Row> rows() {
    Map<Node, List<Triple>> axioms = new LinkedHashMap<>();
    for (Triple triple : triples) {
      if (PARTS.contains(triple.getPredicate().getURI()) || isAxiom(triple)) {
        axioms.put(triple.getSubject(), new ArrayList<>());
      }
    }
    Set<Said> said = new LinkedHashSet<>();
    for (Triple triple : triples) {
      String property = triple.getPredicate().getURI();
      List<Triple> axiom = axioms.get(triple.getSubject());
      if (decides(property)) {
        said.add(new Said(triple.getSubject(), property, triple.getObject()));
      } else if (axiom != null && (ANNOTATIONS.contains(property) || isAxiom(triple))) {
        axiom.add(triple);
      } else {
        throw problem(
            "<" + property + "> is no decision, and no part of an owl:Axiom",
            "Write owl:sameAs, schema:sameAs or owl:differentFrom; an owl:Axiom with"
                + " owl:annotatedSource, owl:annotatedProperty and owl:annotatedTarget may have"
                + " :inArticle, rdfs:comment and dcterms:creator; take out what is neither.",
            triple.getSubject(),
            triple.getPredicate(),
            triple.getObject());
      }
    }
    List<Table.Row> annotated = new ArrayList<>();
    for (List<Triple> axiom : axioms.values()) {
      Said one = said(axiom);
      said.remove(one);
      List<String> articles = values(axiom, Set.of(ARTICLE));
      for (String scope : articles.isEmpty() ? List.of("") : articles) {
        annotated.add(row(one, scope.isEmpty() ? "" : "@" + scope, axiom));
      }
    }
    List<Table.Row> rows = new ArrayList<>();
    said.forEach(one -> rows.add(row(one, "", List.of())));
    rows.addAll(annotated);
    return rows;
  }

  private static boolean isAxiom(Triple triple) {
    return triple.predicateMatches(RDF.type.asNode()) && triple.objectMatches(OWL2.Axiom.asNode());
  }

  private Said said(List<Triple> axiom) {
    Node property = part(axiom, PROPERTY);
    if (!decides(property.toString())) {
      throw problem(
          "an owl:Axiom annotates <" + property + ">, which is no decision",
          "Write owl:sameAs, schema:sameAs or owl:differentFrom as its owl:annotatedProperty.",
          told(axiom));
    }
    return new Said(part(axiom, SOURCE), property.getURI(), part(axiom, TARGET));
  }

  private Node part(List<Triple> axiom, String part) {
    List<Node> values =
        axiom.stream()
            .filter(triple -> triple.getPredicate().hasURI(part))
            .map(Triple::getObject)
            .toList();
    if (values.size() != 1) {
      String words = "owl:" + part.substring(OWL.length());
      throw problem(
          values.isEmpty() ? "an owl:Axiom lacks its " + words : "an owl:Axiom has two " + words,
          "It must have one each of owl:annotatedSource, owl:annotatedProperty and"
              + " owl:annotatedTarget; write an owl:Axiom for each decision.",
          told(axiom));
    }
    return values.get(0);
  }

  /** Its node, then what stands only where it does. */
  private static Node[] told(List<Triple> axiom) {
    List<Node> nodes = new ArrayList<>(List.of(axiom.get(0).getSubject()));
    for (Triple triple : axiom) {
      if (!isAxiom(triple) && !triple.getPredicate().hasURI(PROPERTY)) {
        nodes.add(triple.getObject());
      }
    }
    return nodes.toArray(Node[]::new);
  }

  /** Blames the line where the last of these is found, and names the first where none is. */
  private UserException problem(String problem, String remedy, Node... nodes) {
    int line = NOWHERE;
    for (Node node : nodes) {
      line = Math.max(line, lineOf(node, Math.max(line, 0)));
    }
    String where = line == NOWHERE ? ": of " + text(nodes[0]) : ":" + (line + 1);
    return new UserException(name + where + ": " + problem, remedy);
  }

  private static boolean decides(String property) {
    return SAME.contains(property) || property.equals(DIFFERENT);
  }

  private Table.Row row(Said said, String scope, List<Triple> axiom) {
    boolean swapped = isItem(said.subject());
    Node a = swapped ? said.object() : said.subject();
    Node b = swapped ? said.subject() : said.object();
    boolean same = SAME.contains(said.property());
    String verdict = isItem(b) ? (same ? "item" : "not-item") : same ? "same" : "different";
    return new Table.Row(
        name,
        line(said),
        Decisions.COLUMNS,
        List.of(
            verdict,
            text(a) + scope,
            text(b),
            String.join("; ", values(axiom, NOTES)),
            String.join("; ", values(axiom, WHO))));
  }

  private static boolean isItem(Node node) {
    return node.isURI() && node.getURI().startsWith(Wikidata.ITEMS);
  }

  private static List<String> values(List<Triple> axiom, Set<String> properties) {
    return axiom.stream()
        .filter(triple -> properties.contains(triple.getPredicate().getURI()))
        .map(triple -> text(triple.getObject()))
        .distinct()
        .toList();
  }

  private static String text(Node node) {
    String text = node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    return text.replaceAll("\\s+", " ");
  }

  /** The line that names the object, behind that which names the subject; 1 where none does. */
  private int line(Said said) {
    int subject = Math.max(0, lineOf(said.subject(), 0));
    return Math.max(subject, lineOf(said.object(), subject)) + 1;
  }

  private int lineOf(Node node, int from) {
    String iri = text(node);
    String last = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    if (last.isEmpty() || node.isBlank()) {
      return NOWHERE;
    }
    Pattern word =
        Pattern.compile("(?<![\\p{L}\\p{N}_-])" + Pattern.quote(last) + "(?![\\p{L}\\p{N}_-])");
    for (int i = from; i < lines.size(); i++) {
      if (!PREFIX.matcher(lines.get(i)).find() && word.matcher(lines.get(i)).find()) {
        return i;
      }
    }
    return NOWHERE;
  }
}
