package org.w3id.dateline.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Metadata;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.EntityFinder;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.TextAnalyzer;
import org.w3id.dateline.time.TimeExpression;
import org.w3id.dateline.time.TimeFinder;
import org.w3id.dateline.world.World;

/** What relations the words of an article state. */
class RelationFinderTest {
  /** The models, loaded once for all tests. */
  private static final class Loaded {
    static final TextAnalyzer ANALYZER = new TextAnalyzer();
    static final TimeFinder TIMES = new TimeFinder();
    static final EntityFinder ENTITIES = new EntityFinder(World.shipped());
    static final StatementFinder STATEMENTS = new StatementFinder(AllTold.confidence());
    static final RelationFinder RELATIONS = new RelationFinder(AllTold.confidence());
  }

  private record Told(Entities entities, List<Relation> relations) {
    /** Relations that are stated as holding or having held: {@code Ann bornIn Lyon}. */
    List<String> facts() {
      return relations.stream()
          .filter(r -> r.factuality().polarity() == Polarity.POSITIVE)
          .filter(r -> r.factuality().certainty() == Certainty.CERTAIN)
          .filter(r -> r.factuality().tense() != Tense.FUTURE)
          .map(this::words)
          .toList();
    }

    private String words(Relation r) {
      String object = r.object().map(this::label).orElseGet(() -> r.value().orElseThrow().value());
      return label(r.subject()) + " " + r.type() + " " + object;
    }

    private String label(String id) {
      return entities.withId(id).map(Entity::label).orElseThrow();
    }
  }

  private static Told read(String text) {
    Metadata metadata =
        new Metadata(
            Optional.of(LocalDate.of(2024, 3, 14)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    ParsedText parsed = Loaded.ANALYZER.analyze(new Document("test", text, metadata));
    List<TimeExpression> times = Loaded.TIMES.find(parsed);
    Entities entities = Loaded.ENTITIES.find(parsed, times);
    SentenceTimes timesOf = new SentenceTimes(times);
    FactFeatures features = new FactFeatures(parsed, timesOf, entities);
    Attribution attribution =
        new Attribution(parsed, Loaded.STATEMENTS.find(parsed, entities, features));
    return new Told(
        entities, Loaded.RELATIONS.find(parsed, timesOf, entities, attribution, features));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Maria Santos (born 5 May 1950 in Lyon, France) is a singer. | Maria Santos bornOn 1950-05-05
          Maria Santos (born 5 May 1950 in Lyon, France) is a singer. | Maria Santos bornIn France
          Peter Brown (1912 – 1990) was a painter. | Peter Brown diedOn 1990
          Peter Brown, who was born in Lyon, France, won. | Peter Brown bornIn France
          A native of Chicago, Peter Brown won the race. | Peter Brown bornIn Chicago
          Peter Brown is a Norwegian engineer. | Peter Brown citizenOf Norway
          Peter Brown was appointed director of Greenpeace in 2010. | Peter Brown headOf Greenpeace
          Peter Brown served as chairman of Greenpeace until 2010. | Peter Brown headOf Greenpeace
          Peter Brown holds the post of president of Greenpeace. | Peter Brown headOf Greenpeace
          Peter Brown is the founder and president of Greenpeace. | Peter Brown founderOf Greenpeace
          Peter Brown received his doctorate from Harvard University. | Peter Brown educatedAt Harvard University
          Peter Brown grew up in Chicago. | Peter Brown livesIn Chicago
          Peter Brown is married to Maria Santos. | Peter Brown spouse Maria Santos
          Greenpeace has been led by others since the death of Peter Brown in 1990. | Peter Brown diedOn 1990
          Peter Brown of Amnesty International said so. | Peter Brown affiliatedWith Amnesty International
          Rebels killed Peter Brown in 1990. | Peter Brown diedOn 1990
          Peter Brown joined the Labour Party in 1990. | Peter Brown memberOfParty Labour Party
          """)
  void livesAreToldInManyWays(String text, String fact) {
    assertThat(read(text).facts()).contains(fact);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Peter Brown was not appointed director of Greenpeace. | headOf
          Peter Brown denied that he was a member of Greenpeace. | memberOf
          Peter Brown wants to become president of Greenpeace. | headOf
          Peter Brown was nominated as president of Greenpeace. | headOf
          Peter Brown refused to serve as chairman of Greenpeace. | headOf
          Peter Brown plans to move to Chicago. | livesIn
          Peter Brown may become chairman of Greenpeace. | headOf
          Peter Brown threatened to join the Labour Party. | memberOfParty
          Peter Brown never lived in Chicago. | livesIn
          Rebels tried to kill Peter Brown on Monday. | diedOn
          Peter Brown will return to Chicago on Monday. | livesIn
          Peter Brown, a lawyer, represents Greenpeace. | memberOf
          Five people died on Monday. | diedOn
          """)
  void whatIsDeniedPlannedOrThreatenedIsNoFact(String text, String relation) {
    assertThat(read(text).facts()).noneMatch(fact -> fact.contains(" " + relation + " "));
  }

  @Test
  void whatIsSaidInAQuotationIsTheSpeakersClaim() {
    Told told = read("\"Peter Brown is a member of Greenpeace,\" Maria Santos said.");

    assertThat(told.relations())
        .filteredOn(r -> r.type().equals("memberOf"))
        .allSatisfy(r -> assertThat(r.accordingTo()).hasSize(1))
        .isNotEmpty();
  }

  @Test
  void howAnArticleNamesSomebodyIsItsOwnWordingButInAQuotationTheSpeakers() {
    Told indirect = read("Maria Santos said that Kenya's foreign ministry was closed.");
    Told direct = read("\"Kenya's foreign ministry was closed,\" Maria Santos said.");

    assertThat(indirect.relations())
        .filteredOn(r -> r.type().equals("ofCountry"))
        .allSatisfy(r -> assertThat(r.accordingTo()).isEmpty())
        .isNotEmpty();
    assertThat(direct.relations())
        .filteredOn(r -> r.type().equals("ofCountry"))
        .allSatisfy(r -> assertThat(r.accordingTo()).hasSize(1))
        .isNotEmpty();
  }

  @Test
  void aChiefOfStaffIsAnOfficerAndHeadsNoStaff() {
    Told told = read("Israel's chief of staff, Peter Smith, said on Monday that the war goes on.");

    assertThat(told.facts()).contains("Peter Smith officialOf Israel");
    assertThat(told.facts()).noneMatch(f -> f.contains("headOf"));
    assertThat(told.relations())
        .filteredOn(r -> r.type().equals("officialOf"))
        .extracting(r -> r.office().orElseThrow())
        .containsExactly("chief of staff");
  }

  @Test
  void anOfficeBeforeANameIsTheArticlesWordingWhateverIsSaidOfIt() {
    Told told = read("Iran said that Kenyan President William Ruto would visit Tehran.");

    assertThat(told.relations())
        .filteredOn(r -> r.office().isPresent())
        .allSatisfy(r -> assertThat(r.accordingTo()).isEmpty())
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "From 1983 to 1988 Peter Smith was president of the Example Company., 1983/1988",
    "Peter Smith was president of the Example Company from 1983 until 1988., 1983/1988"
  })
  void whenSomebodyHeldAnOfficeIsTold(String text, String value) {
    assertThat(read(text).relations())
        .filteredOn(r -> r.type().equals("headOf"))
        .extracting(r -> r.time().orElseThrow().value())
        .containsExactly(value);
  }

  @ParameterizedTest
  @CsvSource({
    "The Russian empire ruled the coast., locatedIn",
    "The ISIL terror group holds the town., partOf",
    "Hamas hostages were freed on Monday., memberOf",
    "The refinery belongs to the Example Company., memberOf"
  })
  void whatWordsOnlySeemToStateIsNotTold(String text, String relation) {
    assertThat(read(text).relations()).extracting(Relation::type).doesNotContain(relation);
  }
}
