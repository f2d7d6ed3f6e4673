package org.w3id.dateline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.store.AnswerFormat;
import org.w3id.dateline.store.Answers;
import org.w3id.dateline.store.Question;
import org.w3id.dateline.store.ServicePolicy;
import org.w3id.dateline.store.ShippedQueries;
import org.w3id.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks the store a question. */
@Command(
    name = "query",
    description = "Ask the store a question in SPARQL.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dateline query queries/who-attacked-whom.rq",
      "  dateline query who-attacked-whom --format csv",
      "  dateline query protests-by-place-and-day --bind place=Tehran",
      "  dateline query near-a-place --bind name=Tehran --bind within=700",
      "  echo 'SELECT ?who ?whom { ?who :attacked ?whom }' | dateline query -",
      "",
      "A query needs no PREFIX lines for : (the ontology), entity, article, rdfs, schema, skos, wd, wdt and the like.",
      "\"dateline query --list\" shows the questions that come with the program. Where a server has the store open,",
      "it is asked instead, and what it allows holds."
    })
final class QueryCommand implements Callable<Integer> {
  private static final int MAX_QUERY_BYTES = 1_000_000;

  private final Terminal terminal;

  @Mixin StoreOption store = new StoreOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE|NAME|-",
      completionCandidates = Names.class,
      description = "A query file, the name of a shipped question, or - for standard input.")
  Optional<String> source = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description =
          "table, csv, tsv, json, xml; for triples ttl, nt, jsonld, xml (default: ${DEFAULT-VALUE}).")
  AnswerFormat format = AnswerFormat.TABLE;

  @Option(
      names = "--bind",
      paramLabel = "NAME=VALUE",
      description =
          "Give a parameter of the query a value: an IRI in <>, a number, a day, or text. Queries of your own that"
              + " declare no parameters take all their variables.")
  Map<String, String> bindings = new LinkedHashMap<>();

  @Option(
      names = "--allow-service",
      paramLabel = "URL",
      description =
          "A SPARQL endpoint that the query may ask by SERVICE, by its exact address; Wikidata's always may.")
  Set<String> services = new LinkedHashSet<>();

  @Option(names = "--list", description = "List the questions that come with the program.")
  boolean list;

  /** What the shell offers for the query. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ShippedQueries.names().iterator();
    }
  }

  QueryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (list) {
      list();
      return Dateline.DONE;
    }
    String name =
        source.orElseThrow(
            () ->
                new UserException(
                    "No query is named",
                    "Name a file, a question of \"dateline query --list\", or - for standard input."));
    Question question = Question.parse(text(name), name.equals("-") ? "standard input" : name);
    Query query = question.with(bindings);
    Optional<String> server = Store.serverOf(store.folder);
    if (server.isPresent()) {
      Answers.of(server.get(), query, format, terminal.out(), rows -> print(question, rows));
    } else {
      try (Store open = Store.openExisting(store.folder)) {
        open.allow(ServicePolicy.of(services));
        Answers.of(open, query, format, terminal.out(), rows -> print(question, rows));
      }
    }
    return Dateline.DONE;
  }

  private void print(Question question, Answers.Rows rows) {
    if (terminal.shown() && !question.title().isEmpty()) {
      terminal.out().println(question.title());
    }
    TextTable table = new TextTable(rows.columns());
    rows.rows().forEach(table::add);
    terminal.out().print(table.render(terminal.width()));
    if (rows.rows().isEmpty()) {
      terminal.err().println("(no rows)");
    }
  }

  /** A table for programs; for people each name whole, with the question below it. */
  private void list() {
    TextTable table = new TextTable(List.of("name", "question", "parameters"));
    for (String name : ShippedQueries.names()) {
      Question question = ShippedQueries.question(name);
      List<String> parameters =
          question.parameters().stream().map(p -> p.name() + "=" + p.value()).toList();
      table.add(List.of(name, question.title(), String.join(", ", parameters)));
      if (terminal.shown()) {
        String bind = parameters.isEmpty() ? "" : " --bind " + String.join(" --bind ", parameters);
        terminal.out().println(name + bind + "\n    " + question.title());
      }
    }
    if (!terminal.shown()) {
      terminal.out().print(table.render(terminal.width()));
    }
  }

  private static String text(String source) {
    try {
      if (source.equals("-")) {
        return bounded(System.in, "standard input");
      }
      Path file = Path.of(source);
      if (Files.isRegularFile(file)) {
        try (InputStream in = Files.newInputStream(file)) {
          return bounded(in, source);
        }
      }
      String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
      if (ShippedQueries.names().contains(name) && !source.contains("/")) {
        return ShippedQueries.text(name);
      }
      throw new UserException(
          "There is no query file or question " + source,
          ShippedQueries.didYouMean(name) + "\"dateline query --list\" shows all.");
    } catch (IOException e) {
      throw new UserException(
          "The query " + source + " can't be read: " + e.getMessage(),
          "Check the file and its rights.",
          e);
    }
  }

  private static String bounded(InputStream in, String name) throws IOException {
    byte[] bytes = in.readNBytes(MAX_QUERY_BYTES + 1);
    if (bytes.length > MAX_QUERY_BYTES) {
      throw new UserException(
          name + " is longer than " + MAX_QUERY_BYTES + " bytes", "Name a SPARQL query.");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
