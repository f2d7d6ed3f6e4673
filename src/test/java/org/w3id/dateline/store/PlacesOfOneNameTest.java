package org.w3id.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.w3id.dateline.store.Stories.ask;
import static org.w3id.dateline.store.Stories.update;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dateline.link.Link;

/** Places, and organizations, that articles call alike and that are not one. */
class PlacesOfOneNameTest {
  private static final String ENTITY = "https://w3id.org/dateline/entity/";
  private static final String ARTICLE = "https://w3id.org/dateline/article/";
  private static final String TOWN = ENTITY + "kirkwold-bed63c776e";
  private static final String SPRINGFIELD = ENTITY + "springfield";

  private static final Stories STORIES =
      new Stories(
          Map.ofEntries(
              Map.entry(
                  "scotland",
                  "2023-11-18 A bomb exploded in Kirkwold, Scotland, on Saturday. Residents fled."),
              Map.entry(
                  "britain",
                  "2023-11-22 Firemen saved a horse in Kirkwold, United Kingdom, on Tuesday."),
              Map.entry(
                  "australia",
                  "2023-11-20 A fire destroyed a school in Kirkwold, Australia, on Sunday."),
              Map.entry(
                  "queensland",
                  "2023-11-21 A flood destroyed a bridge in Kirkwold, Queensland, on Sunday."),
              Map.entry("plain", "2023-11-24 Police arrested two men in Kirkwold on Tuesday."),
              Map.entry(
                  "illinois",
                  "2023-11-18 A fire destroyed a school in Springfield, Illinois, on Saturday."),
              Map.entry(
                  "massachusetts",
                  "2023-11-20 A bomb exploded in Springfield, Massachusetts, on Sunday."),
              Map.entry(
                  "abroad",
                  "2023-11-21 A flood destroyed a bridge in Springfield, Queensland, on Monday."),
              Map.entry(
                  "cordoba", "2023-11-22 A bus crashed near Cordoba, Argentina, on Wednesday."),
              Map.entry(
                  "spanish-cordoba",
                  "2023-11-22 A fire destroyed a school in Cordoba, Spain, on Wednesday."),
              Map.entry("anywhere", "2023-11-22 Police arrested two men in Springfield."),
              Map.entry(
                  "ministry",
                  "2022-04-05 LONDON, April 5 - The Ministry of Defence bought six ships on Tuesday."
                      + " Britain will pay in May."),
              Map.entry(
                  "same-ministry",
                  "2022-04-06 LONDON, April 6 - The Ministry of Defence sold two ships on Wednesday."),
              Map.entry(
                  "other-ministry",
                  "2022-04-08 NEW DELHI, April 8 - The Ministry of Defence bought rifles on Friday."
                      + " India makes few of them."),
              Map.entry(
                  "club",
                  "2023-11-22 Rovana Corp said on Monday that it would buy a factory in Lyon."),
              Map.entry(
                  "other-club",
                  "2023-11-23 Rovana Corp said on Tuesday that it would close a mine in Peru.")));

  @TempDir Path folder;

  private static List<String> places(Store store, String article, String name) {
    return ask(
        store,
        "GRAPH <"
            + ARTICLE
            + article
            + "> { ?a schema:mentions ?x . ?x rdfs:label '"
            + name
            + "' }");
  }

  @Test
  void townsOfDifferentCountriesAreTwoAndThoseOfOneCountryOne() {
    try (Store store = Store.open(folder)) {
      STORIES.write(store, "scotland", "australia", "queensland", "britain");
      assertThat(update(store)).isEmpty();
      assertThat(places(store, "scotland", "Kirkwold")).containsExactly(TOWN);
      assertThat(places(store, "britain", "Kirkwold")).containsExactly(TOWN);
      List<String> other = places(store, "australia", "Kirkwold");
      assertThat(other).singleElement().asString().startsWith(TOWN + "-");
      assertThat(places(store, "queensland", "Kirkwold")).isEqualTo(other);
      assertThat(ask(store, "<" + TOWN + "> :toldApartAs ?x")).isEqualTo(other);
      assertThat(ask(store, "?i :standing :ToldApart ; :because ?x"))
          .anyMatch(why -> why.contains("places in different regions or countries: "));
    }
  }

  @Test
  void laterArticlesChangeNoIri() {
    try (Store store = Store.open(folder)) {
      STORIES.write(store, "scotland");
      update(store);
      STORIES.write(store, "australia", "queensland");
      update(store);
      assertThat(places(store, "scotland", "Kirkwold")).containsExactly(TOWN);
      List<String> other = places(store, "australia", "Kirkwold");
      STORIES.write(store, "britain", "plain");
      update(store);
      assertThat(places(store, "scotland", "Kirkwold")).containsExactly(TOWN);
      assertThat(places(store, "australia", "Kirkwold")).isEqualTo(other);
    }
  }

  @Test
  void aTownOfAnotherStateThanTheOneOfTheWorldIsNotThatOne() {
    try (Store store = Store.open(folder)) {
      STORIES.write(store, "illinois", "massachusetts", "anywhere");
      update(store);
      assertThat(places(store, "massachusetts", "Springfield")).containsExactly(SPRINGFIELD);
      assertThat(places(store, "anywhere", "Springfield")).containsExactly(SPRINGFIELD);
      List<String> other = places(store, "illinois", "Springfield");
      assertThat(other).singleElement().asString().startsWith(SPRINGFIELD + "-");
      assertThat(ask(store, "<" + other.get(0) + "> schema:sameAs|wgs84:lat ?x")).isEmpty();
      assertThat(ask(store, "<" + SPRINGFIELD + "> schema:sameAs ?x")).hasSize(1);
      store.forget(ARTICLE + "massachusetts");
      update(store);
      assertThat(places(store, "illinois", "Springfield")).isEqualTo(other);
    }
  }

  @Test
  void aTownOfAnotherCountryThanTheOneOfTheWorldIsNotThatOne() {
    try (Store store = Store.open(folder)) {
      STORIES.write(store, "abroad", "anywhere");
      update(store);
      List<String> other = places(store, "abroad", "Springfield");
      assertThat(other).singleElement().asString().startsWith(SPRINGFIELD + "-");
      assertThat(places(store, "anywhere", "Springfield")).containsExactly(SPRINGFIELD);
      STORIES.write(store, "illinois", "cordoba", "spanish-cordoba");
      update(store);
      other = places(store, "abroad", "Springfield");
      assertThat(other).hasSize(1).doesNotContain(SPRINGFIELD);
      assertThat(places(store, "illinois", "Springfield"))
          .doesNotContainAnyElementsOf(other)
          .singleElement()
          .asString()
          .startsWith(SPRINGFIELD + "-");
      List<String> towns =
          ask(store, "?a schema:mentions ?x FILTER(CONTAINS(STR(?x), 'entity/cordoba'))");
      assertThat(towns).hasSize(2).contains(ENTITY + "cordoba");
    }
  }

  private static void link(Store store, String name, Map<String, String> items) {
    items.forEach(
        (word, item) ->
            Relinking.relink(
                store,
                subjects ->
                    subjects.stream()
                        .filter(s -> s.names().stream().anyMatch(n -> n.text().equals(name)))
                        .filter(s -> s.words().contains(word))
                        .map(
                            s ->
                                new Link(
                                    s.id(), item, 0.9, "name", Optional.empty(), List.of("said")))
                        .toList(),
                () -> {}));
  }

  @Test
  void placesOfDifferentItemsAreTwo() {
    try (Store store = Store.open(folder)) {
      STORIES.write(store, "plain", "britain");
      update(store);
      assertThat(places(store, "plain", "Kirkwold")).containsExactly(TOWN);
      link(store, "Kirkwold", Map.of("horse", "Q999991", "men", "Q999992"));
      update(store);
      assertThat(places(store, "britain", "Kirkwold")).containsExactly(TOWN);
      assertThat(ask(store, "<" + TOWN + "> schema:sameAs ?x")).hasSize(1);
      assertThat(places(store, "plain", "Kirkwold"))
          .singleElement()
          .asString()
          .startsWith(TOWN + "-");
      assertThat(ask(store, "?i :standing :ToldApart ; :because ?x"))
          .anyMatch(why -> why.contains("different items of Wikidata: "));
    }
  }

  @Test
  void organizationsOfDifferentItemsAreTwo() {
    try (Store store = Store.open(folder)) {
      STORIES.write(store, "club", "other-club");
      update(store);
      assertThat(ask(store, "?x a :Organization ; rdfs:label 'Rovana Corp'")).hasSize(1);
      link(store, "Rovana Corp", Map.of("factory", "Q999991", "mine", "Q999992"));
      update(store);
      assertThat(ask(store, "?x a :Organization ; rdfs:label 'Rovana Corp'")).hasSize(2);
      assertThat(ask(store, "?x schema:sameAs wd:Q999991")).hasSize(1);
    }
  }

  @Test
  void anItemOfOneArticleHoldsForThatArticleAlone() {
    try (Store store = Store.open(folder)) {
      STORIES.write(store, "anywhere", "massachusetts", "plain", "britain");
      update(store);
      List<String> before = ask(store, "?y schema:sameAs ?x");
      assertThat(
              update(
                  store,
                  "item\t" + SPRINGFIELD + "@" + ARTICLE + "anywhere\twd:Q999991\t\tthe desk",
                  "item\t" + TOWN + "@" + ARTICLE + "plain\twd:Q999992\t\tthe desk"))
          .isEmpty();
      List<String> town = places(store, "anywhere", "Springfield");
      assertThat(town).singleElement().asString().startsWith(SPRINGFIELD + "-");
      assertThat(ask(store, "?x owl:sameAs wd:Q999991")).isEqualTo(town);
      assertThat(places(store, "massachusetts", "Springfield")).containsExactly(SPRINGFIELD);
      assertThat(ask(store, "<" + SPRINGFIELD + "> schema:sameAs|owl:sameAs ?x")).hasSize(1);
      List<String> other = ask(store, "?x owl:sameAs wd:Q999992");
      assertThat(other).hasSize(1).isEqualTo(places(store, "plain", "Kirkwold"));
      assertThat(places(store, "britain", "Kirkwold")).doesNotContainAnyElementsOf(other);
      update(store);
      assertThat(places(store, "anywhere", "Springfield")).containsExactly(SPRINGFIELD);
      assertThat(places(store, "plain", "Kirkwold")).containsExactly(TOWN);
      assertThat(ask(store, "?y schema:sameAs ?x")).isEqualTo(before);
    }
  }

  @Test
  void aMinistryWithoutACountryIsThatOfTheCountryThatTheArticleIsAbout() {
    try (Store store = Store.open(folder)) {
      STORIES.write(store, "ministry", "same-ministry", "other-ministry");
      update(store);
      List<String> one = places(store, "ministry", "Ministry of Defence");
      assertThat(one).hasSize(1);
      assertThat(places(store, "same-ministry", "Ministry of Defence")).isEqualTo(one);
      assertThat(places(store, "other-ministry", "Ministry of Defence"))
          .hasSize(1)
          .doesNotContainAnyElementsOf(one);
    }
  }
}
