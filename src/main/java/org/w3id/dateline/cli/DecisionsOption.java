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
   * What a user decided.
   *
   * @param decisions none where there is no file
   * @param elsewhere whether the user named the file, which need not lie beside the store
   */
  record Given(Optional<Decisions> decisions, boolean elsewhere) {}

  /**
   * Reads the decisions; nothing where there is no file.
   *
   * @param store the store's folder
   * @param terminal where what is doubtful is told
   */
  Given read(Path store, Terminal terminal) {
    if (file.isPresent()) {
      return new Given(Optional.of(Decisions.ofRows(rows(file.get(), terminal))), true);
    }
    Path normal = store.normalize();
    boolean named = !normal.toString().isEmpty() && !normal.endsWith("..");
    Path folder = named ? normal : normal.toAbsolutePath().normalize();
    List<Path> beside = FILES.stream().map(folder::resolveSibling).filter(Files::exists).toList();
    return new Given(
        beside.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Decisions.ofRows(
                    beside.stream().flatMap(path -> rows(path, terminal).stream()).toList())),
        false);
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
   * <p>Without a file those hold that the user gave from elsewhere; those of a file beside the
   * store are gone with it, so that a build anew gives the same graph.
   */
  static boolean update(Store store, Given given, Terminal terminal) {
    if (given.decisions().isPresent()) {
      return update(store, given.decisions().get(), given.elsewhere(), terminal);
    }
    if (Identities.areFromElsewhere(store)) {
      keep(store, terminal);
      return true;
    }
    int held = Identities.decided(store).all().size();
    if (held > 0) {
      terminal
          .err()
          .println(
              "dateline: "
                  + String.join(" or ", FILES)
                  + " beside the store is gone: its "
                  + (held == 1 ? "decision no longer holds" : held + " decisions no longer hold")
                  + ". Put the file back, or name it with --decisions, and build again.");
    }
    return update(store, Decisions.NONE, false, terminal);
  }

  /** Brings a store's identities up to date with the decisions that it knows. */
  static void keep(Store store, Terminal terminal) {
    update(store, Identities.decided(store), Identities.areFromElsewhere(store), terminal);
  }

  private static boolean update(
      Store store, Decisions decisions, boolean elsewhere, Terminal terminal) {
    Progress progress = new Progress(terminal, "names compared", OptionalLong.empty());
    List<String> notices = Identities.update(store, decisions, elsewhere, progress::step);
    progress.clear();
    notices.forEach(notice -> terminal.err().println("dateline: " + notice));
    terminal.err().flush();
    List<String> places = decisions.all().stream().map(d -> d.place() + ": ").toList();
    return notices.stream().noneMatch(notice -> places.stream().anyMatch(notice::startsWith));
  }
}
