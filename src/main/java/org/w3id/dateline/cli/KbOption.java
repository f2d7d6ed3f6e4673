package org.w3id.dateline.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.kb.KbIndex;
import picocli.CommandLine.Option;

/** Where the index of Wikidata lies. */
final class KbOption {
  private static final Path USUAL = Path.of("kb");

  @Option(
      names = "--kb",
      paramLabel = "DIR",
      description =
          "Folder of the index of Wikidata that \"dateline kb build\" makes (default: kb, if it is there).")
  Optional<Path> named = Optional.empty();

  /** Returns the folder, whether it is there or not. */
  Path folder() {
    return named.orElse(USUAL);
  }

  /**
   * Opens the index; none if none was named and none is at the usual place.
   *
   * @throws UserException if it can't be used
   */
  Optional<KbIndex> open() {
    return named.isPresent() || KbIndex.isAt(USUAL)
        ? Optional.of(KbIndex.open(folder()))
        : Optional.empty();
  }
}
