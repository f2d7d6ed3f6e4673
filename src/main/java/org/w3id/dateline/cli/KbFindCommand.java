package org.w3id.dateline.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.w3id.dateline.kb.KbIndex;
import org.w3id.dateline.kb.KbItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Looks a name up in the index. */
@Command(
    name = "find",
    description = "Look a name up in the index of Wikidata.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  dateline kb find Lebanese"})
final class KbFindCommand implements Callable<Integer> {
  private static final int MOST = 20;

  private final Terminal terminal;

  @Parameters(paramLabel = "NAME", description = "A name, alias, demonym or id.")
  String name = "";

  @Mixin KbOption kb = new KbOption();

  KbFindCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    TextTable table = new TextTable(List.of("id", "label", "kind", "description", "sitelinks"));
    try (KbIndex index = KbIndex.open(kb.folder())) {
      for (KbItem item : index.named(name, MOST)) {
        table.add(
            List.of(
                item.id(),
                item.label(),
                item.kind().name().toLowerCase(Locale.ROOT),
                item.description().orElse(""),
                String.valueOf(item.sitelinks())));
      }
    }
    terminal.out().print(table.render(terminal.width()));
    return Dateline.DONE;
  }
}
