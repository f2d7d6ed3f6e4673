package org.w3id.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dateline.server.ServerSettings;
import org.w3id.dateline.server.SparqlServer;
import org.w3id.dateline.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What a user sees who runs the commands, most of all where something is wrong. */
class CommandLineTest {
  private static final String GOOD = "The president of France visited Berlin on Monday.\n";

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static void isMendable(Ran ran, String... words) {
    assertThat(ran.err()).contains(words).doesNotContain("\tat ").doesNotContain("bug");
    assertThat(ran.code()).isEqualTo(Dateline.MENDABLE);
    assertThat(ran.out()).isEmpty();
  }

  static List<String> commands() {
    return Stream.of(Dateline.class.getAnnotation(Command.class).subcommands())
        .filter(command -> command.getPackageName().equals(Dateline.class.getPackageName()))
        .map(command -> command.getAnnotation(Command.class))
        .filter(command -> !command.hidden())
        .map(Command::name)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelpWithAnExample(String command) {
    Ran ran = Ran.dateline(command, "--help");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("Example").contains("  dateline " + command);
  }

  static List<List<String>> examples() {
    return commands().stream()
        .flatMap(command -> Ran.dateline(command, "--help").out().lines())
        .map(String::strip)
        .filter(line -> line.startsWith("dateline "))
        .map(line -> line.replaceFirst("(\\s{2,}|\\s>\\s|\\\\$).*", ""))
        .map(line -> List.of(line.replace("\"", "").split(" ")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theExamplesOfTheHelpAreUnderstood(List<String> example) {
    String[] arguments = example.subList(1, example.size()).toArray(String[]::new);
    CommandLine.ParseResult parsed =
        Dateline.commandLine(new Terminal(System.out, System.err, false, 80)).parseArgs(arguments);
    assertThat(parsed.subcommand().commandSpec().name()).isEqualTo(arguments[0]);
    if (arguments[0].equals("explain")
        || (arguments[0].equals("query") && !arguments[1].equals("-"))) {
      List<Object> asked = new ArrayList<>(List.of(arguments));
      asked.addAll(List.of("--store", Seed.store()));
      Ran ran = Ran.dateline(asked.toArray());
      assertThat(ran.code()).as(ran.err()).isZero();
    }
  }

  @Test
  void aQueryNeedsNoLinesForTheUsualPrefixes() throws IOException {
    Path query =
        file(
            "own.rq",
            "SELECT ?name { entity:hamas :attacked ?x . ?x a dl:Entity ; rdfs:label ?name }");
    Ran ran = Ran.dateline("query", query, "--format", "csv", "--store", Seed.store());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("name", "civilians");
  }

  @Test
  void aPrefixThatNobodyDeclaredIsNamedWithTheLineToAdd() throws IOException {
    Path query = file("far.rq", "SELECT *\n{ ?x far:off ?y }");
    isMendable(
        Ran.dateline("query", query, "--store", Seed.store()),
        "far.rq:2:6: the prefix far: of far:off is not declared. ",
        "Add a line at its top: PREFIX far: <");
  }

  @Test
  void thePlaceOfAFaultInAQueryIsSaidOnce() throws IOException {
    Ran ran =
        Ran.dateline("query", file("half.rq", "SELECT *\n{ ?x ?y }"), "--store", Seed.store());
    isMendable(ran, "half.rq:2:9: Encountered");
    assertThat(ran.err()).doesNotContain("line 2");
  }

  @Test
  void theVersionIsPrinted() {
    Ran ran = Ran.dateline("--version");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).matches("dateline \\d+\\.\\d+\\.\\d+\\S* on Java \\d+\\R");
  }

  @Test
  void noCommandAtAllShowsTheHelp() {
    Ran ran = Ran.dateline();
    assertThat(ran.code()).isEqualTo(Dateline.MENDABLE);
    assertThat(ran.err()).contains("Usage: dateline").contains("Examples:");
  }

  @Test
  void anUnknownOptionIsNamed() {
    isMendable(Ran.dateline("query", "--colour"), "--colour", "--help");
  }

  @Test
  void whatIsCalledNearlySoIsOfferedAndNothingElse() {
    isMendable(Ran.dateline("expain", "Hamas"), "expain", "Did you mean \"explain\"?");
    isMendable(Ran.dateline("stats", "--stor", "s"), "--stor", "Did you mean \"--store\"?");
    assertThat(Ran.dateline("nosuch").err()).doesNotContain("Did you mean");
  }

  @Test
  void aNumberThatIsNoneIsBlamedInWords() {
    isMendable(Ran.dateline("serve", "--port", "x"), "--port", "'x' is no whole number");
    isMendable(Ran.dateline("query", "attacks", "--bind", "x"), "Value for option '--bind'");
  }

  @Test
  void namesOfQuestionsAreWholeInANarrowWindow() {
    Ran ran = Ran.in(60, "query", "--list");
    assertThat(ran.out()).contains("wikidata-population-of-places-hit\n    How many people ");
  }

  @Test
  void aTableThatDoesNotFitShowsEachRowACellALine() {
    Ran ran = Ran.in(80, "query", "casualty-figures", "--store", Seed.store());
    assertThat(ran.out())
        .contains("figure        more than 2,000 patients\nkind          trapped\n")
        .contains("\n\nfigure        hundreds\n")
        .doesNotContain("…");
    assertThat(ran.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void aSidecarThatIsNoJsonIsBlamedWithoutNamesOfJava() throws IOException {
    file("a.json", "{\"title\": \"One\"\n");
    Ran ran = Ran.dateline("extract", file("a.txt", GOOD));
    assertThat(ran.err()).contains("a.json is not JSON: ").doesNotContain("Exception");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    isMendable(Ran.dateline("extract", folder.resolve("nowhere")), "nowhere");
    isMendable(
        Ran.dateline("build", folder.resolve("nowhere"), "--store", folder.resolve("store")),
        "nowhere");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "build", "extract"})
  void aFolderWithNothingToReadIsNamedAndNoStoreIsMade(String command) throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path place = folder.resolve("store");
    List<Object> arguments = new ArrayList<>(List.of(command, empty));
    if (!command.equals("extract")) {
      arguments.addAll(List.of("--store", place));
    }
    isMendable(
        Ran.dateline(arguments.toArray()), "There are no .txt, .text or .md files in " + empty);
    assertThat(place).doesNotExist();
  }

  @Test
  void aFileOfAnyNameIsReadWhereItIsNamedItself() throws IOException {
    Ran ran = Ran.dateline("extract", file("orphan.pdf", GOOD));
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out().lines()).hasSize(1);
  }

  @Test
  void metadataThatIsLeftOutIsNamedWithItsFileAndKey() throws IOException {
    file("a.json", "{\"title\": \"One\"}");
    Ran ran = Ran.dateline("extract", file("a.txt", "---\ntitle: Two\n---\n" + GOOD));
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).contains("a.txt: the title in the front matter is left out");
  }

  @Test
  void aDateThatIsNoneIsNamedWithTheFormThatIs() throws IOException {
    isMendable(
        Ran.dateline("extract", file("a.txt", GOOD), "--published", "2023-99-01"),
        "--published",
        "\"2023-99-01\" is not a date",
        "Write it as 2023-11-18");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stats", "check", "export", "serve"})
  void aStoreThatIsNotThereIsNamedWithTheRemedy(String command) {
    isMendable(
        Ran.dateline(command, "--store", folder.resolve("nowhere")),
        "There is no store in",
        "dateline build");
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @Test
  void aStoreInUseIsNamedWithTheProcessThatHasIt() {
    Path place = folder.resolve("store");
    try (Store store = Store.open(place)) {
      assertThat(store.articles()).isEmpty();
      isMendable(
          Ran.dateline("stats", "--store", place),
          "in use by process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void aStoreOfAnotherVersionIsRefused() throws IOException {
    Path place = folder.resolve("store");
    Store.open(place).close();
    Files.writeString(place.resolve("dateline-store.properties"), "format=99\n");
    isMendable(Ran.dateline("stats", "--store", place), "has the format 99", "Build it again");
  }

  @Test
  void aMistakeInAQueryIsNamedByLineAndColumn() throws IOException {
    Path query = file("wrong.rq", "SELECT ?s WHERE {\n  ?s ?p }\n");
    isMendable(
        Ran.dateline("query", query, "--store", folder.resolve("none")), "wrong.rq:2:9:", "Mend");
  }

  @Test
  void theNearestQueryIsOfferedForOneThatIsNotThere() {
    isMendable(
        Ran.dateline("query", "queries/who-atacked-whom.rq", "--store", Seed.store()),
        "who-atacked-whom.rq",
        "Did you mean \"who-attacked-whom\"?");
  }

  @ParameterizedTest
  @CsvSource({
    "protests, protests-by-place-and-day",
    "casualty, casualty-figures",
    "network, as-a-network",
  })
  void theBeginningOfANameOrAPartOfItIsEnoughToOfferIt(String written, String offered) {
    isMendable(Ran.dateline("query", written), "Did you mean \"" + offered);
  }

  @Test
  void aParameterThatAQueryDoesNotHaveIsNamedWithThoseItHas() {
    isMendable(
        Ran.dateline("query", "near-a-place", "--bind", "nam=Tehran", "--store", Seed.store()),
        "near-a-place has no parameter nam. Did you mean \"name\"? It takes name, within.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "\"100\"", "entity:x", "2023-11-18"})
  void aValueThatIsNotOfTheKindOfTheParameterIsNamed(String value) {
    isMendable(
        Ran.dateline("query", "near-a-place", "--bind", "within=" + value, "--store", Seed.store()),
        "near-a-place takes a number as within (kilometres), not " + value,
        "--bind within=100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hospital", "\"hospital\""})
  void aParameterThatIsTextTakesItWithAndWithoutQuotationMarks(String value) {
    Ran ran =
        Ran.dateline("query", "text-search", "--bind", "search=" + value, "--store", Seed.store());
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("hospital");
  }

  @Test
  void textMayLookLikeANumber() {
    Ran ran =
        Ran.dateline("query", "text-search", "--bind", "search=1200", "--store", Seed.store());
    assertThat(ran.code()).as(ran.err()).isZero();
  }

  @Test
  void aQueryThatDeclaresNoParametersTakesItsVariablesAndNoOthers() throws IOException {
    Path query = file("names.rq", "SELECT ?label { ?s ?p ?label FILTER(?label = ?wanted) }");
    isMendable(
        Ran.dateline("query", query, "--bind", "want=1", "--store", Seed.store()),
        "has no variable want. Did you mean \"wanted\"? It has label, p, s, wanted.");
    assertThat(
            Ran.dateline("query", query, "--bind", "wanted=Hamas", "--store", Seed.store()).out())
        .contains("Hamas");
  }

  @Test
  void wordsToSearchForThatAreNoneAreNoBug() {
    isMendable(
        Ran.dateline("query", "text-search", "--bind", "search=(", "--store", Seed.store()),
        "not in Lucene's syntax");
  }

  @Test
  void anEndpointThatMayNotBeAskedIsNoBug() throws IOException {
    Path query = file("other.rq", "SELECT * { SERVICE <http://localhost:9/sparql> { ?s ?p ?o } }");
    isMendable(
        Ran.dateline("query", query, "--store", Seed.store()),
        "SERVICE http://localhost:9/sparql is not allowed",
        "--allow-service");
  }

  @Test
  void anUpdateIsNoQuery() throws IOException {
    Path update = file("insert.rq", "INSERT DATA { <urn:a> <urn:b> <urn:c> }");
    isMendable(
        Ran.dateline("query", update, "--store", Seed.store()),
        "is an update",
        "queries only read");
  }

  @Test
  void theShellOffersTheQuestions() {
    assertThat(Ran.dateline("generate-completion").out())
        .contains("near-a-place")
        .contains("who-attacked-whom");
  }

  @Test
  void rowsCannotBeWrittenAsTriples() {
    isMendable(
        Ran.dateline("query", "articles", "--format", "ttl", "--store", Seed.store()),
        "can't be written as ttl");
  }

  @Test
  void aBadFileAmongGoodOnesIsNamedAndTheOthersAreRead() throws IOException {
    file("a.txt", GOOD);
    Files.write(
        folder.resolve("b.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
    Files.write(folder.resolve("c.txt"), new byte[0]);
    Files.write(folder.resolve("d.txt"), new byte[] {'a', ' ', (byte) 0xFF, (byte) 0xFE});
    file("e.txt", GOOD);
    Ran ran = Ran.dateline("extract", folder);
    assertThat(ran.code()).isEqualTo(Dateline.AMISS);
    assertThat(ran.out().lines()).hasSize(2);
    assertThat(ran.err().lines())
        .hasSize(3)
        .anyMatch(line -> line.contains("b.txt") && line.contains("PNG"))
        .anyMatch(line -> line.contains("c.txt") && line.contains("empty"))
        .anyMatch(line -> line.contains("d.txt") && line.contains("UTF-8"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\" '' “” ‘’ \"\n\n\"\"\"\"\n", "1 2 3 4,000 5.5\n2024\n17:30 88%\n"})
  void onlyQuotationMarksOrNumbersAreNoBug(String text) throws IOException {
    Ran ran = Ran.dateline("extract", file("odd.txt", text));
    assertThat(ran.err()).doesNotContain("bug");
    assertThat(ran.code()).isIn(Dateline.DONE, Dateline.AMISS);
  }

  @Test
  void aSentenceOfFiveThousandTokensIsRead() throws IOException {
    String words = "the army of the north and the people of the town ".repeat(455);
    Ran ran = Ran.dateline("extract", file("long.txt", "On Monday " + words + "left Paris.\n"));
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out().lines()).hasSize(1);
  }

  @Test
  void anArticleInFrenchIsNamedAndTheOthersAreRead() throws IOException {
    file(
        "le.txt",
        """
        Le président de la République a visité Berlin lundi et rencontré la chancelière.
        Ils ont signé un accord sur le commerce, selon les médias locaux de la capitale.
        """);
    file("the.txt", GOOD);
    Ran ran = Ran.dateline("extract", folder);
    assertThat(ran.code()).isEqualTo(Dateline.AMISS);
    assertThat(ran.err()).contains("le.txt is skipped").contains("French");
    assertThat(ran.out().lines()).hasSize(1);
  }

  @Test
  void aSidecarWithAWrongDateIsNamed() throws IOException {
    Path article = file("late.txt", GOOD);
    file("late.json", "{\"published\": \"2023-13-45\"}");
    Ran ran = Ran.dateline("extract", article);
    assertThat(ran.code()).isEqualTo(Dateline.AMISS);
    assertThat(ran.err()).contains("late.json").contains("2023-13-45");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void aPortInUseIsNamedWithTheRemedy() throws IOException {
    Path place = folder.resolve("store");
    Store.open(place).close();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ran ran = Ran.dateline("serve", "--port", taken.getLocalPort(), "--store", place);
      assertThat(ran.code()).isEqualTo(Dateline.MENDABLE);
      assertThat(ran.err()).contains("" + taken.getLocalPort()).contains("--port");
    }
  }

  @Test
  void aPortInUseIsNamedBeforeAnArticleIsRead() throws IOException {
    Path place = folder.resolve("store");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      isMendable(
          Ran.dateline("run", file("a.txt", GOOD), "--port", port, "--store", place),
          "The port " + port + " is in use");
    }
    assertThat(place).doesNotExist();
  }

  @Test
  void anExportToAFullDiskLeavesNothingHalf() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.isWritable(full), "only Linux has a disk that is always full");
    Path target = folder.resolve("all.nq");
    assumeTrue(linked(folder.resolve("all.nq.part"), full));
    Ran ran = Ran.dateline("export", "--store", Seed.store(), "--out", target);
    isMendable(ran, "all.nq can't be written", "Make room");
    assertThat(target).doesNotExist();
    assertThat(folder.resolve("all.nq.part")).doesNotExist();
  }

  private static boolean linked(Path link, Path target) {
    try {
      Files.createSymbolicLink(link, target);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  @Test
  void theCommandsOfOneStoreWorkTogether() throws IOException {
    file("a.txt", GOOD);
    Path place = folder.resolve("store");
    assertThat(Ran.dateline("build", folder.resolve("a.txt"), "--store", place).code()).isZero();
    assertThat(Ran.dateline("build", folder.resolve("a.txt"), "--store", place).out())
        .startsWith("0 articles read, 1 unchanged");
    assertThat(Ran.dateline("check", "--store", place).out()).contains("keeps to all shapes");
    assertThat(Ran.dateline("export", "--store", place).out().lines()).hasSizeGreaterThan(100);
    String facts = Ran.dateline("export", "--graph", "a", "--store", place).out();
    String article = facts.replaceFirst("(?s).*> <(\\S+?)> \\.\\n.*", "$1");
    assertThat(facts.lines())
        .hasSizeGreaterThan(20)
        .allMatch(line -> line.endsWith("<" + article + "> ."));
    assertThat(Ran.dateline("export", "--graph", article, "--store", place).out()).isEqualTo(facts);
    isMendable(Ran.dateline("export", "--graph", "b", "--store", place), "There is no graph b");
    assertThat(Ran.dateline("explain", "a", "--store", place).out()).contains(article);
    assertThat(Ran.dateline("forget", "a", "--store", place).out()).startsWith("forgot https://");
    isMendable(Ran.dateline("forget", "a", "--store", place), "There is no article a");
  }

  @Test
  void anArticleIsExportedExplainedAndForgottenByItsAddress() throws IOException {
    String address = "https://example.org/news/1";
    file("a.json", "{\"url\": \"" + address + "\"}");
    Path place = folder.resolve("store");
    assertThat(Ran.dateline("build", file("a.txt", GOOD), "--store", place).out())
        .startsWith("1 article read, 0 unchanged");
    assertThat(Ran.dateline("export", "--graph", address, "--store", place).out())
        .contains("https://w3id.org/dateline/article/");
    assertThat(Ran.dateline("explain", address, "--store", place).out())
        .contains("https://w3id.org/dateline/article/");
    assertThat(Ran.dateline("forget", address, "--store", place).out()).startsWith("forgot ");
  }

  @Test
  void theServerThatHasTheStoreIsAskedForItsStatistics() {
    String alone = Ran.dateline("stats", "--store", Seed.store()).out();
    try (Store open = Store.openExisting(Seed.store());
        SparqlServer server = SparqlServer.start(open, ServerSettings.DEFAULT.withPort(0))) {
      assertThat(Ran.dateline("stats", "--store", Seed.store()).out()).isEqualTo(alone);
      isMendable(
          Ran.dateline("query", "text-search", "--bind", "search=(", "--store", Seed.store()),
          "A SPARQL endpoint did not answer: ");
      isMendable(
          Ran.dateline("check", "--store", Seed.store()),
          "which serves it at " + server.queryAddress(),
          "Stop that server first");
    }
  }

  @Test
  void theSecondFileOfOneArticleIsSkippedByName() throws IOException {
    file("a.txt", GOOD);
    file("b.txt", GOOD);
    file("a.json", "{\"url\": \"https://example.org/news/1\"}");
    file("b.json", "{\"url\": \"https://example.org/news/1\"}");
    Ran ran = Ran.dateline("build", folder, "--store", folder.resolve("store"));
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).startsWith("1 article read, 0 unchanged, 1 skipped");
    assertThat(ran.err())
        .contains("b.txt is skipped: an earlier file is the same article")
        .contains("https://example.org/news/1");
  }
}
