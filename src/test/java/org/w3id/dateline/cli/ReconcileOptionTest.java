package org.w3id.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dateline.reconcile.LocalService;
import org.w3id.dateline.reconcile.LocalService.Item;
import picocli.CommandLine;

/** {@code --reconcile}, with a service of ours. The person is made up. */
class ReconcileOptionTest {
  private static final String TEXT =
      "Merida Quillfeather, a spokeswoman for the ministry, visited Berlin on Monday.\n";
  private static final String LINKED =
      "<https://schema.org/sameAs> <http://www.wikidata.org/entity/Q999001>";

  @TempDir Path folder;
  private Path article;
  private final LocalService service =
      new LocalService(new Item("Q999001", "Merida Quillfeather", "Q5"));

  @BeforeEach
  void write() throws IOException {
    article = Files.writeString(folder.resolve("a.txt"), TEXT);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private Ran build(String store) {
    return Ran.dateline(
        "build", article, "--store", folder.resolve(store), "--reconcile", service.address());
  }

  private String graphs(String store) {
    String all = Ran.dateline("export", "--store", folder.resolve(store)).out();
    return String.join(
        "\n",
        all.lines()
            .filter(line -> !line.contains("extractedAt") && !line.contains("graph/ontology>"))
            .sorted()
            .toList());
  }

  @Test
  void aPersonWithoutAnItemGetsOneAndTheCacheAnswersTheNextTime() {
    Ran ran = build("one");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("1 linked by reconciliation, of 1 asked").contains("2 requests");
    assertThat(graphs("one")).contains(LINKED, "\"reconciliation\"");
    assertThat(folder.resolve("reconcile-cache")).isDirectory();
    assertThat(Ran.dateline("check", "--store", folder.resolve("one")).code()).isZero();

    assertThat(build("one").out()).contains("0 articles read, 1 unchanged");
    service.close();
    assertThat(build("two").out())
        .contains("1 answered by the cache, 0 by the service in 0 requests");
    assertThat(graphs("two")).as("the same bytes").isEqualTo(graphs("one"));
  }

  @Test
  void whereTheServiceFailsTheBuildGoesOnAndTheNextOneAsksAgain() throws IOException {
    Files.writeString(folder.resolve("b.txt"), "Merida Quillfeather spoke in Paris on Sunday.\n");
    service.next(2, exchange -> LocalService.send(exchange, 404, "gone"));
    List<Object> build =
        List.of(
            "build",
            folder,
            "--store",
            folder.resolve("store"),
            "--threads",
            1,
            "--reconcile",
            service.address());

    Ran failed = Ran.dateline(build.toArray());
    assertThat(failed.code()).isEqualTo(Dateline.AMISS);
    assertThat(failed.err().lines())
        .containsExactly(
            "dateline: the reconciliation service "
                + service.address()
                + " answered with status 404",
            "dateline: the reconciliation service is not asked again in this run. See that its address is right and"
                + " it can be reached, then run the same again: it is asked for what it left unanswered");
    assertThat(failed.out())
        .contains("2 articles read")
        .contains("0 by the service, 2 not at all, 3 requests in vain");
    assertThat(graphs("store")).doesNotContain(LINKED);

    Ran again = Ran.dateline(build.toArray());
    assertThat(again.err()).isEmpty();
    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("2 articles read").contains("2 linked by reconciliation");
    assertThat(graphs("store")).contains(LINKED);
  }

  @Test
  void linkAsksForThoseWhoAreLeftWithoutAnItem() {
    Path store = folder.resolve("store");
    assertThat(Ran.dateline("build", article, "--store", store).err()).isEmpty();
    assertThat(graphs("store")).doesNotContain(LINKED);
    Ran ran = Ran.dateline("link", "--store", store, "--reconcile", service.address());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("1 entities of articles linked that were not")
        .contains("1 linked by reconciliation, of 1 asked");
    assertThat(graphs("store")).contains(LINKED, "\"reconciliation\"");
    assertThat(Ran.dateline("check", "--store", store).code()).isZero();
    String linked = graphs("store");
    int requests = service.requests();
    assertThat(Ran.dateline("link", "--store", store, "--reconcile", service.address()).code())
        .isZero();
    assertThat(service.requests()).as("nobody is left to be asked for").isEqualTo(requests);
    assertThat(graphs("store")).isEqualTo(linked);
  }

  @Test
  void whereTheServiceFailsLinkingIsAmiss() {
    Path store = folder.resolve("store");
    Ran.dateline("build", article, "--store", store);
    service.next(2, exchange -> LocalService.send(exchange, 404, "gone"));
    Ran ran = Ran.dateline("link", "--store", store, "--reconcile", service.address());
    assertThat(ran.code()).isEqualTo(Dateline.AMISS);
    assertThat(ran.err()).contains("answered with status 404");
    assertThat(graphs("store")).doesNotContain(LINKED);
  }

  @Test
  void extractAsksToo() {
    Ran ran =
        Ran.dateline(
            "extract",
            article,
            "--reconcile=" + service.address(),
            "--reconcile-cache",
            folder.resolve("answers"));
    assertThat(ran.out()).contains("\"wikidata\":\"Q999001\"");
    assertThat(ran.err()).contains("1 linked by reconciliation");
    assertThat(folder.resolve("answers")).isDirectory();
  }

  @Test
  void withoutItNobodyIsAsked() {
    assertThat(Ran.dateline("extract", article).out()).contains("Quillfeather");
    assertThat(service.requests()).isZero();
  }

  @Test
  void withoutAnAddressWikidatasIsAskedAndAPathStaysAPath() {
    Terminal terminal = new Terminal(System.out, System.err, false, 80);
    CommandLine.ParseResult parsed =
        Dateline.commandLine(terminal).parseArgs("build", "--reconcile", "news");
    BuildCommand build = (BuildCommand) parsed.subcommand().commandSpec().userObject();
    assertThat(build.reading.paths).containsExactly(Path.of("news"));
    assertThat(build.reconcile.service)
        .isEqualTo(Optional.of("https://wikidata.reconci.link/en/api"));
  }

  @Test
  void whatIsNoAddressIsMendable() {
    Ran ran = Ran.dateline("extract", article, "--reconcile", "ftp://example.org");
    assertThat(ran.code()).isEqualTo(Dateline.MENDABLE);
    assertThat(ran.err()).contains("is no address of a reconciliation service", "https://");
  }
}
