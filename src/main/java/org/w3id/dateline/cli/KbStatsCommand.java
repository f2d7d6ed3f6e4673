package org.w3id.dateline.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.w3id.dateline.kb.KbContent;
import org.w3id.dateline.kb.KbIndex;
import org.w3id.dateline.kb.Kind;
import org.w3id.dateline.kb.OwnEntities;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what is in the index. */
@Command(
    name = "stats",
    description =
        "Say what is in the index of Wikidata: the dump, items by kind, entities of your own.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  dateline kb stats --kb /data/kb"})
final class KbStatsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin KbOption kb = new KbOption();

  KbStatsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    TextTable table = new TextTable(List.of("what", "count"));
    try (KbIndex index = KbIndex.open(kb.folder())) {
      for (KbContent content : index.contents()) {
        if (content.fingerprint().isEmpty()) {
          continue;
        }
        terminal
            .out()
            .println("dump         " + content.source() + " (" + content.fingerprint() + ")");
        terminal
            .out()
            .println("date         " + (content.date().isEmpty() ? "unknown" : content.date()));
        terminal
            .out()
            .println(
                "kept         items with "
                    + content.minSitelinks()
                    + " sitelinks or more"
                    + (content.kept().isEmpty() ? "" : "; also of " + content.kept()));
        add(table, "items", content.total());
        for (Kind kind : Kind.values()) {
          add(
              table,
              "  " + kind.name().toLowerCase(Locale.ROOT),
              content.items().getOrDefault(kind, 0L));
        }
        add(table, "names", content.names());
        add(table, "with a description", content.described());
        add(table, "with coordinates", content.placed());
        add(table, "offices held", content.offices());
        add(table, "ids of merged items", content.merged());
      }
      terminal.out().println("checksum     " + index.checksum());
      terminal.out().println();
    }
    for (Map.Entry<String, Integer> file : OwnEntities.files(kb.folder()).entrySet()) {
      add(table, "of your own, from " + file.getKey(), file.getValue());
    }
    terminal.out().print(table.render(terminal.width()));
    return Dateline.DONE;
  }

  private static void add(TextTable table, String what, long count) {
    table.add(List.of(what, String.format(Locale.ROOT, "%,d", count)));
  }
}
