package org.w3id.dateline.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.dateline.graph.Graphs;
import org.w3id.dateline.graph.Terms;
import org.w3id.dateline.graph.Wikidata;
import org.w3id.dateline.identity.Bearer.Reference;
import org.w3id.dateline.identity.Finding;
import org.w3id.dateline.iri.IriMinter;

/**
 * Places and others of one name and IRI that articles hold to be different items of Wikidata: they
 * keep the IRI, and a person is asked.
 */
final class Namesakes {
  private static final String BLOCK = "items";
  private static final String ARTICLE = IriMinter.BASE + "article/";

  private final Content content;

  Namesakes(Content content) {
    this.content = content;
  }

  /** Returns whether what is written of them is what the articles' graphs say. */
  boolean isWritten() {
    Set<String> wanted = new TreeSet<>();
    found().forEach(finding -> wanted.add(finding.one() + "\n" + finding.because()));
    Set<String> written = new TreeSet<>();
    content
        .dataset()
        .find(
            Graphs.IDENTITIES,
            Node.ANY,
            Terms.block.asNode(),
            NodeFactory.createLiteralString(BLOCK))
        .forEachRemaining(
            quad -> {
              for (Node one :
                  content.objects(
                      Graphs.IDENTITIES, quad.getSubject(), Terms.identifiedAs.asNode())) {
                for (Node why :
                    content.objects(Graphs.IDENTITIES, quad.getSubject(), Terms.because.asNode())) {
                  written.add(one.getURI() + "\n" + why.getLiteralLexicalForm());
                }
              }
            });
    return wanted.equals(written);
  }

  /** Writes them into the graph of identities. */
  void write() {
    Findings findings = new Findings(content);
    findings.forget(BLOCK);
    found().forEach(finding -> findings.write(BLOCK, finding));
  }

  private List<Finding> found() {
    Map<String, Set<Node>> items = new TreeMap<>();
    content
        .dataset()
        .find(Graphs.ENTITIES, Node.ANY, SchemaDO.sameAs.asNode(), Node.ANY)
        .forEachRemaining(
            quad -> {
              if (quad.getObject().isURI()
                  && quad.getObject().getURI().startsWith(Wikidata.ITEMS)
                  && quad.getSubject().isURI()) {
                items
                    .computeIfAbsent(quad.getSubject().getURI(), iri -> items())
                    .add(quad.getObject());
              }
            });
    List<Finding> found = new ArrayList<>();
    items.forEach(
        (iri, some) -> {
          Node entity = NodeFactory.createURI(iri);
          if (some.size() > 1
              && !content
                  .dataset()
                  .contains(Graphs.ENTITIES, entity, RDF.type.asNode(), Terms.Person.asNode())) {
            finding(entity, some).ifPresent(found::add);
          }
        });
    return found;
  }

  private static Set<Node> items() {
    return new TreeSet<>((a, b) -> a.getURI().compareTo(b.getURI()));
  }

  private Optional<Finding> finding(Node entity, Set<Node> items) {
    Map<Node, Set<String>> articles = new TreeMap<>((a, b) -> a.getURI().compareTo(b.getURI()));
    for (Node item : items) {
      Set<String> saying = new TreeSet<>();
      content
          .dataset()
          .find(Node.ANY, entity, SchemaDO.sameAs.asNode(), item)
          .forEachRemaining(
              quad -> {
                if (quad.getGraph().getURI().startsWith(ARTICLE)) {
                  saying.add(quad.getGraph().getURI());
                }
              });
      articles.put(item, saying);
    }
    Node most = items.iterator().next();
    for (Node item : items) {
      if (articles.getOrDefault(item, Set.of()).size()
          > articles.getOrDefault(most, Set.of()).size()) {
        most = item;
      }
    }
    Set<String> first = articles.getOrDefault(most, Set.of());
    List<Reference> others = new ArrayList<>();
    List<String> counts = new ArrayList<>();
    for (Map.Entry<Node, Set<String>> entry : articles.entrySet()) {
      int count = entry.getValue().size();
      counts.add(
          entry.getKey().getURI().substring(Wikidata.ITEMS.length())
              + " in "
              + (count == 1 ? "1 article" : count + " articles"));
      for (String article : entry.getValue()) {
        if (!entry.getKey().equals(most) && !first.contains(article)) {
          others.add(new Reference(entity.getURI(), article));
        }
      }
    }
    String label =
        content.objects(Graphs.ENTITIES, entity, RDFS.label.asNode()).stream()
            .map(Node::getLiteralLexicalForm)
            .sorted()
            .findFirst()
            .orElse(entity.getURI());
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Finding(
                Finding.Standing.PROPOSED,
                entity.getURI(),
                label,
                others,
                label,
                0,
                "one name and IRI, different items of Wikidata: "
                    + String.join(", ", counts)
                    + "; refuse the wrong one of an article with not-item",
                Optional.empty()));
  }
}
