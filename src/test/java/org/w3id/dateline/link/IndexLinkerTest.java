package org.w3id.dateline.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.kb.ItemDraft;
import org.w3id.dateline.kb.KbIndex;
import org.w3id.dateline.kb.KbItem;
import org.w3id.dateline.kb.Kind;
import org.w3id.dateline.world.World;

/** Ten people of one name and four towns of another, all made up, in countries that are not. */
class IndexLinkerTest {
  private static final String MINISTER = "Q9000001";
  private static final String PLANET_PARTY = "Q9000002";
  private static final String ROVERS = "Q9000003";
  private static final String TOWN = "Q9000004";
  private static final String HARBOUR_BANK = "Q9000005";

  /** Number, description, country, sitelinks, and what else tells them apart. */
  private static final List<KbItem> ITEMS =
      List.of(
          country("Q191", "Estonia", "Estonian"),
          country("Q664", "New Zealand", "New Zealander"),
          country("Q155", "Brazil", "Brazilian"),
          country("Q114", "Kenya", "Kenyan"),
          country("Q16", "Canada", "Canadian"),
          country("Q20", "Norway", "Norwegian"),
          item(MINISTER, Kind.OTHER, "Minister of Fisheries", 4).item(),
          item(PLANET_PARTY, Kind.ORGANIZATION, "Planet First Party", 9)
              .country(Optional.of("Q16"))
              .item(),
          item(ROVERS, Kind.ORGANIZATION, "Tallholm Rovers", 12).country(Optional.of("Q20")).item(),
          item(TOWN, Kind.OTHER, "town", 60).item(),
          item(HARBOUR_BANK, Kind.ORGANIZATION, "Harbour Savings Bank", 7).item(),
          doe(1, "Estonian politician", "Q191", 12).item(),
          doe(2, "New Zealand rugby union player", "Q664", 20).item(),
          doe(3, "Brazilian jazz pianist", "Q155", 8).item(),
          doe(4, "Kenyan long-distance runner", "Q114", 15).item(),
          doe(5, "Canadian member of parliament", "Q16", 6).parties(List.of(PLANET_PARTY)).item(),
          doe(6, "Norwegian football manager", "Q20", 25).related(List.of(ROVERS)).item(),
          doe(7, "Norwegian composer of church music", "Q20", 5).item(),
          doe(8, "chemist and winner of a medal for work on enzymes", "Q16", 30).item(),
          doe(9, "bishop and theologian", "Q114", 3).item(),
          doe(10, "banker", "Q155", 2).related(List.of(HARBOUR_BANK)).item(),
          town(1, "Q191", 10),
          town(2, "Q664", 40),
          town(3, "Q155", 6),
          town(4, "Q16", 22),
          team(1, "Estonia national football team", "football team of men", 30),
          team(2, "Estonia national rugby union team", "rugby union team of men", 12),
          team(3, "Estonia national ice hockey team", "ice hockey team of men", 25),
          team(4, "Norway national football team", "football team of men", 40),
          team(5, "Norway national women's handball team", "handball team of women", 35),
          team(6, "Norway Fisheries College", "college in Norway", 50),
          team(7, "Estonia Shipping Company", "shipping company", 60),
          team(8, "Sandford Mills Wanderers", "rugby union club", 5),
          item("Q9000300", Kind.PERSON, "Jane Q. Roe", 9).item(),
          item("Q9000302", Kind.PLACE, "Tallholm Reach", 30)
              .country(Optional.of("Q191"))
              .types(List.of(TOWN))
              .item(),
          item("Q9000301", Kind.ORGANIZATION, "Ministry of Lighthouses", 5)
              .aliases(List.of("MoL"))
              .item(),
          item("https://example.org/own/tallholm-quay", Kind.PLACE, "Tallholm Quay", 0).item());

  private static final KbIndex INDEX = KbIndex.of(ITEMS);
  private static final Linker LINKER = new Linker(World.shipped(), Optional.of(INDEX));

  private static ItemDraft item(String id, Kind kind, String label, int sitelinks) {
    return KbItem.draft(id, kind, label).sitelinks(sitelinks);
  }

  private static KbItem country(String id, String label, String demonym) {
    return item(id, Kind.PLACE, label, 200)
        .demonyms(List.of(demonym))
        .description(Optional.of("country"))
        .item();
  }

  private static ItemDraft doe(int number, String description, String country, int sitelinks) {
    return item("Q90001" + (number < 10 ? "0" : "") + number, Kind.PERSON, "John Doe", sitelinks)
        .description(Optional.of(description))
        .country(Optional.of(country));
  }

  private static KbItem team(int number, String label, String description, int sitelinks) {
    return item("Q900040" + number, Kind.ORGANIZATION, label, sitelinks)
        .description(Optional.of(description))
        .item();
  }

  private static KbItem town(int number, String country, int sitelinks) {
    return item("Q900020" + number, Kind.PLACE, "Sandford Mills", sitelinks)
        .types(List.of(TOWN))
        .country(Optional.of(country))
        .item();
  }

  /** Subjects of one article: "NAME/TYPE; NAME/TYPE", all named in these words. */
  private static List<Subject> subjects(String named, String words) {
    List<Subject> subjects = new ArrayList<>();
    for (String one : named.split("; ")) {
      String[] parts = one.split("/");
      Set<String> around = new LinkedHashSet<>(List.of(words.split(" ")));
      subjects.add(
          new Subject(
              parts[0],
              EntityType.valueOf(parts[1]),
              List.of(),
              List.of(new Subject.Name(parts[0], 1)),
              around,
              around,
              parts.length > 2 ? Set.of(parts[2]) : Set.of(),
              Optional.empty()));
    }
    return subjects;
  }

  private static Map<String, String> links(String named, String words) {
    Map<String, String> items = new TreeMap<>();
    for (Link link : LINKER.link(subjects(named, words))) {
      items.put(link.entity(), link.item());
    }
    return items;
  }

  @ParameterizedTest(name = "{1} is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          John Doe/PERSON; Estonia/PLACE              | the politician said in the capital         | Q9000101
          John Doe/PERSON; New Zealand/PLACE          | the player left rugby last year            | Q9000102
          John Doe/PERSON; Brazil/PLACE               | a concert of the jazz pianist              | Q9000103
          John Doe/PERSON; Kenya/PLACE                | the runner won the marathon                | Q9000104
          John Doe/PERSON; Planet First Party/ORGANIZATION | asked in parliament                   | Q9000105
          John Doe/PERSON; Tallholm Rovers/ORGANIZATION    | left after the defeat                 | Q9000106
          John Doe/PERSON; Norway/PLACE               | the composer of music for the church       | Q9000107
          John Doe/PERSON                             | the chemist found new enzymes              | Q9000108
          John Doe/PERSON; Kenya/PLACE                | the bishop spoke of peace                  | Q9000109
          John Doe/PERSON; Harbour Savings Bank/ORGANIZATION | the banker resigned                 | Q9000110
          """)
  void amongTenPeopleOfOneNameTheContextDecides(String named, String words, String item) {
    assertThat(links(named, words)).containsEntry("John Doe", item);
  }

  @ParameterizedTest(name = "in {0}: {1}")
  @CsvSource({"Estonia, Q9000201", "New Zealand, Q9000202", "Brazil, Q9000203", "Canada, Q9000204"})
  void amongFourTownsOfOneNameTheCountryOfTheTextDecides(String country, String item) {
    assertThat(links("Sandford Mills/PLACE; " + country + "/PLACE", "a fire broke out"))
        .containsEntry("Sandford Mills", item);
  }

  @ParameterizedTest(name = "{1}: {0} is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Estonia | the football team won the match , a striker scored          | Q9000401
          Estonia | the rugby union team won the match , a coach said           | Q9000402
          Estonia | the ice hockey team lost the semifinal of the championship  | Q9000403
          Norway  | the football team won its match , the coach said            | Q9000404
          Norway  | the handball team of women won the cup match and the league | Q9000405
          Estonia | the football match , team and cup were shown in             | Q191
          Norway  | the football match , team and cup were shown in             | Q20
          Estonia | the government met the companies of the harbour             | Q191
          Norway  | the minister said the fisheries and the college gain        | Q20
          """)
  void inATextAboutSportThePlaceThatPlaysIsItsTeamOfThisSport(
      String place, String words, String item) {
    assertThat(links(place + "/PLACE", words)).containsEntry(place, item);
  }

  @Test
  void theNameBehindACommaDecidesAmongTowns() {
    assertThat(
            links("Sandford Mills/PLACE/Brazil; Brazil/PLACE; Canada/PLACE", "a fire was reported"))
        .containsEntry("Sandford Mills", "Q9000203");
  }

  @Test
  void whatLiesInAnotherCountryThanTheNameBehindTheCommaIsNotMeant() {
    assertThat(links("Sandford Mills/PLACE/Norway; Norway/PLACE; Canada/PLACE", "a fire in"))
        .doesNotContainKey("Sandford Mills");
    assertThat(links("Tallholm Reach/PLACE; Norway/PLACE", "a fire in"))
        .containsEntry("Tallholm Reach", "Q9000302");
    assertThat(links("Tallholm Reach/PLACE/Norway; Norway/PLACE", "a fire in"))
        .as("it lies in Estonia, and so does the place around it")
        .doesNotContainKey("Tallholm Reach");
    assertThat(links("Tallholm Reach/PLACE/Estonia; Estonia/PLACE", "a fire in"))
        .containsEntry("Tallholm Reach", "Q9000302");
  }

  @Test
  void whereNothingTellsThemApartTheScoreIsLow() {
    List<Link> links = LINKER.link(subjects("John Doe/PERSON", "came and went"));

    assertThat(links).allMatch(link -> link.score() < 0.6);
  }

  @Test
  void aLinkSaysItsReasonsAndTheRunnerUp() {
    Link link =
        LINKER.link(subjects("John Doe/PERSON; Estonia/PLACE", "the politician said")).get(0);

    assertThat(link.reasons()).contains("name: label", "coherence: others of Estonia");
    assertThat(link.reasons()).anyMatch(reason -> reason.startsWith("context: "));
    assertThat(link.runnerUp()).isPresent();
    assertThat(link.runnerUp().orElseThrow().score()).isLessThan(link.score());
  }

  @Test
  void reasonsHaveTheWordsOfTheTextAsTheyAreWrittenThere() {
    Link link = LINKER.link(subjects("John Doe/PERSON", "the chemist found enzymes")).get(0);

    assertThat(link.reasons()).contains("context: chemist, enzymes");
  }

  @Test
  void middleNamesTitlesAndAcronymsDoNotHinder() {
    assertThat(links("Jane Roe/PERSON", "she said")).containsEntry("Jane Roe", "Q9000300");
    assertThat(links("MoL/ORGANIZATION", "it said")).containsEntry("MoL", "Q9000301");
  }

  @Test
  void aUsersOwnEntityIsLinkedByItsIri() {
    assertThat(links("Tallholm Quay/PLACE", "a ship left"))
        .containsEntry("Tallholm Quay", "https://example.org/own/tallholm-quay");
  }

  @Test
  void nobodyIsLinkedWhoseNameNobodyBears() {
    assertThat(links("Brackwater Ostrow/PERSON; Ostrow Foundation/ORGANIZATION", "they met"))
        .isEmpty();
  }

  @Test
  void theWorldIsKnownBesideTheIndex() {
    assertThat(links("Hezbollah/ORGANIZATION", "it said")).containsEntry("Hezbollah", "Q41053");
  }
}
