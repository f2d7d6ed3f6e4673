package org.w3id.dateline.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Quads as sorted lines of canonical N-Quads (RDF 1.2 N-Quads, section 4). */
final class NQuads {
  private final Map<Node, String> written = new HashMap<>();

  private NQuads() {}

  /** Returns the lines in the order of their characters, none twice. */
  static String write(List<Quad> quads) {
    NQuads formatter = new NQuads();
    String[] lines = quads.stream().map(formatter::line).toArray(String[]::new);
    Arrays.sort(lines);
    StringBuilder text = new StringBuilder();
    String last = "";
    for (String line : lines) {
      if (!line.equals(last)) {
        text.append(line);
      }
      last = line;
    }
    return text.toString();
  }

  private String line(Quad quad) {
    return term(quad.getSubject())
        + " "
        + term(quad.getPredicate())
        + " "
        + term(quad.getObject())
        + " "
        + term(quad.getGraph())
        + " .\n";
  }

  private String term(Node node) {
    return written.computeIfAbsent(node, NQuads::format);
  }

  private static String format(Node node) {
    StringBuilder text = new StringBuilder();
    if (node.isURI()) {
      iri(node.getURI(), text);
      return text.toString();
    }
    text.append('"');
    string(node.getLiteralLexicalForm(), text);
    text.append('"');
    if (!node.getLiteralLanguage().isEmpty()) {
      text.append('@').append(node.getLiteralLanguage());
    } else if (!node.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
      text.append("^^");
      iri(node.getLiteralDatatypeURI(), text);
    }
    return text.toString();
  }

  private static void iri(String iri, StringBuilder text) {
    text.append('<');
    for (int i = 0; i < iri.length(); i++) {
      char c = iri.charAt(i);
      if (c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0) {
        escape(c, text);
      } else {
        text.append(c);
      }
    }
    text.append('>');
  }

  private static void string(String words, StringBuilder text) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '\b' -> text.append("\\b");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\f' -> text.append("\\f");
        case '\r' -> text.append("\\r");
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        default -> {
          if (c < ' ' || c == '\u007F') {
            escape(c, text);
          } else {
            text.append(c);
          }
        }
      }
    }
  }

  private static void escape(char c, StringBuilder text) {
    text.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
  }
}
