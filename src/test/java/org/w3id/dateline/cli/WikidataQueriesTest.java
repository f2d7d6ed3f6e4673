package org.w3id.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.jena.query.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.graph.ItemWriter;
import org.w3id.dateline.kb.KbIndex;
import org.w3id.dateline.kb.KbItem;
import org.w3id.dateline.kb.Kind;
import org.w3id.dateline.kb.Office;
import org.w3id.dateline.reconcile.LocalService;
import org.w3id.dateline.reconcile.LocalService.Item;
import org.w3id.dateline.store.AnswerFormat;
import org.w3id.dateline.store.Answers;
import org.w3id.dateline.store.Question;
import org.w3id.dateline.store.ServicePolicy;
import org.w3id.dateline.store.ShippedQueries;
import org.w3id.dateline.store.Store;
import org.w3id.dateline.world.WorldEntry;

/**
 * The questions that join with Wikidata, asked of an endpoint that stands in for it. The people and
 * what is said of them are made up.
 */
class WikidataQueriesTest {
  private static final String FIRST =
      """
      ---
      published: 2022-05-04
      ---
      Russia shelled Kharkiv in Ukraine on 3 May 2022. Merida Quillfeather condemned the attack in Paris.

      "The shelling must stop," Merida Quillfeather said.
      """;

  private static final String SECOND =
      """
      ---
      published: 2016-02-11
      ---
      Merida Quillfeather met Osric Vandertramp in Berlin on 10 February 2016.
      """;

  private static final String FACTS =
      """
      wd:Q999001 rdfs:label "Merida Quillfeather"@en, "Merida Plumedoie"@fr ;
        about:description "politician of tests"@en ;
        wdt:P102 wd:Q999102 ; wdt:P27 wd:Q142 ; wdt:P18 <http://commons.wikimedia.org/wiki/Special:FilePath/Quill.jpg> ;
        p:P39 wd:s1, wd:s2, wd:s3 .
      wd:s1 ps:P39 wd:Q999201 ; pq:P580 "2014-01-01T00:00:00Z"^^xsd:dateTime ; pq:P582 "2016-01-01T00:00:00Z"^^xsd:dateTime .
      wd:s2 ps:P39 wd:Q999202 ; pq:P580 "2017-06-18T00:00:00Z"^^xsd:dateTime .
      wd:s3 ps:P39 wd:Q999203 ; pq:P580 "2010-03-01T00:00:00Z"^^xsd:dateTime ; pq:P582 "2016-02-09T00:00:00Z"^^xsd:dateTime .
      <https://en.wikipedia.org/wiki/Merida_Quillfeather> about:about wd:Q999001 ; about:isPartOf <https://en.wikipedia.org/> .
      <https://fr.wikipedia.org/wiki/Merida_Plumedoie> about:about wd:Q999001 ; about:isPartOf <https://fr.wikipedia.org/> .
      wd:Q999002 rdfs:label "Osric Vandertramp"@en ; wdt:P27 wd:Q183, wd:Q159 .
      wd:Q999102 rdfs:label "Party of Samples"@en, "Parti des exemples"@fr .
      wd:Q999201 rdfs:label "mayor of Sampleton"@en .
      wd:Q999202 rdfs:label "member of the Assembly of Samples"@en .
      wd:Q999203 rdfs:label "chair of the Committee of Samples"@en .
      wd:Q142 rdfs:label "France"@en ; wdt:P463 wd:Q999301 .
      wd:Q183 rdfs:label "Germany"@en .
      wd:Q159 rdfs:label "Russia"@en ; wdt:P35 wd:Q999003 ; wdt:P463 wd:Q999302, wd:Q999303 .
      wd:Q212 rdfs:label "Ukraine"@en ; wdt:P35 wd:Q999004 ; wdt:P463 wd:Q999303 .
      wd:Q999003 rdfs:label "Head One"@en . wd:Q999004 rdfs:label "Head Two"@en .
      wd:Q999302 rdfs:label "Club of One"@en . wd:Q999303 rdfs:label "Club of Both"@en .
      wd:Q42308 rdfs:label "Kharkiv"@en ; wdt:P1082 1430885 ; wdt:P131 wd:Q999401 ; wdt:P17 wd:Q212 .
      wd:Q999401 rdfs:label "Region of Kharkiv"@en .
      wd:Q1 wdt:P35 wd:Q999003 ; wdt:P1082 8000000000 ; wdt:P102 wd:Q999102 .
      """;

  @TempDir static Path folder;
  private static Store store;
  private static StandIn wikidata;

  @BeforeAll
  static void build() throws IOException {
    Files.writeString(folder.resolve("first.txt"), FIRST);
    Files.writeString(folder.resolve("second.txt"), SECOND);
    try (LocalService people =
        new LocalService(
            new Item("Q999001", "Merida Quillfeather", "Q5"),
            new Item("Q999002", "Osric Vandertramp", "Q5"))) {
      Ran ran =
          Ran.dateline(
              "build", folder, "--store", folder.resolve("s"), "--reconcile", people.address());
      assertThat(ran.code()).as(ran.err()).isZero();
    }
    store = Store.openExisting(folder.resolve("s"));
    store.describeItems(Optional.of(new ItemWriter(KbIndex.of(items()))));
    wikidata = new StandIn(FACTS);
  }

  /** The same facts as an index of Wikidata has them, offices by their years. */
  private static List<KbItem> items() {
    WorldEntry.Coordinates kharkiv = new WorldEntry.Coordinates(49.99, 36.23);
    return List.of(
        KbItem.draft("Q999001", Kind.PERSON, "Merida Quillfeather")
            .description(Optional.of("politician of tests"))
            .parties(List.of("Q999102"))
            .country(Optional.of("Q142"))
            .image(Optional.of("Quill.jpg"))
            .wikipedia(Optional.of("Merida Quillfeather"))
            .offices(
                List.of(
                    office("Q999201", OptionalInt.of(2014), OptionalInt.of(2016)),
                    office("Q999202", OptionalInt.of(2017), OptionalInt.empty()),
                    office("Q999203", OptionalInt.of(2010), OptionalInt.of(2015))))
            .item(),
        KbItem.draft("Q999002", Kind.PERSON, "Osric Vandertramp")
            .country(Optional.of("Q183"))
            .item(),
        KbItem.draft("Q999102", Kind.ORGANIZATION, "Party of Samples").item(),
        KbItem.draft("Q999201", Kind.OTHER, "mayor of Sampleton").item(),
        KbItem.draft("Q999202", Kind.OTHER, "member of the Assembly of Samples").item(),
        KbItem.draft("Q999203", Kind.OTHER, "chair of the Committee of Samples").item(),
        KbItem.draft("Q142", Kind.PLACE, "France").item(),
        KbItem.draft("Q183", Kind.PLACE, "Germany").item(),
        KbItem.draft("Q212", Kind.PLACE, "Ukraine").item(),
        KbItem.draft("Q42308", Kind.PLACE, "Kharkiv")
            .population(OptionalLong.of(1430885))
            .within(List.of("Q999401"))
            .country(Optional.of("Q212"))
            .coordinates(Optional.of(kharkiv))
            .item(),
        KbItem.draft("Q999401", Kind.PLACE, "Region of Kharkiv")
            .within(List.of("Q212"))
            .country(Optional.of("Q212"))
            .item());
  }

  private static Office office(String position, OptionalInt from, OptionalInt until) {
    return new Office(position, Optional.empty(), from, until);
  }

  @AfterAll
  static void close() {
    wikidata.close();
    store.close();
  }

  static List<String> names() {
    return ShippedQueries.names().stream().filter(n -> n.startsWith("wikidata-")).toList();
  }

  /** Returns the query with the stand-in's address in the place of Wikidata's. */
  private static Query query(String name) {
    String text = ShippedQueries.text(name).replace(ServicePolicy.WIKIDATA, wikidata.address());
    return Question.parse(text, name).with(Map.of());
  }

  private static List<String> ask(Query query) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Answers.of(store, query, AnswerFormat.CSV, out, table -> {});
    return out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
  }

  private static List<String> answer(String name) {
    store.allow(new ServicePolicy(Set.of(wikidata.address())));
    wikidata.takeRequests();
    return ask(query(name));
  }

  @Test
  void headsOfState() {
    assertThat(answer("wikidata-heads-of-state")).containsExactly("Russia,Head One");
  }

  @Test
  void partiesOfSpeakers() {
    assertThat(answer("wikidata-party-of-speakers"))
        .containsExactly("Merida Quillfeather,Party of Samples");
  }

  @Test
  void populationOfPlacesHit() {
    assertThat(answer("wikidata-population-of-places-hit")).containsExactly("Kharkiv,1430885");
  }

  @Test
  void officesOnTheDay() {
    assertThat(answer("wikidata-offices-on-the-day"))
        .as(
            "an office that ended in 2016 counts for all of 2016, one that ended on a day to that day")
        .contains(
            "2016-02-10,Merida Quillfeather,mayor of Sampleton,2014-01-01",
            "2022-05-04,Merida Quillfeather,member of the Assembly of Samples,2017-06-18")
        .noneMatch(row -> row.contains("Committee"))
        .noneMatch(row -> row.startsWith("2022") && row.contains("mayor"));
  }

  @Test
  void countriesOfPeople() {
    assertThat(answer("wikidata-countries-of-people"))
        .containsExactly(
            "Merida Quillfeather,France", "Osric Vandertramp,Germany", "Osric Vandertramp,Russia");
  }

  @Test
  void sharedMemberships() {
    assertThat(answer("wikidata-shared-memberships"))
        .containsExactly("Russia,Ukraine,Club of Both");
  }

  @Test
  void regionsOfPlaces() {
    assertThat(answer("wikidata-regions-of-places"))
        .containsExactly("Kharkiv,Region of Kharkiv,Ukraine");
  }

  @Test
  void picturesAndArticles() {
    assertThat(answer("wikidata-pictures-and-articles"))
        .containsExactly(
            "Merida Quillfeather,politician of tests,"
                + "http://commons.wikimedia.org/wiki/Special:FilePath/Quill.jpg,"
                + "https://en.wikipedia.org/wiki/Merida_Quillfeather");
  }

  static List<String> offline() {
    return ShippedQueries.names().stream().filter(n -> n.startsWith("offline-")).toList();
  }

  @ParameterizedTest
  @MethodSource("offline")
  void theLocalIndexAnswersLikeWikidataWhereItsFactsSuffice(String name) {
    List<String> answers = answer(name);
    assertThat(wikidata.takeRequests()).isZero();
    List<String> others = answer(name.replace("offline-", "wikidata-"));
    switch (name) {
      case "offline-offices-on-the-day" ->
          assertThat(answers)
              .as("by the year")
              .contains(
                  "2016-02-10,Merida Quillfeather,mayor of Sampleton,2014-01-01",
                  "2022-05-04,Merida Quillfeather,member of the Assembly of Samples,2017-01-01")
              .noneMatch(row -> row.contains("Committee"));
      case "offline-countries-of-people" ->
          assertThat(answers)
              .as("the index has one country of a person")
              .containsExactly("Merida Quillfeather,France", "Osric Vandertramp,Germany");
      default -> assertThat(answers).isNotEmpty().isEqualTo(others);
    }
  }

  @Test
  void whatHappenedWithinARegionFollowsItToItsCountry() {
    Question question = ShippedQueries.question("within-a-region");
    for (String area : List.of("Kharkiv", "Region of Kharkiv", "Ukraine")) {
      assertThat(ask(question.with(Map.of("name", "\"" + area + "\""))))
          .as(area)
          .anyMatch(row -> row.contains("Kharkiv,"));
    }
    assertThat(ask(question.with(Map.of("name", "\"France\""))))
        .noneMatch(row -> row.contains("Kharkiv,"))
        .anyMatch(row -> row.contains("Paris,"));
  }

  @Test
  void thereAreAtLeastEight() {
    assertThat(names()).hasSizeGreaterThanOrEqualTo(8);
  }

  @ParameterizedTest
  @MethodSource("names")
  void aQuestionIsOneRequestAndNoneTheSecondTime(String name) {
    List<String> rows = answer(name);
    assertThat(rows).isNotEmpty();
    assertThat(wikidata.takeRequests()).isEqualTo(1);
    assertThat(ask(query(name))).isEqualTo(rows);
    assertThat(wikidata.takeRequests()).as("answered by the cache").isZero();
  }

  @Test
  void manyRowsAreAskedInBatches() {
    store.allow(new ServicePolicy(Set.of(wikidata.address())));
    wikidata.takeRequests();
    StringBuilder items = new StringBuilder();
    for (int i = 1; i <= 170; i++) {
      items.append(" <http://www.wikidata.org/entity/Q").append(i).append(">");
    }
    String text =
        "PREFIX wdt: <http://www.wikidata.org/prop/direct/> SELECT * { { SELECT ?item { VALUES ?item {"
            + items
            + "} } } SERVICE <cache:loop:bulk+50:"
            + wikidata.address()
            + "> { ?item wdt:P1082 ?n } }";
    assertThat(ask(Question.parse(text, "many").with(Map.of())))
        .containsExactly("http://www.wikidata.org/entity/Q1,8000000000");
    assertThat(wikidata.takeRequests()).isEqualTo(4);
    String one = text.replace("cache:loop:bulk+50:", "");
    assertThat(ask(Question.parse(one, "one").with(Map.of()))).hasSize(1);
    assertThat(wikidata.takeRequests()).as("without the enhancer").isEqualTo(170);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ADDRESS",
        "loop:ADDRESS",
        "bulk+20:ADDRESS",
        "cache:loop:bulk+50:ADDRESS",
        "optimize:ADDRESS",
        "cache+clear:ADDRESS",
        "loop:cache:loop:ADDRESS"
      })
  void whatIsNotAllowedStaysSoWhateverStandsBeforeTheAddress(String service) {
    store.allow(new ServicePolicy(Set.of(wikidata.address() + "2")));
    wikidata.takeRequests();
    String iri = service.replace("ADDRESS", wikidata.address());
    for (String silent : List.of("", "SILENT ")) {
      Query query =
          Question.parse(
                  "SELECT * { VALUES ?s { <http://www.wikidata.org/entity/Q1> } SERVICE "
                      + silent
                      + "<"
                      + iri
                      + "> { ?s ?p ?o } }",
                  "denied")
              .with(Map.of());
      try {
        assertThat(ask(query)).allMatch(row -> row.endsWith(",,"));
      } catch (UserException e) {
        assertThat(e)
            .hasMessageContaining("is not allowed")
            .hasMessageContaining("--allow-service");
      }
    }
    assertThat(wikidata.takeRequests()).isZero();
  }

  @Test
  void anEndpointThatDoesNotAnswerIsNamedInTime() {
    try (StandIn slow = new StandIn("")) {
      slow.fallSilent();
      store.allow(new ServicePolicy(Set.of(slow.address()), Duration.ofMillis(300)));
      String text =
          ShippedQueries.text("wikidata-heads-of-state")
              .replace(ServicePolicy.WIKIDATA, slow.address());
      Query query = Question.parse(text, "slow").with(Map.of());
      assertThatThrownBy(() -> ask(query))
          .isInstanceOf(UserException.class)
          .hasMessageContaining("did not answer");
    }
  }

  @Test
  void anEndpointThatIsGoneIsNamed() {
    StandIn gone = new StandIn("");
    gone.close();
    store.allow(new ServicePolicy(Set.of(gone.address())));
    String text =
        ShippedQueries.text("wikidata-heads-of-state")
            .replace(ServicePolicy.WIKIDATA, gone.address());
    Query query = Question.parse(text, "gone").with(Map.of());
    assertThatThrownBy(() -> ask(query))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("did not answer")
        .hasMessageContaining("check the network");
  }
}
