package org.w3id.dateline.cli;

import java.util.Iterator;
import java.util.concurrent.Callable;
import org.w3id.dateline.document.Reading;
import org.w3id.dateline.pipeline.Plugins;
import org.w3id.dateline.server.SparqlServer;
import org.w3id.dateline.store.Answers;
import org.w3id.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads articles into a store and serves it. */
@Command(
    name = "run",
    description = "Read articles into a store, say what was found, and serve it.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dateline run seeds",
      "  dateline run news --port 8080",
      "  dateline run news --reconcile"
    })
final class RunCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin ReadingOptions reading = new ReadingOptions();
  @Mixin ReconcileOption reconcile = new ReconcileOption();
  @Mixin StoreOption store = new StoreOption();
  @Mixin DecisionsOption decisions = new DecisionsOption();
  @Mixin ServingOptions serving = new ServingOptions();

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Iterator<Reading> readings = reading.readings();
    Plugins plugins = reading.plugins();
    DecisionsOption.Given decided = decisions.read(store.folder, terminal);
    Reconciling reconciling = reconcile.reconciling(store.folder);
    SparqlServer.requireFreePort(serving.settings());
    Store open = Store.open(store.folder);
    Build.Report report =
        new Build(open, readings, plugins, reconciling, reading.threads, terminal).run(decided);
    report.print(terminal);
    terminal.out().println();
    Statistics.print(query -> Answers.rows(open, query), store.folder, terminal);
    terminal.out().println();
    serving.serve(open, terminal);
    return report.exitCode();
  }
}
