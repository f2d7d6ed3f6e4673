package org.w3id.dateline.store;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.dateline.graph.Terms;
import org.w3id.dateline.iri.IriMinter;

/** Terms that the store itself reads and writes. */
final class StoreTerms {
  /** The dataset as VoID describes it. */
  static final Node DATASET = NodeFactory.createURI(IriMinter.BASE + "dataset");

  static final Node INPUT_HASH = Terms.inputHash.asNode();
  static final Node CHANGES = Terms.changes.asNode();

  static final Node DERIVED_FROM =
      NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");

  /** What people call an article by, besides its IRI. */
  static final List<Node> NAMES = List.of(SchemaDO.identifier.asNode(), SchemaDO.url.asNode());

  /** What text search looks into: names, headlines, and the words of sources. */
  static final List<Node> SEARCHED =
      List.of(RDFS.label.asNode(), SKOS.altLabel.asNode(), OA.exact.asNode());

  private StoreTerms() {}

  static Node yes() {
    return NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
  }

  static Node number(long value) {
    return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
  }

  static long number(Node literal) {
    return Long.parseLong(literal.getLiteralLexicalForm());
  }
}
