package org.w3id.dateline.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Sha256;
import org.w3id.dateline.iri.IriMinter;

/**
 * What made a graph: the program with its models. Two runs of the same program with the same models
 * are the same run, so that the same input gives the same graph.
 *
 * @param version version of the program
 * @param models what it used, in any order
 */
public record RunRecord(String version, List<UsedModel> models) {
  private static final Node PROGRAM = NodeFactory.createURI(IriMinter.BASE + "program");

  public RunRecord {
    models =
        models.stream()
            .sorted(Comparator.comparing(UsedModel::name).thenComparing(UsedModel::checksum))
            .toList();
  }

  /** Returns the IRI, minted from version and models. */
  public String iri() {
    StringBuilder content = new StringBuilder(version);
    models.forEach(m -> content.append('\n').append(m.name()).append('\t').append(m.checksum()));
    return IriMinter.BASE + "run/" + Sha256.of(content.toString()).substring(0, 16);
  }

  /**
   * Returns the hash of all that a document's graph depends on: the document and the run, 64
   * hexadecimal digits.
   */
  public String inputHash(Document document) {
    return Sha256.of(iri() + "\n" + document.contentHash() + "\n" + IriMinter.article(document));
  }

  /** Returns what the graph of metadata says about the run. */
  public List<Triple> triples() {
    List<Triple> triples = new ArrayList<>();
    Node run = NodeFactory.createURI(iri());
    add(triples, run, RDF.type.asNode(), Terms.Run.asNode());
    add(triples, run, RDF.type.asNode(), External.PROV_ACTIVITY);
    add(triples, run, RDFS.label.asNode(), Literals.text("dateline " + version));
    add(triples, run, External.PROV_WAS_ASSOCIATED_WITH, PROGRAM);
    add(triples, run, SchemaDO.softwareVersion.asNode(), Literals.text(version));
    add(triples, PROGRAM, RDF.type.asNode(), External.PROV_SOFTWARE_AGENT);
    add(triples, PROGRAM, RDFS.label.asNode(), Literals.text("dateline"));
    for (UsedModel used : models) {
      Node model = NodeFactory.createURI(IriMinter.BASE + "model/" + used.checksum());
      add(triples, run, Terms.usedModel.asNode(), model);
      add(triples, model, RDF.type.asNode(), Terms.Model.asNode());
      add(triples, model, RDFS.label.asNode(), Literals.text(used.name()));
      add(triples, model, Terms.checksum.asNode(), Literals.text(used.checksum()));
    }
    return List.copyOf(triples);
  }

  private static void add(List<Triple> triples, Node subject, Node property, Node object) {
    triples.add(Triple.create(subject, property, object));
  }
}
