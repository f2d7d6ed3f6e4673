package org.w3id.dateline.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of others' vocabularies that Jena has no constants for. */
final class External {
  static final String OA_NS = "http://www.w3.org/ns/oa#";
  static final String NIF_NS = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
  static final String GEO_NS = "http://www.opengis.net/ont/geosparql#";
  static final String WGS84_NS = "http://www.w3.org/2003/01/geo/wgs84_pos#";
  static final String PROV_NS = "http://www.w3.org/ns/prov#";

  /** Items of Wikidata. */
  static final String WIKIDATA = "http://www.wikidata.org/entity/";

  static final Node OA_EXACT = NodeFactory.createURI(OA_NS + "exact");
  static final Node OA_PREFIX = NodeFactory.createURI(OA_NS + "prefix");
  static final Node OA_SUFFIX = NodeFactory.createURI(OA_NS + "suffix");
  static final Node NIF_BEGIN = NodeFactory.createURI(NIF_NS + "beginIndex");
  static final Node NIF_END = NodeFactory.createURI(NIF_NS + "endIndex");
  static final Node GEO_FEATURE = NodeFactory.createURI(GEO_NS + "Feature");
  static final Node GEO_GEOMETRY = NodeFactory.createURI(GEO_NS + "Geometry");
  static final Node GEO_HAS_GEOMETRY = NodeFactory.createURI(GEO_NS + "hasGeometry");
  static final Node GEO_AS_WKT = NodeFactory.createURI(GEO_NS + "asWKT");
  static final String GEO_WKT_LITERAL = GEO_NS + "wktLiteral";
  static final Node WGS84_LATITUDE = NodeFactory.createURI(WGS84_NS + "lat");
  static final Node WGS84_LONGITUDE = NodeFactory.createURI(WGS84_NS + "long");
  static final Node PROV_ACTIVITY = NodeFactory.createURI(PROV_NS + "Activity");
  static final Node PROV_SOFTWARE_AGENT = NodeFactory.createURI(PROV_NS + "SoftwareAgent");
  static final Node PROV_WAS_ASSOCIATED_WITH = NodeFactory.createURI(PROV_NS + "wasAssociatedWith");

  static final Node PROV_WAS_DERIVED_FROM = NodeFactory.createURI(PROV_NS + "wasDerivedFrom");

  private External() {}
}
