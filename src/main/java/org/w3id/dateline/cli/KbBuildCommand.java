package org.w3id.dateline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.kb.BuildReport;
import org.w3id.dateline.kb.BuildSettings;
import org.w3id.dateline.kb.KbBuild;
import org.w3id.dateline.kb.KbItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the index out of a dump. */
@Command(
    name = "build",
    description = {
      "Make the index out of a JSON dump of Wikidata (https://dumps.wikimedia.org/wikidatawiki/entities/).",
      "",
      "Kept are people, organizations, places, events, works, products and offices; not kept is what news does not name:"
          + " pages of Wikimedia's own, scholarly articles, given and family names, and what is little known of taxa,"
          + " genes, substances and stars.",
      "",
      "Memory does not grow with the dump. The index that is there stays in use until the new one is done. A build that"
          + " was stopped goes on at its last checkpoint (each 64 MB unpacked) when the same command is given again: a"
          + " file is read on from there, or from the beginning of the packed stream that holds it; of standard input"
          + " give the same again, what was read is skipped. What is not done lies in the folder building beside the"
          + " index; delete it to begin anew. It takes about a third of a kilobyte for each item, twice while it is written."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dateline kb build latest-all.json.gz",
      "  dateline kb build latest-all.json.bz2 --kb /data/kb --min-sitelinks 3",
      "  dateline kb build - --keep Q16521 < some.json    what comes in; taxa are kept too",
      "",
      "Several threads unpack bzip2 faster: lbzip2 -dc latest-all.json.bz2 | dateline kb build -",
      "Exit code 1: done, but lines could not be read; they were named and skipped."
    })
final class KbBuildCommand implements Callable<Integer> {
  private static final int MOST_THREADS = 64;

  private final Terminal terminal;

  @Parameters(
      paramLabel = "DUMP",
      description = "The dump: .json, .json.gz or .json.bz2; - for standard input, packed or not.")
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

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads read and write (default: as many as there are processors).")
  int threads = Runtime.getRuntime().availableProcessors();

  KbBuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    for (String id : keep) {
      if (!KbItem.isQid(id)) {
        throw new UserException("--keep is given \"" + id + "\"", "Take Q-ids, as in Q16521,Q523.");
      }
    }
    if (minSitelinks < 0 || threads < 1 || threads > MOST_THREADS) {
      throw new UserException(
          "--min-sitelinks is " + minSitelinks + ", --threads " + threads,
          "Take 0 or more sitelinks and 1 to " + MOST_THREADS + " threads.");
    }
    long start = System.nanoTime();
    DumpProgress progress = new DumpProgress(terminal);
    BuildReport report;
    try {
      report =
          KbBuild.run(
              dump,
              System.in,
              kb.folder(),
              new BuildSettings(minSitelinks, Set.copyOf(keep), threads),
              progress);
    } finally {
      progress.clear();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    terminal
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%,d entities read, %,d items kept in %s, %d lines skipped, in %s (%,.0f entities/s, %,.0f MB/s unpacked)",
                report.entities(),
                report.items(),
                kb.folder(),
                report.skippedLines(),
                Progress.duration(seconds),
                report.entities() / seconds,
                report.bytes() / 1e6 / seconds));
    return report.skippedLines() > 0 ? Dateline.AMISS : Dateline.DONE;
  }
}
