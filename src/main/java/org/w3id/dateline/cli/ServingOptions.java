package org.w3id.dateline.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.server.ServerSettings;
import org.w3id.dateline.server.SparqlServer;
import org.w3id.dateline.store.ServicePolicy;
import org.w3id.dateline.store.Store;
import picocli.CommandLine.Option;

/** How a store is served. */
final class ServingOptions {
  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "3030",
      description = "TCP port; 0 for any that is free (default: ${DEFAULT-VALUE}).")
  int port = ServerSettings.DEFAULT.port();

  @Option(names = "--everywhere", description = "Let other machines reach the server, too.")
  boolean everywhere;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "20",
      description = "How long a query may take (default: ${DEFAULT-VALUE}).")
  long timeoutSeconds = 20;

  @Option(
      names = "--max-rows",
      paramLabel = "N",
      defaultValue = "100000",
      description = "How many rows an answer may have (default: ${DEFAULT-VALUE}).")
  long maxRows = ServerSettings.DEFAULT.maxRows();

  @Option(
      names = "--allow-service",
      paramLabel = "URL",
      description =
          "A SPARQL endpoint that queries may ask by SERVICE, by its exact address; Wikidata's always may.")
  Set<String> services = new LinkedHashSet<>();

  @Option(
      names = "--update",
      paramLabel = "FILE",
      description =
          "Allow SPARQL updates at /update/sparql to the users of a file: \"user: password\" on each line.")
  Optional<Path> updates = Optional.empty();

  /** Returns the settings, checked. */
  ServerSettings settings() {
    return new ServerSettings(
        port, everywhere, Duration.ofSeconds(timeoutSeconds), maxRows, updates);
  }

  /** Serves a store until the process is told to end. */
  void serve(Store store, Terminal terminal) {
    store.allow(ServicePolicy.of(services));
    SparqlServer server = SparqlServer.start(store, settings());
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  store.close();
                },
                "stop"));
    terminal.out().println(server.address() + "                      start page");
    terminal.out().println(server.queryAddress() + "       SPARQL query endpoint");
    server
        .updateAddress()
        .ifPresent(address -> terminal.out().println(address + "         SPARQL update endpoint"));
    terminal.out().println("Ctrl-C stops the server.");
    terminal.out().flush();
    server.join();
  }
}
