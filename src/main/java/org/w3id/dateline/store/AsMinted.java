package org.w3id.dateline.store;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDFBase;

/**
 * What an article's graph said before some of its entities got the IRIs that they have across
 * articles: which IRI became which, and the triples as they were. Kept as one literal in the graph
 * of metadata, so that it goes in and out with the article, in one transaction.
 *
 * @param renamed what became of each IRI, by IRI
 * @param facts triples that stood in the article's graph alone
 * @param shared triples that stood in the graph of entities as well
 */
record AsMinted(Map<String, Renamed> renamed, Set<Triple> facts, Set<Triple> shared) {
  static final AsMinted NOTHING = new AsMinted(Map.of(), Set.of(), Set.of());

  /**
   * What an IRI became.
   *
   * @param iri the IRI across articles; the same where only items were refused
   * @param label the name that goes with it
   * @param named whether the article gives a name
   * @param refused Q-ids that a person said it is not
   * @param person whether the article takes somebody for an organization
   */
  record Renamed(String iri, String label, boolean named, List<String> refused, boolean person) {
    Renamed(String iri, String label, boolean named, List<String> refused) {
      this(iri, label, named, refused, false);
    }
  }

  private static final String MAP = "map\t";
  private static final String FACTS = "facts";
  private static final String SHARED = "shared";

  static AsMinted parse(String text) {
    Map<String, Renamed> renamed = new LinkedHashMap<>();
    Map<String, StringBuilder> lines =
        Map.of(FACTS, new StringBuilder(), SHARED, new StringBuilder());
    StringBuilder part = new StringBuilder();
    for (String line : text.split("\n")) {
      if (line.startsWith(MAP)) {
        String[] cells = line.split("\t", -1);
        renamed.put(
            cells[1],
            new Renamed(
                cells[2],
                cells[3],
                cells[4].equals("named"),
                cells[5].isEmpty() ? List.of() : List.of(cells[5].split(" ")),
                cells.length > 6 && cells[6].equals("person")));
      } else if (lines.containsKey(line)) {
        part = lines.getOrDefault(line, part);
      } else {
        part.append(line).append('\n');
      }
    }
    return new AsMinted(
        renamed,
        read(lines.getOrDefault(FACTS, part).toString()),
        read(lines.getOrDefault(SHARED, part).toString()));
  }

  private static Set<Triple> read(String lines) {
    Set<Triple> into = new LinkedHashSet<>();
    if (!lines.isEmpty()) {
      RDFParser.create()
          .source(new StringReader(lines))
          .lang(Lang.NTRIPLES)
          .parse(
              new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                  into.add(triple);
                }
              });
    }
    return into;
  }

  /** Returns it as text, for {@link #parse}. */
  String text() {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(renamed)
        .forEach(
            (iri, now) ->
                text.append(MAP)
                    .append(iri)
                    .append('\t')
                    .append(now.iri())
                    .append('\t')
                    .append(now.label())
                    .append('\t')
                    .append(now.named() ? "named" : "")
                    .append('\t')
                    .append(String.join(" ", now.refused()))
                    .append('\t')
                    .append(now.person() ? "person" : "")
                    .append('\n'));
    lines(SHARED, shared, text);
    lines(FACTS, facts, text);
    return text.toString();
  }

  private static void lines(String part, Set<Triple> triples, StringBuilder text) {
    text.append(part).append('\n');
    Set<String> lines = new TreeSet<>();
    for (Triple triple : triples) {
      lines.add(
          NodeFmtLib.strNT(triple.getSubject())
              + " "
              + NodeFmtLib.strNT(triple.getPredicate())
              + " "
              + NodeFmtLib.strNT(triple.getObject())
              + " .\n");
    }
    lines.forEach(text::append);
  }

  /** Returns the nodes of which triples are kept. */
  Set<Node> touched() {
    Set<Node> nodes = new LinkedHashSet<>();
    renamed.forEach(
        (iri, now) -> {
          nodes.add(NodeFactory.createURI(iri));
          nodes.add(NodeFactory.createURI(now.iri()));
        });
    return nodes;
  }

  /** Returns whether a triple speaks of one of the nodes. */
  static boolean speaksOf(Triple triple, Set<Node> nodes) {
    return nodes.contains(triple.getSubject()) || nodes.contains(triple.getObject());
  }

  /** Returns all triples. */
  List<Triple> all() {
    List<Triple> all = new ArrayList<>(facts);
    all.addAll(shared);
    return all;
  }
}
