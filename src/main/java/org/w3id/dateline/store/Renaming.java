package org.w3id.dateline.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.dateline.graph.Geometry;
import org.w3id.dateline.graph.Terms;
import org.w3id.dateline.graph.Wikidata;
import org.w3id.dateline.store.AsMinted.Renamed;

/**
 * Gives entities of an article's graph the IRIs that they have across articles, and takes them
 * back.
 */
final class Renaming {
  /** What is said of an entity itself, in the graph of entities too. */
  private static final Set<Node> DESCRIPTION =
      Set.of(
          RDF.type.asNode(),
          RDFS.label.asNode(),
          RDFS.seeAlso.asNode(),
          SKOS.altLabel.asNode(),
          SchemaDO.sameAs.asNode());

  /** Classes of all people. */
  private static final List<Node> OF_PEOPLE =
      List.of(Terms.Entity.asNode(), Terms.Actor.asNode(), Terms.Person.asNode());

  /** What leads from an IRI as minted to that which stands in its place. */
  static final List<Node> RENAMED =
      List.of(DCTerms.isReplacedBy.asNode(), Terms.toldApartAs.asNode());

  private final Content content;

  Renaming(Content content) {
    this.content = content;
  }

  /** Returns what is renamed in an article's graph now. */
  AsMinted now(Node article) {
    return content.described(article, Terms.asMinted.asNode()).stream()
        .findFirst()
        .map(text -> AsMinted.parse(text.getLiteralLexicalForm()))
        .orElse(AsMinted.NOTHING);
  }

  /**
   * Renames.
   *
   * @param article name of the graph
   * @param changes what becomes of IRIs as minted; one that becomes itself is as minted again
   */
  void rename(Node article, Map<String, Renamed> changes) {
    AsMinted before = now(article);
    Map<String, Renamed> renamed = new LinkedHashMap<>(before.renamed());
    changes.forEach(
        (iri, to) -> {
          if (to.iri().equals(iri) && to.refused().isEmpty()) {
            renamed.remove(iri);
          } else {
            renamed.put(iri, to);
          }
        });
    if (renamed.equals(before.renamed())) {
      return;
    }
    AsMinted wanted = new AsMinted(renamed, Set.of(), Set.of());
    Set<Node> old = before.touched();
    Set<Node> fresh = wanted.touched();
    Set<Node> nodes = new LinkedHashSet<>(old);
    nodes.addAll(fresh);
    Map<Triple, Boolean> is = new LinkedHashMap<>();
    for (Node node : nodes) {
      content.find(article, node, Node.ANY).forEach(t -> is.put(t, content.isShared(t)));
      content.find(article, Node.ANY, node).forEach(t -> is.put(t, content.isShared(t)));
    }
    Map<Triple, Boolean> minted = new LinkedHashMap<>();
    is.forEach(
        (triple, shared) -> {
          if (!AsMinted.speaksOf(triple, old)) {
            minted.put(triple, shared);
          }
        });
    before.facts().forEach(t -> minted.put(t, false));
    before.shared().forEach(t -> minted.put(t, true));
    Set<Node> gone = refusedLinks(article, renamed, minted);
    for (Node link : gone) {
      for (Triple triple : content.find(article, link, Node.ANY)) {
        is.put(triple, content.isShared(triple));
        minted.putIfAbsent(triple, false);
      }
    }
    Set<Triple> facts = new LinkedHashSet<>();
    Set<Triple> shared = new LinkedHashSet<>();
    Map<Triple, Boolean> will = new LinkedHashMap<>();
    minted.forEach(
        (triple, isShared) -> {
          if (AsMinted.speaksOf(triple, gone)) {
            (isShared ? shared : facts).add(triple);
          } else if (AsMinted.speaksOf(triple, fresh)) {
            (isShared ? shared : facts).add(triple);
            rewritten(triple, isShared, renamed, will);
          } else {
            will.put(triple, isShared);
          }
        });
    renamed.forEach((iri, to) -> replaced(iri, to, will));
    apply(article, is, will);
    content.forget(article, Terms.asMinted.asNode(), Node.ANY);
    if (!renamed.isEmpty()) {
      content.describe(
          article,
          Terms.asMinted.asNode(),
          NodeFactory.createLiteralString(new AsMinted(renamed, facts, shared).text()));
    }
  }

  /** The nodes of links to items that a person refused: they go with the link. */
  private Set<Node> refusedLinks(
      Node article, Map<String, Renamed> renamed, Map<Triple, Boolean> minted) {
    Set<Node> links = new LinkedHashSet<>();
    for (Triple triple : minted.keySet()) {
      Renamed to =
          triple.getPredicate().equals(Terms.link.asNode()) && triple.getSubject().isURI()
              ? renamed.get(triple.getSubject().getURI())
              : null;
      if (to != null && !to.refused().isEmpty()) {
        List<Node> items =
            new ArrayList<>(content.objects(article, triple.getObject(), Terms.item.asNode()));
        minted.keySet().stream()
            .filter(t -> t.getSubject().equals(triple.getObject()))
            .filter(t -> t.getPredicate().equals(Terms.item.asNode()))
            .forEach(t -> items.add(t.getObject()));
        if (items.stream().anyMatch(item -> isRefused(item, to))) {
          links.add(triple.getObject());
        }
      }
    }
    return links;
  }

  private void apply(Node article, Map<Triple, Boolean> is, Map<Triple, Boolean> will) {
    is.forEach(
        (triple, shared) -> {
          if (!will.getOrDefault(triple, !shared).equals(shared)) {
            if (shared) {
              content.unshare(article, triple);
            } else {
              content.delete(article, triple);
            }
          }
        });
    will.forEach(
        (triple, shared) -> {
          if (!is.getOrDefault(triple, !shared).equals(shared)) {
            if (shared) {
              content.share(article, triple);
            } else {
              content.add(article, triple);
            }
          }
        });
  }

  /** The triples that stand for a triple as minted; none, one or two. */
  private static void rewritten(
      Triple triple, boolean isShared, Map<String, Renamed> renamed, Map<Triple, Boolean> will) {
    Node subject = triple.getSubject();
    Optional<Renamed> found =
        subject.isURI() ? Optional.ofNullable(renamed.get(subject.getURI())) : Optional.empty();
    boolean describes = false;
    if (found.isPresent() && DESCRIPTION.contains(triple.getPredicate())) {
      Renamed to = found.get();
      if (isRefused(triple.getObject(), to)) {
        return;
      }
      if (to.person() && triple.getPredicate().equals(RDF.type.asNode())) {
        person(NodeFactory.createURI(to.iri()), will);
        return;
      }
      describes = !to.iri().equals(subject.getURI());
      if (describes && triple.getPredicate().equals(RDFS.label.asNode())) {
        label(triple, to, will);
        return;
      }
    }
    if (found.filter(to -> isElsewhere(subject, triple.getPredicate(), to)).isPresent()) {
      return;
    }
    Node one = node(subject, renamed);
    Node other = node(triple.getObject(), renamed);
    if (one.equals(other) && !subject.equals(triple.getObject())) {
      return; // nobody stands in a relation to himself
    }
    will.merge(
        Triple.create(one, triple.getPredicate(), other),
        isShared || describes,
        Boolean::logicalOr);
  }

  /** What somebody is whom the article takes for an organization. */
  private static void person(Node somebody, Map<Triple, Boolean> will) {
    OF_PEOPLE.forEach(type -> will.put(Triple.create(somebody, RDF.type.asNode(), type), true));
  }

  private static void label(Triple triple, Renamed to, Map<Triple, Boolean> will) {
    Node entity = NodeFactory.createURI(to.iri());
    Node label = NodeFactory.createLiteralString(to.label());
    will.put(Triple.create(entity, RDFS.label.asNode(), label), true);
    if (to.named() && !triple.getObject().equals(label)) {
      will.put(Triple.create(entity, SKOS.altLabel.asNode(), triple.getObject()), true);
    }
  }

  private static boolean isRefused(Node object, Renamed to) {
    return object.isURI()
        && object.getURI().startsWith(Wikidata.ITEMS)
        && to.refused().contains(object.getURI().substring(Wikidata.ITEMS.length()));
  }

  /** Whether a place of the world is another here, which lies elsewhere. */
  private static boolean isElsewhere(Node place, Node property, Renamed to) {
    return Geometry.OF_PLACE.contains(property)
        && !to.refused().isEmpty()
        && isToldApart(place.getURI(), to);
  }

  private static boolean isToldApart(String iri, Renamed to) {
    return to.iri().startsWith(iri + "-");
  }

  private static Node node(Node node, Map<String, Renamed> renamed) {
    Renamed to = node.isURI() ? renamed.get(node.getURI()) : null;
    return to == null ? node : NodeFactory.createURI(to.iri());
  }

  private static void replaced(String iri, Renamed to, Map<Triple, Boolean> will) {
    if (!to.iri().equals(iri)) {
      boolean apart = isToldApart(iri, to);
      will.put(
          Triple.create(
              NodeFactory.createURI(iri),
              apart ? Terms.toldApartAs.asNode() : DCTerms.isReplacedBy.asNode(),
              NodeFactory.createURI(to.iri())),
          false);
    }
  }

  /** Gives all entities of an article's graph the IRIs that they were minted with. */
  void restore(Node article) {
    Map<String, Renamed> back = new LinkedHashMap<>();
    now(article)
        .renamed()
        .forEach((iri, to) -> back.put(iri, new Renamed(iri, to.label(), to.named(), List.of())));
    rename(article, back);
  }

  /** Returns an article's triples as they were minted, each with whether others share it. */
  Map<Triple, Boolean> minted(Node article) {
    AsMinted now = now(article);
    Set<Node> touched = now.touched();
    Map<Triple, Boolean> minted = new LinkedHashMap<>();
    for (Triple triple : content.triplesOf(article)) {
      if (!AsMinted.speaksOf(triple, touched)) {
        minted.put(triple, content.isShared(triple));
      }
    }
    now.facts().forEach(triple -> minted.put(triple, false));
    now.shared().forEach(triple -> minted.put(triple, true));
    return minted;
  }

  /** Returns which of an article's IRIs have become another. */
  Map<String, String> names(Node article) {
    Map<String, String> names = new HashMap<>();
    for (Node property : RENAMED) {
      content
          .dataset()
          .find(article, Node.ANY, property, Node.ANY)
          .forEachRemaining(q -> names.put(q.getSubject().getURI(), q.getObject().getURI()));
    }
    return names;
  }
}
