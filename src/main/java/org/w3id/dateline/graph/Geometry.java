package org.w3id.dateline.graph;

import java.util.Set;
import org.apache.jena.graph.Node;

/** Terms for where a place lies on the globe. */
public final class Geometry {
  /** All that lead from a place to its point. */
  public static final Set<Node> OF_PLACE =
      Set.of(External.WGS84_LATITUDE, External.WGS84_LONGITUDE, External.GEO_HAS_GEOMETRY);

  private Geometry() {}
}
