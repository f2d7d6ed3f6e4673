package org.w3id.dateline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.w3id.dateline.identity.Decisions;
import org.w3id.dateline.store.Identities;
import org.w3id.dateline.store.Store;
import picocli.CommandLine.Option;

/** Where the user's decisions of identities stand. */
final class DecisionsOption {
  private static final String FILE = "decisions.tsv";

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description =
          "Your decisions of who is who (default: decisions.tsv beside the store, where it is there; \"dateline merges\").")
  Optional<Path> file = Optional.empty();

  /**
   * Reads the decisions; nothing where there is no file.
   *
   * @param store the store's folder
   */
  Optional<Decisions> read(Path store) {
    if (file.isPresent()) {
      return file.map(Decisions::read);
    }
    Path normal = store.normalize();
    boolean named = !normal.toString().isEmpty() && !normal.endsWith("..");
    Path beside = (named ? normal : normal.toAbsolutePath().normalize()).resolveSibling(FILE);
    return Files.exists(beside) ? Optional.of(Decisions.read(beside)) : Optional.empty();
  }

  /**
   * Brings a store's identities up to date, and says what the user should know. Returns whether all
   * the decisions of the user's file were followed.
   *
   * @param decisions as {@link #read}; without them those hold that the store knows
   */
  static boolean update(Store store, Optional<Decisions> decisions, Terminal terminal) {
    Progress progress = new Progress(terminal, "names compared", OptionalLong.empty());
    List<String> notices =
        Identities.update(
            store, decisions.orElseGet(() -> Identities.decided(store)), progress::step);
    progress.clear();
    notices.forEach(notice -> terminal.err().println("dateline: " + notice));
    terminal.err().flush();
    List<String> places =
        decisions.map(Decisions::all).orElse(List.of()).stream()
            .map(d -> d.place() + ": ")
            .toList();
    return notices.stream().noneMatch(notice -> places.stream().anyMatch(notice::startsWith));
  }
}
