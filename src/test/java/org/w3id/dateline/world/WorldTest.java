package org.w3id.dateline.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorldTest {
  private static final World WORLD = World.shipped();

  private static List<String> ids(List<WorldEntry> entries) {
    return entries.stream().map(WorldEntry::id).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "US              | united-states",
        "U.S.            | united-states",
        "the US          | united-states",
        "the United States | united-states",
        "BRITAIN         | united-kingdom",
        "DR Congo        | democratic-republic-of-the-congo",
        "Cote d’Ivoire   | ivory-coast",
        "Côte d'Ivoire   | ivory-coast",
        "Gaza strip      | gaza-strip",
        "Washington DC   | washington-dc",
        "Kiev            | kyiv",
        "Sana’a          | sanaa",
        "MALMO           | malmo",
        "Saint-Petersburg | saint-petersburg",
      })
  void findsWhatNewsCallsIt(String name, String id) {
    assertThat(ids(WORLD.namedLike(name))).startsWith(id);
  }

  @ParameterizedTest
  @CsvSource({"us", "Us", "the us", "chad", "the turkey", "states", "States", "Nice One"})
  void wordsThatAreNoNamesFindNothing(String word) {
    assertThat(WORLD.namedLike(word)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Iraq .", "Syria,", "(Iran", "Kenya ' ", "Mali -"})
  void marksAroundANameAreNotOfIt(String words) {
    assertThat(WORLD.namedLike(words)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Yahoo!", "Washington, D.C.", "U.S.", "'Ndrangheta"})
  void marksOfANameAre(String words) {
    assertThat(WORLD.namedLike(words)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"The American", "Iraqis ,", "Kurdish -"})
  void aDemonymHasNoArticleAndNoMarks(String words) {
    assertThat(WORLD.withDemonymLike(words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Lebanese, lebanon", "Iranians, iran", "Britons, united-kingdom", "DUTCH, netherlands",
    "Filipinos, philippines", "U.S., united-states", "Nigerien, niger", "Nigerian, nigeria",
    "Burkinabè, burkina-faso", "Burkinabe, burkina-faso", "Gazans, gaza-strip"
  })
  void demonymsPointToTheirCountry(String demonym, String id) {
    assertThat(ids(WORLD.withDemonymLike(demonym))).startsWith(id);
  }

  @ParameterizedTest
  @CsvSource({
    "Georgia, georgia",
    "Washington, washington-dc",
    "Tripoli, tripoli",
    "Birmingham, birmingham",
    "New York, new-york-city",
    "Punjab, punjab"
  })
  void theBestKnownOfOneNameComesFirst(String name, String id) {
    assertThat(ids(WORLD.named(name))).startsWith(id);
  }

  @ParameterizedTest
  @CsvSource({"X, twitter", "Target, target", "Male, male", "IS, islamic-state"})
  void aNameThatMostlyMeansSomethingElseIsFoundOnRequestAlone(String name, String id) {
    assertThat(ids(WORLD.named(name))).doesNotContain(id);
    assertThat(ids(WORLD.namedLike(name))).doesNotContain(id);
    assertThat(WORLD.longestMatch(List.of(name, "said"), 0)).isEmpty();
    assertThat(ids(WORLD.perhapsNamed(name))).contains(id);
  }

  @Test
  void everyCountryHasItemDemonymCapitalAndCoordinates() {
    assertThat(WORLD.entries().stream().filter(e -> e.is(WorldEntry.COUNTRY)))
        .hasSizeGreaterThan(190)
        .allSatisfy(
            country -> {
              assertThat(country.item()).as(country.id()).isPresent();
              assertThat(country.demonyms()).as(country.id()).isNotEmpty();
              assertThat(country.capital()).as(country.id()).isPresent();
              assertThat(country.coordinates()).as(country.id()).isPresent();
              assertThat(country.capital().flatMap(WORLD::withId).flatMap(WORLD::capitalOf))
                  .as(country.id())
                  .contains(country);
            });
  }

  @Test
  void noTwoEntriesHaveTheSameItem() {
    assertThat(WORLD.entries().stream().map(WorldEntry::item).flatMap(Optional::stream))
        .doesNotHaveDuplicates();
  }

  @Test
  void aCityKnowsItsCountryAndACapitalItsState() {
    WorldEntry aleppo = WORLD.named("Aleppo").get(0);
    WorldEntry damascus = WORLD.named("Damascus").get(0);

    assertThat(WORLD.countryOf(aleppo).map(WorldEntry::label)).contains("Syria");
    assertThat(WORLD.capitalOf(damascus).map(WorldEntry::label)).contains("Syria");
    assertThat(WORLD.capitalOf(aleppo)).isEmpty();
    assertThat(aleppo.classes()).containsExactly("City", "Place");
  }

  @Test
  void takesTheLongestNameInRunningText() {
    List<String> words =
        List.of("in", "the", "Democratic", "Republic", "of", "the", "Congo", ",", "The", "Hague");

    assertThat(WORLD.longestMatch(words, 0)).isEmpty();
    assertThat(WORLD.longestMatch(words, 1)).isEmpty();
    assertThat(WORLD.longestMatch(words, 2).orElseThrow().words()).isEqualTo(5);
    assertThat(ids(WORLD.longestMatch(words, 6).orElseThrow().entries()))
        .containsExactly("democratic-republic-of-the-congo", "republic-of-the-congo");
    assertThat(WORLD.longestMatch(words, 7)).isEmpty();
    assertThat(WORLD.longestMatch(words, 8).orElseThrow().words()).isEqualTo(2);
  }

  @Test
  void aNameMayBeCutIntoAnyTokens() {
    assertThat(WORLD.longestMatch(List.of("Xi", "'", "an"), 0).orElseThrow().words()).isEqualTo(3);
    assertThat(WORLD.longestMatch(List.of("Port", "-", "au", "-", "Prince", "'s"), 0))
        .get()
        .satisfies(match -> assertThat(match.words()).isEqualTo(5));
    assertThat(WORLD.longestMatch(List.of("Yemen", "'", "capital"), 0).orElseThrow().words())
        .isEqualTo(1);
  }

  @Test
  void furtherEntriesComeFirstAndTakeThePlaceOfTheirId() {
    WorldEntry own = entry("springfield-fair", "Springfield");
    WorldEntry other = entry("aleppo", "Aleppo Street");

    World world = WORLD.with(List.of(own, other));

    assertThat(ids(world.named("Springfield"))).startsWith("springfield-fair");
    assertThat(world.withId("aleppo")).contains(other);
    assertThat(world.named("Aleppo")).isEmpty();
    assertThat(world.entries()).hasSize(WORLD.entries().size() + 1);
  }

  @Test
  void twoEntriesWithOneIdAreRefused() {
    assertThatThrownBy(() -> new World(List.of(entry("a", "A"), entry("a", "B"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the id a");
  }

  @Test
  void regionsLieInEachOther() {
    WorldEntry dallas = WORLD.withId("dallas").orElseThrow();

    assertThat(WORLD.liesIn(dallas, "texas")).isTrue();
    assertThat(WORLD.liesIn(dallas, "ohio")).isFalse();
    assertThat(WORLD.entries())
        .filteredOn(entry -> entry.within().isPresent())
        .allSatisfy(
            entry -> {
              WorldEntry around = WORLD.withId(entry.within().orElseThrow()).orElseThrow();
              assertThat(around.country()).isEqualTo(entry.country());
              assertThat(WORLD.liesIn(around, entry.id())).isFalse();
            });
  }

  private static WorldEntry entry(String id, String label) {
    return new WorldEntry(
        id,
        Optional.empty(),
        label,
        List.of(),
        List.of(),
        List.of(),
        List.of("Place"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        WorldEntry.USUAL_PROMINENCE);
  }
}
