package org.w3id.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dateline.fact.Event;
import org.w3id.dateline.fact.Facts;
import org.w3id.dateline.world.World;

/** The graph of the example article. */
class ArticleGraphTest {
  private static final RunRecord RUN =
      new RunRecord("0.0.0", List.of(new UsedModel("names", "ab12")));
  private static final GraphWriter WRITER = new GraphWriter(World.shipped(), RUN);
  private static final ArticleGraph ARTICLE = WRITER.write(SeedArticle.EXTRACTION);

  private static Graph union() {
    Graph graph = Ontology.terms();
    ARTICLE.facts().forEach(graph::add);
    ARTICLE.entities().forEach(graph::add);
    ARTICLE.description().forEach(graph::add);
    RUN.triples().forEach(graph::add);
    return graph;
  }

  @Test
  void itKeepsToTheShapes() {
    ValidationReport report =
        ShaclValidator.get().validate(Shapes.parse(Ontology.shapes()), union());
    assertThat(report.getEntries())
        .extracting(e -> e.focusNode() + " " + e.resultPath() + " " + e.message())
        .isEmpty();
  }

  /** What a break of each kind does to the report. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "no label, DELETE { ?x rdfs:label ?l } WHERE { ?x a :Event ; rdfs:label ?l }",
    "no evidence, DELETE { ?x :evidence ?e } WHERE { ?x a :Relation ; :evidence ?e }",
    "neither asserted nor claimed, DELETE { ?x a :AssertedFact } WHERE { ?x a :AssertedFact }",
    "both, INSERT { ?x a :ClaimedFact } WHERE { ?x a :AssertedFact }",
    "claimed by nobody, DELETE { ?c :claims ?x } WHERE { ?c :claims ?x . ?x a :ClaimedFact }",
    "no polarity, DELETE { ?c :polarity ?p } WHERE { ?c :polarity ?p }",
    "shortcut with no event, INSERT { entity:iran :attacked entity:lebanon } WHERE {}",
    "end before start, DELETE { ?x :end ?e } INSERT { ?x :end '1999-01-01'^^xsd:date } WHERE { ?x a :Event ; :end ?e }",
    "negative count, DELETE { ?x :count ?n } INSERT { ?x :count -1 } WHERE { ?x a :CasualtyClaim ; :count ?n }",
    "role of no entity, INSERT { ?x :agent :Attack } WHERE { ?x a :Attack }",
    "no offset, DELETE { ?m nif:endIndex ?n } WHERE { ?m nif:endIndex ?n }"
  })
  void aBreakIsNoticed(String what, String update) {
    Graph graph = union();
    UpdateAction.parseExecute(
        "PREFIX : <https://w3id.org/dateline/ontology#> "
            + "PREFIX entity: <https://w3id.org/dateline/entity/> "
            + "PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> "
            + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
            + "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
            + update,
        DatasetGraphFactory.wrap(graph));
    assertThat(ShaclValidator.get().conforms(Shapes.parse(Ontology.shapes()), graph))
        .as(what)
        .isFalse();
  }

  @Test
  void everythingInItHasALabel() {
    Graph union = union();
    Set<Node> nodes =
        Stream.of(ARTICLE.facts(), ARTICLE.entities(), RUN.triples())
            .flatMap(List::stream)
            .flatMap(t -> Stream.of(t.getSubject(), t.getPredicate(), t.getObject()))
            .filter(Node::isURI)
            .filter(n -> n.getURI().startsWith("https://w3id.org/dateline/"))
            .collect(Collectors.toSet());
    assertThat(nodes)
        .hasSizeGreaterThan(100)
        .allMatch(node -> union.contains(node, RDFS.label.asNode(), Node.ANY), "has a label");
  }

  @Test
  void itHasWhatTheExtractionHas() {
    Facts facts = SeedArticle.EXTRACTION.facts();
    assertThat(subjects(Terms.eventType))
        .hasSizeGreaterThanOrEqualTo(
            (int) facts.events().stream().map(Event::same).distinct().count());
    assertThat(subjects(Terms.property)).hasSize(facts.relations().size());
    assertThat(subjects(Terms.direct)).hasSize(facts.statements().size());
  }

  private static Set<Node> subjects(Resource property) {
    return ARTICLE.facts().stream()
        .filter(t -> t.getPredicate().equals(property.asNode()))
        .map(Triple::getSubject)
        .collect(Collectors.toSet());
  }

  /**
   * Provenance is the evidence, rule and confidence of facts and claims, and the record of the
   * article's graph. A fact is that something happens or holds, each role, place and time, each
   * figure, each claim, each piece of reported speech.
   */
  @Test
  void provenanceCostsAtMostOneAndAHalfTriplesAFact() {
    long provenance =
        count(Terms.evidence, Terms.rule, Terms.confidence) + ARTICLE.description().size();
    long facts =
        count(
            Terms.eventType,
            Terms.agent,
            Terms.target,
            Terms.recipient,
            Terms.victim,
            Terms.instrument,
            Terms.participant,
            Terms.place,
            Terms.start,
            Terms.property,
            Terms.office,
            Terms.claims,
            Terms.casualtyKind,
            Terms.speaker,
            Terms.content);
    assertThat(facts).isGreaterThan(50);
    assertThat((double) provenance / facts).isLessThanOrEqualTo(1.5);
  }

  private static long count(Resource... properties) {
    Set<Node> counted = Stream.of(properties).map(Resource::asNode).collect(Collectors.toSet());
    return ARTICLE.facts().stream().filter(t -> counted.contains(t.getPredicate())).count();
  }

  @Test
  void nothingIsReified() {
    assertThat(ARTICLE.facts())
        .noneMatch(t -> t.getPredicate().getURI().startsWith(RDF.getURI() + "subject"))
        .noneMatch(t -> t.getObject().equals(RDF.Statement.asNode()))
        .noneMatch(t -> t.getObject().isTripleTerm());
  }

  @Test
  void theSameArticleGivesTheSameBytesOnAnyThread() {
    String once = GraphFormat.NQUADS.print(ARTICLE, RUN.triples());
    List<String> many =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> new GraphWriter(World.shipped(), RUN).write(SeedArticle.EXTRACTION))
            .map(article -> GraphFormat.NQUADS.print(article, RUN.triples()))
            .toList();
    assertThat(many).allMatch(once::equals);
    assertThat(once.lines()).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void theTimeOfExtractionIsInTheDescriptionAlone() {
    ArticleGraph timed =
        WRITER.write(SeedArticle.EXTRACTION, Optional.of(Instant.parse("2024-01-02T03:04:05Z")));
    assertThat(timed.facts()).isEqualTo(ARTICLE.facts());
    assertThat(timed.inputHash()).isEqualTo(ARTICLE.inputHash());
    assertThat(timed.description()).hasSize(ARTICLE.description().size() + 1);
  }
}
