package org.w3id.dateline.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.w3id.dateline.graph.ItemWriter;
import org.w3id.dateline.kb.KbIndex;
import org.w3id.dateline.pipeline.Pipeline;
import org.w3id.dateline.pipeline.Plugins;
import org.w3id.dateline.store.Relinking;
import org.w3id.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ties the entities of a store to items of Wikidata anew. */
@Command(
    name = "link",
    description = {
      "Tie the entities of a store to items of Wikidata anew, without reading the articles again.",
      "Adds links where there are none, and puts sure ones in the place of mere hints (below 0.5). An item that an article's"
          + " reading gave stays, for an article tells more than its graph; to have it judged anew, build the article anew.",
      "With --reconcile a service is asked for the items of those that are left without one, or with a hint.",
      "No IRI changes; what you decided stays."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dateline link",
      "  dateline link --store /data/news --kb /data/kb",
      "  dateline link --reconcile https://wikidata.reconci.link/en/api"
    })
final class LinkCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin StoreOption store = new StoreOption();
  @Mixin KbOption kb = new KbOption();
  @Mixin ReconcileOption reconcile = new ReconcileOption();
  @Mixin DecisionsOption decisions = new DecisionsOption();

  LinkCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    DecisionsOption.Given decided = decisions.read(store.folder, terminal);
    Reconciling reconciling = reconcile.reconciling(store.folder);
    Optional<KbIndex> index = kb.open();
    try (Store open = Store.openExisting(store.folder)) {
      Progress progress = new Progress(terminal, "articles", OptionalLong.empty());
      Relinking.Report report =
          Relinking.relink(
              open,
              Pipeline.linker(Plugins.NONE.with(index))::link,
              left -> reconciling.link(left, notice -> amiss(notice, progress)),
              progress::step);
      progress.clear();
      boolean followed = DecisionsOption.update(open, decided, terminal);
      open.describeItems(index.map(ItemWriter::new));
      terminal
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%d entities of articles linked that were not, %d sure that were hints, in %s",
                  report.linked(),
                  report.hints(),
                  Progress.duration(progress.seconds())));
      reconciling.print(terminal.out());
      return followed && !reconciling.failed() ? Dateline.DONE : Dateline.AMISS;
    } finally {
      index.ifPresent(KbIndex::close);
    }
  }

  private void amiss(String notice, Progress progress) {
    progress.clear();
    terminal.err().println("dateline: " + notice);
    terminal.err().flush();
  }
}
