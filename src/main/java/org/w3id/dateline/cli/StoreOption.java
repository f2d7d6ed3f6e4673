package org.w3id.dateline.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.w3id.dateline.store.Answers;
import org.w3id.dateline.store.Store;
import picocli.CommandLine.Option;

/** Where the store lies. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "store",
      description = "Folder of the store (default: ${DEFAULT-VALUE}).")
  Path folder;

  /**
   * Hands on who answers queries for rows: the server that has the store open, where one has, or
   * else the store.
   */
  void asked(Consumer<Function<Query, Answers.Rows>> use) {
    Optional<String> server = Store.serverOf(folder);
    if (server.isPresent()) {
      use.accept(query -> Answers.rows(server.get(), query));
    } else {
      try (Store open = Store.openExisting(folder)) {
        use.accept(query -> Answers.rows(open, query));
      }
    }
  }
}
