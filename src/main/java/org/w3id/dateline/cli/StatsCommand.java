package org.w3id.dateline.cli;

import java.util.concurrent.Callable;
import org.w3id.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what is in a store. */
@Command(
    name = "stats",
    description = "Say what is in a store: articles, triples, kinds of facts, entities.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  dateline stats --store /data/news"})
final class StatsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin StoreOption store = new StoreOption();

  StatsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Store open = Store.openExisting(store.folder)) {
      Statistics.print(open, terminal);
    }
    return Dateline.DONE;
  }
}
