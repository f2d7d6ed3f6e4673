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

/** In which sense a word tells of an event, and in which it tells of none. */
class EventSensesTest {
  /** The models, loaded once for all tests. */
  private static final class Loaded {
    static final TextAnalyzer ANALYZER = new TextAnalyzer();
    static final TimeFinder TIMES = new TimeFinder();
    static final EntityFinder ENTITIES = new EntityFinder(World.shipped());
    static final StatementFinder STATEMENTS = new StatementFinder(AllTold.confidence());
    static final EventFinder EVENTS = new EventFinder(AllTold.confidence());
  }

  /** An article's events. */
  private record Told(Entities entities, List<Event> events) {
    Event of(String type) {
      return events.stream()
          .filter(e -> e.type().equals(type))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no " + type + " in " + events));
    }

    List<String> who(String type, Role role) {
      return of(type).participants().stream()
          .filter(p -> p.role() == role)
          .map(p -> entities.withId(p.entity()).map(Entity::label).orElseThrow())
          .toList();
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
    return new Told(entities, Loaded.EVENTS.find(parsed, timesOf, entities, attribution, features));
  }

  private static List<String> types(String text) {
    return read(text).events().stream().map(Event::type).toList();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The minister offered Jan Berg a new contract.      | Offer",
        "Norway is willing to help Mali.                    | Offer",
        "Norway committed troops to the mission.            | Promise",
        "Norway withdrew from the treaty.                   | Rejection",
        "Norway withdrew its soldiers from Mali.            | Withdrawal",
        "The president nominated Jan Berg for the post.     | Appointment",
        "The minister defended the decision.                | Support",
        "The army defeated the rebels in Mali.              | Attack",
        "The minister declined to send troops to Mali.      | Rejection",
        "The jury condemned him to death.                   | Sentence",
        "The minister condemned him in Oslo.                | Criticism",
        "The villagers sought refuge in Chad.               | Flight",
        "Norway sought asylum for the villagers.            | Request",
        "The army bombarded the village with shells.        | Shelling",
        "The government closed the newspaper.               | Censorship",
        "The bank denied him a loan.                        | Rejection",
        "The minister denied the report.                    | Denial",
        "The mayor welcomed the deal.                       | Praise",
        "The police opened a probe into the blast.          | Investigation",
        "Three villagers were treated at a hospital.        | Aid",
        "The army crushed the uprising in Mali.             | Coercion",
        "A missile hit the hospital in Mali.                | Attack",
      })
  void wordsTellOfWhatTheyMeanBesideTheirObject(String text, String type) {
    assertThat(types(text)).contains(type);
  }

  @ParameterizedTest(name = "{0}: no {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The clinic offers a range of services in Oslo.                 | Offer",
        "The boy is willing to skip class.                              | Offer",
        "A firm committed to the growth of Mali opened in Oslo.         | Promise",
        "The man is withdrawing from a drug addiction.                  | StopOfAid",
        "The man is withdrawing from a drug addiction.                  | Withdrawal",
        "Norway withdrew from the treaty.                               | StopOfAid",
        "The actor was nominated for an Oscar.                          | Appointment",
        "The boxer Jan Berg defended his world title against Anna Holm. | Support",
        "Jan Berg defeated Anna Holm in the final.                      | Attack",
        "The minister declined to reveal the name of the witness.       | Rejection",
        "The jury condemned him to death.                               | Criticism",
        "The villagers sought refuge in Chad.                           | Request",
        "Anna Holm was bombarded with questions.                        | Shelling",
        "The police closed four metro stations in Oslo.                 | Censorship",
        "The bank denied him a loan.                                    | Denial",
        "A thin probe was pushed into the ice.                          | Investigation",
        "The council pushed back elections for mayors.                  | Appeal",
        "The guests were treated to a concert in Oslo.                  | Aid",
        "The mayor was treated fairly.                                  | Aid",
        "The players were crushed by Norway in Oslo.                    | Coercion",
        "A blaze hit the hospital in Oslo.                              | Attack",
        "Hospitals and schools in Oslo were hit too.                    | Attack",
      })
  void wordsInAnotherSenseDoNot(String text, String type) {
    assertThat(types(text)).doesNotContain(type);
  }

  @Test
  void whoSucceedsIsAppointedAndWhoReplacesOneWithAnotherAppoints() {
    Told successor = read("Anna Holm succeeded Jan Berg as mayor of Oslo.");
    Told passive = read("Jan Berg was replaced by Anna Holm.");
    Told replaced = read("Norway replaced Jan Berg with Anna Holm.");
    for (Told told : List.of(successor, passive)) {
      assertThat(told.who("Appointment", Role.TARGET)).containsExactly("Anna Holm");
      assertThat(told.who("Appointment", Role.PARTICIPANT)).containsExactly("Jan Berg");
      assertThat(told.who("Appointment", Role.AGENT)).isEmpty();
    }
    assertThat(replaced.who("Appointment", Role.AGENT)).containsExactly("Norway");
    assertThat(replaced.who("Appointment", Role.TARGET)).containsExactly("Anna Holm");
  }

  @Test
  void whoIsLeftInjuredIsAVictimAndWhoLeftThemIsNone() {
    assertThat(read("The fight has left at least one student injured.").who("Injury", Role.VICTIM))
        .containsExactly("at least one student");
    assertThat(read("Jan Berg has injured a student.").who("Injury", Role.AGENT))
        .containsExactly("Jan Berg");
  }

  @Test
  void whatSomebodyWentOnToDoUsedAThingForOrCommittedHappened() {
    assertThat(read("Jan Berg went on to purchase the car.").of("Purchase").factuality())
        .extracting(Factuality::certainty)
        .isEqualTo(Certainty.CERTAIN);
    assertThat(read("Jan Berg left to purchase the car.").of("Purchase").factuality().certainty())
        .isEqualTo(Certainty.POSSIBLE);
    Told murder = read("Jan Berg used a gun to commit the murder.");
    assertThat(murder.who("Murder", Role.AGENT)).containsExactly("Jan Berg");
    assertThat(murder.of("Murder").factuality().certainty()).isEqualTo(Certainty.CERTAIN);
  }

  @Test
  void anApologyIsGivenByOfferingItHelpIsNot() {
    assertThat(
            read("The minister offered an apology to the mayor.")
                .of("Apology")
                .factuality()
                .tense())
        .isEqualTo(Tense.PAST);
    assertThat(types("The minister offered help to the mayor.")).contains("Offer");
  }

  @Test
  void aStateIsOfTheTenseOfItsVerb() {
    assertThat(
            read("The firm is under investigation by the police.")
                .of("Investigation")
                .factuality()
                .tense())
        .isEqualTo(Tense.PRESENT);
    assertThat(
            read("The firm was under investigation by the police.")
                .of("Investigation")
                .factuality()
                .tense())
        .isEqualTo(Tense.PAST);
    assertThat(read("The rebels are not a threat to Mali.").of("Threat").factuality().polarity())
        .isEqualTo(Polarity.NEGATIVE);
  }

  @Test
  void whoIsGrantedAsylumReceivesIt() {
    assertThat(read("Jan Berg was granted asylum in Norway.").who("GrantOfAsylum", Role.RECIPIENT))
        .containsExactly("Jan Berg");
  }

  @Test
  void whatOnlyAppearsIsNotCertain() {
    assertThat(
            read("The student appears to have been shot.").of("Shooting").factuality().certainty())
        .isEqualTo(Certainty.PROBABLE);
  }

  @Test
  void aCountryIsWhereItsProtestsAreAnOrganizationHoldsThem() {
    Told country = read("Mali's protests against the law went on.");
    assertThat(country.of("Protest").places()).hasSize(1);
    assertThat(country.who("Protest", Role.AGENT)).isEmpty();
    assertThat(read("The workers' protests against the law went on.").who("Protest", Role.AGENT))
        .containsExactly("The workers");
  }
}
