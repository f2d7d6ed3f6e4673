package org.w3id.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.w3id.dateline.store.Stories.ask;
import static org.w3id.dateline.store.Stories.content;
import static org.w3id.dateline.store.Stories.difference;
import static org.w3id.dateline.store.Stories.isSound;
import static org.w3id.dateline.store.Stories.update;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dateline.link.Link;
import org.w3id.dateline.link.Subject;

/** Who is who across articles, from their texts to the graphs of a store on disk. */
class IdentitiesTest {
  private static final String ENTITY = "https://w3id.org/dateline/entity/";
  private static final String ARTICLE = "https://w3id.org/dateline/article/";
  private static final String GENERAL = ENTITY + "omid-tavakol-3935b3db80";
  private static final String SMITH = ENTITY + "john-smith-05392462a4";

  private static final Map<String, String> TEXTS =
      new TreeMap<>(
          Map.of(
              "full",
              "2023-11-18 Gen. Omid Tavakol, the commander-in-chief of the Islamic Revolutionary Guard"
                  + " Corps, warned Israel on Saturday. Tavakol met officers in Tehran.",
              "brief",
              "2023-11-20 Gen. Tavakol, the head of the IRGC, visited a base in Isfahan on Monday."
                  + " Tavakol praised the officers there.",
              "office",
              "2023-11-27 The IRGC commander-in-chief threatened Israel on Monday. \"We will answer,\""
                  + " the IRGC commander-in-chief told reporters in Tehran.",
              "later",
              "2031-02-03 The IRGC commander-in-chief visited Baghdad on Monday.",
              "mayor",
              "2023-11-19 John Smith, the mayor of Springfield, opened a new bridge on Sunday. Smith said"
                  + " the bridge cost 2 million dollars.",
              "striker",
              "2023-11-20 John Smith, a striker for Leeds United, scored twice against Chelsea on Sunday."
                  + " Smith was born on 5 May 1999.",
              "open",
              "2023-11-21 Smith, a clerk, met Omid Tavakol in Springfield on Monday. Smith left soon.",
              "union",
              "2023-11-21 The Alpine Railway Workers Union (ARWU) called a strike in Lyon on Tuesday.",
              "acronym",
              "2023-11-22 The ARWU ended its strike in Lyon on Wednesday, the ARWU said.",
              "any",
              "2023-11-22 An IRGC chief visited Baghdad on Wednesday."));

  static {
    TEXTS.put("title-mayor", "2023-11-18 Mayor Ann Smith opened a bridge in Perth on Saturday.");
    TEXTS.put(
        "title-striker", "2023-11-20 Striker Ann Smith scored twice against Chelsea on Monday.");
    TEXTS.put("title-judge", "2023-11-20 Judge Ann Smith sentenced two men to prison on Monday.");
    TEXTS.put("title-general", "2023-11-20 Gen. Ann Smith told reporters to leave on Monday.");
    TEXTS.put(
        "title-lieutenant", "2023-11-21 Lt. Gen. Ann Smith told soldiers to wait on Tuesday.");
    TEXTS.put(
        "office-lisbon", "2023-11-20 Rui Amado, the mayor of Lisbon, opened a bridge on Sunday.");
    TEXTS.put(
        "office-porto", "2023-11-20 Rui Amado, the mayor of Porto, opened a school on Sunday.");
  }

  private static final class Read {
    static final Stories STORIES = new Stories(TEXTS);
  }

  @TempDir Path folder;

  private static void write(Store store, String... names) {
    Read.STORIES.write(store, names);
  }

  @Test
  void aNameALastNameAndAnOfficeOfThreeArticlesAreOnePerson() {
    try (Store store = Store.open(folder)) {
      write(store, "full", "brief", "office");
      assertThat(ask(store, "?x a :Person")).hasSize(4);
      assertThat(update(store)).isEmpty();
      assertThat(ask(store, "?x a :Person")).containsExactly(GENERAL);
      assertThat(ask(store, "<" + GENERAL + "> rdfs:label ?x")).containsExactly("Omid Tavakol");
      assertThat(ask(store, "<" + GENERAL + "> skos:altLabel ?x")).containsExactly("Tavakol");
      assertThat(ask(store, "?x dcterms:isReplacedBy <" + GENERAL + ">"))
          .hasSize(3)
          .allMatch(iri -> iri.startsWith(ARTICLE));
      assertThat(ask(store, "GRAPH ?x { ?r :subject <" + GENERAL + "> ; :property :headOf }"))
          .containsExactly(ARTICLE + "brief", ARTICLE + "full", ARTICLE + "office");
      isSound(store);
    }
  }

  @Test
  void aHolderOfTheOfficeManyYearsLaterIsSomebodyElse() {
    try (Store store = Store.open(folder)) {
      write(store, "full", "later");
      update(store);
      assertThat(ask(store, "?x a :Person")).hasSize(2);
      assertThat(ask(store, "?i a :Identity ; :standing :Proposed ; :because ?x"))
          .singleElement()
          .asString()
          .contains("more than two years apart (-2.5)");
    }
  }

  @Test
  void whoIsDescribedAsOneOfManyIsNobodyInParticular() {
    try (Store store = Store.open(folder)) {
      write(store, "full", "any");
      update(store);
      assertThat(ask(store, "?x a :Person")).hasSize(2);
      assertThat(ask(store, "?x dcterms:isReplacedBy ?y")).isEmpty();
    }
  }

  @Test
  void twoOfOneNameWhoCanHardlyBeOneAreTwo() {
    try (Store store = Store.open(folder)) {
      write(store, "mayor", "striker");
      update(store);
      assertThat(ask(store, "?x a :Person ; rdfs:label 'John Smith'")).hasSize(2).contains(SMITH);
      assertThat(ask(store, "?x a :Athlete ; :bornOn ?day")).hasSize(1);
      assertThat(ask(store, "?x a :Athlete , :Politician")).isEmpty();
      assertThat(ask(store, "?i :standing :ToldApart ; :because ?x"))
          .containsExactly(
              "the same full name (+2.5); trades that are seldom one person's: state, sport (-3.2)");
      isSound(store);
    }
  }

  @Test
  void titlesBeforeANameTellApartWhoHardlyIsOne() {
    try (Store store = Store.open(folder)) {
      write(
          store,
          "title-mayor",
          "title-striker",
          "title-judge",
          "title-general",
          "title-lieutenant");
      update(store);
      assertThat(ask(store, "GRAPH ?g { ?x a :Person ; rdfs:label 'Ann Smith' }")).hasSize(3);
      assertThat(
              ask(
                  store,
                  "GRAPH <"
                      + ARTICLE
                      + "title-general> { ?x a :Person } GRAPH <"
                      + ARTICLE
                      + "title-lieutenant> { ?x a :Person }"))
          .hasSize(1);
      assertThat(ask(store, "?a schema:mentions ?y, ?p . ?y a :Athlete . ?x schema:mentions ?y"))
          .containsExactly(ARTICLE + "title-striker");
      assertThat(ask(store, "?i a :Identity ; :standing :ToldApart ; :because ?x"))
          .contains(
              "the same full name (+2.5); trades that are seldom one person's: army, law (-3.2)");
      isSound(store);
    }
  }

  @Test
  void nobodyIsMayorOfTwoTownsAtATime() {
    try (Store store = Store.open(folder)) {
      write(store, "office-lisbon", "office-porto");
      update(store);
      assertThat(ask(store, "?x a :Person ; rdfs:label 'Rui Amado'")).hasSize(2);
      assertThat(ask(store, "?i :standing :ToldApart ; :because ?x"))
          .singleElement()
          .asString()
          .contains("the same post of different places within half a year: mayor, lisbon; mayor,");
    }
  }

  @Test
  void anAcronymThatAnArticleExplainsIsThatOrganizationInOthers() {
    try (Store store = Store.open(folder)) {
      write(store, "union", "acronym");
      update(store);
      assertThat(ask(store, "?x a :Organization ; rdfs:label 'ARWU'")).isEmpty();
      assertThat(ask(store, "?x a :Organization ; skos:altLabel 'ARWU'"))
          .singleElement()
          .asString()
          .contains("alpine-railway-workers-union");
      isSound(store);
    }
  }

  @Test
  void theOrderOfArticlesDoesNotMatter() {
    String[] names = {
      "full", "brief", "office", "later", "mayor", "striker", "open", "union", "acronym"
    };
    Set<String> once;
    try (Store store = Store.open(folder.resolve("once"))) {
      write(store, names);
      update(store);
      once = content(store);
    }
    try (Store store = Store.open(folder.resolve("reversed"))) {
      for (int i = names.length - 1; i >= 0; i--) {
        write(store, names[i]);
        update(store);
      }
      assertThat(difference(content(store), once)).isEmpty();
    }
    try (Store store = Store.open(folder.resolve("halves"))) {
      write(store, "acronym", "open", "office", "striker");
      update(store);
      write(store, "mayor", "later", "union", "full", "brief");
      update(store);
      write(store, "full", "striker");
      update(store);
      assertThat(difference(content(store), once)).isEmpty();
      isSound(store);
    }
  }

  @Test
  void whatAnArticleAddedGoesWithIt() {
    try (Store store = Store.open(folder)) {
      write(store, "brief", "office", "striker");
      update(store);
      Set<String> without = content(store);
      assertThat(ask(store, "?x a :Person ; rdfs:label 'Tavakol'"))
          .singleElement()
          .asString()
          .startsWith(ENTITY + "tavakol-");
      write(store, "full", "mayor");
      update(store);
      assertThat(ask(store, "?x a :Person ; rdfs:label 'Tavakol'")).isEmpty();
      store.forget(ARTICLE + "full");
      store.forget(ARTICLE + "mayor");
      update(store);
      assertThat(difference(content(store), without)).isEmpty();
      isSound(store);
    }
  }

  @Test
  void aPersonsNoWinsAndSurvivesEveryBuild() {
    String brief;
    try (Store store = Store.open(folder.resolve("first"))) {
      write(store, "full", "brief", "office");
      update(store);
      brief = ask(store, "?x dcterms:isReplacedBy ?y FILTER(CONTAINS(STR(?x), '/brief#'))").get(0);
    }
    String no = "different\t" + GENERAL + "\t" + brief + "\ta namesake\tthe desk";
    Set<String> decided;
    try (Store store = Store.openExisting(folder.resolve("first"))) {
      assertThat(update(store, no)).isEmpty();
      assertThat(ask(store, "?x a :Person ; rdfs:label 'Tavakol'")).hasSize(1);
      assertThat(ask(store, "<" + GENERAL + "> owl:differentFrom ?x")).hasSize(1);
      decided = content(store);
      write(store, "open");
      update(store, no);
      store.forget(ARTICLE + "open");
      Identities.update(store, Identities.decided(store), () -> {});
      assertThat(difference(content(store), decided)).isEmpty();
      isSound(store);
    }
    try (Store store = Store.open(folder.resolve("anew"))) {
      write(store, "office", "brief");
      update(store, no);
      write(store, "full");
      update(store, no);
      assertThat(difference(content(store), decided)).isEmpty();
    }
  }

  @Test
  void aPersonsYesMergesThoseWhomTheProgramTellsApartAndCanBeTakenBack() {
    try (Store store = Store.open(folder)) {
      write(store, "mayor", "striker");
      update(store);
      Set<String> before = content(store);
      String apart = ask(store, "?y :toldApartAs ?x").get(0);
      assertThat(update(store, "same\t" + apart + "\t" + SMITH + "\t\t")).isEmpty();
      assertThat(ask(store, "?x a :Person ; rdfs:label 'John Smith'")).containsExactly(SMITH);
      assertThat(ask(store, "?i :standing :Merged ; :decidedBy ?x")).isEmpty();
      isSound(store);
      update(store);
      before.removeIf(
          line -> line.contains("dataset> <https://w3id.org/dateline/ontology#identityState"));
      assertThat(difference(content(store), before))
          .allMatch(line -> line.contains("ontology#identityState>"));
    }
  }

  @Test
  void aYesOfOneArticleHoldsForThatArticleAlone() {
    try (Store store = Store.open(folder)) {
      write(store, "mayor", "striker", "full", "brief");
      update(
          store, "same\t" + GENERAL + "\t" + SMITH + "@" + ARTICLE + "striker\tan alias\tthe desk");
      assertThat(ask(store, "GRAPH <" + ARTICLE + "striker> { ?x a :Person }")).hasSize(1);
      assertThat(ask(store, "GRAPH <" + ARTICLE + "mayor> { ?x a :Person }"))
          .containsExactly(SMITH);
      assertThat(ask(store, "?x a :Athlete ; skos:altLabel 'Tavakol'")).hasSize(1);
      assertThat(ask(store, "?i :decidedBy 'the desk' ; rdfs:label ?x ; a :Identity")).hasSize(1);
      isSound(store);
    }
  }

  @Test
  void anItemIsTheSameOnlyOnceAPersonSaysSo() {
    try (Store store = Store.open(folder)) {
      write(store, "full", "brief", "mayor");
      update(store);
      assertThat(ask(store, "?x owl:sameAs ?item")).isEmpty();
      update(store, "item\t" + GENERAL + "\thttp://www.wikidata.org/entity/Q999999\t\t");
      assertThat(
              ask(
                  store,
                  "GRAPH <https://w3id.org/dateline/graph/decisions> { ?x owl:sameAs wd:Q999999 }"))
          .containsExactly(GENERAL);
      String town = ask(store, "?x rdfs:label 'Springfield' ; schema:sameAs ?item").get(0);
      assertThat(town).isEqualTo(ENTITY + "springfield");
    }
  }

  private static List<Link> generals(List<Subject> subjects) {
    return subjects.stream()
        .filter(s -> s.names().stream().anyMatch(name -> name.text().endsWith("Tavakol")))
        .filter(s -> s.words().contains("head") || s.words().contains("commander-in-chief"))
        .map(s -> new Link(s.id(), "Q999998", 0.9, "name", Optional.empty(), List.of("a general")))
        .toList();
  }

  @Test
  void anItemThatTurnsUpLaterIsAddedAndNoIriChanges() {
    try (Store store = Store.open(folder)) {
      write(store, "full", "brief", "office", "mayor");
      update(store);
      Set<String> entities = new TreeSet<>(ask(store, "?x a :Entity"));
      Relinking.Report report = Relinking.relink(store, IdentitiesTest::generals, () -> {});
      update(store);
      assertThat(report).isEqualTo(new Relinking.Report(2, 0));
      assertThat(new TreeSet<>(ask(store, "?x a :Entity"))).isEqualTo(entities);
      assertThat(ask(store, "?x schema:sameAs wd:Q999998")).containsExactly(GENERAL);
      assertThat(ask(store, "GRAPH ?x { <" + GENERAL + "> :link/:item wd:Q999998 }"))
          .containsExactly(ARTICLE + "brief", ARTICLE + "full");
      assertThat(ask(store, "?i :standing :Merged ; :because ?x FILTER(CONTAINS(?x, 'item'))"))
          .singleElement()
          .asString()
          .contains("the same item of Wikidata: Q999998");
      isSound(store);
      Set<String> linked = content(store);
      assertThat(Relinking.relink(store, IdentitiesTest::generals, () -> {}))
          .isEqualTo(new Relinking.Report(0, 0));
      update(store);
      assertThat(difference(content(store), linked)).isEmpty();
      update(store, "not-item\t" + GENERAL + "\thttp://www.wikidata.org/entity/Q999998\t\t");
      assertThat(ask(store, "?x schema:sameAs wd:Q999998")).isEmpty();
      isSound(store);
      update(store);
      assertThat(ask(store, "?x schema:sameAs wd:Q999998")).containsExactly(GENERAL);
    }
  }

  /** Links all generals to an item. */
  private static Relinking.Report relink(Store store, String item, double score) {
    return Relinking.relink(
        store,
        subjects ->
            generals(subjects).stream()
                .map(
                    link ->
                        new Link(
                            link.entity(), item, score, "name", Optional.empty(), link.reasons()))
                .toList(),
        () -> {});
  }

  @Test
  void noTransactionIsOpenWhileALinkIsAskedFor() {
    try (Store store = Store.open(folder)) {
      write(store, "full");
      List<Boolean> inTransaction = new ArrayList<>();
      Relinking.Report report =
          Relinking.relink(
              store,
              subjects -> {
                inTransaction.add(store.dataset().isInTransaction());
                return List.of();
              },
              left -> {
                inTransaction.add(store.dataset().isInTransaction());
                return generals(left);
              },
              () -> {});
      assertThat(report.linked()).isEqualTo(1);
      assertThat(inTransaction).containsExactly(false, false);
    }
  }

  @Test
  void aSureLinkStaysAndAHintGivesWay() {
    try (Store store = Store.open(folder)) {
      write(store, "full");
      assertThat(relink(store, "Q999998", 0.4)).isEqualTo(new Relinking.Report(1, 0));
      assertThat(relink(store, "Q999997", 0.45)).isEqualTo(new Relinking.Report(0, 0));
      assertThat(relink(store, "Q999996", 0.69)).isEqualTo(new Relinking.Report(0, 1));
      assertThat(relink(store, "Q999995", 0.98)).isEqualTo(new Relinking.Report(0, 0));
      assertThat(ask(store, "?e :link/:item ?x . ?e rdfs:label 'Omid Tavakol'"))
          .containsExactly("http://www.wikidata.org/entity/Q999996");
      isSound(store);
    }
  }

  @Test
  void aRefusedItemOfAPlaceGoesWithItsLinkAndComesBackWithThePersonsYes() {
    try (Store store = Store.open(folder)) {
      write(store, "full", "mayor", "striker");
      update(store);
      Set<String> before = content(store);
      String town = ENTITY + "springfield";
      String item = ask(store, "<" + town + "> schema:sameAs ?x").get(0);
      String no = "not-item\t" + town + "\t" + item + "\t\t";
      assertThat(update(store, no)).isEmpty();
      assertThat(ask(store, "<" + town + "> schema:sameAs ?x")).isEmpty();
      assertThat(ask(store, "GRAPH ?g { <" + town + "> schema:sameAs ?x }")).isEmpty();
      assertThat(ask(store, "<" + town + "> :link/:item ?x")).isEmpty();
      assertThat(ask(store, "<" + town + "> owl:differentFrom ?x")).containsExactly(item);
      isSound(store);
      write(store, "open");
      Identities.update(store, Identities.decided(store), () -> {});
      assertThat(ask(store, "GRAPH ?g { <" + town + "> schema:sameAs ?x }")).isEmpty();
      Relinking.relink(store, subjects -> List.of(), () -> {});
      update(store, no);
      assertThat(ask(store, "GRAPH ?g { <" + town + "> schema:sameAs ?x }")).isEmpty();
      String one = "not-item\t" + town + "@" + ARTICLE + "open\t" + item + "\t\t";
      assertThat(update(store, one)).isEmpty();
      assertThat(ask(store, "GRAPH ?x { <" + town + "> schema:sameAs ?item }"))
          .contains(ARTICLE + "mayor")
          .doesNotContain(ARTICLE + "open");
      assertThat(ask(store, "<" + town + "> owl:differentFrom ?x")).isEmpty();
      isSound(store);
      store.forget(ARTICLE + "open");
      update(store);
      assertThat(difference(content(store), before))
          .allMatch(line -> line.contains("ontology#identityState>"));
    }
  }

  @Test
  void aDecisionThatCannotBeFollowedIsNamed() {
    try (Store store = Store.open(folder)) {
      write(store, "mayor", "striker", "open");
      String town = ENTITY + "springfield";
      String opening = ask(store, "GRAPH <" + ARTICLE + "mayor> { ?x a :Event }").get(0);
      assertThat(
              update(
                  store,
                  "different\t" + town + "\t" + town + "@" + ARTICLE + "open\t\t",
                  "not-item\t" + town + "@" + ARTICLE + "zzz\twd:Q1\t\t",
                  "same\t" + SMITH + "\t" + opening + "\t\t"))
          .hasSize(3)
          .contains(
              "decisions.tsv:4: "
                  + opening
                  + " is in the store, but neither as a person nor as an organization or a place;"
                  + " the line is kept")
          .anyMatch(
              n -> n.startsWith("decisions.tsv:2: \"different\" can't be followed: they stay"))
          .anyMatch(n -> n.startsWith("decisions.tsv:3: nobody in the store is " + town + "@"));
    }
  }

  @Test
  void aLastNameAndANameOfOneSureItemAreOne() {
    try (Store store = Store.open(folder)) {
      write(store, "open", "mayor", "full");
      update(store);
      assertThat(ask(store, "?x a :Person")).hasSize(3);
      Relinking.relink(
          store,
          subjects ->
              subjects.stream()
                  .filter(s -> s.names().stream().anyMatch(name -> name.text().endsWith("Smith")))
                  .map(
                      s -> new Link(s.id(), "Q999997", 0.9, "name", Optional.empty(), List.of("s")))
                  .toList(),
          () -> {});
      update(store);
      assertThat(ask(store, "?x a :Person")).containsExactlyInAnyOrder(GENERAL, SMITH);
      isSound(store);
    }
  }

  @Test
  void aPersonAndAPlaceAreNotMadeOne() {
    try (Store store = Store.open(folder)) {
      write(store, "mayor", "striker");
      update(store);
      assertThat(update(store, "same\t" + SMITH + "\t" + ENTITY + "springfield\t\t"))
          .containsExactly(
              "decisions.tsv:2: \"same\" is refused: John Smith is a person, Springfield is a place;"
                  + " name two of one kind, or take the line out");
      assertThat(ask(store, "?x a :Person , :Place")).isEmpty();
      isSound(store);
    }
  }

  @Test
  void norAreAPlaceAndAPersonWhoseIriOnlyCameAboutNow() {
    List<String> apart;
    try (Store store = Store.open(folder.resolve("before"))) {
      write(store, "mayor", "striker");
      update(store);
      apart = ask(store, "<" + SMITH + "> :toldApartAs ?x");
    }
    assertThat(apart).hasSize(1);
    try (Store store = Store.open(folder.resolve("now"))) {
      write(store, "mayor", "striker");
      assertThat(update(store, "same\t" + apart.get(0) + "\t" + ENTITY + "springfield\t\t"))
          .singleElement()
          .asString()
          .contains("\"same\" is refused: ", "John Smith is a person, ");
      assertThat(ask(store, "?x a :Person ; rdfs:label 'John Smith'"))
          .containsExactlyInAnyOrder(SMITH, apart.get(0));
      isSound(store);
    }
  }

  @Test
  void aProposalSaysWhyItIsNoMerge() {
    try (Store store = Store.open(folder)) {
      write(store, "mayor", "open");
      update(store);
      assertThat(ask(store, "?i :standing :Proposed ; :because ?x"))
          .singleElement()
          .asString()
          .contains("not merged: ", " more would make it sure (0.9), and of one of them no item,");
    }
  }

  @Test
  void aNameThatNobodyBearsIsNamedAndKept() {
    try (Store store = Store.open(folder)) {
      write(store, "full");
      String line = "same\t" + SMITH + "\t" + GENERAL + "\t\t";
      assertThat(update(store, line))
          .containsExactly(
              "decisions.tsv:2: nobody in the store is " + SMITH + "; the line is kept");
      write(store, "mayor");
      assertThat(Identities.update(store, Identities.decided(store), () -> {})).isEmpty();
      assertThat(ask(store, "?x a :Person")).hasSize(1);
    }
  }

  @Test
  void aStoreWithoutAnIndexOfNamesGetsOne() {
    try (Store store = Store.open(folder)) {
      write(store, "full", "brief", "office");
      update(store);
      Set<String> whole = content(store);
      store.change(
          content -> {
            content
                .triplesOf(org.w3id.dateline.graph.Graphs.METADATA)
                .forEach(
                    triple -> {
                      String property = triple.getPredicate().getURI();
                      if (property.endsWith("#identityState") || property.endsWith("#bearer")) {
                        content.forget(
                            triple.getSubject(), triple.getPredicate(), triple.getObject());
                      }
                    });
          });
      update(store);
      assertThat(difference(content(store), whole)).isEmpty();
    }
  }
}
