package org.w3id.dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a noun phrase begins, which nouns mention nobody, and short forms that find their name. */
class MentionsInPlainWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It is a joke these days right, a friend of mine says.         | a friend
          He met a tall, old friend.                                    | a tall, old friend
          7, 2017 Pro-government supporters marched in Basra.           | Pro-government supporters
          The 2,000 supporters marched in Basra.                        | The 2,000 supporters
          In a move environmental groups says is wrong, he left.        | environmental groups
          Anna Roux (born in 1960) French singer left.                  | French singer
          """)
  void aPhraseBeginsWithItsOwnWords(String text, String words) {
    assertThat(Reading.of(text).mentions(words)).isTrue();
  }

  @Test
  void aPhraseThatBeginsWithinANameBeginsWithTheName() {
    Reading reading = Reading.of("The New York fire departments came.");
    assertThat(reading.mentions("York fire departments")).isFalse();
  }

  @Test
  void whatIsDoneIsNoOrganizationButWhoDoesItIs() {
    assertThat(Reading.of("The ship was on patrol in the gulf.").mentions("patrol")).isFalse();
    assertThat(Reading.of("The patrol left the town.").mentions("The patrol")).isTrue();
    assertThat(
            Reading.of("She has a degree in business administration.")
                .mentions("business administration"))
        .isFalse();
    assertThat(Reading.of("She met the new administration.").mentions("the new administration"))
        .isTrue();
  }

  @Test
  void aSeatIsNoPlaceButATownIs() {
    assertThat(Reading.of("She won a seat in the north.").entity("a seat").type())
        .isEqualTo(EntityType.THING);
    assertThat(Reading.of("She won a town in the north.").entity("a town").type())
        .isEqualTo(EntityType.PLACE);
  }

  @Test
  void theLastNameOfSomebodyNamedBeforeIsNoFirm() {
    Reading reading = Reading.of("Attorney General Karim William Saab left. Saab gave no reason.");
    assertThat(reading.entity("Saab", 2).id()).isEqualTo(reading.entity("Karim William Saab").id());
    assertThat(reading.entity("Saab", 2).type()).isEqualTo(EntityType.PERSON);
    assertThat(Reading.of("Saab builds planes. Karim William Saab left.").entity("Saab").type())
        .isEqualTo(EntityType.ORGANIZATION);
  }

  @Test
  void anAcronymThatIsExplainedIsANameEverywhere() {
    Reading reading =
        Reading.of("They met the Communist Party of Ruritania (PCR). But the PCR denied it.");
    assertThat(reading.entity("PCR", 2).id())
        .isEqualTo(reading.entity("Communist Party of Ruritania").id());
    assertThat(Reading.of("They met the man (LATE). He was late.").mentions("late")).isFalse();
  }

  @Test
  void anExplainedOrganizationIsStillWhatItIsSaidToBe() {
    Reading reading =
        Reading.of("He joined the Ruritania Monetary Authority (RMA), the central bank.");
    assertThat(reading.entity("the central bank").id())
        .isEqualTo(reading.entity("Ruritania Monetary Authority").id());
  }

  @Test
  void somebodyCalledByHisAgeIsAPerson() {
    assertThat(Reading.of("The 37-year-old wrote a book.").entity("The 37-year-old").type())
        .isEqualTo(EntityType.PERSON);
    assertThat(Reading.of("He sold a 37-year-old car.").mentions("a 37-year-old")).isFalse();
  }

  @Test
  void whoCondemnsInThePresentTenseIsWe() {
    Reading reading = Reading.of("Norway condemns the attack. We offer our help.");
    assertThat(reading.entity("We").id()).isEqualTo(reading.entity("Norway").id());
    assertThat(Reading.of("Norway condemned the attack. We left.").mentions("We")).isFalse();
  }

  @Test
  void northAmericansAreNotOfTheUnitedStatesAlone() {
    assertThat(Reading.of("North American audiences liked it.").mentions("American")).isFalse();
    assertThat(Reading.of("American audiences liked it.").mentions("American")).isTrue();
  }

  @Test
  void anApostropheDoesNotMakeAnArmedGroupAPlace() {
    assertThat(Reading.of("The campaign against Da\u2019esh goes on.").entity("Da\u2019esh").type())
        .isEqualTo(EntityType.ORGANIZATION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It is told by the Ruritania Centre for Disease Prevention and Control. | Ruritania Centre for Disease Prevention and Control
          It cited the country's Central Election and Referendum Commission.     | Central Election and Referendum Commission
          The Ministry of Defence and Boeing signed.                             | Ministry of Defence
          He is from the Interior Ministry and Navy.                             | Interior Ministry
          """)
  void anAndIsWithinANameOnlyBetweenCommonNouns(String text, String name) {
    assertThat(Reading.of(text).entity(name).type()).isEqualTo(EntityType.ORGANIZATION);
  }
}
