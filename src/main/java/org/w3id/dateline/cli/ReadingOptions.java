package org.w3id.dateline.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.w3id.dateline.document.DocumentReader;
import org.w3id.dateline.document.Reading;
import org.w3id.dateline.document.ReadingSettings;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.pipeline.Plugins;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which articles are read, and how. */
final class ReadingOptions {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Articles: text files of any name, and folders, of which .txt, .text and .md files are read at any depth.")
  List<Path> paths = new ArrayList<>();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "Publication date (2023-11-18) of articles that name none of their own.")
  Optional<LocalDate> published = Optional.empty();

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      defaultValue = "10000000",
      description = "Skip larger files (default: ${DEFAULT-VALUE}).")
  long maxBytes = ReadingSettings.DEFAULT.maxBytes();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "How many articles to read at a time (default: as many as there are processors).")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--names",
      paramLabel = "DIR",
      description =
          "Folder of a transformer in ONNX that finds names in place of the built-in model (docs/models/names.md).")
  Optional<Path> names = Optional.empty();

  @Mixin KbOption kb = new KbOption();

  /**
   * Returns what stands in the place of built-in models, and the index of Wikidata.
   *
   * @throws UserException if it can't be used
   */
  Plugins plugins() {
    return Plugins.installed(names).with(kb.open());
  }

  /**
   * Returns what the paths stand for, each read when its turn comes.
   *
   * @throws UserException if an option is wrong, a path is not there, or there is nothing to read
   */
  Iterator<Reading> readings() {
    return new DocumentReader(settings()).read(paths).iterator();
  }

  private ReadingSettings settings() {
    if (maxBytes < 1 || maxBytes > ReadingSettings.LIMIT) {
      throw new UserException(
          "--max-bytes is " + maxBytes, "Take a number from 1 to " + ReadingSettings.LIMIT + ".");
    }
    if (threads < 1 || threads > 256) {
      throw new UserException("--threads is " + threads, "Take a number from 1 to 256.");
    }
    ReadingSettings settings = ReadingSettings.DEFAULT.withMaxBytes(maxBytes);
    return published.map(settings::withPublished).orElse(settings);
  }
}
