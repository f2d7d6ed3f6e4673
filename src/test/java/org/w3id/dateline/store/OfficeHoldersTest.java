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
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom articles mean that give somebody's office and no name. */
class OfficeHoldersTest {
  private static final String ARTICLE = "https://w3id.org/dateline/article/";

  private static final Map<String, String> TEXTS =
      new TreeMap<>(
          Map.of(
              "kolde",
              "2030-03-01 Latvian Prime Minister Mira Kolde visited a school in Riga on Friday.",
              "after-kolde",
              "2030-03-06 Latvia's prime minister visited a port in Liepaja on Wednesday.",
              "between",
              "2030-03-12 Latvia's prime minister opened a bridge in Jelgava on Tuesday.",
              "rudal",
              "2030-03-20 Latvian Prime Minister Janis Rudal met farmers in Jelgava on Wednesday.",
              "after-rudal",
              "2030-03-26 Latvia's prime minister met teachers in Riga on Tuesday.",
              "kolde-again",
              "2030-03-24 Latvian Prime Minister Mira Kolde met nurses in Riga on Sunday.",
              "began",
              "2030-03-15 Janis Rudal became prime minister of Latvia on Thursday.",
              "rudal-earlier",
              "2029-12-03 Latvian Prime Minister Janis Rudal met fishermen in Riga on Monday.",
              "months-later",
              "2030-07-30 Latvia's prime minister visited a farm in Cesis on Tuesday.",
              "year-later",
              "2030-12-30 Latvia's prime minister visited a church in Cesis on Monday."));

  static {
    TEXTS.put(
        "last-name",
        "2030-03-03 Kolde visited a school on Sunday. Teachers asked for higher wages. Latvia's prime"
            + " minister promised more money.");
    TEXTS.put(
        "last-name-beside",
        "2030-03-03 Kolde told Latvia's prime minister on Sunday that teachers wanted higher wages.");
  }

  private static final class Read {
    static final Stories STORIES = new Stories(TEXTS);
  }

  @TempDir Path folder;

  private static void write(Store store, String... names) {
    Read.STORIES.write(store, names);
  }

  /** Who those are of an article that are nobody's by their name. */
  private static List<String> people(Store store, String article) {
    return ask(
        store,
        "GRAPH <" + ARTICLE + article + "> { ?p a :Person } ?p rdfs:label ?x FILTER(?p != ?x)");
  }

  @Test
  void theHolderWhoIsNearerInTimeIsMeant() {
    try (Store store = Store.open(folder)) {
      write(store, "kolde", "after-kolde", "rudal", "after-rudal");
      assertThat(update(store)).isEmpty();
      assertThat(people(store, "after-kolde")).containsExactly("Mira Kolde");
      assertThat(people(store, "after-rudal")).containsExactly("Janis Rudal");
      assertThat(ask(store, "?i :standing :Merged ; :because ?x"))
          .anyMatch(why -> why.contains("nearer in time than the next: 5 against 14 days (+0.9)"));
      isSound(store);
    }
  }

  @Test
  void whereTwoAreAsNearBothAreProposedAndThereIsNoThird() {
    try (Store store = Store.open(folder)) {
      write(store, "kolde", "between", "rudal");
      update(store);
      assertThat(ask(store, "?x a :Person")).hasSize(3);
      assertThat(ask(store, "?i :standing :Proposed ; :identifiedAs/rdfs:label ?x"))
          .containsExactly("Janis Rudal", "Mira Kolde");
      assertThat(ask(store, "?i :standing :Merged ; :identifiedAs ?x")).isEmpty();
    }
  }

  @Test
  void whoIsNamedBeforeAndAfterIsSoonerMeantThanSomebodyOnce() {
    try (Store store = Store.open(folder)) {
      write(store, "kolde", "rudal", "kolde-again", "between");
      update(store);
      assertThat(people(store, "between")).containsExactly("Mira Kolde");
    }
  }

  @Test
  void nobodyIsMeantBeforeTheirPostBegan() {
    try (Store store = Store.open(folder.resolve("began"))) {
      write(store, "began", "between");
      update(store);
      assertThat(ask(store, "?x a :Person")).hasSize(2);
      write(store, "after-rudal");
      update(store);
      assertThat(people(store, "after-rudal")).containsExactly("Janis Rudal");
      assertThat(people(store, "between")).containsExactly("Latvia's prime minister");
      isSound(store);
    }
    try (Store store = Store.open(folder.resolve("before"))) {
      write(store, "began", "between", "kolde");
      update(store);
      assertThat(people(store, "between")).containsExactly("Mira Kolde");
      assertThat(ask(store, "?i :standing :Proposed ; :identifies ?x")).isEmpty();
    }
    try (Store store = Store.open(folder.resolve("again"))) {
      write(store, "began", "between", "rudal-earlier");
      update(store);
      assertThat(people(store, "between")).containsExactly("Janis Rudal");
    }
  }

  @Test
  void thoseWithoutANameAreOneOnlyWhileAllAreNearInTime() {
    try (Store store = Store.open(folder)) {
      write(store, "after-kolde", "between", "months-later", "year-later");
      update(store);
      assertThat(ask(store, "?x a :Person")).hasSize(2);
      assertThat(ask(store, "GRAPH ?x { ?g a :Person } ?y dcterms:isReplacedBy ?g"))
          .hasSize(4)
          .contains(ARTICLE + "months-later");
      Set<String> all = content(store);
      try (Store other = Store.open(folder.resolve("other"))) {
        for (String name : List.of("year-later", "between", "months-later", "after-kolde")) {
          write(other, name);
          update(other);
        }
        assertThat(difference(content(other), all)).isEmpty();
      }
    }
  }

  @Test
  void aGroupWithoutANameIsPartedByItsOwnIri() {
    Set<String> parted;
    String no;
    try (Store store = Store.open(folder.resolve("first"))) {
      write(store, "after-kolde", "between", "after-rudal");
      update(store);
      Set<String> before = content(store);
      List<String> group = ask(store, "?x a :Person");
      assertThat(group).hasSize(1);
      String one =
          ask(store, "?x dcterms:isReplacedBy ?g FILTER(CONTAINS(STR(?x), '/between#'))").get(0);
      no = "different\t" + group.get(0) + "\t" + one + "\t\tthe desk";
      assertThat(update(store, no)).isEmpty();
      assertThat(ask(store, "?x a :Person")).hasSize(2);
      assertThat(people(store, "after-kolde")).isEqualTo(people(store, "after-rudal"));
      assertThat(update(store, no)).isEmpty();
      parted = content(store);
      isSound(store);
      update(store);
      assertThat(difference(content(store), before))
          .allMatch(line -> line.contains("ontology#identityState>"));
    }
    try (Store store = Store.open(folder.resolve("anew"))) {
      write(store, "between", "after-rudal");
      update(store, no);
      write(store, "after-kolde");
      assertThat(update(store, no)).isEmpty();
      assertThat(difference(content(store), parted)).isEmpty();
    }
  }

  @Test
  void aPairWithoutANameIsPartedAndNobodyIsMissed() {
    try (Store store = Store.open(folder)) {
      write(store, "after-kolde", "between");
      update(store);
      String group = ask(store, "?x a :Person").get(0);
      String one =
          ask(store, "?x dcterms:isReplacedBy ?g FILTER(CONTAINS(STR(?x), '/between#'))").get(0);
      String no = "different\t" + group + "\t" + one + "\t\t";
      assertThat(update(store, no)).isEmpty();
      assertThat(ask(store, "?x a :Person")).hasSize(2);
      write(store, "months-later");
      assertThat(update(store, no)).isEmpty();
    }
  }

  @Test
  void whomAPersonSaysADescriptionMeansIsMeantThoughAnotherIsNearer() {
    try (Store store = Store.open(folder)) {
      write(store, "kolde", "after-kolde", "rudal");
      update(store);
      assertThat(people(store, "after-kolde")).containsExactly("Mira Kolde");
      String description =
          ask(
                  store,
                  "GRAPH <"
                      + ARTICLE
                      + "after-kolde> { ?x dcterms:isReplacedBy ?y }"
                      + " FILTER(CONTAINS(STR(?x), 'minister'))")
              .get(0);
      String rudal = ask(store, "?x a :Person ; rdfs:label 'Janis Rudal'").get(0);

      assertThat(
              update(
                  store,
                  "same\t" + rudal + "\t" + description + "\t\tthe desk",
                  "different\t"
                      + ask(store, "?x a :Person ; rdfs:label 'Mira Kolde'").get(0)
                      + "\t"
                      + description))
          .isEmpty();

      assertThat(people(store, "after-kolde")).containsExactly("Janis Rudal");
    }
  }

  @Test
  void twoWithoutANameAreOneWhereAPersonSaysSo() {
    try (Store store = Store.open(folder)) {
      write(store, "after-kolde", "year-later");
      update(store);
      List<String> two = ask(store, "?x a :Person");
      assertThat(two).hasSize(2);
      String yes = "same\t" + two.get(0) + "\t" + two.get(1) + "\t\tthe desk";
      assertThat(update(store, yes)).isEmpty();
      assertThat(ask(store, "?x a :Person")).hasSize(1);
      write(store, "kolde");
      assertThat(update(store, yes)).isEmpty();
      assertThat(people(store, "year-later")).containsExactly("Mira Kolde");
      isSound(store);
    }
  }

  @Test
  void aLastNameIsThatOfWhoseOfficeTheArticleDescribesSomebodyBy() {
    try (Store store = Store.open(folder.resolve("apart"))) {
      write(store, "kolde", "last-name");
      update(store);
      assertThat(ask(store, "?x a :Person")).hasSize(1);
      assertThat(ask(store, "?i :standing :Merged ; :because ?x"))
          .anyMatch(why -> why.contains("describes somebody by the post that the other has"));
      isSound(store);
    }
    try (Store store = Store.open(folder.resolve("beside"))) {
      write(store, "kolde", "last-name-beside");
      update(store);
      assertThat(ask(store, "GRAPH <" + ARTICLE + "last-name-beside> { ?x a :Person }")).hasSize(2);
    }
  }
}
