package org.w3id.dateline.cli;

import picocli.CommandLine.Command;

/** The index of Wikidata; what is done with it is a command of its own. */
@Command(
    name = "kb",
    description = "Make and ask the index of Wikidata that articles are linked with.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {KbBuildCommand.class, KbFindCommand.class},
    footer = {
      "",
      "Examples:",
      "  dateline kb build latest-all.json.gz",
      "  dateline kb find Lebanese"
    })
final class KbCommand {}
