package org.w3id.dateline.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;
import org.w3id.dateline.entity.Quantity;

/** How many. */
final class QuantityTriples {
  private QuantityTriples() {}

  /** Writes how many there are of a group or in a figure. */
  static void write(ArticlePage page, Node node, Quantity quantity) {
    quantity.count().ifPresent(n -> page.add(node, Terms.count, Literals.number(n)));
    quantity.min().ifPresent(n -> page.add(node, Terms.countMin, Literals.number(n)));
    quantity.max().ifPresent(n -> page.add(node, Terms.countMax, Literals.number(n)));
    page.add(node, Terms.qualifier, qualifier(quantity.qualifier()).asNode());
  }

  private static Resource qualifier(Quantity.Qualifier qualifier) {
    return switch (qualifier) {
      case EXACT -> Terms.Exactly;
      case ABOUT -> Terms.About;
      case AT_LEAST -> Terms.AtLeast;
      case AT_MOST -> Terms.AtMost;
      case MORE_THAN -> Terms.MoreThan;
      case LESS_THAN -> Terms.LessThan;
      case DOZENS -> Terms.Dozens;
      case HUNDREDS -> Terms.Hundreds;
      case THOUSANDS -> Terms.Thousands;
    };
  }
}
