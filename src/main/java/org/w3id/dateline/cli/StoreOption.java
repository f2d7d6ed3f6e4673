package org.w3id.dateline.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the store lies. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "store",
      description = "Folder of the store (default: ${DEFAULT-VALUE}).")
  Path folder;
}
