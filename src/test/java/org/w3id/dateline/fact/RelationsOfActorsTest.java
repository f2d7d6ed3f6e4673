package org.w3id.dateline.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

/**
 * What relations between actors and places the words of an article state, and which they do not.
 */
class RelationsOfActorsTest {
  /** The models, loaded once for all tests. */
  private static final class Loaded {
    static final TextAnalyzer ANALYZER = new TextAnalyzer();
    static final TimeFinder TIMES = new TimeFinder();
    static final EntityFinder ENTITIES = new EntityFinder(World.shipped());
    static final StatementFinder STATEMENTS = new StatementFinder(AllTold.confidence());
    static final RelationFinder RELATIONS = new RelationFinder(AllTold.confidence());
  }

  private record Told(Document document, Entities entities, List<Relation> relations) {
    /** Written as {@code subject type object}, with the date for those that have one. */
    List<String> all() {
      return relations.stream().map(this::words).toList();
    }

    Relation only(String type) {
      List<Relation> found = relations.stream().filter(r -> r.type().equals(type)).toList();
      assertThat(found).hasSize(1);
      return found.get(0);
    }

    private String words(Relation relation) {
      String object =
          relation
              .object()
              .map(this::label)
              .or(() -> relation.value().map(TimeExpression::value))
              .orElseThrow();
      return label(relation.subject()) + " " + relation.type() + " " + object;
    }

    private String label(String id) {
      return entities.withId(id).map(Entity::label).orElseThrow();
    }
  }

  private static Told read(String text) {
    Document document = new Document("test", text, Metadata.NONE);
    ParsedText parsed = Loaded.ANALYZER.analyze(document);
    List<TimeExpression> times = Loaded.TIMES.find(parsed);
    Entities entities = Loaded.ENTITIES.find(parsed, times);
    SentenceTimes timesOf = new SentenceTimes(times);
    FactFeatures features = new FactFeatures(parsed, timesOf, entities);
    Attribution attribution =
        new Attribution(parsed, Loaded.STATEMENTS.find(parsed, entities, features));
    return new Told(
        document,
        entities,
        Loaded.RELATIONS.find(parsed, timesOf, entities, attribution, features));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Maria Keller, the head of the agency, resigned.           | Maria Keller headOf the agency
          French Foreign Minister Anna Roux left.                   | Anna Roux ministerOf France
          Anna Roux is a spokeswoman for UNICEF.                    | Anna Roux spokespersonOf UNICEF
          The officers of the army met three members of the tribe.  | three members memberOf the tribe
          Adam Berg was a general in the navy.                      | Adam Berg officialOf the navy
          The company has 700 employees.                            | 700 employees worksFor The company
          Norway, as part of NATO, sent ships.                      | Norway memberOf NATO
          Doctors from UNICEF treated the children.                 | Doctors affiliatedWith UNICEF
          """)
  void officesAndMembershipsAreTold(String text, String relation) {
    assertThat(read(text).all()).contains(relation);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Civilians in Basra need water.                             | Civilians presentIn Basra
          Refugees across Jordan and Lebanon need water.             | Refugees presentIn Lebanon
          The hospitals and schools in Basra were closed.            | The hospitals locatedIn Basra
          They took the towns of Tikrit and Samarra in northern Iraq. | Samarra locatedIn Iraq
          They took several towns in Iraq, including Tikrit.         | Tikrit locatedIn Iraq
          Samarra is one of the oldest towns in Iraq.                | Samarra locatedIn Iraq
          Troops were moved to a camp near Tikrit in Iraq.           | Tikrit locatedIn Iraq
          The group's presence in Tikrit is a danger.                | The group presentIn Tikrit
          The general was posted in Basra.                           | The general presentIn Basra
          They met members of the tribe in Basra.                    | the tribe presentIn Basra
          Many doctors work in Basra.                                | Many doctors presentIn Basra
          Acme Corporation is a firm based in Lyon.                  | Acme Corporation basedIn Lyon
          """)
  void whereSomebodyOrSomethingIsIsTold(String text, String relation) {
    assertThat(read(text).all()).contains(relation);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Norway supports Iraq in its fight against Hezbollah.           | Iraq fights Hezbollah
          The alliance's campaign to defeat Hezbollah goes on.           | The alliance fights Hezbollah
          The army vowed to contain and defeat Hezbollah.                | The army fights Hezbollah
          Norway offered help for Iraq in the fight against Hezbollah.   | Iraq fights Hezbollah
          Norway assisted Iraq in its efforts to defeat Hezbollah.       | Iraq fights Hezbollah
          Norway supports Iraq in defeating Hezbollah.                   | Iraq fights Hezbollah
          The army drove the rebels out of the town.                     | The army fights the rebels
          The tribes united against Hezbollah.                           | The tribes fights Hezbollah
          The city of Tikrit was taken by rebel fighters.                | rebel fighters controls Tikrit
          He spoke after the fall of Tikrit to the rebels.               | the rebels controls Tikrit
          Norway remains firm in its support for Ukraine.                | Norway supports Ukraine
          Rebels have taken control of the town.                         | Rebels controls the town
          The town fell to the rebels.                                   | the rebels controls The town
          The clinic is run by the Ministry of Health.                   | Ministry of Health operates The clinic
          """)
  void whoFightsSupportsAndControlsWhomIsTold(String text, String relation) {
    assertThat(read(text).all()).contains(relation);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a district that bears the town's name is not in the town
        "The Basra district is poor.",
        // two countries joined by a hyphen
        "The Syria-Iraq border is closed.",
        // a country's territory is the country
        "They entered Syrian territory.",
        // the city of that name
        "The city of Basra is poor."
      })
  void noPlaceIsInAnother(String text) {
    assertThat(read(text).all()).noneMatch(r -> r.contains("locatedIn") || r.contains("presentIn"));
  }

  @Test
  void sportsTeamsDoNotFightButGroupsDo() {
    assertThat(read("The Bundesliga wants to defeat the Premier League.").all())
        .noneMatch(r -> r.contains("fights"));
  }

  @Test
  void aPersonIsNoBodyThatHasOffices() {
    assertThat(read("Anna Roux met her minister Maria Keller.").all())
        .noneMatch(r -> r.contains("ministerOf Anna Roux"));
  }

  @Test
  void whatIsSaidOfANameIsNotSaidOfItsDescriptionToo() {
    assertThat(read("Samarra is a town in Iraq.").all()).containsExactly("Samarra locatedIn Iraq");
    assertThat(read("Norway is a key player in the region of Nordland.").all())
        .noneMatch(r -> r.contains("presentIn"));
    assertThat(read("They took the towns of Tikrit and Samarra in northern Iraq.").all())
        .doesNotContain("the towns locatedIn Iraq");
  }

  @Test
  void theMembersOfABodyAreOneAndTheSame() {
    Told told =
        read(
            "The Members of the Security Council met. The Members of the Security Council urged"
                + " Norway to act.");

    assertThat(told.only("memberOf").subject()).isNotEmpty();
  }

  @Test
  void aTitleIsToldOnceHoweverOftenItIsSaid() {
    Told told =
        read(
            "French Foreign Minister Anna Roux came to Cairo. Later, French Foreign Minister Anna"
                + " Roux flew home.");
    assertThat(told.only("ministerOf").evidence().end()).isLessThan(50);
  }

  @Test
  void whatIsSaidOfACountrysGovernmentIsSaidOfOne() {
    Told told =
        read(
            "The government of Norway met the press. Norway's government resigned. The Norwegian"
                + " government had been in power for a year.");
    assertThat(told.entities().all())
        .filteredOn(e -> e.classes().contains("Government"))
        .singleElement()
        .satisfies(e -> assertThat(e.mentions()).hasSize(3));
  }

  @Test
  void theOneAnnouncedBeforeAColonIsI() {
    Told told = read("The foreign minister Anna Roux said:\n\nI support Ukraine.\n");
    assertThat(told.all()).contains("Anna Roux supports Ukraine");
  }

  @Test
  void whatIsDeniedIsMarkedSo() {
    Relation relation = read("Norway does not support Hezbollah.").only("supports");
    assertThat(relation.factuality().polarity()).isEqualTo(Polarity.NEGATIVE);
  }

  @Test
  void anOfficeFormerlyHeldIsPast() {
    Relation relation = read("Maria Keller, the former head of UNICEF, died.").only("headOf");
    assertThat(relation.factuality().tense()).isEqualTo(Tense.PAST);
    assertThat(relation.office()).isEqualTo(Optional.of("former head"));
  }

  @Test
  void evidenceIsTheWordsThatStateIt() {
    Told told = read("On Monday, civilians in Basra asked for water.");
    assertThat(told.document().words(told.only("presentIn").evidence()))
        .isEqualTo("civilians in Basra");
    assertThat(told.only("presentIn").rule()).isEqualTo("whereabouts:in");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The WHO director-general said so on Monday.                 | The WHO director-general headOf World Health Organization | director-general
          Peter Lund, the director-general of NATO, spoke on Monday.  | Peter Lund headOf NATO               | director-general
          NATO's secretary-general left the room on Monday.           | NATO's secretary-general headOf NATO | secretary-general
          The U.S. secretary of state arrived in Cairo.               | The U.S. secretary of state ministerOf United States | secretary of state
          Mayor Smith of Leeds said the bridge was shut.              | Smith headOf Leeds                   | Mayor
          Peter Lund, the mayor of Leeds, left on Monday.             | Peter Lund headOf Leeds              | mayor
          Prime Minister Anna Lund of Norway met reporters.           | Anna Lund headOf Norway              | Prime Minister
          King Peter of Norway met reporters.                         | Peter headOf Norway                  | King
          Dresden's police chief, Weber, said a street was shut.      | Weber officialOf Dresden             | police chief
          The Dresden police chief said a street was shut.            | The Dresden police chief officialOf Dresden | police chief
          The attorney-general of Kenya resigned on Monday.           | The attorney-general of Kenya officialOf Kenya | attorney-general
          Saudi Crown Prince Peter Lund spoke on Monday.              | Peter Lund officialOf Saudi Arabia   | Crown Prince
          Norway's defence minister, Haddan, said the army was ready. | Haddan ministerOf Norway             | defence minister
          """)
  void anOfficeIsReadInWhateverWordsStandAroundItsHolder(
      String text, String relation, String office) {
    Told told = read(text);

    assertThat(told.all()).contains(relation);
    assertThat(told.relations().stream().flatMap(r -> r.office().stream())).contains(office);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The general of the army left Leeds on Monday.",
        "Chief Executive Peter Lund of the firm left Norway.",
        "The company's director, Acme, said so."
      })
  void whatStandsFurtherOffIsNobodysOffice(String text) {
    assertThat(read(text).all())
        .noneMatch(r -> r.endsWith("Dresden") || r.endsWith("Leeds") || r.endsWith("Norway"))
        .noneMatch(r -> r.startsWith("Acme"));
  }

  @Test
  void aMayorIsThatOfTheTownAndNotOfTheCountryThatItIsIn() {
    assertThat(read("Anna Roux, the mayor of Lyon, France, opened a school.").all())
        .contains("Anna Roux headOf Lyon")
        .doesNotContain("Anna Roux headOf France");
  }

  @Test
  void whoStandsInForAHeadIsNone() {
    assertThat(read("Jane Roe, the deputy director-general of the WTO, met ministers.").all())
        .contains("Jane Roe deputyHeadOf World Trade Organization")
        .noneMatch(words -> words.contains(" headOf "));
  }
}
