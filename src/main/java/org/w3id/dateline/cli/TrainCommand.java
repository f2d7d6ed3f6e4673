package org.w3id.dateline.cli;

import picocli.CommandLine.Command;

/** Trains models; what is trained is a command of its own. */
@Command(
    name = "train",
    description = "Train a model of the program anew.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "MODEL",
    subcommands = {TrainNamesCommand.class},
    footer = {"", "Example:", "  dateline train names --gold labelled.tsv --out names.bin"})
final class TrainCommand {}
