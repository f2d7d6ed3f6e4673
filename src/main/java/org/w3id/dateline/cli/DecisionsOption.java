package org.w3id.dateline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.w3id.dateline.identity.Decisions;
import org.w3id.dateline.store.Identities;
import org.w3id.dateline.store.Store;
import org.w3id.dateline.table.Table;
import picocli.CommandLine.Option;

/** Where the user's decisions of identities stand. */
final class DecisionsOption {
  private static final List<String> FILES = List.of("decisions.tsv", "decisions.ttl");

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description =
          "Your decisions of who is who, as a table or as Turtle (default: decisions.tsv and decisions.ttl beside the store, where they are there; \"dateline merges\").")
  Optional<Path> file = Optional.empty();

  /**
   * Reads the decisions; nothing where there is no file.
   *
   * @param store the store's folder
   * @param terminal where what is doubtful is told
   */
  Optional<Decisions> read(Path store, Terminal terminal) {
    if (file.isPresent()) {
      return Optional.of(Decisions.ofRows(rows(file.get(), terminal)));
    }
    Path normal = store.normalize();
    boolean named = !normal.toString().isEmpty() && !normal.endsWith("..");
    Path folder = named ? normal : normal.toAbsolutePath().normalize();
    List<Path> beside = FILES.stream().map(folder::resolveSibling).filter(Files::exists).toList();
    return beside.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Decisions.ofRows(
                beside.stream().flatMap(path -> rows(path, terminal).stream()).toList()));
  }

  private static List<Table.Row> rows(Path file, Terminal terminal) {
    return file.toString().endsWith(".ttl")
        ? TurtleDecisions.rows(file, notice -> terminal.err().println("dateline: " + notice))
        : Decisions.rows(file);
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
