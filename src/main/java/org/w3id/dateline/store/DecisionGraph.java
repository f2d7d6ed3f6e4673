package org.w3id.dateline.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.dateline.document.Sha256;
import org.w3id.dateline.graph.Graphs;
import org.w3id.dateline.graph.Terms;
import org.w3id.dateline.identity.Decision;
import org.w3id.dateline.identity.Decision.Side;
import org.w3id.dateline.identity.Decisions;
import org.w3id.dateline.iri.IriMinter;

/** The graph of what people decided. */
final class DecisionGraph {
  private static final int HASH = 16;
  private static final Node LINE = SKOS.notation.asNode();

  private DecisionGraph() {}

  /** Returns the decisions that a store holds, in the order of their lines. */
  static Decisions read(DatasetGraph dataset) {
    List<String> lines = new ArrayList<>();
    dataset
        .find(Graphs.DECISIONS, Node.ANY, LINE, Node.ANY)
        .forEachRemaining(quad -> lines.add(quad.getObject().getLiteralLexicalForm()));
    lines.sort(null);
    return Decisions.ofLines(lines, "an earlier decision");
  }

  /** Puts decisions in the place of those that a store holds, and says what follows from them. */
  static void write(Content content, Decisions decisions) {
    content.triplesOf(Graphs.DECISIONS).forEach(triple -> content.delete(Graphs.DECISIONS, triple));
    Identification identification = new Identification(content, decisions);
    for (Decision decision : decisions.all()) {
      Node node =
          NodeFactory.createURI(
              IriMinter.BASE + "decision/" + Sha256.of(decision.line()).substring(0, HASH));
      Node a = NodeFactory.createURI(decision.a().iri());
      Node b = NodeFactory.createURI(decision.b().iri());
      add(content, node, RDF.type.asNode(), Terms.Decision.asNode());
      add(
          content,
          node,
          RDFS.label.asNode(),
          text(
              decision.verdict().word()
                  + ": "
                  + decision.a().words()
                  + ", "
                  + decision.b().words()));
      add(content, node, Terms.verdict.asNode(), text(decision.verdict().word()));
      add(content, node, Terms.about.asNode(), a);
      add(content, node, Terms.about.asNode(), b);
      if (!decision.note().isEmpty()) {
        add(content, node, RDFS.comment.asNode(), text(decision.note()));
      }
      if (!decision.who().isEmpty()) {
        add(content, node, Terms.decidedBy.asNode(), text(decision.who()));
      }
      add(content, node, LINE, text(decision.line()));
      follows(content, identification, decision);
    }
  }

  private static void follows(Content content, Identification identification, Decision decision) {
    for (String one : identification.whoIs(decision.a())) {
      Node a = NodeFactory.createURI(one);
      switch (decision.verdict()) {
        case SAME -> {}
        case DIFFERENT -> {
          Set<String> others = identification.whoIs(decision.b());
          for (String other : others) {
            if (!other.equals(one)) {
              add(content, a, OWL.differentFrom.asNode(), NodeFactory.createURI(other));
            }
          }
        }
        case ITEM -> {
          Node item = NodeFactory.createURI(decision.b().iri());
          add(content, a, OWL.sameAs.asNode(), item);
          add(content, a, SchemaDO.sameAs.asNode(), item);
        }
        case NOT_ITEM -> {
          if (!isElsewhere(content, decision.a(), a)) {
            add(content, a, OWL.differentFrom.asNode(), NodeFactory.createURI(decision.b().iri()));
          }
        }
      }
    }
  }

  /** Whether a decision is about one article, and others speak of the same entity. */
  private static boolean isElsewhere(Content content, Side side, Node entity) {
    Set<String> articles = new HashSet<>();
    if (side.article().isPresent()) {
      content
          .dataset()
          .find(Node.ANY, Node.ANY, SchemaDO.mentions.asNode(), entity)
          .forEachRemaining(quad -> articles.add(quad.getGraph().getURI()));
      articles.remove(side.article().get());
    }
    return !articles.isEmpty();
  }

  private static Node text(String words) {
    return NodeFactory.createLiteralString(words);
  }

  private static void add(Content content, Node subject, Node property, Node object) {
    content.add(Graphs.DECISIONS, Triple.create(subject, property, object));
  }
}
