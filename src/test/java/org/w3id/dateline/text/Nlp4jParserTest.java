package org.w3id.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.dateline.table.Table;
import org.w3id.dateline.text.DependencyParser.Word;

class Nlp4jParserTest {
  private static final DependencyParser PARSER = new Nlp4jParser();

  /** A sentence, and what NLP4J's own decoder says of it. */
  private record Parsed(List<String> forms, List<Word> words) {
    @Override
    public String toString() {
      return String.join(" ", forms);
    }
  }

  private static List<Parsed> sentencesParsedByNlp4j() {
    Map<Integer, Parsed> sentences = new TreeMap<>();
    for (Table.Row row :
        Table.of(
                Nlp4jParserTest.class,
                "nlp4j.tsv",
                "sentence",
                "form",
                "lemma",
                "tag",
                "head",
                "relation")
            .rows()) {
      Parsed sentence =
          sentences.computeIfAbsent(
              Integer.valueOf(row.cell("sentence")),
              n -> new Parsed(new ArrayList<>(), new ArrayList<>()));
      sentence.forms().add(row.cell("form"));
      sentence
          .words()
          .add(
              new Word(
                  row.cell("lemma"),
                  row.cell("tag"),
                  Integer.parseInt(row.cell("head")),
                  row.cell("relation")));
    }
    return List.copyOf(sentences.values());
  }

  @ParameterizedTest
  @MethodSource("sentencesParsedByNlp4j")
  void saysWhatNlp4jSays(Parsed sentence) {
    assertThat(PARSER.parse(sentence.forms())).isEqualTo(sentence.words());
  }

  @Test
  void givesTheSameAnswersInSeveralThreads() {
    List<Parsed> sentences = sentencesParsedByNlp4j();

    List<List<Word>> answers =
        Collections.nCopies(4, sentences).parallelStream()
            .flatMap(List::stream)
            .map(sentence -> PARSER.parse(sentence.forms()))
            .toList();

    List<List<Word>> expected =
        Collections.nCopies(4, sentences).stream()
            .flatMap(List::stream)
            .map(Parsed::words)
            .toList();
    assertThat(answers).isEqualTo(expected);
  }

  @Test
  void aSentenceThatFallsApartHasOneRootAllTheSame() {
    List<String> forms =
        List.of("The envoy – who arrived late on Sunday – left without a word .".split(" "));

    List<Word> words = PARSER.parse(forms);

    assertThat(words).filteredOn(word -> word.head() == Token.ROOT).hasSize(1);
    assertThat(words).filteredOn(word -> word.relation().equals("root")).hasSize(1);
  }

  @Test
  void aWordAloneIsTheRoot() {
    assertThat(PARSER.parse(List.of("Why")))
        .containsExactly(new Word("why", "WRB", Token.ROOT, "root"));
  }

  @Test
  void numbersKeepTheirDigitsAndAddressesTheirLetters() {
    assertThat(
            PARSER
                .parse(List.of("See", "www.example.org", "on", "F-16s", ",", "12,500", "."))
                .stream()
                .map(Word::lemma))
        .contains("www.example.org", "f-16s", "12,500");
  }

  @Test
  void fiveThousandTokensWithoutAFullStopMakeATree() {
    List<String> words =
        sentencesParsedByNlp4j().stream()
            .flatMap(sentence -> sentence.forms().stream())
            .filter(form -> !form.equals("."))
            .toList();
    List<String> forms =
        IntStream.range(0, 5_000).mapToObj(i -> words.get(i % words.size())).toList();

    assertTree(PARSER.parse(forms));
  }

  @Test
  void fiveThousandTokensThatAreNoLanguageMakeATree() {
    List<String> noise =
        List.of("(", "the", "\"", "of", "-", "1", "to", "…", "and", "\uD83D\uDE00");
    List<String> forms =
        IntStream.range(0, 5_000).mapToObj(i -> noise.get((i * i + i / 7) % noise.size())).toList();

    assertTree(PARSER.parse(forms));
  }

  private static void assertTree(List<Word> words) {
    assertThat(words).filteredOn(word -> word.head() == Token.ROOT).hasSize(1);
    boolean[] reachesRoot = new boolean[words.size()];
    for (int word = 0; word < reachesRoot.length; word++) {
      int at = word;
      for (int steps = 0; at != Token.ROOT && !reachesRoot[at]; steps++) {
        assertThat(steps).isLessThan(words.size());
        at = words.get(at).head();
      }
      reachesRoot[word] = true;
    }
  }
}
