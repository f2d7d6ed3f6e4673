package org.w3id.dateline.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.dateline.iri.IriMinter;

/**
 * Names of the graphs besides those of the articles. An article's graph has the article's own IRI.
 */
public final class Graphs {
  private static final String BASE = IriMinter.BASE + "graph/";

  /** Descriptions of the entities that articles share. */
  public static final Node ENTITIES = NodeFactory.createURI(BASE + "entities");

  /** The ontology and its alignments. */
  public static final Node ONTOLOGY = NodeFactory.createURI(BASE + "ontology");

  /** What the index of Wikidata knows of the items that entities are tied to. */
  public static final Node ITEMS = NodeFactory.createURI(BASE + "items");

  /** Where the graphs come from, and how much is in them: PROV and VoID. */
  public static final Node METADATA = NodeFactory.createURI(BASE + "metadata");

  /** Who is held to be one across articles, and why. */
  public static final Node IDENTITIES = NodeFactory.createURI(BASE + "identities");

  /** What people decided: identities confirmed and refused. */
  public static final Node DECISIONS = NodeFactory.createURI(BASE + "decisions");

  private Graphs() {}
}
