package org.w3id.dateline.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes an article out of a store. */
@Command(
    name = "forget",
    description =
        "Take the facts of articles out of a store again, and what is known by them alone.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dateline forget 000_3b5ab28cace45560",
      "  dateline forget https://w3id.org/dateline/article/..."
    })
final class ForgetCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin StoreOption store = new StoreOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "ARTICLE",
      description =
          "IRI of an article, its id (the file's name without its ending), or its address.")
  List<String> articles = List.of();

  ForgetCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Store open = Store.openExisting(store.folder)) {
      for (String name : articles) {
        List<String> found = open.articlesNamed(name);
        if (found.isEmpty()) {
          throw new UserException(
              "There is no article " + name + " in " + store.folder,
              "\"dateline query articles\" lists all.");
        }
        for (String article : found) {
          open.forget(article);
          terminal.out().println("forgot " + article);
        }
      }
      DecisionsOption.keep(open, terminal);
      open.describeItems(Optional.empty());
    }
    return Dateline.DONE;
  }
}
