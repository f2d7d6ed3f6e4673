package org.w3id.dateline.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Metadata;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

class StatementFinderPropertyTest {
  private static final List<String> WORDS =
      List.of(
          ("say tell according to claim deny call describe as for of by statement officials who"
                  + " that which , ; : . -- \" “ ” ' ’ ‘ « » the a it will not attack open and but if"
                  + " put at hundreds ask urge speak report")
              .split(" ", -1));
  private static final List<String> TAGS =
      List.of("NN", "NNP", "VBD", "VBG", "VBN", "VB", "MD", "TO", "IN", "PRP", "CD", "''", ",");
  private static final List<String> RELATIONS =
      List.of(
          "nsubj",
          "nsubjpass",
          "dobj",
          "ccomp",
          "xcomp",
          "advcl",
          "acl",
          "relcl",
          "conj",
          "cc",
          "prep",
          "pobj",
          "pcomp",
          "agent",
          "aux",
          "auxpass",
          "mark",
          "punct",
          "parataxis",
          "appos",
          "poss",
          "dep",
          "oprd");

  private static ParsedText text(Random random, int sentences, int size) {
    StringBuilder text = new StringBuilder();
    List<Sentence> result = new ArrayList<>();
    for (int s = 0; s < sentences; s++) {
      List<Token> tokens = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        String form = WORDS.get(random.nextInt(WORDS.size()));
        int start = text.length();
        text.append(form).append(random.nextInt(5) > 0 ? " " : "");
        tokens.add(
            new Token(
                i,
                new Span(start, start + form.length()),
                form,
                form,
                TAGS.get(random.nextInt(TAGS.size())),
                head(random, i, size),
                i == size / 2 ? "root" : RELATIONS.get(random.nextInt(RELATIONS.size()))));
      }
      result.add(new Sentence(s, s / 2, tokens));
      text.append('\n');
    }
    return new ParsedText(new Document("d", text.toString(), Metadata.NONE), result);
  }

  /** A head nearer to the middle, where the root is: so they form a tree. */
  private static int head(Random random, int index, int size) {
    int root = size / 2;
    if (index == root) {
      return Token.ROOT;
    }
    int distance = Math.abs(root - index);
    int head = root + (random.nextBoolean() ? 1 : -1) * random.nextInt(distance);
    return Math.max(0, Math.min(size - 1, head));
  }

  @Test
  void anyTextIsReadWithSpansThatLieInIt() {
    Random random = new Random(11);
    StatementFinder finder = new StatementFinder(AllTold.confidence());
    for (int i = 0; i < 2000; i++) {
      ParsedText text = text(random, 1 + random.nextInt(4), 3 + random.nextInt(25));
      int length = text.document().text().length();
      for (StatementFinder.Weighed weighed : find(finder, text)) {
        Statement statement = weighed.statement();
        assertThat(statement.content())
            .isNotEmpty()
            .isSorted()
            .allSatisfy(c -> assertThat(c.end()).isLessThanOrEqualTo(length))
            .allSatisfy(c -> assertThat(c.length()).isPositive());
        statement
            .cue()
            .ifPresent(
                cue ->
                    assertThat(statement.content())
                        .as(statement.toString())
                        .noneMatch(c -> c.overlaps(cue)));
      }
    }
  }

  @Test
  void aSentenceOfFiveThousandTokensIsReadInSeconds() {
    ParsedText text = text(new Random(3), 1, 5000);
    StatementFinder finder = new StatementFinder(AllTold.confidence());
    assertTimeout(Duration.ofSeconds(20), () -> find(finder, text));
  }

  private static List<StatementFinder.Weighed> find(StatementFinder finder, ParsedText text) {
    Entities nobody = new Entities(List.of());
    return finder.find(text, nobody, new FactFeatures(text, new SentenceTimes(List.of()), nobody));
  }
}
