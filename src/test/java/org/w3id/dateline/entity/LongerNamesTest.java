package org.w3id.dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dateline.kb.KbIndex;
import org.w3id.dateline.kb.KbItem;
import org.w3id.dateline.kb.Kind;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.time.TimeFinder;
import org.w3id.dateline.world.World;

/** What an index does to names: all of its items are made up. */
class LongerNamesTest {
  private static final List<KbItem> ITEMS =
      List.of(
          item("Q9100001", Kind.EVENT, "Tallinn Marathon"),
          item("Q9100002", Kind.OTHER, "Oslo TV"),
          item("Q9100003", Kind.ORGANIZATION, "Nordbus Coaches Wales"),
          item("Q9100004", Kind.OTHER, "Walk on Harbour Street"),
          item("Q9100005", Kind.OTHER, "Secretary of Kenya"),
          item("Q9100006", Kind.PERSON, "Minister Tamm", "Jaan Tamm", "Tamm"),
          item("Q9100007", Kind.PLACE, "Norway and Brazil"),
          item("Q9100008", Kind.PLACE, "Realm of Estonia", "Estonia"),
          item("Q9100009", Kind.PLACE, "Lagos, Portugal"),
          item("Q9100010", Kind.ORGANIZATION, "Bank of New"),
          item("Q9100011", Kind.OTHER, "visit to Estonia"),
          item("Q9100012", Kind.EVENT, "Estonia won Oslo"));

  private static final class Models {
    static final EntityFinder WITH_INDEX =
        new EntityFinder(World.shipped(), NameModel.builtIn(), Optional.of(KbIndex.of(ITEMS)));
  }

  private static KbItem item(String id, Kind kind, String label, String... aliases) {
    return KbItem.draft(id, kind, label).aliases(List.of(aliases)).sitelinks(7).item();
  }

  private static Reading withIndex(String words) {
    ParsedText text = Reading.parsed(words);
    return new Reading(text, Models.WITH_INDEX.find(text, new TimeFinder().find(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "She trained for the Tallinn Marathon for a year. | Tallinn Marathon | Tallinn",
        "They sell films to Oslo TV and to others. | Oslo TV | Oslo",
        "He drives for Nordbus Coaches Wales in winter. | Nordbus Coaches Wales | Wales"
      })
  void aNameThatIsPartOfALongerOneOfTheIndexIsWidened(String words, String longer, String part) {
    assertThat(Reading.of(words).mentions(part)).isTrue();

    assertThat(withIndex(words).mentions(longer)).isTrue();
    assertThat(withIndex(words).mentions(part)).isFalse();
  }

  @Test
  void theItemSaysOfWhatTypeTheNameIs() {
    assertThat(
            withIndex("He drives for Nordbus Coaches Wales in winter.")
                .entity("Nordbus Coaches Wales")
                .type())
        .isEqualTo(EntityType.ORGANIZATION);
    assertThat(
            withIndex("She trained for the Tallinn Marathon for a year.")
                .entity("Tallinn Marathon")
                .type())
        .isEqualTo(EntityType.THING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Secretary of Kenya spoke in the house. | Kenya",
        "Minister Tamm spoke in the house. | Tamm",
        "Trade of Norway and Brazil has grown. | Norway",
        "Trade of Norway and Brazil has grown. | Brazil",
        "He lives in the Realm of Estonia now. | Estonia",
        "Their visit to Estonia was short. | Estonia",
        "They know the Bank of New York well. | Bank of New York"
      })
  void titlesOfficesListsAndWhatASmallWordBeginsAreNoLongerNames(String words, String name) {
    assertThat(withIndex(words).mentions(name)).isTrue();
  }

  @Test
  void whatIsNoNounPhraseIsNoName() {
    Reading reading = withIndex("Last year Estonia won Oslo over.");

    assertThat(reading.mentions("Estonia")).isTrue();
    assertThat(reading.mentions("Oslo")).isTrue();
  }

  @Test
  void namesThatAreNotInTheIndexStayAsTheyAre() {
    String words = "The Riga Marathon was won by Mari Kask of Tartu.";

    assertThat(withIndex(words).entities().all()).isEqualTo(Reading.of(words).entities().all());
  }
}
