package org.w3id.dateline.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.w3id.dateline.server.ServerSettings;
import org.w3id.dateline.server.SparqlServer;
import org.w3id.dateline.store.AnswerFormat;
import org.w3id.dateline.store.Answers;
import org.w3id.dateline.store.Question;
import org.w3id.dateline.store.ShippedQueries;
import org.w3id.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Goes once through all that people do, so that the Java machine can note what is loaded on the way
 * and start quicker the next time. The launcher runs it; nothing stays.
 */
@Command(name = "rehearse", hidden = true, description = "Go once through all that people do.")
final class RehearseCommand implements Callable<Integer> {
  private static final String ARTICLE =
      """
      Thousands of people marched through Paris on Saturday against the war, police said.
      "We want peace," said Marie Dubois, the head of the Example Union, in a speech.
      The army has attacked two villages near the border, killing at least 12 people, according to local officials.
      """;

  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", description = "A folder that is not there yet.")
  Path folder = Path.of("rehearsal");

  RehearseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(folder);
    Path article = Files.writeString(folder.resolve("article.txt"), ARTICLE);
    Terminal unseen =
        new Terminal(
            new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
            terminal.err(),
            false,
            Integer.MAX_VALUE);
    String index = folder.resolve("kb").toString();
    Path dump = RehearsalDump.write(folder.resolve("dump.json.gz"));
    Dateline.execute(unseen, "kb", "build", dump.toString(), "--kb", index);
    Dateline.execute(unseen, "extract", article.toString(), "--kb", index);
    ReadingOptions reading = new ReadingOptions();
    reading.paths = List.of(article);
    try (Store store = Store.open(folder.resolve("store"))) {
      new Build(
              store,
              reading.readings(),
              reading.plugins(),
              Reconciling.NONE,
              reading.threads,
              unseen)
          .run(new DecisionsOption.Given(Optional.empty(), false));
      for (String name : ShippedQueries.names()) {
        if (!name.startsWith("wikidata-")) {
          Question question = ShippedQueries.question(name);
          Answers.of(store, question.with(Map.of()), AnswerFormat.TABLE, unseen.out(), rows -> {});
        }
      }
      try (SparqlServer server = SparqlServer.start(store, ServerSettings.DEFAULT.withPort(0))) {
        for (String path :
            List.of(
                "",
                "dateline/void",
                "dateline/sparql?query="
                    + URLEncoder.encode("SELECT * { ?s ?p ?o } LIMIT 9", StandardCharsets.UTF_8))) {
          URI.create(server.address() + path).toURL().openStream().readAllBytes();
        }
      }
    }
    return Dateline.DONE;
  }
}
