package org.w3id.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.w3id.dateline.graph.Told.DENIED;
import static org.w3id.dateline.graph.Told.PAST;
import static org.w3id.dateline.graph.Told.PERHAPS;
import static org.w3id.dateline.graph.Told.PLANNED;
import static org.w3id.dateline.graph.Told.agent;
import static org.w3id.dateline.graph.Told.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.entity.Quantity;
import org.w3id.dateline.fact.Casualty;
import org.w3id.dateline.fact.Factuality;
import org.w3id.dateline.iri.IriMinter;
import org.w3id.dateline.time.TimeBasis;
import org.w3id.dateline.world.World;
import org.w3id.dateline.world.WorldEntry;

class GraphWriterTest {
  private static final RunRecord RUN =
      new RunRecord("0.0.0", List.of(new UsedModel("names", "ab12")));
  private static final GraphWriter WRITER = new GraphWriter(World.shipped(), RUN);
  private static final String PREFIXES =
      "PREFIX : <https://w3id.org/dateline/ontology#> "
          + "PREFIX entity: <https://w3id.org/dateline/entity/> "
          + "PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> "
          + "PREFIX oa: <http://www.w3.org/ns/oa#> "
          + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
          + "PREFIX schema: <https://schema.org/> "
          + "PREFIX wd: <http://www.wikidata.org/entity/> ";

  private static Graph graph(Told told) {
    ArticleGraph article = WRITER.write(told.extraction());
    Graph graph = GraphFactory.createDefaultGraph();
    article.facts().forEach(graph::add);
    article.entities().forEach(graph::add);
    return graph;
  }

  /** The rows of a query, their values with a blank between. */
  private static List<String> ask(Graph graph, String query) {
    List<String> found = new ArrayList<>();
    try (QueryExecution execution =
        QueryExecutionFactory.create(PREFIXES + query, ModelFactory.createModelForGraph(graph))) {
      ResultSet rows = execution.execSelect();
      rows.forEachRemaining(
          row -> {
            List<String> values = new ArrayList<>();
            for (String name : rows.getResultVars()) {
              values.add(text(row.get(name)));
            }
            found.add(String.join(" ", values));
          });
    }
    return found;
  }

  private static String text(@Nullable RDFNode value) {
    if (value == null) {
      return "-";
    }
    if (!value.isLiteral()) {
      return value.toString().replace(Terms.NS, ":");
    }
    String type = value.asLiteral().getDatatype().getURI().replaceFirst(".*#", "^^");
    return value.asLiteral().getLexicalForm() + (type.equals("^^string") ? "" : type);
  }

  private static Told attack(Factuality factuality, String... accordingTo) {
    return new Told("The Blue Army attacked the Red Army , a Green Council spokesman said")
        .named("e1", EntityType.ORGANIZATION, "Blue Army")
        .named("e2", EntityType.ORGANIZATION, "Red Army")
        .named("e3", EntityType.ORGANIZATION, "Green Council")
        .event("Attack", "attacked", factuality, List.of(accordingTo), agent("e1"), target("e2"));
  }

  private static List<String> attackers(Told told) {
    return ask(
        graph(told), "SELECT ?a ?b { ?x :attacked ?y . ?x rdfs:label ?a . ?y rdfs:label ?b }");
  }

  @Test
  void anAssertedEventIsAlsoOneTriple() {
    assertThat(attackers(attack(PAST))).containsExactly("Blue Army Red Army");
  }

  @Test
  void whatIsAttributedDeniedPlannedOrDoubtfulHasNoShortcut() {
    assertThat(attackers(attack(PAST, "e3"))).isEmpty();
    assertThat(attackers(attack(DENIED))).isEmpty();
    assertThat(attackers(attack(PLANNED))).isEmpty();
    assertThat(attackers(attack(PERHAPS))).isEmpty();
  }

  @Test
  void whatIsAttributedIsAClaimThatKeepsThreeValuesApart() {
    assertThat(
            ask(
                graph(attack(DENIED, "e3")),
                "SELECT ?who ?p ?c ?t { ?claim :claims ?e ; :accordingTo/rdfs:label ?who ;"
                    + " :polarity/^:polarity ?claim ; :polarity ?p ; :certainty ?c ; :tense ?t ."
                    + " ?e a :Attack, :Assault, :Event, :ClaimedFact }"))
        .containsExactly("Green Council :Negative" + " :Certain" + " :Past");
  }

  @Test
  void whatIsAssertedHasNoClaim() {
    assertThat(ask(graph(attack(PAST)), "SELECT ?c { ?c a :Claim }")).isEmpty();
    assertThat(ask(graph(attack(PAST)), "SELECT ?l { ?e a :AssertedFact ; rdfs:label ?l }"))
        .containsExactly("Attack: Blue Army → Red Army");
  }

  @Test
  void aShortcutImpliesTheBroaderOnes() {
    Told told =
        new Told("The Blue Army killed John Doe")
            .named("e1", EntityType.ORGANIZATION, "Blue Army")
            .named("e2", EntityType.PERSON, "John Doe")
            .event("Killing", "killed", PAST, List.of(), agent("e1"), target("e2"));
    assertThat(ask(graph(told), "SELECT ?x { ?x :killed ?y . ?x :attacked ?y }")).hasSize(1);
  }

  @Test
  void aMeetingIsSaidBothWays() {
    Told told =
        new Told("John Doe met Jane Roe")
            .named("e1", EntityType.PERSON, "John Doe")
            .named("e2", EntityType.PERSON, "Jane Roe")
            .event("Meeting", "met", PAST, List.of(), agent("e1"), target("e2"));
    assertThat(ask(graph(told), "SELECT ?l { ?x :metWith/rdfs:label ?l }"))
        .containsExactlyInAnyOrder("John Doe", "Jane Roe");
  }

  @Test
  void whatOnlyAClaimAddsStaysOnTheClaim() {
    Told told =
        new Told("An attack shook Redtown\nPolice said the Blue Army carried out the assault")
            .named("e1", EntityType.ORGANIZATION, "Blue Army")
            .named("e2", EntityType.PLACE, "Redtown")
            .unnamed("e3", EntityType.ORGANIZATION, "Police")
            .event("Attack", "attack", PAST, List.of(), target("e2"))
            .event("v1", "Attack", "assault", PAST, List.of("e3"), agent("e1"), target("e2"));
    Graph graph = graph(told);
    assertThat(ask(graph, "SELECT ?l { ?e a :Event ; :agent/rdfs:label ?l }")).isEmpty();
    assertThat(ask(graph, "SELECT ?l { ?c a :Claim ; :agent/rdfs:label ?l ; :claims ?e }"))
        .containsExactly("Blue Army");
    assertThat(ask(graph, "SELECT ?e { ?e a :Event, :AssertedFact }")).hasSize(1);
  }

  @Test
  void figuresStandSideBySide() {
    Told told =
        new Told("The raid killed at least 12 people , medics said . 20 died , police said")
            .unnamed("e1", EntityType.GROUP, "medics")
            .unnamed("e2", EntityType.GROUP, "police");
    told.casualties(
        "Killing",
        "killed",
        killed(told, "at least 12 people", 12, Quantity.Qualifier.AT_LEAST, "e1"),
        killed(told, "20", 20, Quantity.Qualifier.EXACT, "e2"));
    assertThat(
            ask(
                graph(told),
                "SELECT ?n ?q ?who { ?c a :CasualtyClaim ; :casualtyKind :Killed ; :count ?n ;"
                    + " :qualifier ?q ; :accordingTo/rdfs:label ?who ; :claims/a :Killing ;"
                    + " :asOf \"2024-05-14\"^^<http://www.w3.org/2001/XMLSchema#date> }"))
        .containsExactlyInAnyOrder(
            "12^^integer" + " :AtLeast medics", "20^^integer" + " :Exactly police");
  }

  @Test
  void aFigureIsIncludedInTheOneThatCountsItsPeopleToo() {
    Told told =
        new Told("The raid killed 12 people , including 5 children , medics said")
            .unnamed("e1", EntityType.GROUP, "medics");
    Casualty whole = killed(told, "12 people", 12, Quantity.Qualifier.EXACT, "e1");
    Casualty part = killed(told, "5 children", 5, Quantity.Qualifier.EXACT, "e1");
    told.casualties(
        "Killing",
        "killed",
        whole,
        new Casualty(
            part.kind(),
            part.quantity(),
            "children",
            part.span(),
            Optional.of(whole.span()),
            part.accordingTo()));
    assertThat(ask(graph(told), "SELECT ?n ?m { ?c :count ?n ; :includedIn/:count ?m }"))
        .containsExactly("5^^integer 12^^integer");
  }

  private static Casualty killed(
      Told told, String words, long count, Quantity.Qualifier qualifier, String accordingTo) {
    return new Casualty(
        Casualty.Kind.KILLED,
        new Quantity(
            told.at(words),
            OptionalLong.of(count),
            OptionalLong.empty(),
            OptionalLong.empty(),
            qualifier),
        "people",
        told.at(words),
        Optional.empty(),
        Optional.of(accordingTo));
  }

  @Test
  void mentionsAreFoundByCodePointsAndByQuotation() {
    Told told =
        new Told("😀 The Blue Army rests").named("e1", EntityType.ORGANIZATION, "Blue Army");
    assertThat(
            ask(
                graph(told),
                "SELECT ?m ?b ?e ?x ?p ?s { ?m :mentionOf ?o ; nif:beginIndex ?b ; nif:endIndex ?e"
                    + " ; oa:exact ?x ; oa:prefix ?p ; oa:suffix ?s }"))
        .containsExactly(
            "https://w3id.org/dateline/article/article-1#char=6,15"
                + " 6^^nonNegativeInteger"
                + " 15^^nonNegativeInteger"
                + " Blue Army 😀 The   rests");
  }

  @Test
  void aRelationIsANodeAndATriple() {
    Told told =
        new Told("John Doe heads the Red Army")
            .named("e1", EntityType.PERSON, "John Doe")
            .named("e2", EntityType.ORGANIZATION, "Red Army")
            .relation("headOf", "e1", "e2", PAST);
    Graph graph = graph(told);
    assertThat(
            ask(
                graph,
                "SELECT ?l { ?x :headOf ?y . ?r a :Relation ; :subject ?x ; :object ?y ;"
                    + " :property :headOf ; rdfs:label ?l ; :evidence/oa:exact ?words }"))
        .containsExactly("John Doe – head of – Red Army");
  }

  @Test
  void aRelationThatSomebodyClaimsIsNoTriple() {
    Told told =
        new Told("John Doe heads the Red Army")
            .named("e1", EntityType.PERSON, "John Doe")
            .named("e2", EntityType.ORGANIZATION, "Red Army")
            .relation("headOf", "e1", "e2", PAST, "e2");
    assertThat(ask(graph(told), "SELECT ?x { ?x :headOf ?y }")).isEmpty();
    assertThat(ask(graph(told), "SELECT ?c { ?c :claims/a :Relation }")).hasSize(1);
  }

  @Test
  void aDateOfBirthIsAsExactAsTheWords() {
    Told told =
        new Told("John Doe was born in 1961 , on May 3 or in June 1961")
            .named("e1", EntityType.PERSON, "John Doe")
            .dated("bornOn", "e1", "1961", "1961")
            .dated("bornOn", "e1", "May 3", "XXXX-05-03")
            .dated("bornOn", "e1", "June 1961", "1961-06");
    assertThat(ask(graph(told), "SELECT ?d { ?x :bornOn ?d }"))
        .containsExactlyInAnyOrder("1961^^gYear", "--05-03^^gMonthDay", "1961-06^^gYearMonth");
  }

  @Test
  void aMonthIsAStretchOfDays() {
    Told told =
        new Told("An attack last month")
            .eventAt("Attack", "attack", "last month", "2024-02", TimeBasis.RELATIVE);
    assertThat(
            ask(
                graph(told),
                "SELECT ?s ?e { ?x :start ?s ; :end ?e ; :datePrecision :ToTheMonth ;"
                    + " :dateBasis :RelativeDate ; :timeExpression \"last month\" }"))
        .containsExactly("2024-02-01^^date" + " 2024-02-29^^date");
  }

  @Test
  void aDateThatOnlyStandsInSaysSo() {
    Told told =
        new Told("An attack").eventAt("Attack", "attack", "", "2024-05-14", TimeBasis.PUBLICATION);
    assertThat(
            ask(
                graph(told),
                "SELECT ?s { ?x :start ?s ; :datePrecision :BeforePublication ;"
                    + " :dateBasis :PublicationDate }"))
        .containsExactly("2024-05-14^^date");
  }

  @Test
  void reportedWordsHaveASpeakerAndHoldTheirClaims() {
    Told told =
        new Told("\" The Blue Army attacked us , \" John Doe said")
            .named("e1", EntityType.ORGANIZATION, "Blue Army")
            .named("e2", EntityType.PERSON, "John Doe")
            .statement("e2", "said", "The Blue Army attacked us ,")
            .event("Attack", "attacked", PAST, List.of("e2"), agent("e1"));
    assertThat(
            ask(
                graph(told),
                "SELECT ?who ?words { ?s a :ReportedSpeech, :Statement ; :speaker/rdfs:label ?who ;"
                    + " :content ?words . ?claim :statedIn ?s ; :claims/a :Attack }"))
        .containsExactly("John Doe The Blue Army attacked us ,");
  }

  @Test
  void aPlaceOfTheWorldComesWithItemCountryAndPoint() {
    Told told =
        new Told("Rain in Lebanon")
            .named("e1", EntityType.PLACE, "Lebanon", "Country")
            .linked("e1", "Q822", 0.97);
    assertThat(
            ask(
                graph(told),
                "PREFIX geo: <http://www.opengis.net/ont/geosparql#> SELECT ?x ?city {"
                    + " ?x schema:sameAs wd:Q822 ; a :Country, :Place, :Actor, :Entity ;"
                    + " geo:hasGeometry/geo:asWKT ?wkt ; :demonym \"Lebanese\" ;"
                    + " :capital/rdfs:label ?city ; :link/:score 0.97 }"))
        .containsExactly("https://w3id.org/dateline/entity/lebanon Beirut");
  }

  @Test
  void aCityLiesInARegionAndThatInACountry() {
    Told told =
        new Told("Rain in Dallas")
            .named("e1", EntityType.PLACE, "Dallas")
            .linked("e1", "Q16557", 0.97);
    assertThat(
            ask(
                graph(told),
                "SELECT ?a ?b { ?x rdfs:label \"Dallas\" ; :within ?r ."
                    + " ?r a :Region ; rdfs:label ?a ; :within/rdfs:label ?b }"))
        .containsExactly("Texas United States");
  }

  @Test
  void anEntityOfTheUsersOwnIsNotSaidToBeItself() {
    String own = IriMinter.named("Blue Army", "Organization");
    Told told =
        new Told("The Blue Army rests")
            .named("e1", EntityType.ORGANIZATION, "Blue Army")
            .linked("e1", own, 0.9);
    Graph graph = graph(told);
    assertThat(ask(graph, "SELECT ?item { ?x :link/:item ?item }")).containsExactly(own);
    assertThat(ask(graph, "SELECT ?x { ?x schema:sameAs ?y }")).isEmpty();
  }

  @Test
  void aDoubtfulLinkIsNoIdentity() {
    Told told =
        new Told("The Blue Army rests")
            .named("e1", EntityType.ORGANIZATION, "Blue Army")
            .linked("e1", "Q999999999", 0.3);
    Graph graph = graph(told);
    assertThat(ask(graph, "SELECT ?x { ?x schema:sameAs ?y }")).isEmpty();
    assertThat(ask(graph, "SELECT ?x { ?x rdfs:seeAlso wd:Q999999999 }")).hasSize(1);
  }

  @Test
  void anEntryOfTheWorldWithoutItemGetsTheItemThatAnIndexKnows() {
    WorldEntry open =
        World.shipped().entries().stream()
            .filter(e -> e.item().isEmpty() && e.is("PoliticalParty"))
            .findFirst()
            .orElseThrow();
    Told told =
        new Told("The Blue Party rests")
            .entry("e1", EntityType.ORGANIZATION, "Blue Party", open.id())
            .linked("e1", "Q999999999", 0.9);

    assertThat(ask(graph(told), "SELECT ?x { ?x schema:sameAs wd:Q999999999 }"))
        .containsExactly(IriMinter.entry(open));
  }

  @Test
  void aLinkSaysWhyItHoldsAndHowSureTheNextBestIs() {
    Told told =
        new Told("The Blue Army rests")
            .named("e1", EntityType.ORGANIZATION, "Blue Army")
            .linked("e1", "https://example.org/armies/blue", 0.8);
    assertThat(
            ask(
                graph(told),
                "SELECT ?item ?why ?other ?score { ?x rdfs:label \"Blue Army\" ; :link ?link ."
                    + " ?link :item ?item ; :reason ?why ; :runnerUp ?other ; :runnerUpScore ?score }"))
        .containsExactly(
            "https://example.org/armies/blue name: label http://www.wikidata.org/entity/Q1 0.1^^decimal");
  }

  @Test
  void namesShareAnIriAcrossArticlesAndGroupsDoNot() {
    Told told =
        new Told("The Blue Army met officials , John Doe and Roe")
            .named("e1", EntityType.ORGANIZATION, "Blue Army")
            .named("e2", EntityType.PERSON, "John Doe")
            .named("e3", EntityType.PERSON, "Roe")
            .unnamed("e4", EntityType.GROUP, "officials")
            .event("Meeting", "met", PAST, List.of(), agent("e1"), target("e4"));
    ArticleGraph article = WRITER.write(told.extraction());
    assertThat(article.entities())
        .extracting(t -> t.getSubject().getURI())
        .allMatch(iri -> iri.startsWith("https://w3id.org/dateline/entity/"))
        .anyMatch(iri -> iri.contains("blue-army"))
        .anyMatch(iri -> iri.contains("john-doe"))
        .noneMatch(iri -> iri.contains("officials"))
        .noneMatch(iri -> iri.contains("/roe"));
    assertThat(ask(graph(told), "SELECT ?x { ?x rdfs:label \"officials\" ; a :Group }"))
        .containsExactly("https://w3id.org/dateline/article/article-1#entity-18-officials");
  }
}
