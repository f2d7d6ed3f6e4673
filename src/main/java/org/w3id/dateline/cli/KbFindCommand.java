package org.w3id.dateline.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.kb.KbIndex;
import org.w3id.dateline.kb.KbItem;
import org.w3id.dateline.kb.Kind;
import org.w3id.dateline.world.NameKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks a name up in the index. */
@Command(
    name = "find",
    description = {
      "Look a name up in the index of Wikidata: labels, aliases, demonyms and ids.",
      "Accents, full stops, hyphens and capitals do not count. The best known comes first.",
      "Where nothing is called so, the exit code is 1."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dateline kb find Lebanese",
      "  dateline kb find Q822 --kb /data/kb"
    })
final class KbFindCommand implements Callable<Integer> {
  private static final int NEAR = 3;

  private final Terminal terminal;

  @Parameters(paramLabel = "NAME", description = "A name, alias, demonym or id.")
  String name = "";

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many items to show, the best known first (default: ${DEFAULT-VALUE}).")
  int most = 20;

  @Mixin KbOption kb = new KbOption();

  KbFindCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (most < 1) {
      throw new UserException("--most is " + most, "Ask for 1 item or more.");
    }
    if (NameKey.of(name).isBlank()) {
      throw new UserException(
          "\"" + name + "\" is no name", "Name a label, an alias, a demonym or an id.");
    }
    TextTable table =
        new TextTable(List.of("id", "label", "kind", "description", "sitelinks", "by"));
    boolean found = false;
    try (KbIndex index = KbIndex.open(kb.folder())) {
      List<KbItem> items = new ArrayList<>();
      index.withId(name.strip()).ifPresent(items::add);
      if (items.isEmpty()) {
        items.addAll(index.named(name, most));
      }
      for (KbItem item : items) {
        found = true;
        table.add(
            List.of(
                item.id(),
                item.label(),
                item.kind().name().toLowerCase(Locale.ROOT),
                item.description().orElse(""),
                String.valueOf(item.sitelinks()),
                by(item)));
      }
      if (!found) {
        List<String> near = near(index);
        terminal
            .err()
            .println(
                "dateline: nothing is called \""
                    + name
                    + "\""
                    + (near.isEmpty()
                        ? "."
                        : ". Did you mean \"" + String.join("\" or \"", near) + "\"?"));
        return Dateline.AMISS;
      }
    }
    terminal.out().print(table.render(terminal.width()));
    return Dateline.DONE;
  }

  /** Returns the best known whose names hold the word; where there are none, names like it. */
  private List<String> near(KbIndex index) {
    List<KbItem> holding = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      holding.addAll(index.withWord(name, kind, NEAR));
    }
    holding.sort(Comparator.comparingInt(KbItem::sitelinks).reversed());
    List<String> labels = holding.stream().map(KbItem::label).distinct().limit(NEAR).toList();
    return labels.isEmpty() ? index.near(name, NEAR) : labels;
  }

  /** Returns the names that match. */
  private String by(KbItem item) {
    String key = NameKey.of(name);
    List<String> names = new ArrayList<>();
    if (NameKey.of(item.label()).equals(key)) {
      names.add("label");
    }
    item.aliases().stream()
        .filter(alias -> NameKey.of(alias).equals(key))
        .forEach(alias -> names.add("alias " + alias));
    item.demonyms().stream()
        .filter(demonym -> NameKey.of(demonym).equals(key))
        .forEach(demonym -> names.add("demonym " + demonym));
    return names.isEmpty() ? "id" : String.join(", ", names);
  }
}
