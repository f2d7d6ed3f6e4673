package org.w3id.dateline.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.w3id.dateline.identity.Decisions;
import org.w3id.dateline.iri.IriMinter;
import org.w3id.dateline.store.Answers;
import org.w3id.dateline.store.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says who is who across articles, and asks where it is open. */
@Command(
    name = "merges",
    description = {
      "Say who of several articles is held to be one, with reasons, and who may be.",
      "What is open waits for you: take its line (--format tsv) into decisions.tsv beside the store, write same or",
      "different for open, and build again. Your decisions always win. item and not-item confirm and refuse an item of",
      "Wikidata: item<TAB>entity:...<TAB>wd:Q42. The first line of the file must name the columns, as --format tsv prints them:",
      "decision<TAB>a<TAB>b<TAB>note<TAB>who.",
      "To undo a merge, take its line from the whole list (--format tsv without --open), write different, and build again."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dateline merges",
      "  dateline merges --open --format tsv > open.tsv      lines for decisions.tsv",
      "  dateline merges --format tsv > all.tsv              with what is merged, to undo it",
      "",
      "Where a server has the store open, it is asked instead."
    })
final class MergesCommand implements Callable<Integer> {
  private static final List<String> ORDER =
      List.of("proposed", "told apart", "merged", "item", "not-item");

  private final Terminal terminal;

  @Mixin StoreOption store = new StoreOption();

  @Option(names = "--open", description = "Only what is open.")
  boolean open;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, or tsv: lines for the file of decisions (default: ${DEFAULT-VALUE}).")
  Format format = Format.TABLE;

  /** How they are printed. */
  enum Format {
    TABLE,
    TSV
  }

  MergesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  private record Merge(
      String standing,
      String label,
      String one,
      Set<String> others,
      Set<String> articles,
      String likelihood,
      String who,
      String why) {
    /** Those whom it is about, as the file of decisions names them. */
    List<String> sides() {
      List<String> sides = new ArrayList<>();
      for (String other : others) {
        if (other.contains("#") || articles.isEmpty() || isItem()) {
          sides.add(shortened(other));
        } else {
          articles.forEach(article -> sides.add(shortened(other) + "@" + shortened(article)));
        }
      }
      return sides;
    }

    /** Those who are known, as the file of decisions names them. */
    List<String> known() {
      return isItem() && !articles.isEmpty()
          ? articles.stream().map(article -> shortened(one) + "@" + shortened(article)).toList()
          : List.of(shortened(one));
    }

    private boolean isItem() {
      return standing.equals("item") || standing.equals("not-item");
    }

    String verdict() {
      return switch (standing) {
        case "merged" -> "same";
        case "told apart" -> "different";
        case "proposed" -> Decisions.OPEN;
        default -> standing;
      };
    }
  }

  private static String shortened(String iri) {
    for (String part : List.of("entity", "article")) {
      String base = IriMinter.BASE + part + "/";
      if (iri.startsWith(base)) {
        return part + ":" + iri.substring(base.length());
      }
    }
    return iri.replaceFirst("^http://www\\.wikidata\\.org/entity/", "wd:");
  }

  @Override
  public Integer call() {
    List<Merge> merges = new ArrayList<>();
    store.asked(
        asked ->
            merges.addAll(
                merges(
                    asked.apply(Question.beside(MergesCommand.class, "merges").with(Map.of())))));
    if (format == Format.TSV) {
      tsv(merges);
    } else {
      table(merges);
    }
    terminal.out().flush();
    return Dateline.DONE;
  }

  private List<Merge> merges(Answers.Rows rows) {
    Map<String, Merge> found = new LinkedHashMap<>();
    for (List<String> row : rows.rows()) {
      Merge merge =
          found.computeIfAbsent(
              row.get(0),
              identity ->
                  new Merge(
                      row.get(1),
                      row.get(2),
                      row.get(3),
                      new TreeSet<>(),
                      new TreeSet<>(),
                      row.get(6),
                      row.get(7),
                      row.get(8)));
      merge.others().add(row.get(4));
      if (!row.get(5).isEmpty()) {
        merge.articles().add(row.get(5));
      }
    }
    return found.values().stream()
        .filter(merge -> !open || merge.standing().equals("proposed"))
        .sorted(Comparator.comparingInt(merge -> ORDER.indexOf(merge.standing())))
        .toList();
  }

  private void table(List<Merge> merges) {
    if (merges.isEmpty()) {
      terminal.out().println(open ? "Nothing is open." : "Nobody is held to be somebody else.");
      return;
    }
    TextTable table =
        new TextTable(List.of("standing", "who", "likely", "decided by", "is", "known as", "why"));
    for (Merge merge : merges) {
      table.add(
          List.of(
              merge.standing(),
              merge.label(),
              merge.likelihood(),
              merge.who(),
              String.join(" ", merge.known()),
              String.join(" ", merge.sides()),
              merge.why()));
    }
    terminal.out().print(table.render(terminal.width()));
  }

  private void tsv(List<Merge> merges) {
    terminal.out().println(String.join("\t", Decisions.COLUMNS));
    for (Merge merge : merges) {
      boolean program = merge.who().equals("dateline");
      terminal.out().println("# " + merge.label() + ", " + merge.likelihood() + ": " + merge.why());
      for (String side : merge.sides()) {
        terminal
            .out()
            .println(
                String.join(
                    "\t",
                    program ? Decisions.OPEN : merge.verdict(),
                    merge.known().get(0),
                    side,
                    program
                        ? merge.standing() + " by the program: " + merge.why().replace('\t', ' ')
                        : merge.why(),
                    program ? "" : merge.who()));
      }
    }
  }
}
