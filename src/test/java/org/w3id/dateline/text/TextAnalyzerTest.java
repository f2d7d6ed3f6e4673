package org.w3id.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Metadata;

class TextAnalyzerTest {
  private final FlatParser parser = new FlatParser();
  private final TextAnalyzer analyzer = new TextAnalyzer(parser);

  @Test
  void aTokenIsASliceOfTheText() {
    Document document =
        document("“It fell,” said Gen. Example’s aide…\n\nNobody was hurt – so far.\n");

    List<Token> tokens =
        analyzer.analyze(document).sentences().stream().flatMap(s -> s.tokens().stream()).toList();

    assertThat(tokens)
        .allSatisfy(token -> assertThat(document.words(token.span())).isEqualTo(token.form()))
        .extracting(Token::form)
        .contains("“", "Gen.", "’s", "…", "–");
  }

  @Test
  void aSentenceKnowsItsParagraph() {
    Document document = document("Bridge falls\n\nIt fell. It was old.\n\nNobody was hurt.\n");

    assertThat(analyzer.analyze(document).sentences())
        .extracting(Sentence::paragraph)
        .containsExactly(0, 1, 1, 2);
  }

  @Test
  void theParserSeesDashesAsItsTrainingTextWritesThem() {
    analyzer.analyze(document("The bridge—old – very old - was Austria–Hungary’s first F-16…"));

    assertThat(parser.seen.get(0))
        .containsSubsequence("bridge", "--", "old", "--", "very", "old", "--", "was")
        .containsSubsequence("Austria", "–", "Hungary", "’s", "first", "F-16", "...");
  }

  @Test
  void theParserSeesAHeadlineWrittenAsTheTextBelowIt() {
    analyzer.analyze(
        document(
            """
            Mayor Closes Old Bridge After Fall
            COUNCIL OF EXAMPLETOWN CLOSES BRIDGE
            The mayor closes the old bridge in Exampletown after a fall. It is a bridge no council
            liked, Mayor Test said.
            """));

    assertThat(parser.seen.get(0))
        .containsExactly("Mayor", "closes", "old", "bridge", "after", "fall");
    assertThat(parser.seen.get(1))
        .containsExactly("Council", "of", "Exampletown", "closes", "bridge");
  }

  @Test
  void verbsThatTheLemmatizerLeavesAsTheyAreGetTheirLemma() {
    assertThat(analyzer.analyze(document("It happened.")).sentences().get(0).token(1).lemma())
        .isEqualTo("happen");
  }

  @Test
  void aDocumentInAnotherLanguageIsRefusedByItsName() {
    String text = "La mairie a annoncé lundi que le vieux pont sera fermé aux camions cette année.";

    assertThatThrownBy(() -> analyzer.analyze(document(text)))
        .isInstanceOf(LanguageException.class)
        .hasMessage("written in French, and only English is read. Take it out, or translate it.");
  }

  @Test
  void aTextOfQuotationMarksOrNumbersIsAnalyzed() {
    assertThat(analyzer.analyze(document("\"\" ''\n\"")).sentences()).isNotEmpty();
    assertThat(analyzer.analyze(document("1 2 3\n4.5\n67%")).sentences()).hasSize(3);
  }

  private static Document document(String text) {
    return new Document("bridge", text, Metadata.NONE);
  }

  /** Takes the second word for a verb in the past tense that governs all others. */
  private static final class FlatParser implements DependencyParser {
    private final List<List<String>> seen = new ArrayList<>();

    @Override
    public List<Word> parse(List<String> forms) {
      seen.add(forms);
      int root = Math.min(1, forms.size() - 1);
      List<Word> words = new ArrayList<>();
      for (int i = 0; i < forms.size(); i++) {
        words.add(
            i == root
                ? new Word(forms.get(i), "VBD", Token.ROOT, "root")
                : new Word(forms.get(i), "NN", root, "dep"));
      }
      return words;
    }
  }
}
