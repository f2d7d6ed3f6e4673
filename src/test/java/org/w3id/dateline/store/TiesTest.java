package org.w3id.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.w3id.dateline.store.Stories.ask;
import static org.w3id.dateline.store.Stories.content;
import static org.w3id.dateline.store.Stories.difference;
import static org.w3id.dateline.store.Stories.isSound;
import static org.w3id.dateline.store.Stories.update;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dateline.link.Link;

/** People whose names are written in two ways. */
class TiesTest {
  private static final String ENTITY = "https://w3id.org/dateline/entity/";
  private static final String ITEM = "http://www.wikidata.org/entity/Q999990";

  private static final Map<String, String> TEXTS =
      new TreeMap<>(
          Map.of(
              "governor",
              "2030-03-04 Oleksandr Dovhanskyi, the governor of the Bank of Ghana, cut rates on Monday.",
              "other-way",
              "2030-03-06 Oleksander Dovhansky, the governor of the Bank of Ghana, raised rates on"
                  + " Wednesday.",
              "runner",
              "2030-03-05 Oleksandr Dovhanski, a sprinter, won the race in Oslo on Tuesday.",
              "plain",
              "2030-03-05 Oleksandr Dovhansky visited friends in Lima on Tuesday.",
              "last-name",
              "2030-05-05 Dovhansky visited a museum in Quito on Sunday.",
              "wife",
              "2030-03-06 Tereza Dovhanska, the governor of the Bank of Ghana, spoke on Wednesday."));

  private static final class Read {
    static final Stories STORIES = new Stories(TEXTS);
  }

  @TempDir Path folder;

  private static void write(Store store, String... names) {
    Read.STORIES.write(store, names);
  }

  /** Links everybody whose name begins so to one item. */
  private static void link(Store store, String word) {
    Relinking.relink(
        store,
        subjects ->
            subjects.stream()
                .filter(s -> s.names().stream().anyMatch(name -> name.text().contains(word)))
                .map(s -> new Link(s.id(), "Q999990", 0.9, "name", Optional.empty(), List.of("s")))
                .toList(),
        () -> {});
  }

  @Test
  void twoSpellingsOfALastNameAreOneWhereTheOfficeIs() {
    try (Store store = Store.open(folder)) {
      write(store, "governor", "other-way", "wife");
      assertThat(update(store)).isEmpty();
      assertThat(ask(store, "?x a :Person ; rdfs:label ?l FILTER(CONTAINS(?l, 'Dovhansky'))"))
          .singleElement()
          .asString()
          .startsWith(ENTITY + "oleksander-dovhansky-");
      assertThat(ask(store, "?x a :Person")).hasSize(2);
      isSound(store);
    }
  }

  @Test
  void theSpellingAloneMakesNobodyOneNorIsItProposed() {
    try (Store store = Store.open(folder)) {
      write(store, "governor", "runner", "plain");
      update(store);
      assertThat(ask(store, "?x a :Person")).hasSize(3);
      assertThat(ask(store, "?x a :Identity")).isEmpty();
    }
  }

  @Test
  void thoseOfOneSureItemAreOneHoweverTheyAreSpelt() {
    try (Store store = Store.open(folder)) {
      write(store, "governor", "plain", "last-name");
      update(store);
      Set<String> before = content(store);
      assertThat(ask(store, "?x a :Person")).hasSize(3);
      link(store, "Dovhansk");
      update(store);
      assertThat(ask(store, "?x a :Person")).hasSize(1);
      assertThat(ask(store, "?x schema:sameAs <" + ITEM + ">")).hasSize(1);
      isSound(store);
      Relinking.relink(store, subjects -> List.of(), () -> {});
      Set<String> linked = content(store);
      store.forget("https://w3id.org/dateline/article/plain");
      update(store);
      write(store, "plain");
      link(store, "Dovhansk");
      update(store);
      assertThat(difference(content(store), linked)).isEmpty();
      assertThat(before).isNotEqualTo(linked);
    }
  }

  @Test
  void aPersonsItemTiesTheTwoSpellingsAndItsWithdrawalPartsThem() {
    try (Store store = Store.open(folder)) {
      write(store, "governor", "plain");
      update(store);
      List<String> people = ask(store, "?x a :Person");
      assertThat(people).hasSize(2);
      String[] lines =
          people.stream().map(iri -> "item\t" + iri + "\t" + ITEM + "\t\t").toArray(String[]::new);
      assertThat(update(store, lines)).isEmpty();
      assertThat(ask(store, "?x a :Person")).hasSize(1);
      assertThat(ask(store, "?x owl:sameAs <" + ITEM + ">")).hasSize(1);
      assertThat(update(store, lines[0])).isEmpty();
      assertThat(ask(store, "?x a :Person")).isEqualTo(people);
      isSound(store);
    }
  }

  @Test
  void theOrderOfArticlesDoesNotMatter() {
    Set<String> once;
    try (Store store = Store.open(folder.resolve("once"))) {
      write(store, "governor", "other-way", "runner", "plain", "last-name", "wife");
      update(store);
      once = content(store);
    }
    try (Store store = Store.open(folder.resolve("steps"))) {
      for (String name : List.of("wife", "last-name", "plain", "runner", "other-way")) {
        write(store, name);
        update(store);
      }
      Set<String> without = content(store);
      write(store, "governor");
      update(store);
      assertThat(difference(content(store), once)).isEmpty();
      store.forget("https://w3id.org/dateline/article/governor");
      update(store);
      assertThat(difference(content(store), without)).isEmpty();
    }
  }
}
