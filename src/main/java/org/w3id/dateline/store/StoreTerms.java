package org.w3id.dateline.store;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;

/** Terms that only the store writes. */
final class StoreTerms {
  private static final String NS = "https://w3id.org/dateline/ontology#";
  private static final String OA = "http://www.w3.org/ns/oa#";

  /** The dataset as VoID describes it. */
  static final Node DATASET = NodeFactory.createURI("https://w3id.org/dateline/dataset");

  static final Node INPUT_HASH = NodeFactory.createURI(NS + "inputHash");
  static final Node CHANGES = NodeFactory.createURI(NS + "changes");

  /** What people call an article by, besides its IRI. */
  static final List<Node> NAMES =
      List.of(
          NodeFactory.createURI("https://schema.org/identifier"),
          NodeFactory.createURI("https://schema.org/url"));

  /** What text search looks into: names, headlines, and the words of sources. */
  static final List<Node> SEARCHED =
      List.of(
          RDFS.label.asNode(),
          NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#altLabel"),
          NodeFactory.createURI(OA + "exact"));

  private StoreTerms() {}

  static Node number(long value) {
    return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
  }

  static long number(Node literal) {
    return Long.parseLong(literal.getLiteralLexicalForm());
  }
}
