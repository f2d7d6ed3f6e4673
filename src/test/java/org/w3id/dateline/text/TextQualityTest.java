package org.w3id.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.w3id.dateline.document.Span;

/**
 * How well sentences and tokens are found in news whose tokens are known. The texts are put
 * together from their tokens, four sentences to a paragraph.
 */
class TextQualityTest {
  private static final Path TEXTS = Path.of("../shared/train");

  @Test
  void sentencesAndTokensOfNewsAreFound() throws IOException {
    List<RunningText> news = new ArrayList<>();
    List<String> lines = lines("gmb-sentences.txt.gz");
    for (int i = 0; i + 4 <= lines.size(); i += 36) {
      news.add(
          RunningText.of(lines.subList(i, i + 4).stream().map(Boundaries::tokens).toList(), false));
    }

    Boundaries sentences = new Boundaries();
    Boundaries tokens = new Boundaries();
    measure(news, false, sentences, tokens);

    assertThat(sentences.f1()).as(sentences.toString()).isGreaterThan(0.99);
    assertThat(tokens.f1()).as(tokens.toString()).isGreaterThan(0.999);
  }

  @Test
  void tokensOfOtherTextsAreFoundAndHyphensSplit() throws IOException {
    List<RunningText> texts = new ArrayList<>();
    List<String[]> block = new ArrayList<>();
    List<String> sentence = new ArrayList<>();
    for (String line : lines("gum-names-gold.tsv.gz")) {
      if (!line.isBlank()) {
        sentence.add(line.substring(0, line.indexOf('\t')));
        continue;
      }
      block.add(sentence.toArray(new String[0]));
      sentence.clear();
      if (block.size() == 4) {
        texts.add(RunningText.of(block, true));
        block.clear();
      }
    }

    Boundaries tokens = new Boundaries();
    measure(texts, true, new Boundaries(), tokens);

    assertThat(tokens.f1()).as(tokens.toString()).isGreaterThan(0.995);
  }

  private static void measure(
      List<RunningText> texts, boolean hyphens, Boundaries sentences, Boundaries tokens) {
    Abbreviations abbreviations = new Abbreviations();
    SentenceSplitter sentenceSplitter = new SentenceSplitter(abbreviations);
    TokenSplitter tokenSplitter = new TokenSplitter(abbreviations);
    for (RunningText text : texts) {
      String words = text.text();
      sentences.add(
          words,
          text.sentences().stream().map(Boundaries::whole).toList(),
          sentenceSplitter.split(words, new Span(0, words.length())));
      for (List<Span> sentence : text.sentences()) {
        List<Span> found = tokenSplitter.split(words, Boundaries.whole(sentence));
        tokens.add(words, sentence, hyphens ? found : joined(words, found));
      }
    }
  }

  /** Joins again what was split at hyphens and slashes, for texts that leave such words whole. */
  private static List<Span> joined(String text, List<Span> tokens) {
    List<Span> joined = new ArrayList<>();
    for (Span token : tokens) {
      int last = joined.size() - 1;
      if (last >= 0
          && joined.get(last).end() == token.start()
          && (isMark(text, token) || isMark(text, new Span(token.start() - 1, token.start())))) {
        joined.set(last, joined.get(last).cover(token));
      } else {
        joined.add(token);
      }
    }
    return joined;
  }

  private static boolean isMark(String text, Span span) {
    return span.length() == 1
        && (text.charAt(span.start()) == '-' || text.charAt(span.start()) == '/');
  }

  private static List<String> lines(String file) throws IOException {
    Path path = TEXTS.resolve(file);
    assumeThat(path).exists();
    try (Reader reader =
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8);
        BufferedReader lines = new BufferedReader(reader)) {
      return lines.lines().toList();
    }
  }
}
