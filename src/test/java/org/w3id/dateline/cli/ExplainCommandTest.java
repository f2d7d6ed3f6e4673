package org.w3id.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dateline.server.ServerSettings;
import org.w3id.dateline.server.SparqlServer;
import org.w3id.dateline.store.Store;

/** On the article of {@code seeds/}. */
class ExplainCommandTest {
  private final Path store = Seed.store();

  private Ran explain(String name) {
    return Ran.dateline("explain", name, "--store", store);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hamas",
        "hamas",
        "Islamic Resistance Movement",
        "entity:hamas",
        "https://w3id.org/dateline/entity/hamas",
        "<https://w3id.org/dateline/entity/hamas>"
      })
  void anEntityIsFoundByIriShortIriLabelAndOtherNames(String name) {
    Ran ran = explain(name);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("Hamas\nhttps://w3id.org/dateline/entity/hamas\n");
  }

  @Test
  void aFactComesWithSentenceOffsetsArticleRuleAndConfidence() {
    Ran ran = explain("Hossein Salami");
    assertThat(ran.out())
        .contains("\nHossein Salami – head of – ")
        .containsPattern("as subject; asserted; confidence 0\\.\\d+; found by relations:head/n")
        .contains("Hossein Salami, the head of the Revolutionary Guard Corps, said in a speech")
        .containsPattern(
            "characters \\d+ to \\d+ of https://w3id.org/dateline/article/000_3b5ab28cace45560\n");
  }

  @Test
  void anArticleHasAllItsFacts() {
    assertThat(explain("000_3b5ab28cace45560").out())
        .contains("published: 2023-11-18")
        .contains("\nHossein Salami – head of – ")
        .contains("\nKilling: ");
  }

  @Test
  void whatTheProgramNotesForItselfIsShownOnDemand() {
    List<String> internals = List.of("bearer: ", "identity state: ", "input hash: ");
    String usual = explain("000_3b5ab28cace45560").out();
    assertThat(internals).noneMatch(usual::contains);
    Ran ran = Ran.dateline("explain", "000_3b5ab28cace45560", "--internals", "--store", store);
    assertThat(ran.out()).contains(internals);
  }

  @Test
  void thePageOfAnEntityShowsEachFactOnceWithItsSentence() throws Exception {
    try (Store open = Store.openExisting(store);
        SparqlServer server = SparqlServer.start(open, ServerSettings.DEFAULT.withPort(0))) {
      URI address = URI.create(server.address()).resolve("/entity/hamas");
      String page =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(address).header("Accept", "text/html").build(),
                  BodyHandlers.ofString())
              .body();
      assertThat(page)
          .contains(
              "<h1>Hamas</h1>",
              ">Islamic Resistance Movement<",
              "Tehran, which <mark>supports</mark> Hamas")
          .contains("<a href=\"/entity/palestine\">Palestine</a>")
          .doesNotContain("ontology#");
      assertThat(page.split("<h3>", -1))
          .hasSize(explain("Hamas").out().split("; found by ", -1).length);
      assertThat(page.split(">Support: Iran → Hamas<", -1)).hasSize(2);
    }
  }

  @Test
  void aClaimedFactNamesItsSource() {
    assertThat(explain("Israel").out())
        .containsPattern(
            "Killing: Israel → an estimated 12,000 people.*\n.*claimed; according to Hamas authorities");
  }

  @Test
  void whatIsWiderThanTheWindowIsBroken() {
    Ran ran = Ran.in(80, "explain", "Hamas", "--store", store);
    assertThat(ran.out().lines().filter(line -> line.contains(" ") && !line.contains("http")))
        .allMatch(line -> line.codePointCount(0, line.length()) <= 80);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Hezbolla", "entity:hezbolla", "https://w3id.org/dateline/entity/hezbolla"})
  void theNearestNamesAreOfferedForAnUnknownOne(String name) {
    Ran ran = explain(name);
    assertThat(ran.code()).isEqualTo(Dateline.MENDABLE);
    assertThat(ran.err()).contains("is called " + name).contains("Did you mean \"Hezbollah\"");
  }

  @Test
  void aNameWithQuotationMarksAndNoLettersIsOnlyUnknown() {
    assertThat(explain("\"\\ ?").code()).isEqualTo(Dateline.MENDABLE);
    assertThat(explain("\"\\ ?").err()).doesNotContain("bug");
  }

  @Test
  void aServerThatHasTheStoreIsAsked() {
    String alone = explain("Hezbollah").out();
    try (Store open = Store.openExisting(store);
        SparqlServer server =
            SparqlServer.start(
                open,
                new ServerSettings(0, false, Duration.ofSeconds(20), 10_000, Optional.empty()))) {
      assertThat(server.queryAddress()).isNotEmpty();
      assertThat(explain("Hezbollah").out()).isEqualTo(alone);
    }
  }
}
