package org.w3id.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.table.Table;

/** Splits a document into sentences and tokens and parses them. Safe for use by several threads. */
public final class TextAnalyzer {
  private final Asides parser;
  private final EnglishCheck english = new EnglishCheck();
  private final LemmaCorrections lemmas = new LemmaCorrections();
  private final TextSplitter splitter = new TextSplitter();
  private final HyphenatedOffices offices = new HyphenatedOffices();

  /** Verbs behind which "dead" says what they lead to. */
  private final Set<String> lethal =
      Table.of(TextAnalyzer.class, "lethal-verbs.tsv", "verb").words("verb");

  /** Loads the built-in models. */
  public TextAnalyzer() {
    this(new Nlp4jParser());
  }

  /** Takes a parser in place of the built-in one. */
  public TextAnalyzer(DependencyParser parser) {
    this.parser = new Asides(parser);
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
    String text = document.text();
    List<TextSplitter.Piece> pieces = splitter.split(text);
    Headlines headlines = new Headlines(text, pieces);
    for (TextSplitter.Piece piece : pieces) {
      List<String> shown = ParserForms.of(text, piece.tokens());
      if (headlines.isHeadline(piece.tokens())) {
        headlines.inRunningText(shown);
      }
      sentences.add(
          new Sentence(
              sentences.size(),
              piece.paragraph(),
              tokens(text, piece.tokens(), parser.parse(shown))));
    }
    return new ParsedText(document, sentences);
  }

  private List<Token> tokens(String text, List<Span> spans, List<DependencyParser.Word> words) {
    List<Token> tokens = new ArrayList<>(spans.size());
    for (int i = 0; i < spans.size(); i++) {
      DependencyParser.Word word = words.get(i);
      String form = text.substring(spans.get(i).start(), spans.get(i).end());
      tokens.add(
          new Token(
              i,
              spans.get(i),
              form,
              lemmas.lemma(form, word),
              word.tag(),
              word.head(),
              word.relation()));
    }
    return offices.mended(withOutcomes(tokens));
  }

  /**
   * "shot dead five men": what became of them is said by the verb; no noun has "dead" before
   * "five".
   */
  private List<Token> withOutcomes(List<Token> tokens) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      Token dead = tokens.get(i);
      Token verb = tokens.get(i - 1);
      boolean before = (dead.is("nmod") || dead.is("amod")) && dead.head() > i;
      if (before && dead.form().equals("dead") && verb.isVerb() && lethal.contains(verb.lemma())) {
        tokens.set(
            i, new Token(i, dead.span(), dead.form(), dead.lemma(), dead.tag(), i - 1, "oprd"));
      }
    }
    return tokens;
  }
}
