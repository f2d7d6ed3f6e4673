package org.w3id.dateline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what is in a store. */
@Command(
    name = "stats",
    description = {
      "Say what is in a store: articles, triples, kinds of facts, entities.",
      "Where a server has the store open, it is asked instead."
    },
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
    store.asked(asked -> Statistics.print(asked, store.folder, terminal));
    return Dateline.DONE;
  }
}
