package org.w3id.dateline.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.w3id.dateline.store.Shapes;
import org.w3id.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks a store against the ontology's shapes. */
@Command(
    name = "check",
    description = {
      "Check a store against the SHACL shapes of the ontology; exit code 1 where it breaches one.",
      "It looks at every triple: a server that has the store open must be stopped first."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  dateline check --store /data/news"})
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin StoreOption store = new StoreOption();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Shapes.Breach> breaches;
    try (Store open = Store.openExisting(store.folder)) {
      breaches = Shapes.check(open);
    }
    if (breaches.isEmpty()) {
      terminal.out().println("The store keeps to all shapes.");
      return Dateline.DONE;
    }
    TextTable table = new TextTable(List.of("node", "property", "what is wrong"));
    breaches.forEach(b -> table.add(List.of(b.node(), b.path(), b.message())));
    terminal.out().print(table.render(terminal.width()));
    terminal.err().println("dateline: " + breaches.size() + " breaches of the shapes");
    return Dateline.AMISS;
  }
}
