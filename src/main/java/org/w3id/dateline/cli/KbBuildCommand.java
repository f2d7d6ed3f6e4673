package org.w3id.dateline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.w3id.dateline.kb.BuildReport;
import org.w3id.dateline.kb.BuildSettings;
import org.w3id.dateline.kb.KbBuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the index out of a dump. */
@Command(
    name = "build",
    description = "Make the index out of a JSON dump of Wikidata.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  dateline kb build latest-all.json.gz"})
final class KbBuildCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DUMP", description = "The dump.")
  Path dump = Path.of("");

  @Mixin KbOption kb = new KbOption();

  @Option(
      names = "--min-sitelinks",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Leave out what fewer pages of Wikimedia are about (default: ${DEFAULT-VALUE}).")
  int minSitelinks = 1;

  @Option(
      names = "--keep",
      paramLabel = "CLASS",
      split = ",",
      description = "Q-ids of classes whose items are kept though news seldom names such.")
  List<String> keep = List.of();

  @Option(names = "--threads", paramLabel = "N", description = "How many threads.")
  int threads = Runtime.getRuntime().availableProcessors();

  KbBuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    BuildReport report =
        KbBuild.run(
            dump,
            System.in,
            kb.folder(),
            new BuildSettings(minSitelinks, Set.copyOf(keep), threads),
            new DumpProgress(terminal));
    terminal.out().println(report);
    return report.skippedLines() > 0 ? Dateline.AMISS : Dateline.DONE;
  }
}
