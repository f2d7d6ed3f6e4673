package org.w3id.dateline.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.store.Answers;
import org.w3id.dateline.store.Explanation;
import org.w3id.dateline.store.Question;
import org.w3id.dateline.store.UsualPrefixes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is known about something, and which words of which article say so. */
@Command(
    name = "explain",
    description = {
      "Say what is known about somebody or something, and where it is said.",
      "Each fact comes with its sentence, the article, the place of the words in it, the rule behind it and how sure it is."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dateline explain Hamas",
      "  dateline explain entity:hamas",
      "  dateline explain \"https://w3id.org/dateline/article/000_3b5ab28cace45560#event-27-rally\"",
      "",
      "Offsets count characters (Unicode code points) from the article's beginning. Where a server has the store open,",
      "it is asked instead."
    })
final class ExplainCommand implements Callable<Integer> {
  private static final Pattern PREFIXED = Pattern.compile("([a-z]+):(?!//)(\\S+)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int SHORT_WORD = 4;
  private static final int SUGGESTIONS = 5;

  private final Terminal terminal;

  @Mixin StoreOption store = new StoreOption();

  @Option(names = "--internals", description = "Show what the program notes for itself, too.")
  boolean internals;

  @Parameters(
      arity = "1",
      paramLabel = "IRI|NAME",
      description =
          "An IRI, a shortened one (entity:hamas, article:...), the name of somebody or something,"
              + " or an article's id or address.")
  String name = "";

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    store.asked(this::explain);
    return Dateline.DONE;
  }

  private void explain(Function<Query, Answers.Rows> asked) {
    boolean first = true;
    for (String iri : nodes(asked)) {
      if (!first) {
        terminal.out().println();
      }
      first = false;
      new ExplanationText(Explanation.of(iri, internals, asked)).print(terminal);
    }
  }

  /** Returns the IRIs that are meant; at least one. */
  private Set<String> nodes(Function<Query, Answers.Rows> asked) {
    Optional<String> iri = iri();
    if (iri.isPresent() && Explanation.of(iri.get(), true, asked).isKnown()) {
      return Set.of(iri.get());
    }
    if (iri.isPresent()) {
      Set<String> replaced = new LinkedHashSet<>();
      asked
          .apply(question("explain-replaced").with(node(iri.get())))
          .rows()
          .forEach(row -> replaced.add(row.get(0)));
      if (!replaced.isEmpty()) {
        return replaced;
      }
    }
    Map<String, String> label =
        Map.of("name", "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    Set<String> found = new LinkedHashSet<>();
    asked.apply(question("explain-exact").with(label)).rows().forEach(row -> found.add(row.get(0)));
    if (!found.isEmpty()) {
      return found;
    }
    if (iri.isPresent()) {
      throw unknown(near(asked, iri.get().substring(iri.get().lastIndexOf('/') + 1)));
    }
    List<List<String>> near = near(asked, name);
    near.stream()
        .filter(row -> row.get(1).equalsIgnoreCase(name.strip()))
        .forEach(row -> found.add(row.get(0)));
    if (found.isEmpty()) {
      throw unknown(near);
    }
    return found;
  }

  private static Map<String, String> node(String iri) {
    return Map.of("node", "<" + iri + ">");
  }

  private Optional<String> iri() {
    if (name.matches("<\\S+>")) {
      return Optional.of(name.substring(1, name.length() - 1));
    }
    if (name.matches("https?://\\S+")) {
      return Optional.of(name);
    }
    Matcher prefixed = PREFIXED.matcher(name);
    if (!prefixed.matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(UsualPrefixes.all().getNsPrefixURI(prefixed.group(1)))
        .map(namespace -> namespace + prefixed.group(2));
  }

  /** Returns IRI, label and score of what is called something like it, the most alike first. */
  private static List<List<String>> near(Function<Query, Answers.Rows> asked, String words) {
    List<String> terms = new ArrayList<>();
    Matcher word = WORD.matcher(words.toLowerCase(Locale.ROOT));
    while (word.find()) {
      terms.add(word.group());
      if (word.group().length() >= SHORT_WORD) {
        terms.add(word.group() + "~");
      }
    }
    if (terms.isEmpty()) {
      return List.of();
    }
    Map<String, String> search = Map.of("search", "\"" + String.join(" ", terms) + "\"");
    return asked.apply(question("explain-near").with(search)).rows();
  }

  private UserException unknown(List<List<String>> near) {
    List<String> labels =
        near.stream().map(row -> "\"" + row.get(1) + "\"").distinct().limit(SUGGESTIONS).toList();
    return new UserException(
        "Nothing in " + store.folder + " is called " + name,
        labels.isEmpty()
            ? "\"dateline query entities-most-named\" shows who is named."
            : "Did you mean " + String.join(", ", labels) + "?");
  }

  private static Question question(String name) {
    return Question.beside(ExplainCommand.class, name);
  }
}
