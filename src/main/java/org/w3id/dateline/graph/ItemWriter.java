package org.w3id.dateline.graph;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.dateline.document.Sha256;
import org.w3id.dateline.iri.IriMinter;
import org.w3id.dateline.kb.KbContent;
import org.w3id.dateline.kb.KbIndex;
import org.w3id.dateline.kb.KbItem;
import org.w3id.dateline.kb.Kind;
import org.w3id.dateline.kb.Office;
import org.w3id.dateline.world.WorldEntry;

/**
 * Writes what the index of Wikidata knows of an item in the terms of Wikidata's own RDF: the item,
 * the names of those it points at, and the places it lies in up to the country. Safe for use by
 * several threads.
 */
public final class ItemWriter {
  private static final RDFDatatype WKT = new BaseDatatype(External.GEO_WKT_LITERAL);
  private static final Node LICENCE =
      NodeFactory.createURI("https://creativecommons.org/publicdomain/zero/1.0/");

  /** So many places around one are followed: chains are short, but data may be a tangle. */
  private static final int MOST_AROUND = 30;

  private final KbIndex index;
  private final Node source;

  /** Takes the index. */
  public ItemWriter(KbIndex index) {
    this.index = index;
    this.source = NodeFactory.createURI(IriMinter.BASE + "model/" + index.checksum());
  }

  /** Returns the IRI of the index: another one where its answers may be others. */
  public Node source() {
    return source;
  }

  /** Returns where the graph of items comes from, for the graph of metadata. */
  public List<Triple> provenance() {
    List<Triple> triples = new ArrayList<>();
    add(triples, Graphs.ITEMS, RDFS.label.asNode(), Literals.text("Slices of Wikidata"));
    add(triples, Graphs.ITEMS, DCTerms.license.asNode(), LICENCE);
    add(triples, Graphs.ITEMS, External.PROV_WAS_DERIVED_FROM, source);
    add(triples, source, RDF.type.asNode(), Terms.Model.asNode());
    add(triples, source, RDFS.label.asNode(), Literals.text("index of Wikidata"));
    for (KbContent part : index.contents()) {
      String date = part.date().isEmpty() ? "" : " of " + part.date();
      String words = part.source() + date + ", " + part.total() + " items";
      add(triples, source, DCTerms.source.asNode(), Literals.text(words));
    }
    add(triples, source, Terms.checksum.asNode(), Literals.text(index.checksum()));
    return triples;
  }

  /** Returns what the index knows of an item; nothing where it does not have it. */
  public List<Triple> write(String iri) {
    String id = iri.startsWith(Wikidata.ITEMS) ? iri.substring(Wikidata.ITEMS.length()) : iri;
    Optional<KbItem> item = index.withId(id);
    return item.map(found -> write(NodeFactory.createURI(iri), found)).orElse(List.of());
  }

  private List<Triple> write(Node node, KbItem item) {
    List<Triple> triples = new ArrayList<>();
    add(triples, node, RDF.type.asNode(), Wikidata.ITEM);
    label(triples, node, item);
    iri(item.id())
        .filter(id -> !id.equals(node))
        .ifPresent(merged -> add(triples, node, OWL.sameAs.asNode(), merged));
    item.description().ifPresent(words -> add(triples, node, Wikidata.DESCRIPTION, english(words)));
    Set<String> named = new LinkedHashSet<>();
    point(triples, node, "P31", item.types(), named);
    point(triples, node, "P102", item.parties(), named);
    point(triples, node, "P106", item.occupations(), named);
    point(triples, node, "P36", item.capital().stream().toList(), named);
    if (item.kind() == Kind.PERSON) {
      point(triples, node, "P27", item.country().stream().toList(), named);
    } else {
      around(triples, node, item);
    }
    item.offices().forEach(office -> office(triples, node, office, named));
    item.coordinates().ifPresent(at -> place(triples, node, item, at));
    item.population()
        .ifPresent(n -> add(triples, node, Wikidata.direct("P1082"), Literals.number(n)));
    item.image()
        .ifPresent(
            file ->
                add(
                    triples,
                    node,
                    Wikidata.direct("P18"),
                    NodeFactory.createURI(Wikidata.PICTURES + escaped(file, "%20"))));
    item.wikipedia().ifPresent(title -> page(triples, node, title));
    add(triples, node, Wikidata.SITELINKS, Literals.number(item.sitelinks()));
    for (String other : named) {
      iri(other)
          .ifPresent(
              pointed -> index.withId(other).ifPresent(found -> label(triples, pointed, found)));
    }
    return triples;
  }

  private static void point(
      List<Triple> triples, Node node, String property, List<String> ids, Set<String> named) {
    for (String id : ids) {
      iri(id)
          .ifPresent(
              other -> {
                add(triples, node, Wikidata.direct(property), other);
                named.add(id);
              });
    }
  }

  /** Writes what an item lies in, and what that lies in, up to the country. */
  private void around(List<Triple> triples, Node node, KbItem item) {
    Set<String> seen = new HashSet<>(Set.of(item.id()));
    Deque<KbItem> open = new ArrayDeque<>();
    lies(triples, node, item, seen, open);
    while (!open.isEmpty()) {
      KbItem next = open.remove();
      iri(next.id())
          .ifPresent(
              place -> {
                label(triples, place, next);
                lies(triples, place, next, seen, open);
              });
    }
  }

  private void lies(
      List<Triple> triples, Node node, KbItem item, Set<String> seen, Deque<KbItem> open) {
    item.within()
        .forEach(id -> iri(id).ifPresent(place -> add(triples, node, Wikidata.WITHIN, place)));
    item.country()
        .flatMap(ItemWriter::iri)
        .ifPresent(country -> add(triples, node, Wikidata.COUNTRY, country));
    List<String> next = new ArrayList<>(item.within());
    item.country().ifPresent(next::add);
    for (String id : next) {
      if (seen.size() < MOST_AROUND && seen.add(id)) {
        index.withId(id).ifPresent(open::add);
      }
    }
  }

  private static void office(List<Triple> triples, Node node, Office office, Set<String> named) {
    Optional<Node> position = iri(office.position());
    if (position.isEmpty()) {
      return;
    }
    String local = node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
    Node held =
        NodeFactory.createURI(
            Wikidata.STATEMENTS + local + "-" + Sha256.of(office.toString()).substring(0, 16));
    add(triples, node, Wikidata.OFFICES, held);
    add(triples, held, Wikidata.statement("P39"), position.get());
    named.add(office.position());
    office
        .of()
        .flatMap(ItemWriter::iri)
        .ifPresent(
            of -> {
              add(triples, held, Wikidata.qualifier("P642"), of);
              named.add(office.of().orElseThrow());
            });
    year(triples, held, "P580", office.startYear());
    year(triples, held, "P582", office.endYear());
  }

  private static void year(List<Triple> triples, Node held, String property, OptionalInt year) {
    if (year.isPresent()) {
      String sign = year.getAsInt() < 0 ? "-" : "";
      String day =
          String.format(Locale.ROOT, "%s%04d-01-01T00:00:00Z", sign, Math.abs(year.getAsInt()));
      add(
          triples,
          held,
          Wikidata.qualifier(property),
          NodeFactory.createLiteralDT(day, XSDDatatype.XSDdateTime));
    }
  }

  private static void place(
      List<Triple> triples, Node node, KbItem item, WorldEntry.Coordinates at) {
    Node latitude = Literals.degrees(at.latitude());
    Node longitude = Literals.degrees(at.longitude());
    String east = longitude.getLiteralLexicalForm();
    String north = latitude.getLiteralLexicalForm();
    Node point = NodeFactory.createLiteralDT("POINT(" + east + " " + north + ")", WKT);
    Node geometry = NodeFactory.createURI(node.getURI() + "#point");
    add(triples, node, Wikidata.direct("P625"), point);
    add(triples, node, External.WGS84_LATITUDE, latitude);
    add(triples, node, External.WGS84_LONGITUDE, longitude);
    add(triples, node, External.GEO_HAS_GEOMETRY, geometry);
    add(triples, geometry, RDF.type.asNode(), External.GEO_GEOMETRY);
    add(triples, geometry, RDFS.label.asNode(), english("where " + item.label() + " lies"));
    add(triples, geometry, External.GEO_AS_WKT, point);
  }

  private static void page(List<Triple> triples, Node node, String title) {
    Node page = NodeFactory.createURI(Wikidata.PAGES + escaped(title, "_"));
    add(triples, page, Wikidata.PAGE_ABOUT, node);
    add(triples, page, Wikidata.PAGE_OF, Wikidata.ENGLISH_WIKIPEDIA);
    add(triples, page, Wikidata.PAGE_TITLE, english(title));
  }

  private static void label(List<Triple> triples, Node node, KbItem item) {
    add(triples, node, RDFS.label.asNode(), english(item.label()));
  }

  private static Node english(String words) {
    return NodeFactory.createLiteralLang(Literals.text(words).getLiteralLexicalForm(), "en");
  }

  /** Returns the IRI of an item or of a user's own entity; none for what is neither. */
  private static Optional<Node> iri(String id) {
    if (KbItem.isQid(id)) {
      return Optional.of(NodeFactory.createURI(Wikidata.ITEMS + id));
    }
    return id.matches("https?://[^\\s<>\"{}|\\\\^`]+")
        ? Optional.of(NodeFactory.createURI(id))
        : Optional.empty();
  }

  /** Returns a title as a part of an IRI's path. */
  private static String escaped(String title, String blank) {
    StringBuilder iri = new StringBuilder();
    for (byte b : title.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c == ' ') {
        iri.append(blank);
      } else if ((c < 0x80 && Character.isLetterOrDigit(c)) || "-._~!$'()*,;:@/".indexOf(c) >= 0) {
        iri.append(c);
      } else {
        iri.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return iri.toString();
  }

  private static void add(List<Triple> triples, Node subject, Node property, Node object) {
    triples.add(Triple.create(subject, property, object));
  }
}
