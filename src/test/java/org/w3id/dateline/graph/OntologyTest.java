package org.w3id.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dateline.table.Table;

class OntologyTest {
  private static final Graph TERMS = Ontology.terms();
  private static final Vocabulary VOCABULARY = Vocabulary.shipped();
  private static final String CONCEPTS = "https://w3id.org/dateline/event-types#";

  private static Set<String> subjects(Node property, Node object) {
    Set<String> found = new TreeSet<>();
    TERMS
        .find(Node.ANY, property, object)
        .filterKeep(t -> t.getSubject().isURI())
        .forEachRemaining(t -> found.add(t.getSubject().getURI()));
    return found;
  }

  private static Set<String> ofType(Node... types) {
    Set<String> found = new TreeSet<>();
    for (Node type : types) {
      found.addAll(subjects(RDF.type.asNode(), type));
    }
    return found;
  }

  private static Set<String> terms() {
    Set<String> found = new TreeSet<>();
    TERMS
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .filterKeep(t -> t.getSubject().isURI())
        .filterKeep(t -> t.getSubject().getURI().startsWith(Terms.NS))
        .forEachRemaining(t -> found.add(t.getSubject().getURI()));
    return found;
  }

  private static Predicate<String> has(Node property) {
    return iri -> TERMS.contains(iri(iri), property, Node.ANY);
  }

  private static Node iri(String iri) {
    return org.apache.jena.graph.NodeFactory.createURI(iri);
  }

  @Test
  void everyTermHasLabelCommentAndTheSourceOfTheIdea() {
    assertThat(terms()).hasSizeGreaterThan(300);
    assertThat(terms()).allMatch(has(RDFS.label.asNode()), "has a label");
    assertThat(terms()).allMatch(has(RDFS.comment.asNode()), "has a comment");
    assertThat(terms()).allMatch(has(DCTerms.source.asNode()), "has a source");
  }

  @Test
  void noTermIsDeclaredTwice() {
    Set<String> declared = terms();
    declared.addAll(ofType(SKOS.Concept.asNode()));
    assertThat(declared)
        .allMatch(
            term -> TERMS.find(iri(term), RDFS.label.asNode(), Node.ANY).toList().size() == 1,
            "has one label");
  }

  @Test
  void everyPropertyHasDomainAndRange() {
    Set<String> properties =
        ofType(
            OWL.ObjectProperty.asNode(),
            OWL.DatatypeProperty.asNode(),
            OWL.AnnotationProperty.asNode());
    assertThat(properties).hasSizeGreaterThan(100);
    assertThat(properties).allMatch(has(RDFS.domain.asNode()), "has a domain");
    assertThat(properties).allMatch(has(RDFS.range.asNode()), "has a range");
  }

  @Test
  void whateverATermOfOursPointsToIsThere() {
    Set<String> known = new HashSet<>(terms());
    known.addAll(ofType(SKOS.Concept.asNode(), SKOS.ConceptScheme.asNode()));
    assertThat(
            TERMS
                .find()
                .mapWith(Triple::getObject)
                .filterKeep(Node::isURI)
                .mapWith(Node::getURI)
                .filterKeep(
                    u ->
                        u.startsWith(Terms.NS)
                            || u.startsWith(CONCEPTS)
                            || u.startsWith("https://w3id.org/dateline/cameo#"))
                .toSet())
        .allMatch(known::contains, "is declared");
  }

  @Test
  void noTermOfOthersIsRedefined() {
    assertThat(
            TERMS
                .find(Node.ANY, Node.ANY, Node.ANY)
                .mapWith(Triple::getSubject)
                .filterKeep(Node::isURI)
                .mapWith(Node::getURI)
                .toSet())
        .allMatch(u -> u.startsWith("https://w3id.org/dateline/"));
  }

  @Test
  void eachFileHasAVersionedIri() {
    assertThat(ofType(OWL.Ontology.asNode())).hasSize(3).allMatch(has(OWL2.versionIRI.asNode()));
  }

  @Test
  void everyEventClassHasAConceptOfTheScheme() {
    assertThat(VOCABULARY.eventClasses())
        .hasSizeGreaterThan(100)
        .filteredOn(name -> !name.equals("Event"))
        .allSatisfy(
            name ->
                assertThat(VOCABULARY.concept(name).map(Node::getURI))
                    .as(name)
                    .hasValueSatisfying(
                        concept ->
                            assertThat(
                                    TERMS.contains(
                                        iri(concept),
                                        SKOS.inScheme.asNode(),
                                        iri(CONCEPTS + "scheme")))
                                .isTrue()));
  }

  @Test
  void theSchemeHasPloversSixteenRootsUnderFourQuadClasses() {
    List<String> roots =
        List.of(
            "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN"
                .split(" "));
    List<String> all = new ArrayList<>(roots);
    all.addAll(List.of("PROTEST SANCTION MOBILIZE COERCE ASSAULT".split(" ")));
    assertThat(all)
        .hasSize(16)
        .allSatisfy(
            root -> {
              assertThat(VOCABULARY.root(root)).isPresent();
              assertThat(
                      TERMS
                          .find(iri(CONCEPTS + root), SKOS.broader.asNode(), Node.ANY)
                          .mapWith(t -> t.getObject().getURI())
                          .toList())
                  .singleElement()
                  .asString()
                  .contains("#quad-");
            });
  }

  @Test
  void everyConceptLeadsUpToATopConcept() {
    for (String concept : subjects(SKOS.inScheme.asNode(), iri(CONCEPTS + "scheme"))) {
      String at = concept;
      int steps = 0;
      while (!TERMS.contains(iri(at), SKOS.topConceptOf.asNode(), iri(CONCEPTS + "scheme"))) {
        List<Triple> broader = TERMS.find(iri(at), SKOS.broader.asNode(), Node.ANY).toList();
        assertThat(broader).as(concept).hasSize(1);
        at = broader.get(0).getObject().getURI();
        assertThat(++steps).as(concept).isLessThan(10);
      }
    }
  }

  @Test
  void everyShortcutSaysWhomItLeadsTo() {
    Set<String> shortcuts = new TreeSet<>();
    TERMS
        .find(Node.ANY, Vocabulary.term("shortcut"), Node.ANY)
        .forEachRemaining(t -> shortcuts.add(t.getObject().getURI()));
    assertThat(shortcuts)
        .hasSizeGreaterThan(50)
        .allMatch(has(Vocabulary.term("shortcutObject")), "has roles");
  }

  @Test
  void theShapesAreWellFormed() {
    assertThat(Shapes.parse(Ontology.shapes()).getTargetShapes()).hasSizeGreaterThan(10);
  }

  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource({
    "fact, event-classes.tsv, class",
    "fact, event-triggers.tsv, class",
    "entity, nouns.tsv, class",
    "entity, nouns.tsv, anaphor",
    "entity, name-heads.tsv, class",
    "entity, name-words.tsv, class"
  })
  void theTablesKnowOnlyClassesOfTheOntology(String stage, String file, String column)
      throws Exception {
    assertThat(cells(stage, file, column))
        .filteredOn(name -> Character.isLetter(name.charAt(0)))
        .isNotEmpty()
        .allMatch(VOCABULARY::hasClass, "is a class of the ontology");
  }

  @Test
  void theTablesKnowOnlyRelationsOfTheOntology() throws Exception {
    assertThat(cells("fact", "relations.tsv", "relation"))
        .isNotEmpty()
        .allMatch(VOCABULARY::hasProperty, "is a property of the ontology");
  }

  @Test
  void theTablesKnowOnlyModesOfTheScheme() throws Exception {
    Set<String> modes = new TreeSet<>();
    TERMS
        .find(Node.ANY, SKOS.broader.asNode(), Node.ANY)
        .filterKeep(t -> TERMS.contains(t.getSubject(), SKOS.notation.asNode(), Node.ANY))
        .filterKeep(t -> t.getSubject().getURI().contains("-"))
        .forEachRemaining(t -> modes.add(t.getSubject().getURI().replaceFirst(".*#[A-Z]+-", "")));
    assertThat(cells("fact", "event-triggers.tsv", "mode"))
        .allMatch(modes::contains, "is a mode of PLOVER");
  }

  private static Set<String> cells(String stage, String file, String column) throws Exception {
    Class<?> beside = Class.forName("org.w3id.dateline." + stage + ".package-info");
    try (var stream = beside.getResourceAsStream(file)) {
      assertThat(stream).as(file).isNotNull();
      String text = new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      String[] columns =
          text.lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .findFirst()
              .orElseThrow()
              .split("\t");
      Table table = Table.read(new java.io.StringReader(text), file, columns);
      Set<String> found = new TreeSet<>();
      table.rows().forEach(row -> found.addAll(row.words(column)));
      return found;
    }
  }
}
