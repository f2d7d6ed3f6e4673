package org.w3id.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.w3id.dateline.store.Stories.ask;
import static org.w3id.dateline.store.Stories.update;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Those of like names and offices who are two all the same, each beside its near case. */
class NamesakesInOfficeTest {
  private static final Map<String, String> TEXTS = new TreeMap<>();

  static {
    TEXTS.put(
        "finance",
        "2016-05-04 Nadir Sahlan, the finance minister of Jordan, presented a plan on Wednesday.");
    TEXTS.put(
        "premier",
        "2016-05-04 Nadir Sahlan, the prime minister of Jordan, presented a plan on Wednesday.");
    TEXTS.put("nameless", "2016-05-09 Jordan's prime minister withdrew the plan on Monday.");
    TEXTS.put(
        "h-w", "2010-03-01 Peter H.W. Amsel, the mayor of Lisbon, opened a school on Monday.");
    TEXTS.put("w", "2010-03-03 Peter W. Amsel, the mayor of Lisbon, opened a bridge on Wednesday.");
    TEXTS.put(
        "walter", "2010-03-04 Peter Walter Amsel, the mayor of Lisbon, met fishermen on Thursday.");
    TEXTS.put("senior", "2012-02-06 Senator Robert Amsel said on Monday that he would retire.");
    TEXTS.put("junior", "2012-02-20 Senator Robert Amsel Jr. visited a farm in Ohio on Monday.");
    TEXTS.put(
        "mayor-1970",
        "1970-08-29 Rui Amado, the mayor of Lisbon, defended his police on Saturday.");
    TEXTS.put(
        "mayor-1975", "1975-08-29 Rui Amado, the mayor of Lisbon, opened a bridge on Friday.");
    TEXTS.put(
        "mayor-1998", "1998-08-28 Rui Amado, the mayor of Lisbon, welcomed guests on Friday.");
    TEXTS.put(
        "coach-rovers",
        "2012-10-05 Luis Tavira, the coach of Kirkwold Rovers, was dismissed on Friday.");
    TEXTS.put(
        "coach-club", "2012-10-07 Luis Tavira, the coach of Rovers, left Kirkwold on Sunday.");
    TEXTS.put(
        "coach-united",
        "2012-10-08 Luis Tavira, the coach of Springfield United, praised his players on Monday.");
    TEXTS.put(
        "minister-norway",
        "2016-05-02 Ann Example, the foreign minister of Norway, met officials in Lisbon on Monday.");
    TEXTS.put(
        "minister-visit",
        "2016-05-05 Ann Example, the foreign minister of Norway, visited Chile on Thursday.");
    TEXTS.put(
        "minister-chile",
        "2016-05-04 Ann Example, the finance minister of Chile, presented a plan on Wednesday.");
    TEXTS.put("first-holder", "1984-09-10 Indian Prime Minister Ann Devar met elders on Monday.");
    TEXTS.put("last-name", "1984-12-19 Indian Prime Minister Devar visited a school on Wednesday.");
    TEXTS.put(
        "second-holder", "1985-04-10 Indian Prime Minister Vik Devar met farmers on Wednesday.");
  }

  static {
    TEXTS.put(
        "former",
        "2021-02-13 The Senate acquitted former Chilean President Ann Sample of fraud on Saturday.");
    TEXTS.put("present", "2021-02-13 Judges met Chilean President Ann Sample on Saturday.");
    TEXTS.put("president", "2021-02-16 The president of Chile opened a school on Tuesday.");
  }

  private static final class Read {
    static final Stories STORIES = new Stories(TEXTS);
  }

  @TempDir Path folder;

  /** Returns how many people some articles speak of, once it is known who is who. */
  private int people(String... articles) {
    try (Store store = Store.open(folder.resolve(String.join("-", articles)))) {
      Read.STORIES.write(store, articles);
      update(store);
      return ask(store, "GRAPH ?g { ?x a :Person }").size();
    }
  }

  private List<String> heads(String article) {
    try (Store store = Store.open(folder.resolve("heads-" + article))) {
      Read.STORIES.write(store, article);
      return ask(store, "?x :headOf ?land");
    }
  }

  private List<String> proposals(String... articles) {
    try (Store store = Store.open(folder.resolve("proposed-" + articles[0]))) {
      Read.STORIES.write(store, articles);
      update(store);
      return ask(store, "?i :standing :Proposed ; :because ?x");
    }
  }

  @Test
  void aMinisterOfSomethingIsNotThePrimeMinister() {
    assertThat(people("finance", "nameless")).isEqualTo(2);
    assertThat(people("premier", "nameless")).isEqualTo(1);
  }

  @Test
  void aFormerPresidentIsNotThePresident() {
    assertThat(people("former", "president")).isEqualTo(2);
    assertThat(people("present", "president")).isEqualTo(1);
    assertThat(heads("former")).isEmpty();
    assertThat(heads("present")).hasSize(1);
  }

  @Test
  void initialsOfMiddleNamesTellTwoApart() {
    assertThat(people("h-w", "w")).isEqualTo(2);
    assertThat(people("w", "walter")).isEqualTo(1);
  }

  @Test
  void whoIsCalledJuniorIsHardlyTheOneWhoIsNot() {
    assertThat(people("senior", "junior")).isEqualTo(2);
  }

  @Test
  void anOfficeHeldDecadesApartIsAQuestionOfASon() {
    assertThat(people("mayor-1970", "mayor-1975")).isEqualTo(1);
    assertThat(people("mayor-1970", "mayor-1998")).isEqualTo(2);
    assertThat(proposals("mayor-1970", "mayor-1998"))
        .singleElement()
        .asString()
        .contains("more than twenty years apart");
  }

  @Test
  void nobodyCoachesTwoClubsAtATime() {
    assertThat(people("coach-rovers", "coach-united")).isEqualTo(2);
    assertThat(people("coach-rovers", "coach-club")).isEqualTo(1);
  }

  @Test
  void ministersOfTwoCountriesAreTwo() {
    assertThat(people("minister-norway", "minister-chile")).isEqualTo(2);
    assertThat(people("minister-norway", "minister-visit")).isEqualTo(1);
  }

  @Test
  void aLastNameThatTwoHoldersOfTheOfficeHaveStaysOpen() {
    assertThat(people("first-holder", "last-name")).isEqualTo(1);
    assertThat(people("first-holder", "last-name", "second-holder")).isEqualTo(3);
  }
}
