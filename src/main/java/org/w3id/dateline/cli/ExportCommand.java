package org.w3id.dateline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.RuntimeIOException;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.store.Export;
import org.w3id.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a store as RDF. */
@Command(
    name = "export",
    description = "Write all graphs of a store, or one, as RDF.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dateline export > all.nq",
      "  dateline export --format trig --out all.trig.gz",
      "  dateline export --graph 000_3b5ab28cace45560 --format trig",
      "  dateline export --graph https://w3id.org/dateline/graph/entities --format ttl"
    })
final class ExportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin StoreOption store = new StoreOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "nq",
      description = "nq or trig; for one graph nt or ttl (default: ${DEFAULT-VALUE}).")
  Export.Format format = Export.Format.NQ;

  @Option(
      names = "--graph",
      paramLabel = "GRAPH",
      description =
          "Only this graph: an article's IRI, id or address, or the IRI of another graph.")
  Optional<String> named = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to a file, compressed where its name ends in .gz.")
  Optional<Path> file = Optional.empty();

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  private static String graph(Store store, String name) {
    List<String> articles = store.articlesNamed(name);
    if (articles.size() > 1) {
      throw new UserException(
          articles.size() + " articles are called " + name,
          "Name one of them: " + String.join(", ", articles) + ".");
    }
    return articles.isEmpty() ? name : articles.get(0);
  }

  @Override
  public Integer call() {
    try (Store open = Store.openExisting(store.folder)) {
      Optional<String> graph = named.map(name -> graph(open, name));
      if (file.isEmpty()) {
        Export.write(open, format, graph, terminal.out());
        return Dateline.DONE;
      }
      Path target = file.get();
      Path part = target.resolveSibling(target.getFileName() + ".part");
      try {
        try (OutputStream out = Export.compressing(target, Files.newOutputStream(part))) {
          Export.write(open, format, graph, out);
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException | UncheckedIOException | RuntimeIOException e) {
        Files.deleteIfExists(part);
        throw new UserException(
            target + " can't be written: " + e.getMessage(), "Make room, or name another file.", e);
      }
      return Dateline.DONE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
