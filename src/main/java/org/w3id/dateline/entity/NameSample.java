package org.w3id.dateline.entity;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import opennlp.tools.namefind.BilouCodec;
import opennlp.tools.util.Span;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Metadata;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.table.Table;
import org.w3id.dateline.text.DependencyParser;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.TextAnalyzer;
import org.w3id.dateline.text.Token;

/**
 * A sentence to train on: its tokens, their parts of speech, and its names.
 *
 * @param forms the tokens
 * @param tags as many
 * @param names without overlap, in the order of the text; the types are those of the model
 */
record NameSample(List<String> forms, List<String> tags, List<Span> names) {
  /** Types that scores speak of. */
  static final Set<String> MAIN_TYPES = Set.of("person", "organization", "place");

  private static final int LONGEST = 250;
  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "this", "that", "these", "those", "all");
  private static final Set<String> POSSESSIVE = Set.of("'s", "’s", "'");
  private static final Table TYPES = Table.of(NameSample.class, "name-types.tsv", "label", "type");

  NameSample {
    forms = List.copyOf(forms);
    tags = List.copyOf(tags);
    names = List.copyOf(names);
  }

  /**
   * The sentences of a text.
   *
   * @param running whether it is running text, not one sentence a line
   */
  record Text(boolean running, List<List<String>> sentences) {}

  /** A sentence with labels of the BIO or BILOU code. */
  record Labelled(List<String> forms, List<String> labels) {}

  /** Returns a sentence as the teacher sees it. */
  static NameSample of(List<String> forms, List<NameLabels.Opinion> opinions) {
    return new NameSample(
        forms,
        opinions.stream().map(NameLabels.Opinion::tag).toList(),
        names(forms, opinions.stream().map(NameLabels.Opinion::label).toList()));
  }

  /**
   * Returns a sentence as people labelled it; nationalities and other things, which they left out,
   * as the teacher sees them.
   */
  static NameSample of(Labelled sentence, List<NameLabels.Opinion> opinions) {
    NameSample taught = of(sentence.forms(), opinions);
    List<Span> names = new ArrayList<>(names(sentence.forms(), sentence.labels()));
    List<Span> gold = List.copyOf(names);
    for (Span name : taught.names()) {
      if (!MAIN_TYPES.contains(name.getType()) && gold.stream().noneMatch(name::intersects)) {
        names.add(name);
      }
    }
    names.sort(null);
    return new NameSample(sentence.forms(), taught.tags(), names);
  }

  /** Returns the sentence for the learner. */
  NameLearner.Example example(float weight) {
    String[] labels = new BilouCodec().encode(names.toArray(new Span[0]), forms.size());
    return new NameLearner.Example(forms, tags, List.of(labels), weight);
  }

  /** Reads names off labels, without articles before and possessive endings behind them. */
  static List<Span> names(List<String> forms, List<String> labels) {
    List<Span> names = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= forms.size(); i++) {
      String label = i < forms.size() ? labels.get(i) : "O";
      boolean continues =
          start >= 0
              && (label.startsWith("I-") || label.startsWith("L-"))
              && typeOf(label).equals(typeOf(labels.get(start)));
      if (start >= 0 && !continues) {
        addName(names, forms, start, i, typeOf(labels.get(start)));
        start = -1;
      }
      if (start < 0 && !label.equals("O")) {
        start = i;
      }
    }
    return names;
  }

  private static String typeOf(String label) {
    return label.substring(label.indexOf('-') + 1);
  }

  private static void addName(
      List<Span> names, List<String> forms, int from, int to, String label) {
    Optional<String> type =
        TYPES.rows().stream()
            .filter(row -> row.cell("label").equals(label))
            .map(row -> row.cell("type"))
            .findFirst();
    int first = from;
    int end = to;
    while (first < end && DETERMINERS.contains(forms.get(first).toLowerCase(Locale.ROOT))) {
      first++;
    }
    while (end > first && POSSESSIVE.contains(forms.get(end - 1))) {
      end--;
    }
    if (type.isPresent() && first < end) {
      names.add(new Span(first, end, type.get()));
    }
  }

  /** Reads a text: running, or one sentence a line where most lines end in a blank and a mark. */
  static Text read(Path file) throws IOException {
    List<String> lines = lines(file);
    long separated = lines.stream().filter(line -> line.matches(".* [.?!\"]")).count();
    boolean running = separated * 2 < lines.size();
    List<List<String>> sentences = new ArrayList<>();
    if (running) {
      TextAnalyzer analyzer = new TextAnalyzer(NameSample::unparsed);
      Document document =
          new Document(file.getFileName().toString(), String.join("\n", lines), Metadata.NONE);
      for (Sentence sentence : analyzer.analyze(document).sentences()) {
        sentences.add(sentence.tokens().stream().map(Token::form).toList());
      }
    } else {
      lines.forEach(line -> sentences.add(List.of(line.strip().split(" +"))));
    }
    sentences.removeIf(sentence -> sentence.size() > LONGEST);
    return new Text(running, sentences);
  }

  /** Stands in for a parser where only the tokens matter. */
  private static List<DependencyParser.Word> unparsed(List<String> forms) {
    List<DependencyParser.Word> words = new ArrayList<>(forms.size());
    for (int i = 0; i < forms.size(); i++) {
      words.add(new DependencyParser.Word(forms.get(i), "X", i - 1, i == 0 ? "root" : "dep"));
    }
    return words;
  }

  /** Reads labelled text: token, tab, label. */
  static List<Labelled> readLabelled(Path file) throws IOException {
    List<Labelled> sentences = new ArrayList<>();
    List<String> forms = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    int number = 0;
    for (String line : text(file).split("\n", -1)) {
      number++;
      if (line.isBlank()) {
        if (!forms.isEmpty() && forms.size() <= LONGEST) {
          sentences.add(new Labelled(List.copyOf(forms), List.copyOf(labels)));
        }
        forms.clear();
        labels.clear();
        continue;
      }
      int tab = line.indexOf('\t');
      if (tab <= 0 || !line.substring(tab + 1).matches("O|[BI]-\\S+")) {
        throw new UserException(
            file + ":" + number + ": \"" + line + "\" is no labelled token",
            "Write a token, a tab, and O, B-TYPE or I-TYPE.");
      }
      forms.add(line.substring(0, tab));
      labels.add(line.substring(tab + 1));
    }
    if (!forms.isEmpty() && forms.size() <= LONGEST) {
      sentences.add(new Labelled(forms, labels));
    }
    return sentences;
  }

  private static List<String> lines(Path file) throws IOException {
    return text(file).lines().filter(line -> !line.isBlank()).toList();
  }

  private static String text(Path file) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new UserException("there is no file " + file, "Name a text that is there.", e);
    }
  }
}
