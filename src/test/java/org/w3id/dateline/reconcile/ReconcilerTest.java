package org.w3id.dateline.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.link.Extraction;
import org.w3id.dateline.link.Link;
import org.w3id.dateline.reconcile.LocalService.Item;

/** A service that behaves. Names and items are made up. */
class ReconcilerTest {
  private static final String HUMAN = "Q5";
  private static final String ORGANIZATION = "Q43229";
  private static final String PLACE = "Q2221906";

  @TempDir Path folder;

  private final LocalService service =
      new LocalService(
          new Item("Q901", "Ann Example", HUMAN),
          new Item("Q902", "Ann Example Foundation", ORGANIZATION),
          new Item("Q903", "Bob Sample", HUMAN),
          new Item("Q904", "Bob Sample", HUMAN),
          new Item("Q905", "Exampleton", PLACE),
          new Item("Q906", "Upper Exampleton", PLACE),
          new Item("Q907", "Society of Samples of the North", ORGANIZATION));

  @AfterEach
  void stop() {
    service.close();
  }

  private Reconciler reconciler() {
    return new Reconciler(settings(10));
  }

  private ReconcileSettings settings(int batch) {
    return new ReconcileSettings(
        service.address(),
        folder.resolve("cache"),
        "dateline/test",
        new ReconcileSettings.Limits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            2,
            Duration.ofMillis(1),
            Duration.ofSeconds(1),
            100_000,
            batch,
            2,
            1000));
  }

  private static List<String> items(Extraction extraction) {
    return extraction.links().stream().map(l -> l.entity() + " " + l.item()).toList();
  }

  @Test
  void whatOfflineLinkingLeftOpenGetsTheItemsThatMatch() {
    Extraction article =
        new SmallArticle()
            .person("Ann Example")
            .organization("Ann Example Foundation")
            .place("Exampleton")
            .person("Nobody Known")
            .read();
    Reconciliation found = reconciler().reconcile(article);
    assertThat(found.complete()).isTrue();
    assertThat(found.notices()).isEmpty();
    assertThat(items(found.extraction())).containsExactly("e1 Q901", "e2 Q902", "e3 Q905");
    assertThat(found.extraction().links())
        .allSatisfy(
            link -> {
              assertThat(link.method()).isEqualTo("reconciliation");
              assertThat(link.score()).isBetween(0.9, 1.0);
              assertThat(link.reasons()).contains("service: match, score 100");
            });
  }

  @Test
  void ofTwoWhoBearTheSameNameNeitherIsTaken() {
    Extraction article = new SmallArticle().person("Bob Sample").read();
    assertThat(reconciler().reconcile(article).extraction().links()).isEmpty();
  }

  private void answerAllWith(String candidate) {
    service.next(
        1,
        exchange -> {
          StringBuilder answers = new StringBuilder();
          LocalService.queries(exchange)
              .keySet()
              .forEach(
                  query ->
                      answers
                          .append(answers.isEmpty() ? "{" : ",")
                          .append('"' + query + "\":{\"result\":[" + candidate + "]}"));
          LocalService.send(exchange, 200, answers + "}");
        });
  }

  @Test
  void whatTheServiceCallsByNamesThatHaveNothingInCommonIsAHint() {
    answerAllWith(
        "{\"id\":\"Q901\",\"name\":\"Carl Other\",\"score\":100,\"match\":true,\"type\":[{\"id\":\"Q5\"}]}");
    Extraction article =
        new SmallArticle().person("Ann Example").person("Dora Sample").person("Bill Other").read();

    Extraction found = reconciler().reconcile(article).extraction();

    assertThat(found.links())
        .extracting(link -> link.entity() + " " + (link.score() < 0.5 ? "may be" : "is"))
        .containsExactly("e1 may be", "e2 may be", "e3 is");
    assertThat(found.links().get(0).reasons()).contains("against: the service calls it Carl Other");
  }

  @Test
  void anAcronymAndItsLongFormAreAlike() {
    answerAllWith(
        "{\"id\":\"Q902\",\"name\":\"Society of Example Samples\",\"score\":100,\"match\":true}");
    Extraction article = new SmallArticle().organization("SES").read();

    assertThat(reconciler().reconcile(article).extraction().links())
        .allSatisfy(link -> assertThat(link.score()).isGreaterThan(0.8))
        .hasSize(1);
  }

  @Test
  void anOrganizationIsNoFilm() {
    answerAllWith(
        "{\"id\":\"Q903\",\"name\":\"Example Society\",\"score\":100,\"match\":true,"
            + "\"type\":[{\"id\":\"Q11424\"}]}");
    Extraction article = new SmallArticle().organization("Example Society").read();

    assertThat(reconciler().reconcile(article).extraction().links()).isEmpty();
  }

  @Test
  void aCandidateThatIsNotSaidToMatchMustScoreHighAndLead() {
    Extraction article =
        new SmallArticle().organization("Society of Samples of the Nor").organization("Soc").read();
    Reconciliation found = reconciler().reconcile(article);
    assertThat(items(found.extraction())).containsExactly("e1 Q907");
    assertThat(found.extraction().links().get(0).score()).isBetween(0.5, 0.7);
  }

  @Test
  void asksInBatchesAndNamesTheTypeAndItself() {
    SmallArticle article = new SmallArticle();
    for (int i = 0; i < 7; i++) {
      article.person("Person Number" + i);
    }
    new Reconciler(settings(3)).reconcile(article.read());
    assertThat(service.batches()).extracting(JsonObject::size).containsExactly(3, 3, 1);
    JsonObject query = service.batches().get(0).getAsJsonObject("q0");
    assertThat(query.get("query").getAsString()).isEqualTo("Person Number0");
    assertThat(query.get("type").getAsString()).isEqualTo("Q5");
    assertThat(service.userAgents()).containsOnly("dateline/test");
  }

  @Test
  void tellsWhatIsKnownOfThemIfItHasAnItem() {
    SmallArticle article = new SmallArticle().person("Ann Example").place("Exampleton");
    article.linked(new Link(article.lastId(), "Q905", 0.9, "label", Optional.empty(), List.of()));
    article.relation("citizenOf", "e1", "e2").relation("supports", "e1", "e2");
    Link link = reconciler().reconcile(article.read()).extraction().links().get(0);
    JsonObject query = service.batches().get(0).getAsJsonObject("q0");
    assertThat(query.getAsJsonArray("properties").toString())
        .isEqualTo("[{\"pid\":\"P27\",\"v\":{\"id\":\"Q905\"}}]");
    assertThat(link.reasons()).contains("asked for: Q5", "asked for: P27 Q905");
  }

  @Test
  void takesNoMoreInABatchThanTheManifestAllows() {
    service.describeAs(
        "{\"name\": \"Old\", \"identifierSpace\": \"http://www.wikidata.org/entity/\","
            + " \"schemaSpace\": \"http://www.wikidata.org/prop/direct/\", \"batchSize\": 2}");
    Extraction article =
        new SmallArticle().person("Ann Example").place("Exampleton").place("Nowhere").read();
    assertThat(items(reconciler().reconcile(article).extraction()))
        .as("a manifest of 0.1 names no versions")
        .containsExactly("e1 Q901", "e2 Q905");
    assertThat(service.batches()).extracting(JsonObject::size).containsExactly(2, 1);
  }

  @Test
  void whatIsLinkedForSureOrHasALastNameAloneIsNotAsked() {
    SmallArticle article = new SmallArticle().place("Exampleton");
    article.linked(new Link(article.lastId(), "Q1", 0.8, "label", Optional.empty(), List.of()));
    article.person("Example");
    Reconciliation found = reconciler().reconcile(article.read());
    assertThat(items(found.extraction())).containsExactly("e1 Q1");
    assertThat(service.requests()).isZero();
  }

  @Test
  void aLinkThatIsUnsureIsAskedAndReplaced() {
    SmallArticle article = new SmallArticle().place("Exampleton");
    article.linked(new Link(article.lastId(), "Q1", 0.3, "label", Optional.empty(), List.of()));
    assertThat(items(reconciler().reconcile(article.read()).extraction()))
        .containsExactly("e1 Q905");
  }

  @Test
  void whatWasAskedOnceIsNotAskedAgainAndGivesTheSame() {
    Extraction article =
        new SmallArticle().person("Ann Example").place("Exampleton").person("No One").read();
    Extraction first = reconciler().reconcile(article).extraction();
    int before = service.requests();
    service.close();
    Reconciler later = reconciler();
    Reconciliation second = later.reconcile(article);
    assertThat(second.extraction().links()).isEqualTo(first.links()).hasSize(2);
    assertThat(second.complete()).isTrue();
    assertThat(second.notices()).isEmpty();
    assertThat(later.counts()).isEqualTo(new ReconcileCounts(3, 3, 0, 2, 0, 0));
    assertThat(service.requests()).isEqualTo(before);
  }

  @Test
  void ofSeveralThreadsEachNameIsAskedOnce() throws InterruptedException {
    Reconciler reconciler = reconciler();
    Extraction article = new SmallArticle().person("Ann Example").place("Exampleton").read();
    List<Extraction> found = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      threads.add(
          new Thread(
              () -> {
                Extraction extraction = reconciler.reconcile(article).extraction();
                synchronized (found) {
                  found.add(extraction);
                }
              }));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(found).hasSize(8).extracting(Extraction::links).containsOnly(found.get(0).links());
    assertThat(service.batches()).hasSize(1);
  }

  @Test
  void aDamagedEntryOfTheCacheIsNamedAndAskedAgain() {
    Extraction article = new SmallArticle().person("Ann Example").read();
    Extraction first = reconciler().reconcile(article).extraction();
    List<Path> files = cached();
    assertThat(files).as("the manifest and an answer").hasSize(2);
    for (Path file : files) {
      write(file, "{\"key\": \"tru");
    }
    Reconciliation second = reconciler().reconcile(article);
    assertThat(second.extraction().links()).isEqualTo(first.links());
    assertThat(second.notices())
        .hasSize(2)
        .allSatisfy(notice -> assertThat(notice).contains("is damaged: it is asked for again"));
    assertThat(second.notices().get(0) + second.notices().get(1))
        .contains(files.get(0).toString())
        .contains(files.get(1).toString());
    assertThat(reconciler().reconcile(article).notices()).isEmpty();
  }

  @Test
  void theCacheHoldsNoMoreThanItMay() {
    AnswerCache cache = new AnswerCache(folder.resolve("cache"), 512);
    for (int i = 0; i < 1500; i++) {
      JsonObject value = new JsonObject();
      value.addProperty("n", i);
      cache.put("key " + i, value);
    }
    assertThat(cached()).hasSizeBetween(300, 512);
    assertThat(cache.get("key 1499")).isPresent();
    assertThat(cache.takeNotices()).isEmpty();
  }

  @Test
  void aCacheThatCanNotBeWrittenIsNamedAndTheRunGoesOn() {
    write(folder.resolve("cache"), "a file where the folder should be");
    Extraction article = new SmallArticle().person("Ann Example").place("Exampleton").read();
    Reconciler reconciler = reconciler();
    Reconciliation found = reconciler.reconcile(article);
    assertThat(items(found.extraction())).containsExactly("e1 Q901", "e2 Q905");
    assertThat(found.notices()).anySatisfy(n -> assertThat(n).contains("can't be kept in"));
    reconciler.reconcile(article);
    assertThat(service.batches()).as("remembered in this run").hasSize(1);
  }

  @Test
  void anotherServicesItemsAreIris() {
    service.identifierSpace("https://example.org/thing/");
    Extraction article = new SmallArticle().place("Exampleton").read();
    assertThat(items(reconciler().reconcile(article).extraction()))
        .containsExactly("e1 https://example.org/thing/Q905");
    assertThat(service.batches().get(0).getAsJsonObject("q0").has("type"))
        .as("its types are its own")
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wikidata",
        "ftp://example.org/",
        "http://",
        "http://a:b@example.org/",
        "http://a b"
      })
  void whatIsNoAddressIsRefused(String address) {
    assertThatThrownBy(() -> ReconcileSettings.of(address, folder, "1"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("is no address of a reconciliation service")
        .hasMessageContaining("https://");
  }

  private List<Path> cached() {
    try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
