package org.w3id.dateline.text;

import java.util.ArrayList;
import java.util.List;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Span;

/** Splits a document into sentences and tokens and parses them. Safe for use by several threads. */
public final class TextAnalyzer {
  private final DependencyParser parser;
  private final EnglishCheck english = new EnglishCheck();
  private final LemmaCorrections lemmas = new LemmaCorrections();
  private final TextSplitter splitter = new TextSplitter();

  /** Loads the built-in models. */
  public TextAnalyzer() {
    this(new Nlp4jParser());
  }

  /** Takes a parser in place of the built-in one. */
  public TextAnalyzer(DependencyParser parser) {
    this.parser = parser;
  }

  /**
   * Analyzes a document.
   *
   * @throws LanguageException if it is clearly not in English
   */
  public ParsedText analyze(Document document) {
    english
        .otherLanguage(document.text())
        .ifPresent(
            language -> {
              throw new LanguageException(language);
            });
    List<Sentence> sentences = new ArrayList<>();
    for (TextSplitter.Piece piece : splitter.split(document.text())) {
      sentences.add(
          new Sentence(
              sentences.size(), piece.paragraph(), parse(document.text(), piece.tokens())));
    }
    return new ParsedText(document, sentences);
  }

  private List<Token> parse(String text, List<Span> spans) {
    List<String> forms = new ArrayList<>(spans.size());
    for (Span span : spans) {
      forms.add(text.substring(span.start(), span.end()));
    }
    List<DependencyParser.Word> words = parser.parse(ParserForms.of(text, spans));
    List<Token> tokens = new ArrayList<>(spans.size());
    for (int i = 0; i < spans.size(); i++) {
      DependencyParser.Word word = words.get(i);
      tokens.add(
          new Token(
              i,
              spans.get(i),
              forms.get(i),
              lemmas.lemma(forms.get(i), word),
              word.tag(),
              word.head(),
              word.relation()));
    }
    return tokens;
  }
}
