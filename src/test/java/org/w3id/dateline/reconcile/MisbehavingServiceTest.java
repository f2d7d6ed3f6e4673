package org.w3id.dateline.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.link.Extraction;
import org.w3id.dateline.link.Link;
import org.w3id.dateline.link.Subject;
import org.w3id.dateline.reconcile.LocalService.Item;
import org.w3id.dateline.reconcile.LocalService.Misdeed;

/** A service that misbehaves: the article keeps what it had, and the user is told. */
class MisbehavingServiceTest {
  private static final int ANSWER_BYTES = 20_000;

  @TempDir Path folder;

  private final LocalService service =
      new LocalService(
          new Item("Q901", "Ann Example", "Q5"), new Item("Q905", "Exampleton", "Q2221906"));
  private final CountDownLatch end = new CountDownLatch(1);
  private Duration patience = Duration.ofSeconds(5);
  private int attempts = 3;

  @AfterEach
  void stop() {
    end.countDown();
    service.close();
  }

  private Reconciler reconciler() {
    return new Reconciler(
        new ReconcileSettings(
            service.address(),
            folder.resolve("cache"),
            "dateline/test",
            new ReconcileSettings.Limits(
                Duration.ofSeconds(5),
                patience,
                attempts,
                Duration.ofMillis(1),
                Duration.ofMillis(2500),
                ANSWER_BYTES,
                10,
                2,
                1000)));
  }

  private static Extraction article() {
    return new SmallArticle().person("Ann Example").place("Exampleton").read();
  }

  private static List<String> items(Reconciliation found) {
    return found.extraction().links().stream().map(Link::item).toList();
  }

  private void isMendedByAskingAgain(Reconciler reconciler, int requests) {
    Reconciliation found = reconciler.reconcile(article());
    assertThat(found.notices()).isEmpty();
    assertThat(found.complete()).isTrue();
    assertThat(items(found)).containsExactly("Q901", "Q905");
    assertThat(service.requests()).isEqualTo(requests);
  }

  private Reconciliation isNamedAndTheArticleStays(String problem) {
    Reconciliation found = reconciler().reconcile(article());
    assertThat(found.complete()).isFalse();
    assertThat(found.extraction().links()).isEmpty();
    assertThat(found.notices())
        .anySatisfy(notice -> assertThat(notice).contains(service.address().toString(), problem));
    return found;
  }

  @Test
  void anErrorOfTheServerIsAskedAgain() {
    service.next(2, exchange -> LocalService.send(exchange, 500, "{\"status\": \"error\"}"));
    isMendedByAskingAgain(reconciler(), 1 + 3);
  }

  @Test
  void anErrorThatStaysIsNamedOnceAndTheServiceIsLeftAlone() {
    service.next(100, exchange -> LocalService.send(exchange, 503, ""));
    Reconciler reconciler = reconciler();
    for (int i = 0; i < 5; i++) {
      Reconciliation found =
          reconciler.reconcile(new SmallArticle().person("Person Number" + i).read());
      assertThat(found.complete()).isFalse();
      if (i == 0) {
        assertThat(found.notices())
            .containsExactly(
                "the reconciliation service " + service.address() + " answered with status 503");
      } else if (i == 1) {
        assertThat(found.notices())
            .singleElement()
            .asString()
            .startsWith("the reconciliation service is not asked again in this run. ")
            .contains("its address is right", "run the same again");
      } else {
        assertThat(found.notices()).isEmpty();
      }
    }
    assertThat(service.requests()).isEqualTo(1 + 2 * attempts);
    assertThat(reconciler.counts()).isEqualTo(new ReconcileCounts(5, 0, 0, 0, 5, 7));
  }

  @Test
  void whoAsksForAWhileIsGivenThatWhile() {
    service.next(
        1,
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "1");
          LocalService.send(exchange, 429, "");
        });
    long before = System.nanoTime();
    isMendedByAskingAgain(reconciler(), 1 + 2);
    assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(1_000_000_000L);
  }

  @Test
  void aWhileCanBeADateOfTheServersClock() {
    service.next(
        1,
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "Thu, 31 Dec 2099 23:59:59 GMT");
          LocalService.send(exchange, 503, "");
        });
    Reconciliation found = reconciler().reconcile(article());
    assertThat(String.join("\n", found.notices()))
        .contains("answered with status 503, and asks to be left alone for");
  }

  @Test
  void whoAsksForTooLongAWhileIsNotWaitedFor() {
    service.next(
        1,
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "86400");
          LocalService.send(exchange, 429, "");
        });
    isNamedAndTheArticleStays("answered with status 429, and asks to be left alone for 86400 s");
    assertThat(service.requests()).isEqualTo(2);
  }

  @Test
  void silenceEndsAfterATime() {
    patience = Duration.ofMillis(200);
    attempts = 1;
    service.next(1, exchange -> hang());
    isNamedAndTheArticleStays("did not answer in time");
  }

  @Test
  void anAnswerThatDripsEndsAfterATime() {
    patience = Duration.ofMillis(300);
    attempts = 1;
    service.next(
        1,
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream body = exchange.getResponseBody();
          body.write("{\"q0\":".getBytes(StandardCharsets.UTF_8));
          body.flush();
          hang();
        });
    isNamedAndTheArticleStays("did not answer in time");
  }

  private void hang() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void truncatedJsonIsAskedAgain() {
    service.next(
        1,
        exchange -> {
          String whole = service.results(exchange).toString();
          LocalService.send(exchange, 200, whole.substring(0, whole.length() / 2));
        });
    isMendedByAskingAgain(reconciler(), 1 + 2);
  }

  @Test
  void htmlInThePlaceOfJsonIsNamed() {
    service.next(
        attempts,
        exchange -> LocalService.send(exchange, 200, "<!DOCTYPE html><title>Sign in</title>"));
    isNamedAndTheArticleStays("answered with what is no JSON object");
  }

  @Test
  void anAnswerShorterThanItsLengthIsAskedAgain() {
    service.next(
        1,
        exchange -> {
          exchange.sendResponseHeaders(200, 5000);
          exchange.getResponseBody().write('{');
        });
    isMendedByAskingAgain(reconciler(), 1 + 2);
  }

  @Test
  void anAnswerWithoutEndIsCutOff() {
    service.next(
        1,
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] blanks = " ".repeat(1 << 12).getBytes(StandardCharsets.UTF_8);
          OutputStream body = exchange.getResponseBody();
          try {
            for (int i = 0; i < 100_000; i++) {
              body.write(blanks);
            }
          } catch (IOException e) {
            end.countDown(); // the other side hung up
          }
        });
    isNamedAndTheArticleStays("answered with more than " + ANSWER_BYTES + " bytes");
    hang();
    assertThat(service.requests()).as("not asked again").isEqualTo(2);
  }

  @Test
  void queriesLeftOutAreNamedAndTheOthersKept() {
    service.next(
        1,
        exchange -> {
          JsonObject answers = service.results(exchange);
          answers.remove("q1");
          answers.add("q77", answers.get("q0"));
          LocalService.send(exchange, 200, answers.toString());
        });
    Reconciler reconciler = reconciler();
    Reconciliation first = reconciler.reconcile(article());
    assertThat(first.complete()).isFalse();
    assertThat(first.notices())
        .containsExactly(
            "the reconciliation service " + service.address() + " left queries unanswered");
    assertThat(items(reconciler.reconcile(article()))).containsExactly("Q901", "Q905");
    assertThat(service.batches().get(1).size()).as("only the other is asked again").isEqualTo(1);
  }

  @Test
  void asManyAreToldLinkedAsAreWhereQueriesAreLeftOut() {
    Misdeed leavingOut =
        exchange -> {
          JsonObject answers = service.results(exchange);
          answers.remove("q1");
          LocalService.send(exchange, 200, answers.toString());
        };
    service.next(1, leavingOut);
    Reconciler ofArticle = reconciler();
    assertThat(items(ofArticle.reconcile(article()))).isEmpty();
    assertThat(ofArticle.counts().linked()).isZero();
    service.next(1, leavingOut);
    Reconciler ofGraph = reconciler();
    Reconciled found =
        ofGraph.link(
            List.of(
                subject("e1", EntityType.PLACE, "Exampleton"),
                subject("e2", EntityType.PERSON, "Nobody Known"),
                subject("e3", EntityType.PERSON, "No One")));
    assertThat(found.complete()).isFalse();
    assertThat(found.links()).extracting(Link::item).containsExactly("Q905");
    assertThat(ofGraph.counts().linked()).isEqualTo(1);
    assertThat(ofGraph.counts().failed()).isEqualTo(1);
  }

  private static Subject subject(String id, EntityType type, String name) {
    return new Subject(
        id,
        type,
        List.of(),
        List.of(new Subject.Name(name, 1)),
        Set.of(),
        Set.of(),
        Set.of(),
        Optional.empty());
  }

  @Test
  void answersToOtherQueriesAreNone() {
    service.next(
        1,
        exchange -> {
          JsonObject answers = service.results(exchange);
          JsonObject others = new JsonObject();
          answers.entrySet().forEach(e -> others.add("x" + e.getKey(), e.getValue()));
          LocalService.send(exchange, 200, others.toString());
        });
    isNamedAndTheArticleStays("answered none of the queries");
  }

  @Test
  void aRedirectToAnotherHostIsNotFollowed() {
    try (LocalService other = new LocalService()) {
      service.next(1, exchange -> redirect(exchange, other.address().toString()));
      isNamedAndTheArticleStays("redirects to another host");
      assertThat(other.requests()).isZero();
    }
  }

  @Test
  void aRedirectOnTheSameHostIsFollowedWithItsForm() {
    service.next(1, exchange -> redirect(exchange, "/api/en"));
    isMendedByAskingAgain(reconciler(), 1 + 2);
  }

  @Test
  void redirectsInACircleEnd() {
    service.next(20, exchange -> redirect(exchange, "/api"));
    isNamedAndTheArticleStays("redirects without end");
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(307, -1);
  }

  @Test
  void candidatesThatAreNoneArePassedOver() {
    service.next(
        1,
        exchange ->
            LocalService.send(
                exchange,
                200,
                """
                {"q0": {"result": [
                   7, null, "Q1", {"id": 5, "score": 100, "match": true},
                   {"id": "Q2", "score": "100", "match": true}, {"id": "Q3", "match": true},
                   {"id": "Q4", "score": 1e999, "match": true},
                   {"id": "Q6 <b>bold</b>", "name": "Ann Example", "score": 100, "match": true},
                   {"id": "javascript:alert(1)", "name": "Ann Example", "score": 100, "match": true},
                   {"id": "Q7", "name": "Ann Example", "score": 100, "match": true, "type": [{"id": "Q43229"}]},
                   {"id": "Q901", "name": "<script>Ann</script> Example", "score": 99, "match": "yes",
                    "type": ["Q5", {"no": "id"}, 3]}]},
                 "q1": {"result": {"id": "Q905"}}}
                """));
    Reconciler reconciler = reconciler();
    Reconciliation found = reconciler.reconcile(article());
    assertThat(found.complete()).as("a result that is no list is no answer").isFalse();
    Reconciliation again = reconciler.reconcile(article());
    assertThat(items(again))
        .as("of the first query what is left is a candidate of which the service is not sure")
        .containsExactly("Q901", "Q905");
    assertThat(again.extraction().links().get(0).score()).isLessThan(0.7);
    assertThat(again.extraction().links().toString()).doesNotContain("<");
  }

  @Test
  void scoresThatAreNoNumbersAreNoJson() {
    service.next(
        attempts,
        exchange ->
            LocalService.send(
                exchange, 200, "{\"q0\": {\"result\": [{\"id\": \"Q901\", \"score\": NaN}]}}"));
    isNamedAndTheArticleStays("answered with what is no JSON object");
  }

  @Test
  void deepNestingIsNoAnswer() {
    service.next(
        attempts,
        exchange ->
            LocalService.send(
                exchange, 200, "{\"q0\":" + "[".repeat(9000) + "]".repeat(9000) + "}"));
    isNamedAndTheArticleStays("answered with what is no JSON object");
  }

  @Test
  void aConnectionThatIsClosedIsMadeAgain() {
    service.next(1, HttpExchange::close);
    isMendedByAskingAgain(reconciler(), 1 + 2);
  }

  @Test
  void nobodyThereIsNamed() {
    service.close();
    isNamedAndTheArticleStays("can't be reached");
  }

  @Test
  void aBatchThatIsRefusedAsTooLargeIsHalved() {
    SmallArticle article = new SmallArticle().person("Ann Example").place("Exampleton");
    for (int i = 0; i < 6; i++) {
      article.person("Person Number" + i);
    }
    service.next(2, exchange -> LocalService.send(exchange, 413, ""));
    Reconciliation found = reconciler().reconcile(article.read());
    assertThat(found.notices()).isEmpty();
    assertThat(items(found)).containsExactly("Q901", "Q905");
    assertThat(service.batches()).extracting(JsonObject::size).containsExactly(2, 2, 2, 2);
  }

  @Test
  void whatIsNoReconciliationServiceIsAskedNothing() {
    service.describeAs("{\"message\": \"hello\"}");
    isNamedAndTheArticleStays("is no reconciliation service");
    assertThat(service.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript://x/", "file:///etc/", "items"})
  void aServiceWhoseItemsAreNoAddressesOfTheWebIsAskedNothing(String space) {
    service.identifierSpace(space);
    isNamedAndTheArticleStays("is no reconciliation service");
    assertThat(service.batches()).isEmpty();
  }

  @Test
  void aServiceOfALaterProtocolIsAskedNothing() {
    service.describeAs(
        "{\"versions\": [\"9.0\"], \"name\": \"Later\", \"identifierSpace\": \"http://example.org/\"}");
    isNamedAndTheArticleStays("speaks neither 0.1 nor 0.2");
    assertThat(service.batches()).isEmpty();
  }
}
