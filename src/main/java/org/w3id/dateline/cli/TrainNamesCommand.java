package org.w3id.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.w3id.dateline.entity.NameTrainer;
import org.w3id.dateline.error.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains the model that finds names. */
@Command(
    name = "names",
    description = {
      "Train the model that finds names of people, organizations and places.",
      "It learns from plain text that a teacher labels (--teacher), from text that people labelled (--gold), or both."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dateline train names --gold labelled.tsv --out names.bin",
      "  dateline train names --teacher JARS --gold gum-names-gold.tsv.gz --gold-weight 1 --passes 5 \\",
      "      --features 150000 --seed 1 --out names.bin gmb-sentences.txt.gz wikinews-raw.txt.gz masc-sentences.txt.gz",
      "",
      "The second is the recipe of the model that ships (docs/models/names.md). JARS is a folder with the jars of",
      "nlp4j-api and nlp4j-english 1.1.3 and of what they depend on. The same text, settings and seed give the same",
      "model. The program takes the model that lies at src/main/resources/org/w3id/dateline/entity/names.bin when it",
      "is built."
    })
final class TrainNamesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "0..*",
      paramLabel = "TEXT",
      description =
          "Plain text, running or one sentence a line with blanks between tokens; UTF-8, .gz or not.")
  List<Path> texts = new ArrayList<>();

  @Option(
      names = "--teacher",
      paramLabel = "DIR",
      description = "Folder with the jars of NLP4J, whose name tagger labels the texts.")
  Optional<Path> teacher = Optional.empty();

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      description =
          "Labelled text: token, tab, O or B- or I- with PER, ORG or LOC; an empty line behind each sentence.")
  Optional<Path> gold = Optional.empty();

  @Option(
      names = "--gold-weight",
      paramLabel = "W",
      defaultValue = "1",
      description = "How much a labelled token counts (default: ${DEFAULT-VALUE}).")
  double goldWeight = 1;

  @Option(
      names = "--passes",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often to go through the text (default: ${DEFAULT-VALUE}).")
  int passes = 5;

  @Option(
      names = "--features",
      paramLabel = "N",
      defaultValue = "150000",
      description = "How many features the model keeps, at most (default: ${DEFAULT-VALUE}).")
  int features = 150_000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of all chance (default: ${DEFAULT-VALUE}).")
  long seed = 1;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "File of the model.")
  Path out;

  TrainNamesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Path> read = new ArrayList<>(texts);
    gold.ifPresent(read::add);
    for (Path file : read) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new UserException("There is no readable file " + file, "Check its name and rights.");
      }
    }
    NameTrainer.Settings settings =
        new NameTrainer.Settings(texts, gold, goldWeight, teacher, out, passes, features, seed);
    try {
      NameTrainer.Report report = NameTrainer.train(settings, this::tell);
      terminal
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%s: %.1f MB, learned from %d sentences",
                  out,
                  report.bytes() / 1e6,
                  report.sentences()));
      measured("the teacher's labels", report.agreement());
      measured("people's labels", report.gold());
    } catch (IOException e) {
      throw new UserException(
          "The training failed: " + e.getMessage(),
          "Check that the texts can be read and " + out + " can be written.",
          e);
    }
    return Dateline.DONE;
  }

  private void tell(String step) {
    terminal.err().println(step);
    terminal.err().flush();
  }

  private void measured(String by, double f1) {
    if (f1 > 0) {
      terminal.out().println(String.format(Locale.ROOT, "F1 %.3f by %s on text held out", f1, by));
    }
  }
}
