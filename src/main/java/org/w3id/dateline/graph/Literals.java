package org.w3id.dateline.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Values of triples. */
final class Literals {
  private static final int LONGEST_LABEL = 100;
  private static final int DIGITS = 3;
  private static final char REPLACEMENT = '\uFFFD';

  private Literals() {}

  /**
   * Returns a string. What no syntax of RDF can carry (surrogates without a partner, control
   * characters that XML forbids, the two non-characters) becomes U+FFFD, one for one, so that
   * offsets stay right.
   */
  static Node text(String words) {
    return NodeFactory.createLiteralString(clean(words));
  }

  /** Returns a label: the words on one line, cut where they are long. */
  static Node label(String words) {
    return text(shorten(words));
  }

  static String shorten(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    if (line.length() <= LONGEST_LABEL) {
      return line;
    }
    int cut = line.lastIndexOf(' ', LONGEST_LABEL - 1);
    int end = cut < LONGEST_LABEL / 2 ? LONGEST_LABEL - 1 : cut;
    if (Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end) + "…";
  }

  private static String clean(String words) {
    StringBuilder clean = null;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < words.length()
          && Character.isLowSurrogate(words.charAt(i + 1))) {
        i++;
        continue;
      }
      boolean bad =
          Character.isSurrogate(c)
              || (c < ' ' && c != '\t' && c != '\n' && c != '\r')
              || c == '\uFFFE'
              || c == '\uFFFF';
      if (bad) {
        clean = clean == null ? new StringBuilder(words) : clean;
        clean.setCharAt(i, REPLACEMENT);
      }
    }
    return clean == null ? words : clean.toString();
  }

  static Node number(long value) {
    return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
  }

  static Node offset(int value) {
    return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDnonNegativeInteger);
  }

  static Node bool(boolean value) {
    return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
  }

  /** Returns a probability, rounded to {@value #DIGITS} digits. */
  static Node probability(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
    BigDecimal plain = rounded.stripTrailingZeros();
    return NodeFactory.createLiteralDT(
        (plain.scale() < 1 ? plain.setScale(1) : plain).toPlainString(), XSDDatatype.XSDdecimal);
  }

  static Node degrees(double value) {
    return NodeFactory.createLiteralDT(
        BigDecimal.valueOf(value).toPlainString(), XSDDatatype.XSDdecimal);
  }
}
