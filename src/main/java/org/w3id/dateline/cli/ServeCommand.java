package org.w3id.dateline.cli;

import java.util.concurrent.Callable;
import org.w3id.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves a store. */
@Command(
    name = "serve",
    description = "Serve a store over HTTP: SPARQL, and pages for people.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dateline serve",
      "  dateline serve --port 8080 --allow-service http://localhost:9999/sparql"
    })
final class ServeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin StoreOption store = new StoreOption();
  @Mixin ServingOptions serving = new ServingOptions();

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    serving.serve(Store.openExisting(store.folder), terminal);
    return Dateline.DONE;
  }
}
