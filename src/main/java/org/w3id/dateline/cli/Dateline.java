package org.w3id.dateline.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.w3id.dateline.document.PublicationDate;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.store.NearNames;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;

/** All commands. */
@Command(
    name = "dateline",
    description =
        "Reads news articles into a knowledge graph with its evidence, and answers questions about it in SPARQL.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      BuildCommand.class,
      ServeCommand.class,
      QueryCommand.class,
      ExtractCommand.class,
      ExplainCommand.class,
      MergesCommand.class,
      LinkCommand.class,
      StatsCommand.class,
      CheckCommand.class,
      ForgetCommand.class,
      ExportCommand.class,
      KbCommand.class,
      TrainCommand.class,
      RehearseCommand.class,
      HelpCommand.class,
      AutoComplete.GenerateCompletion.class
    },
    footer = {
      "",
      "Examples:",
      "  dateline run seeds                                  read a folder, then serve what was found",
      "  dateline query queries/who-attacked-whom.rq         ask",
      "  dateline explain Hamas                              where does it say so?",
      "",
      "Exit codes: 0 done, 1 done but documents were skipped, 2 you can mend it, 70 a bug."
    })
final class Dateline {
  /** All was done. */
  static final int DONE = 0;

  /** All was done, but something is amiss and was named: documents skipped, shapes breached. */
  static final int AMISS = 1;

  /** Nothing was done: the user can mend it. */
  static final int MENDABLE = 2;

  /** The program is at fault. */
  static final int BUG = 70;

  private Dateline() {}

  /** Returns all commands, printing to a terminal. */
  static CommandLine commandLine(Terminal terminal) {
    CommandLine command = new CommandLine(new Dateline(), new TerminalFactory(terminal));
    PrintWriter err = new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8);
    command.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    command.setErr(err);
    command.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            terminal.shown() && System.getenv("NO_COLOR") == null ? Ansi.ON : Ansi.OFF));
    command.setUsageHelpWidth(Math.max(80, Math.min(terminal.width(), 120)));
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.registerConverter(LocalDate.class, Dateline::date);
    command.registerConverter(int.class, text -> number(text, Integer::valueOf));
    command.registerConverter(long.class, text -> number(text, Long::valueOf));
    command.setParameterExceptionHandler(
        (e, args) -> {
          err.println(
              "dateline: "
                  + String.valueOf(e.getMessage()).replace("option option", "option")
                  + didYouMean(e));
          err.println(
              "See \"" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help\".");
          return MENDABLE;
        });
    command.setExecutionExceptionHandler(
        (e, commandLine, parsed) -> {
          terminal.out().flush();
          if (e instanceof OutputLostException) {
            return DONE;
          }
          if (e instanceof UserException) {
            err.println("dateline: " + e.getMessage());
            return MENDABLE;
          }
          err.println(
              "dateline: this is a bug of the program; please report it with the lines below and what was run.");
          e.printStackTrace(err);
          return BUG;
        });
    return command;
  }

  private static LocalDate date(String written) {
    try {
      return PublicationDate.parse(written);
    } catch (UserException e) {
      throw new CommandLine.TypeConversionException(e.getMessage());
    }
  }

  private static <T> T number(String written, Function<String, T> read) {
    try {
      return read.apply(written);
    } catch (NumberFormatException e) {
      throw new CommandLine.TypeConversionException("'" + written + "' is no whole number");
    }
  }

  /** Returns the commands or options that are called nearly like one that is not known. */
  private static String didYouMean(CommandLine.ParameterException e) {
    if (!(e instanceof CommandLine.UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      return "";
    }
    CommandLine.Model.CommandSpec command = e.getCommandLine().getCommandSpec();
    Set<String> known =
        unmatched.isUnknownOption()
            ? command.optionsMap().keySet()
            : command.subcommands().keySet();
    String near = NearNames.didYouMean(unmatched.getUnmatched().get(0), known).strip();
    return near.isEmpty() ? "" : ". " + near;
  }

  /** Runs one command. */
  static int execute(Terminal terminal, String... arguments) {
    CommandLine command = commandLine(terminal);
    if (arguments.length == 0) {
      command.usage(command.getErr());
      return MENDABLE;
    }
    return command.execute(arguments);
  }
}
