package org.w3id.dateline.store;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.dateline.document.Sha256;
import org.w3id.dateline.graph.Graphs;
import org.w3id.dateline.graph.Terms;
import org.w3id.dateline.identity.Bearer.Reference;
import org.w3id.dateline.identity.Finding;
import org.w3id.dateline.iri.IriMinter;

/** The graph of identities: merges and proposals with their reasons. */
final class Findings {
  private static final int HASH = 16;
  private static final int MOST_ARTICLES = 20;

  private final Content content;

  Findings(Content content) {
    this.content = content;
  }

  /** Takes out what was found in a block. */
  void forget(String block) {
    List<Triple> found =
        content.find(Graphs.IDENTITIES, Node.ANY, NodeFactory.createLiteralString(block));
    for (Triple one : found) {
      if (one.getPredicate().equals(Terms.block.asNode())) {
        content
            .find(Graphs.IDENTITIES, one.getSubject(), Node.ANY)
            .forEach(triple -> content.delete(Graphs.IDENTITIES, triple));
      }
    }
  }

  /** Writes what was found in a block. */
  void write(String block, Finding finding) {
    Reference first = finding.others().get(0);
    Node node =
        NodeFactory.createURI(
            IriMinter.BASE
                + "identity/"
                + Sha256.of(
                        String.join(
                            "\n",
                            block,
                            finding.standing().name(),
                            finding.one(),
                            first.iri(),
                            first.article()))
                    .substring(0, HASH));
    add(node, RDF.type.asNode(), Terms.Identity.asNode());
    add(node, RDFS.label.asNode(), text(label(finding)));
    add(node, Terms.standing.asNode(), standing(finding.standing()));
    add(node, Terms.identifiedAs.asNode(), NodeFactory.createURI(finding.one()));
    Set<String> articles = new TreeSet<>();
    for (Reference other : finding.others()) {
      add(node, Terms.identifies.asNode(), NodeFactory.createURI(other.iri()));
      if (!other.words().equals(other.iri())) {
        articles.add(other.article());
      }
    }
    articles.stream()
        .limit(MOST_ARTICLES)
        .forEach(a -> add(node, Terms.inArticle.asNode(), NodeFactory.createURI(a)));
    add(
        node,
        Terms.likelihood.asNode(),
        NodeFactory.createLiteralDT(
            Double.toString(finding.probability()), XSDDatatype.XSDdecimal));
    if (!finding.because().isBlank()) {
      add(node, Terms.because.asNode(), text(finding.because()));
    }
    add(node, Terms.decidedBy.asNode(), text(finding.decidedBy().orElse("dateline")));
    add(node, Terms.block.asNode(), text(block));
  }

  private static String label(Finding finding) {
    String verb =
        switch (finding.standing()) {
          case MERGED -> " is ";
          case PROPOSED -> " may be ";
          case TOLD_APART -> " is not ";
        };
    return finding.otherLabel() + verb + finding.oneLabel();
  }

  private static Node standing(Finding.Standing standing) {
    return switch (standing) {
      case MERGED -> Terms.Merged.asNode();
      case PROPOSED -> Terms.Proposed.asNode();
      case TOLD_APART -> Terms.ToldApart.asNode();
    };
  }

  private static Node text(String words) {
    return NodeFactory.createLiteralString(words);
  }

  private void add(Node subject, Node property, Node object) {
    content.add(Graphs.IDENTITIES, Triple.create(subject, property, object));
  }
}
