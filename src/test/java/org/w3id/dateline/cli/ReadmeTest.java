package org.w3id.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dateline.store.ServicePolicy;

/**
 * What the README shows is what the program prints. {@code -Dreadme.record=true} writes it anew.
 */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern SESSION =
      Pattern.compile("```console\n\\$ \\./dateline ([^\n]*)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern QUERY = Pattern.compile("```sparql\n(.*?)```", Pattern.DOTALL);
  private static final int WIDTH = 132;

  @TempDir static Path folder;

  private static String run(Object... arguments) {
    return ran(Ran.dateline(arguments));
  }

  private static String ran(Ran ran) {
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.out();
  }

  @BeforeAll
  static void readTheSeeds() {
    run("build", "seeds", "--store", folder.resolve("store").toString());
  }

  private static String shown(String command) {
    List<Object> arguments = new ArrayList<>(List.of(command.split(" ")));
    arguments.add("--store");
    arguments.add(folder.resolve("store").toString());
    return ran(Ran.in(WIDTH, arguments.toArray()));
  }

  @Test
  void theReadmeShowsWhatIsPrinted() throws IOException {
    String readme = Files.readString(README);
    StringBuilder fresh = new StringBuilder();
    Matcher session = SESSION.matcher(readme);
    int copied = 0;
    int sessions = 0;
    while (session.find()) {
      fresh
          .append(readme.substring(copied, session.start(2)))
          .append(shown(session.group(1)))
          .append("```");
      copied = session.end();
      sessions++;
    }
    fresh.append(readme.substring(copied));
    if (Boolean.getBoolean("readme.record")) {
      Files.writeString(README, fresh.toString());
    }
    assertThat(sessions).isGreaterThan(4);
    assertThat(Files.readString(README)).isEqualTo(fresh.toString());
  }

  @Test
  void theQueriesOfTheReadmeAreAnsweredAsTheyStandThere() throws IOException {
    Matcher query = QUERY.matcher(Files.readString(README));
    int queries = 0;
    try (StandIn wikidata = new StandIn("")) {
      while (query.find()) {
        String text = query.group(1).replace(ServicePolicy.WIKIDATA, wikidata.address());
        Path file = Files.writeString(folder.resolve("query.rq"), text);
        String store = folder.resolve("store").toString();
        run("query", file.toString(), "--store", store, "--allow-service", wikidata.address());
        queries++;
      }
      assertThat(queries).isGreaterThanOrEqualTo(2);
      assertThat(wikidata.takeRequests()).isPositive();
    }
  }

  @Test
  void theReadmeNamesEveryCommand() throws IOException {
    String readme = Files.readString(README);
    for (String command :
        List.of(
            "run", "build", "serve", "query", "extract", "explain", "stats", "check", "forget",
            "export", "train", "merges", "link")) {
      assertThat(readme).contains("`" + command);
    }
  }
}
