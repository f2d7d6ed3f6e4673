package org.w3id.dateline.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.dateline.fact.Role;
import org.w3id.dateline.iri.IriMinter;

/**
 * What writing a graph needs to know of the ontology: superclasses, concepts and shortcuts.
 * Immutable; read once.
 */
final class Vocabulary {
  /** Namespace of the concepts of event types. */
  static final String CONCEPTS = IriMinter.BASE + "event-types#";

  /** Annotations of classes, for which schemagen makes no constants. */
  private static final Node CONCEPT = term("concept");

  private static final Node SHORTCUT = term("shortcut");
  private static final Node SHORTCUT_OBJECT = term("shortcutObject");

  private static final class Shipped {
    static final Vocabulary VOCABULARY =
        new Vocabulary(Ontology.read(List.of("dateline.ttl", "events.ttl")));
  }

  /**
   * A property that says an event in one triple.
   *
   * @param properties the property and those above it
   * @param objects roles of those whom it leads to from the agent
   * @param symmetric whether it holds the other way round as well, and among agents
   */
  record Shortcut(List<Node> properties, Set<Role> objects, boolean symmetric) {
    Shortcut {
      properties = List.copyOf(properties);
      objects = Set.copyOf(objects);
    }
  }

  private final Map<Node, List<Node>> withSuperclasses = new HashMap<>();
  private final Map<Node, Shortcut> shortcuts = new HashMap<>();
  private final Map<Node, Node> concepts = new HashMap<>();
  private final Map<Node, String> labels = new HashMap<>();
  private final Set<Node> relations = new LinkedHashSet<>();

  /** Takes the terms. */
  Vocabulary(Graph terms) {
    terms
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .forEachRemaining(
            t -> {
              Node term = t.getSubject();
              if (t.getObject().equals(OWL.Class.asNode()) && term.isURI()) {
                withSuperclasses.put(term, above(terms, term, RDFS.subClassOf.asNode()));
              } else if (t.getObject().equals(OWL.ObjectProperty.asNode())
                  || t.getObject().equals(OWL.DatatypeProperty.asNode())) {
                relations.add(term);
              }
            });
    terms
        .find(Node.ANY, RDFS.label.asNode(), Node.ANY)
        .forEachRemaining(t -> labels.put(t.getSubject(), t.getObject().getLiteralLexicalForm()));
    terms
        .find(Node.ANY, CONCEPT, Node.ANY)
        .forEachRemaining(t -> concepts.put(t.getSubject(), t.getObject()));
    for (Map.Entry<Node, List<Node>> type : withSuperclasses.entrySet()) {
      for (Node superclass : type.getValue()) {
        Optional<Node> property = object(terms, superclass, SHORTCUT);
        if (property.isPresent()) {
          shortcuts.put(type.getKey(), shortcut(terms, property.get()));
          break;
        }
      }
    }
  }

  /** Returns what ships with the program; it is read once. */
  static Vocabulary shipped() {
    return Shipped.VOCABULARY;
  }

  private static Shortcut shortcut(Graph terms, Node property) {
    Set<Role> objects = new LinkedHashSet<>();
    for (Role role : Role.values()) {
      if (terms.contains(property, SHORTCUT_OBJECT, term(role.term()))) {
        objects.add(role);
      }
    }
    return new Shortcut(
        above(terms, property, RDFS.subPropertyOf.asNode()),
        objects,
        terms.contains(property, RDF.type.asNode(), OWL.SymmetricProperty.asNode()));
  }

  /** The term and those above it, breadth first, in an order that does not change. */
  private static List<Node> above(Graph terms, Node term, Node relation) {
    Map<Node, Boolean> seen = new LinkedHashMap<>();
    seen.put(term, true);
    List<Node> queue = new ArrayList<>(List.of(term));
    for (int i = 0; i < queue.size(); i++) {
      Set<String> higher = new TreeSet<>();
      terms
          .find(queue.get(i), relation, Node.ANY)
          .forEachRemaining(
              t -> {
                if (t.getObject().isURI() && t.getObject().getURI().startsWith(Terms.NS)) {
                  higher.add(t.getObject().getURI());
                }
              });
      for (String iri : higher) {
        Node node = NodeFactory.createURI(iri);
        if (seen.putIfAbsent(node, true) == null) {
          queue.add(node);
        }
      }
    }
    return List.copyOf(queue);
  }

  private static Optional<Node> object(Graph terms, Node subject, Node property) {
    var found = terms.find(subject, property, Node.ANY);
    try {
      return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
    } finally {
      found.close();
    }
  }

  /** Returns the term with a local name. */
  static Node term(String localName) {
    return NodeFactory.createURI(Terms.NS + localName);
  }

  /**
   * Returns a class and all above it.
   *
   * @throws IllegalArgumentException if the ontology has no such class
   */
  List<Node> withSuperclasses(String localName) {
    List<Node> found = withSuperclasses.get(term(localName));
    if (found == null) {
      throw new IllegalArgumentException("the ontology has no class " + localName);
    }
    return found;
  }

  /** Returns whether the ontology has a class. */
  boolean hasClass(String localName) {
    return withSuperclasses.containsKey(term(localName));
  }

  /** Returns whether the ontology has a property. */
  boolean hasProperty(String localName) {
    return relations.contains(term(localName));
  }

  /** Returns the local names of all event classes, sorted. */
  List<String> eventClasses() {
    List<String> found = new ArrayList<>();
    withSuperclasses.forEach(
        (type, superclasses) -> {
          if (superclasses.contains(Terms.Event.asNode())) {
            found.add(type.getURI().substring(Terms.NS.length()));
          }
        });
    Collections.sort(found);
    return List.copyOf(found);
  }

  /** Returns the shortcut of an event class, its own or that of its nearest superclass. */
  Optional<Shortcut> shortcut(String eventClass) {
    return Optional.ofNullable(shortcuts.get(term(eventClass)));
  }

  /** Returns the concept of an event class. */
  Optional<Node> concept(String eventClass) {
    return Optional.ofNullable(concepts.get(term(eventClass)));
  }

  /** Returns the concept of a PLOVER root, where there is one. */
  Optional<Node> root(String plover) {
    return labelled(CONCEPTS + plover);
  }

  /** Returns the concept of a PLOVER mode, where there is one. */
  Optional<Node> mode(String plover, String mode) {
    return labelled(CONCEPTS + plover + "-" + mode);
  }

  private Optional<Node> labelled(String iri) {
    return Optional.of(NodeFactory.createURI(iri)).filter(labels::containsKey);
  }

  /** Returns the label of a term, or its local name where the ontology has no such term. */
  String label(String localName) {
    return labels.getOrDefault(term(localName), localName);
  }
}
