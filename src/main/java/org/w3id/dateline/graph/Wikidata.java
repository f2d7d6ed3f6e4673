package org.w3id.dateline.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Terms of Wikidata's own RDF, which the graph of items uses so that a query reads the same there
 * and at Wikidata's endpoint.
 *
 * @see <a href="https://www.mediawiki.org/wiki/Wikibase/Indexing/RDF_Dump_Format">RDF Dump
 *     Format</a>
 */
public final class Wikidata {
  private static final String PROPERTY = "http://www.wikidata.org/prop/";
  private static final String ABOUT = "http://schema.org/";

  /** Namespace of items. */
  public static final String ITEMS = External.WIKIDATA;

  /** The class of items that are described in full. */
  public static final Node ITEM = node("http://wikiba.se/ontology#Item");

  /** What an item lies in. */
  public static final Node WITHIN = direct("P131");

  /** The country of an item. */
  public static final Node COUNTRY = direct("P17");

  /** What tells of an office held. */
  public static final Node OFFICES = node(PROPERTY + "P39");

  /** What a page is about. */
  public static final Node PAGE_ABOUT = node(ABOUT + "about");

  static final Node SITELINKS = node("http://wikiba.se/ontology#sitelinks");
  static final Node DESCRIPTION = node(ABOUT + "description");
  static final Node PAGE_OF = node(ABOUT + "isPartOf");
  static final Node PAGE_TITLE = node(ABOUT + "name");
  static final Node ENGLISH_WIKIPEDIA = node("https://en.wikipedia.org/");
  static final String PAGES = "https://en.wikipedia.org/wiki/";
  static final String PICTURES = "http://commons.wikimedia.org/wiki/Special:FilePath/";
  static final String STATEMENTS = ITEMS + "statement/";

  private Wikidata() {}

  static Node direct(String property) {
    return node(PROPERTY + "direct/" + property);
  }

  static Node statement(String property) {
    return node(PROPERTY + "statement/" + property);
  }

  static Node qualifier(String property) {
    return node(PROPERTY + "qualifier/" + property);
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
