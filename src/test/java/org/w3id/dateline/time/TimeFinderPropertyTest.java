package org.w3id.dateline.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Metadata;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

class TimeFinderPropertyTest {
  private static final List<String> WORDS =
      List.of(
          ("the a an on in of at last next this that every each past two 2 31 30 29 99 0 08 2019 1999"
                  + " 1990s 9999 00 24 25 7:45 99:99 7.45 pm p.m. a.m . , - – / : ' ’ s ’s May may"
                  + " February March Monday Sundays Feb. Sun night morning week weeks year years"
                  + " century decade decades quarter weekend second minute half ago later before"
                  + " after earlier from now tonight yesterday Easter Thanksgiving 9/11 spring the"
                  + " fall early mid mid-May late end beginning first fifth 31st 21st thirty-first"
                  + " million hundred and a to between UTC GMT o'clock noon 2023-02-30 13/13/2013"
                  + " 29/02/2019 2019-W03 several few more than about annual per 0100 fiscal 25-year-old"
                  + " İstanbul 😀 \uD83D ß")
              .split(" ", -1));

  private static ParsedText text(Random random, int sentences, int size, boolean dated) {
    StringBuilder text = new StringBuilder();
    List<Sentence> result = new ArrayList<>();
    for (int s = 0; s < sentences; s++) {
      List<Token> tokens = new ArrayList<>();
      int root = random.nextInt(size);
      for (int i = 0; i < size; i++) {
        String form = WORDS.get(random.nextInt(WORDS.size()));
        int start = text.length();
        text.append(form);
        String tag = List.of("NN", "NNP", "VBD", "MD", "CD", "IN", "JJ").get(random.nextInt(7));
        String relation = List.of("pobj", "poss", "aux", "compound").get(random.nextInt(4));
        tokens.add(
            new Token(
                i,
                new Span(start, text.length()),
                form,
                form,
                tag,
                i == root ? Token.ROOT : root,
                relation));
        if (random.nextInt(4) > 0) {
          text.append(' ');
        }
      }
      result.add(new Sentence(s, s, tokens));
      text.append('\n');
    }
    Metadata metadata =
        new Metadata(
            dated
                ? Optional.of(LocalDate.of(2019, 1, 1).plusDays(random.nextInt(800)))
                : Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new ParsedText(new Document("d", text.toString(), metadata), result);
  }

  @Test
  void anyTextIsReadWithExactSpansThatDoNotOverlap() {
    Random random = new Random(7);
    TimeFinder finder = new TimeFinder();
    for (int i = 0; i < 3000; i++) {
      ParsedText text = text(random, 3, 1 + random.nextInt(30), i % 3 > 0);
      int end = 0;
      for (TimeExpression time : finder.find(text)) {
        Sentence sentence = text.sentences().get(time.sentence());
        assertThat(time.span().start()).isGreaterThanOrEqualTo(end);
        assertThat(time.span().length()).isPositive();
        assertThat(sentence.span(time.firstToken(), time.lastToken()).contains(time.span()))
            .isTrue();
        assertThat(sentence.token(time.firstToken()).span().overlaps(time.span())).isTrue();
        assertThat(sentence.token(time.lastToken()).span().overlaps(time.span())).isTrue();
        assertThat(time.value()).isNotEmpty();
        end = time.span().end();
      }
    }
  }

  @Test
  void aSentenceOfTwentyThousandTokensIsReadInSeconds() {
    ParsedText text = text(new Random(1), 1, 20_000, true);
    TimeFinder finder = new TimeFinder();
    assertTimeout(Duration.ofSeconds(10), () -> finder.find(text));
  }
}
