package org.w3id.dateline.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

/** Near wordings that state different relations, or none, each beside its counterpart. */
class RelationsOfWordingTest {
  /** The models, loaded once for all tests. */
  private static final class Loaded {
    static final TextAnalyzer ANALYZER = new TextAnalyzer();
    static final TimeFinder TIMES = new TimeFinder();
    static final EntityFinder ENTITIES = new EntityFinder(World.shipped());
    static final StatementFinder STATEMENTS = new StatementFinder(AllTold.confidence());
    static final RelationFinder RELATIONS = new RelationFinder(AllTold.confidence());
  }

  /**
   * Written as {@code subject type object TENSE, time by whom}; time and speaker if there are any.
   */
  private static List<String> told(String words) {
    ParsedText text = Loaded.ANALYZER.analyze(new Document("test", words, Metadata.NONE));
    List<TimeExpression> times = Loaded.TIMES.find(text);
    Entities entities = Loaded.ENTITIES.find(text, times);
    SentenceTimes timesOf = new SentenceTimes(times);
    FactFeatures features = new FactFeatures(text, timesOf, entities);
    Attribution attribution =
        new Attribution(text, Loaded.STATEMENTS.find(text, entities, features));
    return Loaded.RELATIONS.find(text, timesOf, entities, attribution, features).stream()
        .map(r -> written(r, entities))
        .toList();
  }

  private static String written(Relation relation, Entities entities) {
    String object =
        relation
            .object()
            .map(o -> label(o, entities))
            .or(() -> relation.value().map(TimeExpression::value))
            .orElseThrow();
    return label(relation.subject(), entities)
        + " "
        + relation.type()
        + " "
        + object
        + " "
        + relation.factuality().tense()
        + relation.time().map(t -> ", " + t.value()).orElse("")
        + String.join(
            "", relation.accordingTo().stream().map(s -> " by " + label(s, entities)).toList());
  }

  private static String label(String id, Entities entities) {
    return entities.withId(id).map(Entity::label).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Maria Keller is the director of UNICEF.                       | Maria Keller headOf UNICEF PRESENT
          Maria Keller is a former director of UNICEF.                  | Maria Keller headOf UNICEF PAST
          The court heard former Norwegian President Maria Keller.      | Maria Keller headOf Norway PAST
          A former aide heard Norwegian President Maria Keller.         | Maria Keller headOf Norway PRESENT
          Maria Keller is the managing director of UNICEF.              | Maria Keller headOf UNICEF PRESENT
          Maria Keller is the national director of UNICEF.              | Maria Keller headOf UNICEF PRESENT
          Maria Keller is a director of UNICEF.                         | Maria Keller officialOf UNICEF PRESENT
          Maria Keller is the program director of UNICEF.               | Maria Keller officialOf UNICEF PRESENT
          Maria Keller is the technical director of UNICEF.             | Maria Keller officialOf UNICEF PRESENT
          Maria Keller is UNICEF's head of marketing.                   | Maria Keller officialOf UNICEF PRESENT
          Maria Keller is Norway's head of state.                       | Maria Keller headOf Norway PRESENT
          The Norwegian commander Adam Berg left.                       | Adam Berg citizenOf Norway PRESENT
          The Norwegian president Adam Berg left.                       | Adam Berg headOf Norway PRESENT
          """)
  void whoHeadsAPartDoesNotHeadTheWhole(String text, String expected) {
    assertThat(told(text)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Maria Keller was resident in Basra.                           | Maria Keller livesIn Basra PAST
          Maria Keller is resident in Basra.                            | Maria Keller livesIn Basra PRESENT
          UNICEF is a group based in Basra.                             | UNICEF basedIn Basra PRESENT
          UNICEF was a group based in Basra.                            | UNICEF basedIn Basra PAST
          UNICEF is a group originally based in Basra.                  | UNICEF basedIn Basra PAST
          In 2015, Norway started supporting Ukraine.                   | Norway supports Ukraine PAST, 2015
          """)
  void aStateIsToldForTheTimeOfItsClause(String text, String expected) {
    assertThat(told(text)).contains(expected);
  }

  @Test
  void howLongAfterIsNoDateOfADeath() {
    assertThat(told("Maria Keller died three days after the blast."))
        .noneMatch(r -> r.contains("diedOn"));
    assertThat(told("Maria Keller died in May 2010.")).contains("Maria Keller diedOn 2010-05 PAST");
  }

  @Test
  void nothingIsToldOfEachOfTwoAlternatives() {
    assertThat(told("The strike was carried out by forces of either the army or the police."))
        .noneMatch(r -> r.contains("partOf") || r.contains("memberOf"));
    assertThat(told("The strike was carried out by forces of the army."))
        .contains("forces partOf the army PRESENT");
  }

  @Test
  void aJointForceIsOfNeitherCountryAlone() {
    assertThat(told("Norwegian and Danish forces left.")).noneMatch(r -> r.contains("ofCountry"));
    assertThat(told("Norwegian forces left.")).anyMatch(r -> r.contains("ofCountry Norway"));
  }

  @Test
  void onlyAStateHasAnOrganizationOfItsOwnTheOthersHaveItWithinThem() {
    assertThat(told("They took the Labour Center of the city."))
        .contains("Labour Center locatedIn the city PRESENT");
    assertThat(told("They met the Labour Party of Norway."))
        .noneMatch(r -> r.contains("locatedIn Norway"));
  }

  @Test
  void aCarOfAMakeIsNotTheCompany() {
    assertThat(told("She parked her Porsche in Basra.")).noneMatch(r -> r.contains("Porsche"));
    assertThat(told("She met a man from Porsche in Basra."))
        .noneMatch(r -> r.contains("presentIn Porsche"));
  }

  @Test
  void officesAreWhereTheFirmIsAtWork() {
    assertThat(told("UNICEF has offices in Basra and Tikrit."))
        .contains("UNICEF operatesIn Basra PRESENT", "UNICEF operatesIn Tikrit PRESENT")
        .noneMatch(r -> r.startsWith("offices"));
  }

  @Test
  void whoeverSendsThemSupportsThoseInWhoseSupportTheyAre() {
    assertThat(told("Norway sent fighters in support of Ukraine."))
        .contains("Norway supports Ukraine PRESENT")
        .noneMatch(r -> r.startsWith("fighters supports"));
    assertThat(told("Norway helped rebels in their support for Ukraine."))
        .noneMatch(r -> r.startsWith("Norway supports Ukraine"));
  }

  @Test
  void oneOfSeveralPlacesIsNotWithinThem() {
    assertThat(told("Example Hospital is one of the largest hospitals in Norway."))
        .contains("Example Hospital locatedIn Norway PRESENT")
        .noneMatch(r -> r.contains("locatedIn one of"));
  }

  @Test
  void whereAPlaceLiesIsNobodysWord() {
    assertThat(told("The rebels claimed an attack in a town in Iraq."))
        .contains("a town locatedIn Iraq PRESENT");
    assertThat(told("The army said rebels were in a town in Iraq."))
        .anyMatch(r -> r.startsWith("a town locatedIn Iraq PRESENT"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The rebels were a minority in Basra.                     | a minority presentIn Basra PAST
          The rebels are a minority in Basra.                      | a minority presentIn Basra PRESENT
          Ruritania's ally praised the president's spokesman Peter Hansen. | Peter Hansen spokespersonOf the president PRESENT
          She was elected a fellow of the Example Society in 2006. | she memberOf Example Society PAST, 2006
          """)
  void presenceAndPostsHaveTheTenseAndTheWholeOfTheirWords(String text, String expected) {
    assertThat(told(text)).contains(expected);
  }

  @Test
  void nobodyIsWhereAQuestionOrARefusalPutsThem() {
    assertThat(told("Are there doctors in Basra?")).noneMatch(r -> r.contains("presentIn"));
    assertThat(told("She refused to be a servant in Basra."))
        .noneMatch(r -> r.contains("presentIn"));
    assertThat(told("The doctors in Basra left.")).contains("The doctors presentIn Basra PRESENT");
  }

  @Test
  void thoseOfWhomANetworkIsMadeBelongToItAndItNotToThem() {
    assertThat(told("The party is an alliance of political parties."))
        .noneMatch(r -> r.contains("partOf political parties"))
        .anyMatch(r -> r.startsWith("political parties memberOf "));
    assertThat(told("They met the youth wing of the party."))
        .anyMatch(r -> r.startsWith("the youth wing partOf "));
  }

  @Test
  void whatIsCalledByANameIsNoPartOfIt() {
    assertThat(told("The shop is in the Example Hill neighborhood."))
        .noneMatch(r -> r.contains("neighborhood locatedIn Example Hill"));
    assertThat(told("The ally knew disputes in its neighborhood, Ruritania said."))
        .noneMatch(r -> r.contains("its neighborhood locatedIn"));
    assertThat(told("The foundation of the company followed."))
        .noneMatch(r -> r.contains("partOf"));
  }

  @Test
  void oneOfManyCoachesHeadsNoLeague() {
    assertThat(told("Peter Hansen became the fifth NATO commander to be fired."))
        .contains("Peter Hansen officialOf NATO PAST")
        .noneMatch(r -> r.contains("headOf"));
    assertThat(told("Peter Hansen became the NATO commander."))
        .contains("Peter Hansen headOf NATO PAST");
  }
}
