package org.w3id.dateline.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Sentence;

/** Finds time expressions and works out their values. Safe for use by several threads. */
public final class TimeFinder {
  /** A time is counted from one that was mentioned at most so many sentences before. */
  private static final int REACH = 3;

  private final TimeLexer lexer = new TimeLexer(new TimeWords());
  private final PatternTable patterns = new PatternTable();
  private final ClauseTense tense = new ClauseTense();

  /** Reads the tables of words and patterns. */
  public TimeFinder() {}

  /**
   * Finds the time expressions of a document.
   *
   * @return in the order of the text, without overlap; without a publication date values stay as
   *     partial as the words leave them
   */
  public List<TimeExpression> find(ParsedText text) {
    Pass pass = new Pass(text.document().metadata().published());
    for (Sentence sentence : text.sentences()) {
      pass.read(sentence);
    }
    return pass.found;
  }

  /** One way through a document, with the time last mentioned. */
  private final class Pass {
    private final Optional<LocalDate> published;
    private final List<TimeExpression> found = new ArrayList<>();
    private Optional<TimeInterval> mentioned = Optional.empty();
    private int mentionedIn = -1;
    private Optional<TimeInterval> dated = Optional.empty();
    private int datedIn = -1;

    Pass(Optional<LocalDate> published) {
      this.published = published;
    }

    void read(Sentence sentence) {
      TimeLexer.Lexed lexed = lexer.lex(sentence);
      List<TimePattern.Match> matches = patterns.matches(lexed);
      if (matches.isEmpty()) {
        return;
      }
      boolean yearNear =
          lexed.items().stream()
              .flatMap(List::stream)
              .anyMatch(i -> i.kind() == WordKind.YEAR && i.alone());
      ClockMerger merger = new ClockMerger(lexed);
      for (TimePattern.Match match : matches) {
        int first = lexed.pieces().get(match.from()).token();
        int last = lexed.pieces().get(match.to() - 1).token();
        Anchor anchor =
            new Anchor(
                published,
                mentioned.filter(m -> sentence.index() - mentionedIn <= REACH),
                dated.filter(
                    m -> sentence.index() - datedIn <= (published.isPresent() ? 0 : REACH)),
                () -> tense.direction(sentence, first, last),
                yearNear);
        TimeReader.read(match, anchor)
            .ifPresent(
                reading -> {
                  merger.add(match, reading);
                  TimeInterval.of(reading.value())
                      .ifPresent(
                          interval -> {
                            mentioned = Optional.of(interval);
                            mentionedIn = sentence.index();
                            if (reading.basis() == TimeBasis.EXPLICIT) {
                              dated = mentioned;
                              datedIn = mentionedIn;
                            }
                          });
                });
      }
      for (ClockMerger.Placed placed : merger.merged(mentioned)) {
        Piece from = lexed.pieces().get(placed.from());
        Piece to = lexed.pieces().get(placed.to() - 1);
        found.add(
            new TimeExpression(
                new Span(from.start(), to.end()),
                sentence.index(),
                from.token(),
                to.token(),
                placed.reading().type(),
                placed.reading().value(),
                placed.reading().basis()));
      }
    }
  }
}
