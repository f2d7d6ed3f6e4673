package org.w3id.dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Metadata;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

class NameFinderTest {
  private static final NameModel BUILT_IN = NameTagger.builtIn();

  /** Makes a text of sentences that are written {@code word/TAG word/TAG}. */
  private static ParsedText text(String... sentences) {
    List<Sentence> made = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String sentence : sentences) {
      List<Token> tokens = new ArrayList<>();
      for (String word : sentence.split(" ", -1)) {
        int slash = word.lastIndexOf('/');
        String form = word.substring(0, slash);
        int start = text.length();
        text.append(form).append(' ');
        int i = tokens.size();
        Span span = new Span(start, start + form.length());
        tokens.add(new Token(i, span, form, form, word.substring(slash + 1), i - 1, "dep"));
      }
      made.add(new Sentence(made.size(), 0, tokens));
    }
    return new ParsedText(new Document("test", text.toString(), Metadata.NONE), made);
  }

  private static List<String> names(NameModel model, ParsedText text) {
    List<String> names = new ArrayList<>();
    for (NameFinder.Found name : new NameFinder(model).find(text)) {
      Span span = text.sentences().get(name.sentence()).span(name.first(), name.last());
      names.add(text.document().words(span) + " " + name.type());
    }
    return names;
  }

  /** A model that takes a word for a name where it stands behind another word. */
  private static NameModel taking(String word, String behind, EntityType type, double sure) {
    return sentence -> {
      List<NameModel.Name> names = new ArrayList<>();
      for (Token token : sentence) {
        String before = token.index() > 0 ? sentence.get(token.index() - 1).form() : "";
        if (token.form().equals(word) && before.equals(behind)) {
          names.add(new NameModel.Name(token.index(), token.index(), type, sure));
        }
      }
      return names;
    };
  }

  private static NameModel both(NameModel one, NameModel other) {
    return sentence -> {
      List<NameModel.Name> names = new ArrayList<>(one.names(sentence));
      names.addAll(other.names(sentence));
      return names;
    };
  }

  @Test
  void theBuiltInModelTellsPeopleOrganizationsAndPlaces() {
    ParsedText text =
        text(
            "Maria/NNP Petrova/NNP ,/, a/DT lawyer/NN from/IN Geneva/NNP ,/, works/VBZ for/IN"
                + " the/DT United/NNP Nations/NNPS ./.");

    assertThat(names(BUILT_IN, text))
        .containsExactly("Maria Petrova PERSON", "Geneva PLACE", "United Nations ORGANIZATION");
  }

  @Test
  void aSentenceInCapitalsIsReadInTheCaseOfTheOthers() {
    ParsedText text =
        text(
            "MINISTERS/NNS MEET/VBP IN/IN GENEVA/NNP AS/IN TALKS/NNS FAIL/VBP",
            "The/DT ministers/NNS will/MD meet/VB in/IN Geneva/NNP ./.");

    assertThat(names(BUILT_IN, text)).containsExactly("GENEVA PLACE", "Geneva PLACE");
  }

  @Test
  void aNameThatIsClearOnceIsFoundWhereTheModelMissedIt() {
    ParsedText text =
        text("He/PRP lives/VBZ in/IN Norton/NNP ./.", "Norton/NNP is/VBZ small/JJ ./.");

    assertThat(names(taking("Norton", "in", EntityType.PLACE, 0.99), text))
        .containsExactly("Norton PLACE", "Norton PLACE");
  }

  @Test
  void aNameInDoubtTakesTheTypeThatIsClearElsewhere() {
    ParsedText text =
        text(
            "He/PRP lives/VBZ in/IN Norton/NNP ./.",
            "They/PRP moved/VBD to/TO Norton/NNP ./.",
            "That/DT pleased/VBD Norton/NNP ./.");
    NameModel places =
        both(
            taking("Norton", "in", EntityType.PLACE, 0.99),
            taking("Norton", "to", EntityType.PLACE, 0.99));

    assertThat(names(both(places, taking("Norton", "pleased", EntityType.PERSON, 0.5)), text))
        .containsExactly("Norton PLACE", "Norton PLACE", "Norton PLACE");
  }

  @Test
  void articlesAndPossessiveEndingsAreNotPartOfAName() {
    NameModel whole = sentence -> List.of(new NameModel.Name(0, 3, EntityType.ORGANIZATION, 0.9));

    assertThat(names(whole, text("The/DT United/NNP Nations/NNPS 's/POS envoy/NN left/VBD ./.")))
        .containsExactly("United Nations ORGANIZATION");
  }

  @Test
  void manyThreadsFindWhatOneFinds() throws Exception {
    ParsedText text =
        text("Maria/NNP Petrova/NNP met/VBD students/NNS in/IN Geneva/NNP on/IN Friday/NNP ./.");
    List<String> alone = names(BUILT_IN, text);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        answers.add(threads.submit(() -> names(BUILT_IN, text)));
      }
      for (Future<List<String>> answer : answers) {
        assertThat(answer.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }
}
