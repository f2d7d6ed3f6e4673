package org.w3id.dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Kenya and Ghana signed a treaty.                        | Kenya              | PLACE
          Hundreds of Kenyans marched through Nairobi.            | Hundreds of Kenyans | GROUP
          Kenyan officials met reporters in Nairobi.              | Kenyan officials   | GROUP
          Crowds of demonstrators blocked the road.               | Crowds of demonstrators | GROUP
          More than 2,000 patients were moved.                    | More than 2,000 patients | GROUP
          The farmer sold his house.                              | The farmer         | PERSON
          The ministry rejected the plan.                         | The ministry       | ORGANIZATION
          Rebels attacked the hospital at dawn.                   | the hospital       | PLACE
          Rebels shot down a helicopter.                          | a helicopter       | THING
          """)
  void nounsAndNamesTellWhatKindOfEntityTheyMention(String text, String words, EntityType type) {
    assertThat(Reading.of(text).entity(words).type()).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The rebel group Blue Dawn attacked a village. The group said so on Monday.   | The group     | The rebel group Blue Dawn
          Kenya has closed its border.                                     | its           | Kenya
          The Kenyan capital Nairobi is a large city.                      | The Kenyan capital Nairobi | Nairobi
          Hezbollah, which is based in Lebanon, denied the charge.         | which         | Hezbollah
          The committee met on Monday. It elected a chairman.              | It            | The committee
          Maria Santos won the vote. She thanked her voters.               | She           | Maria Santos
          Maria Santos won the vote. Santos is a lawyer.                   | Santos is     | Maria Santos
          Peter Smith met Maria Santos. He thanked her.                    | her           | Maria Santos
          Spokesman Peter Smith denied the report.                         | Spokesman Peter Smith | Peter Smith
          The World Health Organization (WHO) met. WHO officials left.     | WHO           | World Health Organization
          """)
  void differentWordsMentionTheSame(String text, String words, String name) {
    Reading reading = Reading.of(text);
    String shorter = words.endsWith(" is") ? words.substring(0, words.length() - 3) : words;
    int n = words.equals(shorter) ? 1 : 2;
    assertThat(reading.entity(shorter, n).id()).isEqualTo(reading.entity(name).id());
  }

  @Test
  void aLastNameOfAFamilyIsWhoWasToldOfBeforeNotARelativeOrWhoComesLater() {
    Reading reading =
        Reading.of(
            "Peter Santos was arrested. His wife Anna Santos fled. Santos is a lawyer."
                + " His father Carlos Santos ruled the town.");

    assertThat(reading.entity("Santos", 3).label()).isEqualTo("Peter Santos");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          President Recep Tayyip Erdoğan spoke on the phone. Turkey began an offensive. Erdoğan said the invasion was to bring peace to the area. | Erdoğan | 2 | Recep Tayyip Erdoğan
          Edsel Ford spoke to workers. Ford Motor Company makes cars. Ford said it would hire more people. | Ford | 3 | Ford
          """)
  void aLastNameIsItsBearersUnlessAnOrganizationIsCalledSo(
      String text, String name, int nth, String entity) {
    assertThat(Reading.of(text).entity(name, nth).label()).isEqualTo(entity);
  }

  @Test
  void aDemonymMentionsItsCountryBesideTheGroupThatItDescribes() {
    Reading reading = Reading.of("Kenyan officials met reporters.");
    assertThat(reading.entity("Kenyan").label()).isEqualTo("Kenya");
    assertThat(reading.entity("Kenyan officials").id()).isNotEqualTo(reading.entity("Kenyan").id());
  }

  @Test
  void aPeopleIsFoundByItsHeadBeforeItsCountry() {
    Reading reading = Reading.of("Thousands of Kenyans marched.");
    int head = reading.token("Kenyans").index();
    assertThat(reading.entities().headedBy(0, head).orElseThrow().type())
        .isEqualTo(EntityType.GROUP);
    assertThat(reading.entities().allHeadedBy(0, head)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "Secretary of State Peter Smith left., Secretary of State Peter Smith",
    "The minister for the Middle East Peter Smith left., The minister for the Middle East Peter Smith",
  })
  void anOfficeReachesToTheNameOfWhoHoldsIt(String text, String phrase) {
    Reading reading = Reading.of(text);
    assertThat(reading.entity(phrase).id()).isEqualTo(reading.entity("Peter Smith").id());
  }

  @Test
  void theHeadWhoIsNamedInTheSameClauseIsThatPerson() {
    Reading reading = Reading.of("The head of the agency is Peter Smith.");
    assertThat(reading.entity("The head").id()).isEqualTo(reading.entity("Peter Smith").id());
  }

  @Test
  void theCityOfANameIsThatCity() {
    Reading reading = Reading.of("They came to the city of Nairobi.");
    assertThat(reading.entity("the city of Nairobi").id())
        .isEqualTo(reading.entity("Nairobi").id());
  }

  @Test
  void titlesAreNoPartOfAName() {
    Reading reading = Reading.of("President Maria Santos met Gen. Peter Smith.");
    assertThat(reading.mentions("Maria Santos")).isTrue();
    assertThat(reading.mentions("Peter Smith")).isTrue();
  }

  @Test
  void aCapitalThatActsStandsForItsCountryAndIsACityWhereThingsHappenInIt() {
    Reading reading = Reading.of("Nairobi has denied the charge. In Nairobi, crowds marched.");
    assertThat(reading.entity("Nairobi", 1).label()).isEqualTo("Kenya");
    assertThat(reading.entity("Nairobi", 2).classes()).contains("City");
  }

  @Test
  void aQuotedSloganAndATreatyAreNoActors() {
    Reading reading = Reading.of("He said it was against the Geneva Conventions.");
    assertThat(reading.entity("Geneva Conventions").type()).isEqualTo(EntityType.THING);
  }

  @Test
  void anEmptyItHasNoEntity() {
    Reading reading = Reading.of("The ministry met. It is clear that talks failed.");
    assertThat(reading.mentions("It")).isFalse();
  }

  @Test
  void heInAQuotationIsNotWhoSpeaks() {
    Reading reading =
        Reading.of("Peter Smith praised Robert Brown. \"He is a hero,\" Peter Smith said.");
    assertThat(reading.entity("He").id()).isEqualTo(reading.entity("Robert Brown").id());
  }

  @Test
  void weInAQuotationIsTheOrganizationThatSpeaksOrThatItsSpeakerIsOf() {
    Reading army = Reading.of("The Nigerian army denied it. \"We were not there,\" the army said.");
    assertThat(army.entity("We").id()).isEqualTo(army.entity("the army").id());
    Reading spokesman =
        Reading.of("\"We reject it,\" said Peter Smith, a spokesman for Amnesty International.");
    assertThat(spokesman.entity("We").id())
        .isEqualTo(spokesman.entity("Amnesty International").id());
  }

  @Test
  void weOfSomebodyWhoIsToldToBeOfNobodyHasNoEntity() {
    Reading reading = Reading.of("\"We were there,\" Peter Smith said.");
    assertThat(reading.mentions("We")).isFalse();
  }

  @Test
  void theOneWhoWritesIsSomebodyButNotWhoIsQuotedWithoutAName() {
    Reading reading = Reading.of("I was born in Lyon. My home is Paris now.");
    assertThat(reading.entity("I").id()).isEqualTo(reading.entity("My").id());
    assertThat(reading.entity("I").label()).isEqualTo("the author");
    assertThat(Reading.of("\"I was there.\" Nobody heard it.").mentions("I")).isFalse();
  }

  @Test
  void whereStandsForThePlaceOfItsClause() {
    Reading reading = Reading.of("She lives in Nairobi, where she works.");
    assertThat(reading.entity("where").id()).isEqualTo(reading.entity("Nairobi").id());
  }

  @Test
  void groupsKnowHowManyTheyAre() {
    Entity group = Reading.of("At least 12 soldiers died.").entity("At least 12 soldiers");
    assertThat(group.count().orElseThrow().count()).hasValue(12);
  }

  @Test
  void theLastWordOfANameTellsAnOrganization() {
    Reading reading =
        Reading.of(
            "He taught at the Ohio Normal School before the Maria Costa Foundation hired him.");
    assertThat(reading.entity("Ohio Normal School").type()).isEqualTo(EntityType.ORGANIZATION);
    assertThat(reading.entity("Maria Costa Foundation").type()).isEqualTo(EntityType.ORGANIZATION);
  }

  @Test
  void aPlatformIsTheServiceAndWhoRunsIt() {
    Entity platform = Reading.of("Facebook apologized for the outage.").entity("Facebook");
    assertThat(platform.type()).isEqualTo(EntityType.ORGANIZATION);
    assertThat(platform.classes()).contains("Platform");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The mayor met the victim, Peter Hansen and his brother.      | his   | Peter Hansen
          The minister urged all unions and their members to wait.     | their | all unions
          The union praised the council and its staff.                 | its   | the council
          The union said that its staff had left.                      | its   | The union
          """)
  void whoIsJoinedWithWhatIsHisIsWhoseItIs(String text, String pronoun, String name) {
    Reading reading = Reading.of(text);
    assertThat(reading.entity(pronoun).id()).isEqualTo(reading.entity(name).id());
  }

  @Test
  void anAcronymInBracketsIsNoPartOfTheName() {
    Reading reading =
        Reading.of(
            "Peter Hansen, the Ruritanian Revolutionary Guard Corps (RRGC) commander-in-chief, left."
                + " Gen. Karl Hansen, commander of the Ruritanian Revolutionary Guard Corps (RRGC),"
                + " said so.");
    assertThat(reading.entity("RRGC").label()).isEqualTo("Ruritanian Revolutionary Guard Corps");
    assertThat(reading.entity("RRGC", 2).id()).isEqualTo(reading.entity("RRGC").id());
  }

  @Test
  void aNameBehindWhereSomebodyWorksIsWhoWorksThere() {
    Reading reading =
        Reading.of(
            "The head of the cardiology department at the Example Hospital, Maria Hansen, called"
                + " for help.");
    assertThat(reading.entity("Maria Hansen").id()).isEqualTo(reading.entity("The head").id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Blue Guards fired rockets. Anna Berg left. The Guards' chief was pleased.  | Guards | 2 | Blue Guards | true
          The Blue Guards fought the Red Guards. The Guards' chief was pleased.          | Guards | 3 | Blue Guards | false
          """)
  void theLastWordOfANameIsTheOnlyOrganizationWhoseNameEndsSo(
      String text, String words, int nth, String name, boolean same) {
    Reading reading = Reading.of(text);

    assertThat(reading.entity(words, nth).id().equals(reading.entity(name).id())).isEqualTo(same);
  }

  @Test
  void aTitleIsNoPartOfTheName() {
    Reading reading =
        Reading.of("Crown Prince Peter Lund spoke in Oslo. Crown Prince Peter left on Monday.");

    assertThat(reading.entity("Peter Lund").label()).isEqualTo("Peter Lund");
    assertThat(reading.entity("Peter", 2).id()).isEqualTo(reading.entity("Peter Lund").id());
  }
}
