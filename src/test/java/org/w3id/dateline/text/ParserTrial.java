package org.w3id.dateline.text;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Metadata;
import org.w3id.dateline.text.DependencyParser.Word;

/**
 * Measures the parser on the text files of a folder, and compares it with NLP4J's own decoder. Run
 * by hand; see docs/performance.md.
 */
final class ParserTrial {
  private static final String NLP4J =
      """
      <configuration>
        <lexica>
          <ambiguity_classes field="word_form_simplified_lowercase">\
      edu/emory/mathcs/nlp/lexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
          <word_clusters field="word_form_simplified_lowercase">\
      edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
        </lexica>
        <models>
          <pos>edu/emory/mathcs/nlp/models/en-pos.xz</pos>
          <dep>edu/emory/mathcs/nlp/models/en-dep.xz</dep>
        </models>
      </configuration>
      """;

  private ParserTrial() {}

  /**
   * Prints figures.
   *
   * @param arguments a folder, how often to parse it, and {@code compare} for the comparison
   */
  public static void main(String[] arguments) throws IOException {
    long start = System.nanoTime();
    DependencyParser parser = new Nlp4jParser();
    parser.parse(List.of("The", "minister", "resigned", "."));
    System.out.printf(Locale.ROOT, "load and first sentence %.2f s%n", seconds(start));
    System.gc();
    long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    System.out.printf(Locale.ROOT, "heap %.1f MB%n", heap / 1e6);

    List<List<String>> sentences = sentences(Path.of(arguments[0]));
    for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
      measure(parser, sentences);
    }
    if (arguments.length > 2 && arguments[2].equals("compare")) {
      compare(parser, sentences);
    }
  }

  /** Splits the texts of a folder into sentences and tokens. */
  private static List<List<String>> sentences(Path folder) throws IOException {
    List<List<String>> sentences = new ArrayList<>();
    TextAnalyzer splitter =
        new TextAnalyzer(
            forms -> {
              sentences.add(List.copyOf(forms));
              List<Word> flat = new ArrayList<>();
              for (int i = 0; i < forms.size(); i++) {
                flat.add(new Word("", "X", i == 0 ? Token.ROOT : 0, "dep"));
              }
              return flat;
            });
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    for (Path file : files) {
      splitter.analyze(new Document(file.toString(), Files.readString(file), Metadata.NONE));
    }
    return sentences;
  }

  private static void measure(DependencyParser parser, List<List<String>> sentences) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long cpu = thread.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    long tokens = 0;
    for (List<String> sentence : sentences) {
      tokens += parser.parse(sentence).size();
    }
    double wall = seconds(start);
    double busy = (thread.getCurrentThreadCpuTime() - cpu) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d sentences, %d tokens: %.1f s (%.0f sentences/s, %.0f tokens/s);"
            + " %.1f s of the processor (%.0f sentences/s, %.0f tokens/s)%n",
        sentences.size(),
        tokens,
        wall,
        sentences.size() / wall,
        tokens / wall,
        busy,
        sentences.size() / busy,
        tokens / busy);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  /** Counts the words of which the two do not say the same. */
  private static void compare(DependencyParser parser, List<List<String>> sentences) {
    NLPDecoder decoder =
        new NLPDecoder(new ByteArrayInputStream(NLP4J.getBytes(StandardCharsets.UTF_8)));
    int apart = 0;
    int words = 0;
    int different = 0;
    for (List<String> forms : sentences) {
      NLPNode[] nodes = new NLPNode[forms.size() + 1];
      nodes[0] = new NLPNode().toRoot();
      for (int i = 0; i < forms.size(); i++) {
        nodes[i + 1] = new NLPNode(i + 1, forms.get(i));
      }
      decoder.decode(nodes);
      if (Stream.of(nodes).filter(node -> node.isDependentOf(nodes[0])).count() > 1) {
        apart++;
        continue;
      }
      List<Word> parsed = parser.parse(forms);
      for (int i = 0; i < forms.size(); i++) {
        words++;
        Word expected = word(nodes[i + 1]);
        Word found = parsed.get(i);
        if (!expected.equals(found)) {
          different++;
          System.out.println(forms.get(i) + ": " + expected + " and " + found);
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d words compared, %d different; %d sentences left out that NLP4J gives several roots%n",
        words,
        different,
        apart);
  }

  private static Word word(NLPNode node) {
    int head = node.getDependencyHead().getID() - 1;
    boolean simplified =
        node.getLemma().startsWith("#") || node.getLemma().chars().anyMatch(Character::isDigit);
    return new Word(
        (simplified ? node.getWordForm() : node.getLemma()).toLowerCase(Locale.ROOT),
        node.getPartOfSpeechTag(),
        head,
        head == Token.ROOT ? "root" : node.getDependencyLabel());
  }
}
