package org.w3id.dateline.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Metadata;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.EntityFinder;
import org.w3id.dateline.entity.Quantity.Qualifier;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.TextAnalyzer;
import org.w3id.dateline.time.TimeExpression;
import org.w3id.dateline.time.TimeFinder;
import org.w3id.dateline.world.World;

/** What events the words of an article tell of. */
class EventFinderTest {
  /** The models, loaded once for all tests. */
  private static final class Loaded {
    static final TextAnalyzer ANALYZER = new TextAnalyzer();
    static final TimeFinder TIMES = new TimeFinder();
    static final EntityFinder ENTITIES = new EntityFinder(World.shipped());
    static final StatementFinder STATEMENTS = new StatementFinder(AllTold.confidence());
    static final EventFinder EVENTS = new EventFinder(AllTold.confidence());
  }

  /** An article with what was found in it. */
  private record Told(Document document, Entities entities, List<Event> events) {
    Event at(String trigger) {
      return events.stream()
          .filter(e -> document.words(e.trigger()).equals(trigger))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no event at " + trigger + " in " + events));
    }

    List<String> who(String trigger, Role... roles) {
      return at(trigger).participants().stream()
          .filter(p -> List.of(roles).contains(p.role()))
          .map(p -> label(p.entity()))
          .toList();
    }

    List<String> where(String trigger) {
      return at(trigger).places().stream().map(this::label).toList();
    }

    private String label(String id) {
      return entities.withId(id).map(Entity::label).orElseThrow();
    }

    List<String> roots() {
      return events.stream().flatMap(e -> e.plover().stream()).toList();
    }
  }

  private static Told read(String text) {
    Metadata metadata =
        new Metadata(
            Optional.of(LocalDate.of(2024, 3, 14)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Document document = new Document("test", text, metadata);
    ParsedText parsed = Loaded.ANALYZER.analyze(document);
    List<TimeExpression> times = Loaded.TIMES.find(parsed);
    Entities entities = Loaded.ENTITIES.find(parsed, times);
    SentenceTimes timesOf = new SentenceTimes(times);
    FactFeatures features = new FactFeatures(parsed, timesOf, entities);
    Attribution attribution =
        new Attribution(parsed, Loaded.STATEMENTS.find(parsed, entities, features));
    return new Told(
        document, entities, Loaded.EVENTS.find(parsed, timesOf, entities, attribution, features));
  }

  @Test
  void activeAndPassiveTellTheSame() {
    Told active = read("France bombed Libya on Monday.");
    Told passive = read("Libya was bombed by France on Monday.");

    for (Told told : List.of(active, passive)) {
      assertThat(told.at("bombed").plover()).contains("ASSAULT");
      assertThat(told.who("bombed", Role.AGENT)).containsExactly("France");
      assertThat(told.who("bombed", Role.TARGET)).containsExactly("Libya");
    }
  }

  @Test
  void whoCondemnsAttacksBlamesThoseWhoAttackedNotThePlace() {
    Told place = read("France condemned the attacks in Libya.");
    Told attacker = read("France condemned Russia's attacks in Libya.");
    Told victim = read("France condemned the attack on a hospital in Tripoli.");

    assertThat(place.who("condemned", Role.TARGET)).isEmpty();
    assertThat(place.where("condemned")).isEmpty();
    assertThat(victim.who("condemned", Role.TARGET)).isEmpty();
    assertThat(attacker.who("condemned", Role.TARGET)).containsExactly("Russia");
  }

  @Test
  void whoeverReiteratesSupportOfOthersDoesNotSupportThem() {
    Told told = read("The minister reiterated Norway's support for Ukraine.");

    assertThat(told.who("reiterated", Role.TARGET)).containsExactly("Ukraine");
  }

  @Test
  void newsFromATownIsNoPraiseOfTheTown() {
    Told told = read("The minister welcomed the news that the army freed Tikrit.");

    assertThat(told.who("welcomed", Role.TARGET)).doesNotContain("Tikrit");
  }

  @Test
  void whoSuffersAnAttackDoesNotAttack() {
    Told suffered = read("The army suffered a heavy attack on Monday.");
    Told under = read("The patrol came under attack near Kabul.");
    Told target = read("The bank was the target of a cyberattack.");
    Told launched = read("The army launched a heavy attack on Monday.");

    assertThat(suffered.who("attack", Role.TARGET)).containsExactly("The army");
    assertThat(suffered.who("attack", Role.AGENT)).isEmpty();
    assertThat(under.who("attack", Role.TARGET)).containsExactly("The patrol");
    assertThat(target.who("cyberattack", Role.TARGET)).containsExactly("The bank");
    assertThat(launched.who("attack", Role.AGENT)).containsExactly("The army");
  }

  @Test
  void whoeverWasKilledInABlastIsItsVictim() {
    Told active = read("A bombing has killed a journalist and wounded two women in Mokha.");
    Told passive = read("Ten people died in a car crash near Leeds.");
    Told aimed = read("Ten people were killed in an attack on a convoy.");

    assertThat(active.who("bombing", Role.VICTIM)).containsExactly("a journalist", "two women");
    assertThat(passive.who("crash", Role.VICTIM)).containsExactly("Ten people");
    assertThat(aimed.who("attack", Role.TARGET)).containsExactly("a convoy");
    assertThat(aimed.who("attack", Role.VICTIM)).isEmpty();
  }

  @Test
  void aKillingOfSomebodyIsItsOwnersDeed() {
    Told told = read("The visit follows Israel's killing of two militants in a raid.");
    Told victim = read("The visit follows the mayor's killing in a raid.");

    assertThat(told.who("killing", Role.AGENT)).containsExactly("Israel");
    assertThat(told.who("killing", Role.VICTIM)).containsExactly("two militants");
    assertThat(victim.who("killing", Role.VICTIM)).containsExactly("the mayor");
    assertThat(victim.who("killing", Role.AGENT)).isEmpty();
  }

  @Test
  void whoStandsTrialOrFacesChargesIsNotTheOneWhoTries() {
    Told trial = read("The banker is on trial in Oslo.");
    Told charges = read("The banker faces charges of fraud.");
    Told filed = read("The prosecutor filed charges against the banker.");

    assertThat(trial.who("is", Role.TARGET)).containsExactly("The banker");
    assertThat(charges.who("faces", Role.TARGET)).containsExactly("The banker");
    assertThat(filed.who("filed", Role.AGENT)).containsExactly("The prosecutor");
  }

  @Test
  void illnessAndWordsAreNoAttacks() {
    assertThat(read("The singer died after a heart attack in Lyon.").roots()).isEmpty();
    assertThat(read("His personal attack on the minister angered the party.").at("attack").type())
        .isEqualTo("Criticism");
    assertThat(read("The rebels' attack on the town angered the party.").at("attack").type())
        .isEqualTo("Attack");
  }

  @Test
  void aStrikeIsOfWorkersOrOfWeaponsByTheVerbThatDoesIt() {
    assertThat(read("The teachers staged a strike on Monday.").at("strike").type())
        .isEqualTo("Strike");
    assertThat(read("The army launched a strike against militants.").at("strike").type())
        .isEqualTo("Attack");
  }

  @Test
  void whatIsGivenANameIsNotAppointed() {
    assertThat(read("The paper named the singer Woman of the Year.").events()).isEmpty();
    assertThat(read("The singer was named director of the club.").at("named").type())
        .isEqualTo("Appointment");
  }

  @Test
  void namedPlayersBeatEachOtherInSport() {
    assertThat(read("Anna Keller had beaten Julia Weber in 2008.").events()).isEmpty();
    assertThat(read("Two guards had beaten Julia Weber in 2008.").at("beaten").type())
        .isEqualTo("Beating");
  }

  @Test
  void whatHasNoLifeIsNotKilled() {
    assertThat(read("The senators killed the bill.").events()).isEmpty();
    assertThat(read("The senators killed the mayor.").at("killed").type()).isEqualTo("Killing");
  }

  @Test
  void organizationsTakePartInWhoLeavesThem() {
    Told told = read("He resigned from the Labour Party in 2010.");
    Told fired = read("He was fired from the Labour Party in 2010.");

    assertThat(told.who("resigned", Role.PARTICIPANT)).containsExactly("Labour Party");
    assertThat(fired.who("fired", Role.AGENT)).containsExactly("Labour Party");
  }

  @Test
  void whoTakesATownBackTakesItFromSomebody() {
    Told told = read("The army recaptured Tikrit from the rebels in 2015.");

    assertThat(told.who("recaptured", Role.TARGET)).contains("Tikrit", "the rebels");
  }

  @Test
  void whatIsOfferedIsNoAgreementOfItsOwn() {
    Told told = read("The club offered the player a deal.");

    assertThat(told.events()).hasSize(1);
    assertThat(told.at("offered").type()).isEqualTo("Offer");
  }

  @Test
  void whatSomebodyIsToldHappenedAndOnlyWhatHeIsToldToDoIsOpen() {
    Told told = read("The ministry told reporters that rebels attacked the town.");
    Told ordered = read("The ministry told the rebels to attack the town.");

    assertThat(told.at("attacked").factuality().certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(told.at("attacked").factuality().tense()).isEqualTo(Tense.PAST);
    assertThat(ordered.at("attack").factuality().certainty()).isEqualTo(Certainty.POSSIBLE);
  }

  @Test
  void aRefusalBehindASemicolonIsNoneOfWhatStandsBefore() {
    Told told = read("A guard was also assaulted; he refused medical help, the spokeswoman said.");

    assertThat(told.at("assaulted").factuality().polarity()).isEqualTo(Polarity.POSITIVE);
    assertThat(told.at("assaulted").factuality().tense()).isEqualTo(Tense.PAST);
  }

  @Test
  void whoDoesNotSayWhenItWasTakesItForGranted() {
    Told granted = read("He did not say when the rebels attacked the town.");
    Told denied = read("He did not say that the rebels attacked the town.");

    assertThat(granted.at("attacked").factuality().polarity()).isEqualTo(Polarity.POSITIVE);
    assertThat(granted.at("attacked").factuality().certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(denied.at("attacked").factuality().certainty()).isNotEqualTo(Certainty.CERTAIN);
  }

  @Test
  void whatIsDoneWithoutAnActLacksIt() {
    Told told = read("The police arrested the man without investigating the case.");
    Told by = read("The police solved the case by investigating the man.");

    assertThat(told.at("investigating").factuality().polarity()).isEqualTo(Polarity.NEGATIVE);
    assertThat(told.at("arrested").factuality().polarity()).isEqualTo(Polarity.POSITIVE);
    assertThat(by.at("investigating").factuality().polarity()).isEqualTo(Polarity.POSITIVE);
  }

  @Test
  void aRiskFromSomethingLeavesItAFact() {
    Told from = read("Officials saw no risk from the latest earthquake in Chile.");
    Told of = read("Officials saw a risk of an earthquake in Chile.");

    assertThat(from.at("earthquake").factuality().certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(of.at("earthquake").factuality().certainty()).isEqualTo(Certainty.POSSIBLE);
  }

  @Test
  void whoComesAlongTakesPart() {
    Told told = read("He was sentenced, and along with Anna Keller, was hanged on 4 May 2015.");

    assertThat(told.who("hanged", Role.VICTIM)).contains("Anna Keller").hasSize(2);
  }

  @Test
  void whoIsHelpedToDoSomethingDoesIt() {
    Told told = read("Norway supports the rebels to defend the Syrian people.");

    assertThat(told.who("defend", Role.AGENT)).containsExactly("the rebels");
  }

  @Test
  void whereAParadeIsHeldDoesNotCelebrate() {
    Told told = read("There was a parade celebrating the anniversary of the army in Caracas.");

    assertThat(told.who("celebrating", Role.AGENT)).isEmpty();
  }

  @Test
  void aShipIsAttackedAndNotTheSeaItCrosses() {
    Told told = read("Pirates attacked a merchant vessel flying a flag in the Gulf of Aden.");

    assertThat(told.who("attacked", Role.TARGET)).containsExactly("a merchant vessel");
  }

  @Test
  void whoeverIsAskedToCallThePoliceIsNotThePolice() {
    Told told = read("Anyone with information is asked to call the police.");

    assertThat(told.who("asked", Role.TARGET)).isEmpty();
  }

  @Test
  void whatIsBehindAfterHasItsOwnDay() {
    Told told = read("The singer entered the clinic on Thursday, after hiring Anna Keller.");
    Told by = read("The singer shocked the town on Thursday by hiring Anna Keller.");

    assertThat(told.at("hiring").time()).isEmpty();
    assertThat(by.at("hiring").time()).isPresent();
  }

  @Test
  void theHoursOfADayAreOfTheDay() {
    Told told = read("Crews fought the blaze which broke out in the early hours of Sunday.");

    assertThat(told.at("blaze").time()).isPresent();
  }

  @Test
  void thoseWhoAndTheWoundedArePeople() {
    Told those = read("She wrote to the friends of those who were injured in the riot.");
    Told wounded = read("Two helicopters ferried the wounded to a hospital.");
    Told old = read("The 15-year-old was killed in Athens.");
    Told things = read("The poor harvest hit the villages.");

    assertThat(those.who("injured", Role.VICTIM)).containsExactly("those");
    assertThat(wounded.who("ferried", Role.TARGET)).containsExactly("the wounded");
    assertThat(old.who("killed", Role.VICTIM)).containsExactly("The 15-year-old");
    assertThat(things.entities().all()).noneMatch(e -> e.label().equals("The poor"));
  }

  @Test
  void verbsSideBySideShareTheirObject() {
    Told shared = read("Rebels attacked and burned three villages.");
    Told shot = read("An officer shot and killed a woman.");
    Told alone = read("The army arrived and burned three villages.");

    assertThat(shared.who("attacked", Role.TARGET)).containsExactly("three villages");
    assertThat(shot.who("shot", Role.TARGET)).containsExactly("a woman");
    assertThat(alone.who("arrived", Role.TARGET)).isEmpty();
  }

  @Test
  void nobodyIsNoSource() {
    Told nobody = read("No group immediately claimed responsibility for the attack in Kabul.");

    assertThat(nobody.at("attack").accordingTo()).isEmpty();
  }

  @Test
  void whatStandsBeforeToBelongsToTheVerbAbove() {
    Told told =
        read(
            "Minister Anna Keller met with the Minister of Health of Iraq, Dr Jonas Weber, "
                + "in Canberra on 12 February to discuss trade.");
    Told below = read("Minister Anna Keller met Jonas Weber to plan a visit on 12 April.");

    assertThat(told.at("met").time()).hasValueSatisfying(t -> assertDay(t, "02-12"));
    assertThat(below.at("met").time().map(TimeExpression::value))
        .isNotEqualTo(Optional.of("2024-04-12"));
  }

  private static void assertDay(TimeExpression time, String day) {
    assertThat(time.value()).endsWith(day);
  }

  @Test
  void aDayOnWhichSomethingHappenedIsItsDay() {
    Told told = read("Friday was the fourth day that the teachers protested.");
    Told other = read("Friday was the birthday of a man who protested.");

    assertThat(told.at("protested").time()).isPresent();
    assertThat(other.events()).allMatch(e -> e.time().isEmpty());
  }

  @Test
  void whatShipsPassHasNoTimeOfItsOwn() {
    Told told = read("The pirates have attacked 100 ships passing through the lane this year.");

    assertThat(told.at("attacked").time()).hasValueSatisfying(t -> assertDay(t, "2024"));
  }

  @Test
  void theMembersKilledAreNotTheirTribe() {
    Told told = read("The rebels killed 70 members of the tribe.");

    assertThat(told.who("killed", Role.VICTIM)).containsExactly("70 members");
  }

  @Test
  void thoseAtWhoseHandsPeopleDieKillThem() {
    Told told = read("Ten civilians were killed at the hands of the army.");

    assertThat(told.who("killed", Role.AGENT)).containsExactly("the army");
  }

  @Test
  void somebodyIsKidnappedWhereTheyAreTakenFrom() {
    Told told = read("The rebels kidnapped ten teachers from Tripoli.");

    assertThat(told.where("kidnapped")).containsExactly("Tripoli");
  }

  @Test
  void whatAMeetingIsOnIsNotItsPlace() {
    Told told = read("A meeting on Syria took place in Paris.");

    assertThat(told.where("meeting")).containsExactly("Paris");
  }

  @Test
  void mountainsDoNotMove() {
    Told told = read("The Andes are mountains, crossing the province of Mendoza.");

    assertThat(told.events().stream().filter(e -> e.type().equals("Movement")))
        .allMatch(e -> e.participants().isEmpty());
  }

  @Test
  void whatHappenedWhereIsInThePlaceTheClauseIsOf() {
    Told told = read("He came from Tripoli, where rebels killed ten people.");

    assertThat(told.where("killed")).containsExactly("Tripoli");
  }

  @Test
  void aNounTellsWhoDoesItToWhom() {
    Told told = read("Russia's bombardment of Ukraine went on for weeks.");

    assertThat(told.who("bombardment", Role.AGENT)).containsExactly("Russia");
    assertThat(told.who("bombardment", Role.TARGET)).containsExactly("Ukraine");
  }

  @Test
  void aVerbOfDoingGivesItsSubjectToTheNoun() {
    Told told = read("Turkey carried out air strikes on Syria.");

    assertThat(told.who("strikes", Role.AGENT)).containsExactly("Turkey");
    assertThat(told.who("strikes", Role.TARGET)).containsExactly("Syria");
  }

  @Test
  void theSubjectOfAVowIsWhoWouldDoIt() {
    Told told = read("Iran has vowed to attack Iraq.");

    assertThat(told.at("vowed").plover()).contains("THREATEN");
    assertThat(told.who("vowed", Role.AGENT)).containsExactly("Iran");
    assertThat(told.who("vowed", Role.TARGET)).containsExactly("Iraq");
    assertThat(told.who("attack", Role.AGENT)).containsExactly("Iran");
    assertThat(told.at("attack").factuality().tense()).isEqualTo(Tense.FUTURE);
  }

  @Test
  void whoeverAttackedHasKilled() {
    Told told = read("Officials said the attacks by Boko Haram killed 40 people in Nigeria.");

    assertThat(told.who("killed", Role.AGENT)).containsExactly("Boko Haram");
    Casualty figure = told.at("killed").casualties().get(0);
    assertThat(figure.quantity().count()).isEqualTo(OptionalLong.of(40));
    assertThat(figure.group()).isEqualTo("people");
    assertThat(figure.accordingTo()).isPresent();
  }

  @Test
  void thoseAmongTheDeadAreAFigureOfTheirOwn() {
    Told told = read("The floods killed at least 120 people, including 35 children.");

    assertThat(told.at("killed").plover()).isEmpty();
    assertThat(told.at("killed").casualties())
        .extracting(c -> c.quantity().count().orElse(0), c -> c.quantity().qualifier())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(120L, Qualifier.AT_LEAST),
            org.assertj.core.groups.Tuple.tuple(35L, Qualifier.EXACT));
    Casualty children = told.at("killed").casualties().get(1);
    assertThat(children.within()).contains(told.at("killed").casualties().get(0).span());
  }

  @Test
  void whatIsDeniedDidNotHappen() {
    Told told = read("Moscow denied bombing the hospital.");

    assertThat(told.at("denied").plover()).contains("REJECT");
    assertThat(told.at("bombing").factuality().polarity()).isEqualTo(Polarity.NEGATIVE);
  }

  @Test
  void whatIsOnlyAllegedIsNotCertain() {
    Told told = read("Croatia is investigating the alleged massacre of Serbs.");

    assertThat(told.at("massacre").factuality().certainty()).isEqualTo(Certainty.POSSIBLE);
  }

  @Test
  void aRefusalCountsInPlaceOfWhatIsRefused() {
    Told told = read("Greece refused to release the prisoners.");

    assertThat(told.roots()).containsExactly("REJECT");
    assertThat(told.at("release").factuality().polarity()).isEqualTo(Polarity.NEGATIVE);
  }

  @Test
  void toSayThatAnotherMustDoItIsADemand() {
    Told told = read("Kenya said on Friday that Somalia must release the fishermen.");

    assertThat(told.who("must", Role.AGENT)).containsExactly("Kenya");
    assertThat(told.who("must", Role.TARGET)).containsExactly("Somalia");
    assertThat(told.at("must").plover()).contains("REQUEST");
  }

  @Test
  void aListOfCitiesIsAListOfPlaces() {
    Told told = read("Protests took place in several cities including Lyon, Nantes and Lille.");

    assertThat(told.where("Protests")).contains("Lyon", "Nantes", "Lille");
  }

  @Test
  void aTimeBehindANounPhraseIsTheNounsWhereTheClauseHasItsOwn() {
    Told told = read("Thousands marched on Tuesday in Madrid after the bombings on March 11.");

    assertThat(told.at("bombings").time().map(TimeExpression::value)).contains("2024-03-11");
    assertThat(told.at("marched").time().map(TimeExpression::value)).contains("2024-03-12");
  }

  @Test
  void toSayThatOneWillNotDoSomethingIsARefusal() {
    Told told = read("Hungary said it would not accept the proposal of Brussels.");

    assertThat(told.roots()).contains("REJECT");
  }

  @Test
  void verbAndObjectOfOneActAreOneEvent() {
    Told told = read("Thailand imposed a curfew in Bangkok.");

    assertThat(told.events()).extracting(Event::type).containsExactly("Curfew");
    assertThat(told.where("imposed")).containsExactly("Bangkok");
  }

  @Test
  void whoeverKilledInAnAttackIsItsAgent() {
    Told told = read("Twelve soldiers were killed in an attack by Boko Haram in Niger.");

    assertThat(told.who("killed", Role.AGENT)).containsExactly("Boko Haram");
    assertThat(told.at("killed").casualties())
        .extracting(c -> c.quantity().count())
        .containsExactly(OptionalLong.of(12));
  }

  @Test
  void mentionsOfOneEventAreJoined() {
    Told told =
        read(
            "Russia's bombardment of Kharkiv began on Sunday. "
                + "Russia's bombardment of Kharkiv was condemned by the mayor.");

    List<Event> bombardments =
        told.events().stream().filter(e -> e.type().equals("Shelling")).toList();
    assertThat(bombardments).hasSize(2);
    assertThat(bombardments.get(1).same()).isEqualTo(bombardments.get(0).id());
  }

  @Test
  void whatIsCondemnedIsNotSaidByWhoeverCondemnsIt() {
    Told told = read("France condemned Russia's bombardment of Kharkiv on Sunday.");

    assertThat(told.at("bombardment").accordingTo()).isEmpty();
  }

  @Test
  void attacksOfDifferentAttackersAreNotJoined() {
    Told told =
        read(
            "Israel's attacks on Gaza went on. In Berlin the attacks by Hamas on Israel were"
                + " condemned.");

    List<Event> attacks = told.events().stream().filter(e -> e.type().equals("Attack")).toList();
    assertThat(attacks).extracting(Event::same).doesNotHaveDuplicates();
  }

  @Test
  void aFigureWithoutANounIsAFigure() {
    Told told = read("The blast killed at least 12 and wounded dozens.");

    assertThat(told.at("killed").casualties())
        .extracting(c -> c.quantity().qualifier())
        .containsExactly(Qualifier.AT_LEAST);
    assertThat(told.at("wounded").casualties())
        .extracting(c -> c.quantity().qualifier())
        .containsExactly(Qualifier.DOZENS);
  }

  @Test
  void aSentenceOfManyConjunctsTakesNoLongerThanItsLength() {
    StringBuilder text = new StringBuilder("Police arrested a man");
    for (int i = 0; i < 1_500; i++) {
      text.append(", a woman and a boy");
    }

    assertThat(read(text.append(".").toString()).events()).isNotEmpty();
  }

  @Test
  void aQuestionIsNoRequest() {
    assertThat(read("Reporters asked the minister whether Russia had attacked.").roots())
        .doesNotContain("REQUEST");
    assertThat(read("Lawmakers demanded to know why the army left.").roots())
        .doesNotContain("REQUEST");
    assertThat(read("Kenya asked Uganda to send troops.").roots()).contains("REQUEST");
  }

  @Test
  void whoDeclinesToCommentRejectsNothing() {
    assertThat(read("The ministry declined to comment on the report.").roots()).isEmpty();
    assertThat(read("Iran declined to attend the talks with France.").roots()).contains("REJECT");
  }

  @Test
  void aChargeThatSomebodyDeniesIsNoCharge() {
    Told denied = read("Israel says the clinic hides weapons, a charge Hamas denies.");
    Told brought = read("Prosecutors filed charges against the mayor.");

    assertThat(denied.events()).noneMatch(e -> e.type().equals("Charge"));
    assertThat(brought.at("filed").type()).isEqualTo("Charge");
  }

  @Test
  void aThreatNeedsSomebodyWhoThreatens() {
    assertThat(read("The army must counter the threat of terrorism.").roots())
        .doesNotContain("THREATEN");
    assertThat(read("Iran's threat against Israel was heard.").roots()).contains("THREATEN");
  }

  @Test
  void aWordForWhatHappenedIsNotAnotherEvent() {
    Told told = read("France called the explosion an attack.");

    assertThat(told.events()).extracting(Event::type).containsExactly("Explosion");
  }

  @Test
  void aBombIsWhatSomebodyDetonatesNotWhomHeAttacks() {
    Told told = read("Rebels detonated a bomb in Lagos.");

    assertThat(told.who("detonated", Role.AGENT)).containsExactly("Rebels");
    assertThat(told.who("detonated", Role.INSTRUMENT)).containsExactly("a bomb");
    assertThat(told.who("detonated", Role.TARGET)).isEmpty();
  }

  @Test
  void namedMembersOfAGroupSufferWithIt() {
    Told told = read("Four people were arrested, including Peter Brown and Maria Santos.");

    assertThat(told.who("arrested", Role.TARGET, Role.VICTIM))
        .contains("Peter Brown", "Maria Santos");
  }

  @Test
  void whatABlastHitsIsItsTarget() {
    assertThat(read("The explosion damaged a bakery.").who("explosion", Role.TARGET))
        .containsExactly("a bakery");
  }

  @Test
  void theNameOfALargerPlaceIsNotAnotherPlaceOfTheEvent() {
    assertThat(read("Troops killed five people in Lyon, France.").where("killed"))
        .containsExactly("Lyon");
  }

  @Test
  void whatComesOfAnEventHappensWhereItDoes() {
    assertThat(read("A device exploded, wounding 13 people in Lyon.").where("exploded"))
        .containsExactly("Lyon");
  }

  @Test
  void whatIsDeniedPlannedOrThreatenedHasNotHappened() {
    Told denied = read("Iran denied that it attacked Iraq.");
    Told planned = read("Iran plans to attack Iraq.");
    Told threatened = read("Iran threatened to attack Iraq.");
    Told not = read("Iran did not attack Iraq.");

    assertThat(denied.at("attacked").factuality().polarity()).isEqualTo(Polarity.NEGATIVE);
    assertThat(planned.at("attack").factuality().tense()).isEqualTo(Tense.FUTURE);
    assertThat(threatened.at("attack").factuality().tense()).isEqualTo(Tense.FUTURE);
    assertThat(not.at("attack").factuality().polarity()).isEqualTo(Polarity.NEGATIVE);
  }

  @Test
  void whatIsNotReportedDidNotHappenAsFarAsIsKnown() {
    Told unseen = read("Clashes have not been seen in Basra since Monday.");
    Told late = read("The attack was not reported to the police until Friday.");
    Told unconfirmed = read("An attack has not been confirmed.");

    assertThat(unseen.at("Clashes").factuality().polarity()).isEqualTo(Polarity.NEGATIVE);
    assertThat(late.at("attack").factuality()).isEqualTo(Factuality.PLAIN);
    assertThat(unconfirmed.at("attack").factuality().polarity()).isEqualTo(Polarity.POSITIVE);
    assertThat(unconfirmed.at("attack").factuality().certainty()).isEqualTo(Certainty.POSSIBLE);
  }

  @Test
  void whatSomethingIsDoneForHasNotHappenedForCertain() {
    Told told = read("A committee was formed to investigate the minister.");
    Told leaflets = read("Leaflets to warn the farmers were dropped.");
    Told first = read("She was the first woman to win the election.");

    assertThat(told.at("investigate").factuality().certainty()).isEqualTo(Certainty.POSSIBLE);
    assertThat(leaflets.at("warn").factuality().certainty()).isEqualTo(Certainty.POSSIBLE);
    assertThat(first.at("win").factuality().certainty()).isEqualTo(Certainty.CERTAIN);
  }

  @Test
  void verbsSideBySideShareTheObjectOfTheLast() {
    Told bombs = read("The bombs, which have killed and injured many villagers, fell on Friday.");
    Told rebels = read("Rebels killed and injured more than twenty civilians in Aleppo.");
    Told men = read("Three men were killed and two injured.");

    assertThat(bombs.who("killed", Role.VICTIM)).containsExactly("many villagers");
    assertThat(rebels.who("killed", Role.AGENT)).containsExactly("Rebels");
    assertThat(rebels.who("killed", Role.VICTIM)).containsExactly("more than twenty civilians");
    assertThat(men.who("killed", Role.VICTIM)).containsExactly("Three men");
  }

  @Test
  void whoIsShotDeadIsKilledByWhoShot() {
    Told told = read("Police shot dead five protesters in Khartoum.");

    assertThat(told.at("shot").type()).isEqualTo("Killing");
    assertThat(told.who("shot", Role.AGENT)).containsExactly("Police");
    assertThat(told.who("shot", Role.VICTIM)).containsExactly("five protesters");
    assertThat(told.at("shot").casualties())
        .extracting(c -> c.quantity().count())
        .containsExactly(OptionalLong.of(5));
  }

  @Test
  void anAgeIsNoFigureOfPeople() {
    Told student = read("The attack killed a 24-year-old student, who was arrested last year.");
    Told boys = read("Five 12-year-old boys were killed in the blast.");

    assertThat(student.at("killed").casualties()).isEmpty();
    assertThat(student.at("arrested").casualties()).isEmpty();
    assertThat(boys.at("killed").casualties())
        .extracting(c -> c.quantity().count())
        .containsExactly(OptionalLong.of(5));
  }

  @Test
  void onlyWordsAttackAPlanAndNobodyIsHurtWhereInflationIs() {
    Told plan = read("The plan was attacked by critics.");
    Told inflation = read("The central bank attacked inflation on Monday.");
    Told village = read("The army attacked the village.");

    assertThat(plan.roots()).containsExactly("ACCUSE");
    assertThat(inflation.events()).isEmpty();
    assertThat(village.roots()).containsExactly("ASSAULT");
  }

  @Test
  void whatADisasterStrikesIsItsPlace() {
    Told quake = read("An earthquake struck Japan on Monday.");
    Told missiles = read("Missiles hit Japan on Monday.");

    assertThat(quake.events()).extracting(Event::type).containsExactly("Earthquake");
    assertThat(quake.where("earthquake")).containsExactly("Japan");
    assertThat(missiles.who("hit", Role.TARGET)).containsExactly("Japan");
  }

  @Test
  void aWarningOfATsunamiIsNoFlood() {
    assertThat(read("No tsunami warning was issued.").events()).isEmpty();
  }

  @Test
  void whoThreatensToSendAnArmyDoesNotThreatenIt() {
    Told told = read("Trump threatened to deploy the army.");

    assertThat(told.who("threatened", Role.TARGET)).isEmpty();
  }

  @Test
  void whoIsBornHasAPartInTheBirth() {
    assertThat(read("Peter Smith was born in Lyon in 1950.").who("born", Role.PARTICIPANT))
        .containsExactly("Peter Smith");
  }

  @Test
  void whoIsShotDeadDiesButOnce() {
    assertThat(read("Police shot dead five protesters in Khartoum.").events())
        .extracting(Event::type)
        .containsExactly("Killing");
  }

  @Test
  void aJudgementIsNoDisaster() {
    assertThat(read("The trade deal with Norway proved to be a disaster.").events())
        .extracting(Event::type)
        .doesNotContain("Disaster");
  }

  @Test
  void whomSomethingIsDemandedFromIsItsTarget() {
    Told told = read("Norway demanded an explanation from Sweden on Monday.");

    assertThat(told.who("demanded", Role.AGENT)).containsExactly("Norway");
    assertThat(told.who("demanded", Role.TARGET)).containsExactly("Sweden");
  }

  @Test
  void aFailedAttemptDidNotHappen() {
    Told told = read("Peter Smith was arrested after the failed assassination attempt in Lyon.");

    assertThat(told.events())
        .filteredOn(e -> e.type().equals("Assassination"))
        .allSatisfy(e -> assertThat(e.factuality().polarity()).isEqualTo(Polarity.NEGATIVE));
  }

  @Test
  void whatIsAnnouncedIsYetToCome() {
    Told told = read("Norway announced a withdrawal of its troops from Mali on Monday.");

    assertThat(told.at("withdrawal").factuality().tense()).isEqualTo(Tense.FUTURE);
    assertThat(told.at("withdrawal").factuality().certainty()).isEqualTo(Certainty.PROBABLE);
  }

  @Test
  void whatMayLeadToAKillingHasKilledNobody() {
    Told told = read("The army could carry out attacks against Norway.");
    Told massacre = read("The raid could lead to a massacre of villagers in Mali.");

    assertThat(told.events())
        .allSatisfy(e -> assertThat(e.factuality().certainty()).isNotEqualTo(Certainty.CERTAIN));
    assertThat(massacre.at("massacre").factuality().certainty()).isEqualTo(Certainty.POSSIBLE);
  }

  @Test
  void aClauseOfAnotherTimeDoesNotShareTheDay() {
    Told told = read("The minister met Peter Smith on Monday, since Norway attacked Sweden.");

    assertThat(told.at("attacked").time().map(TimeExpression::value))
        .isNotEqualTo(Optional.of("2024-03-11"));
  }

  @Test
  void whoOffersCoursesAgreesToNothing() {
    assertThat(read("The laboratory offers courses for students in Lyon.").events())
        .extracting(Event::type)
        .doesNotContain("Agreement");
  }

  private static String when(Told told, String trigger) {
    return told.at(trigger).time().map(TimeExpression::value).orElse("");
  }

  @Test
  void aTimeBehindANounIsThatOfWhatTheNounHasAPartIn() {
    Told told =
        read(
            "The smugglers were captured by Norwegian soldiers in May 2019. The report recalls the"
                + " army's pledge at the Oslo Summit in June 2016.");
    assertThat(when(told, "captured")).isEqualTo("2019-05");
    assertThat(when(told, "pledge")).isEqualTo("2016-06");
    assertThat(when(read("Norway welcomed the accord of 2 March 2011 with Mali."), "welcomed"))
        .isNotEqualTo("2011-03-02");
  }

  @Test
  void happeningsHaveTheTimeOfTheClauseThatDescribesThem() {
    Told told = read("He spoke of the attacks on villagers that took place in July 2018.");
    assertThat(when(told, "attacks")).isEqualTo("2018-07");
  }

  @Test
  void harmHasTheTimeOfWhatDidIt() {
    assertThat(when(read("Five farmers also died in Tuesday's attack."), "died"))
        .isEqualTo("2024-03-12");
  }

  @Test
  void whatIsOnlyAllowedHasNoTimeOfTheLeave() {
    Told told = read("In 2019 the parliament allowed the army to attack the rebels.");
    assertThat(when(told, "attack")).isNotEqualTo("2019");
  }

  @Test
  void whatHadHappenedBeforeIsNotOfTheDayOfTheArticle() {
    assertThat(when(read("Mali had accused France of spying."), "accused")).isEmpty();
  }

  @Test
  void whatIsDemandedNeededOrAimedAtIsNotCertain() {
    Told told =
        read(
            "Their demands have included dissolving Parliament. Mr. Miller stressed the need for a"
                + " lasting ceasefire in Mali. It is essential that Norway provide food to Mali.");
    assertThat(told.at("dissolving").factuality().certainty()).isEqualTo(Certainty.POSSIBLE);
    assertThat(told.at("ceasefire").factuality().certainty()).isEqualTo(Certainty.POSSIBLE);
    assertThat(told.at("provide").factuality().certainty()).isEqualTo(Certainty.POSSIBLE);
  }

  @Test
  void whatWasReachedIsCertainThoughAnAgreementToDoSomethingIsNot() {
    Told told = read("Norway welcomed the agreement reached yesterday between Mali and Chad.");
    assertThat(told.at("reached").factuality())
        .isEqualTo(new Factuality(Polarity.POSITIVE, Certainty.CERTAIN, Tense.PAST));
    assertThat(told.who("reached", Role.TARGET)).isEmpty();
    assertThat(told.who("reached", Role.PARTICIPANT)).contains("Mali", "Chad");
    assertThat(told.where("reached")).isEmpty();
  }

  @Test
  void whatHappensToNobodyIsDenied() {
    assertThat(read("No soldiers were injured in Oslo.").at("injured").factuality().polarity())
        .isEqualTo(Polarity.NEGATIVE);
  }

  @Test
  void anEventOfSomebodyWhomNobodyKnowsIsNotTold() {
    assertThat(read("We condemn the attacks in Oslo.").events())
        .noneMatch(e -> e.type().equals("Criticism"));
  }

  @Test
  void whatIsOpposedToSomethingRejectsNothing() {
    assertThat(read("As opposed to Norway, Mali trains pilots.").events())
        .noneMatch(e -> e.type().equals("Rejection"));
  }

  @Test
  void effortsAndCommitmentsAreOfWhoseNameIsBeforeThem() {
    assertThat(
            read("The deal shows the Norwegian commitment to support Mali.")
                .who("support", Role.AGENT))
        .containsExactly("Norway");
  }

  @Test
  void whoIsAThreatIsItsAgentAndWhomBombingsAreAimedAtTheirTarget() {
    assertThat(read("The Taliban is a threat to Norway.").who("threat", Role.AGENT))
        .containsExactly("Taliban");
    assertThat(
            read("Oslo has seen bombings targeted at Norwegian soldiers.")
                .who("bombings", Role.TARGET))
        .containsExactly("Norwegian soldiers");
  }
}
