package org.w3id.dateline.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Span;

/** Splits a document into sentences and tokens and parses them. Safe for use by several threads. */
public final class TextAnalyzer {
  private final SentenceModel sentences;
  private final TokenizerModel tokens;
  private final DependencyParser parser;

  /** Loads the built-in models. */
  public TextAnalyzer() {
    this(new Nlp4jParser());
  }

  /** Takes a parser in place of the built-in one. */
  public TextAnalyzer(DependencyParser parser) {
    this.parser = parser;
    try (InputStream s = resource("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin");
        InputStream t = resource("/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin")) {
      sentences = new SentenceModel(s);
      tokens = new TokenizerModel(t);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(TextAnalyzer.class.getResourceAsStream(name), name);
  }

  /** Analyzes a document. */
  public ParsedText analyze(Document document) {
    SentenceDetectorME splitter = new SentenceDetectorME(sentences);
    TokenizerME tokenizer = new TokenizerME(tokens);
    List<Sentence> found = new ArrayList<>();
    String text = document.text();
    int paragraph = 0;
    for (int from = 0; from < text.length(); ) {
      int to = text.indexOf('\n', from);
      to = to < 0 ? text.length() : to;
      String line = text.substring(from, to);
      if (!line.isBlank()) {
        for (opennlp.tools.util.Span s : splitter.sentPosDetect(line)) {
          Sentence sentence = parse(found.size(), paragraph, line, s, from, tokenizer);
          if (sentence != null) {
            found.add(sentence);
          }
        }
        paragraph++;
      }
      from = to + 1;
    }
    return new ParsedText(document, found);
  }

  private @org.jspecify.annotations.Nullable Sentence parse(
      int index,
      int paragraph,
      String line,
      opennlp.tools.util.Span s,
      int offset,
      TokenizerME tokenizer) {
    String words = line.substring(s.getStart(), s.getEnd());
    List<String> forms = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    for (opennlp.tools.util.Span t : tokenizer.tokenizePos(words)) {
      String form = words.substring(t.getStart(), t.getEnd());
      int start = offset + s.getStart() + t.getStart();
      int clitic =
          form.length() > 2 && (form.endsWith("'s") || form.endsWith("n't"))
              ? form.length() - (form.endsWith("'s") ? 2 : 3)
              : form.length() > 1 && form.endsWith("'") ? form.length() - 1 : form.length();
      forms.add(form.substring(0, clitic));
      spans.add(new Span(start, start + clitic));
      if (clitic < form.length()) {
        forms.add(form.substring(clitic));
        spans.add(new Span(start + clitic, start + form.length()));
      }
    }
    if (forms.isEmpty()) {
      return null;
    }
    List<DependencyParser.Word> parsed = parser.parse(forms);
    List<Token> result = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      DependencyParser.Word w = parsed.get(i);
      result.add(
          new Token(i, spans.get(i), forms.get(i), w.lemma(), w.tag(), w.head(), w.relation()));
    }
    return new Sentence(index, paragraph, result);
  }
}
