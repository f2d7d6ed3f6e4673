package org.w3id.dateline.cli;

import picocli.CommandLine.Command;

/** The index of Wikidata; what is done with it is a command of its own. */
@Command(
    name = "kb",
    description = "Make and ask the index of Wikidata that articles are linked with.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      KbBuildCommand.class,
      KbStatsCommand.class,
      KbFindCommand.class,
      KbAddCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  dateline kb build latest-all.json.gz",
      "  dateline kb stats",
      "  dateline kb find Lebanese",
      "  dateline kb add ours.tsv"
    })
final class KbCommand {}
