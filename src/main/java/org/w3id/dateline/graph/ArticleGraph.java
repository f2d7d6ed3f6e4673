package org.w3id.dateline.graph;

import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * What one article adds to the knowledge graph.
 *
 * @param article IRI of the article; also the name of its graph
 * @param inputHash {@link RunRecord#inputHash} of the article: the same hash, the same graph
 * @param facts triples of the article's own graph: facts, mentions, claims
 * @param entities descriptions of the named entities it shares with other articles: label, classes,
 *     links. The store keeps them in the article's graph and in the graph of entities, so that it
 *     knows what to take out again
 * @param description triples about the article's graph for the graph of metadata: when and how it
 *     was made
 */
public record ArticleGraph(
    String article,
    String inputHash,
    List<Triple> facts,
    List<Triple> entities,
    List<Triple> description) {
  public ArticleGraph {
    facts = List.copyOf(facts);
    entities = List.copyOf(entities);
    description = List.copyOf(description);
  }
}
