package org.w3id.dateline.cli;

import java.util.Iterator;
import java.util.concurrent.Callable;
import org.w3id.dateline.document.Reading;
import org.w3id.dateline.pipeline.Plugins;
import org.w3id.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads articles into a store. */
@Command(
    name = "build",
    description = {
      "Read articles into a store.",
      "An article that is in the store as it is costs nothing; one that changed is replaced whole."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dateline build seeds",
      "  dateline build news/2024 --store /data/news --published 2024-05-01",
      "  dateline build news/2024 --reconcile",
      "  dateline build news/2024 --reconcile https://wikidata.reconci.link/en/api --reconcile-cache answers"
    })
final class BuildCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin ReadingOptions reading = new ReadingOptions();
  @Mixin ReconcileOption reconcile = new ReconcileOption();
  @Mixin StoreOption store = new StoreOption();
  @Mixin DecisionsOption decisions = new DecisionsOption();

  BuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Iterator<Reading> readings = reading.readings();
    Plugins plugins = reading.plugins();
    DecisionsOption.Given decided = decisions.read(store.folder, terminal);
    Reconciling reconciling = reconcile.reconciling(store.folder);
    try (Store open = Store.open(store.folder)) {
      Build.Report report =
          new Build(open, readings, plugins, reconciling, reading.threads, terminal).run(decided);
      report.print(terminal);
      return report.exitCode();
    }
  }
}
