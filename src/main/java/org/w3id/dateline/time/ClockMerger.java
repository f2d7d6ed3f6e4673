package org.w3id.dateline.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Joins a clock time or part of a day with the day beside it: "8 p.m. on Friday". */
final class ClockMerger {
  private static final Set<String> BETWEEN =
      Set.of("on", "at", ",", "of", "around", "about", "the");

  /**
   * A reading and the pieces it stands at.
   *
   * @param from first piece
   * @param to piece behind the last one
   */
  record Placed(int from, int to, Reading reading) {}

  private final TimeLexer.Lexed sentence;
  private final List<Placed> readings = new ArrayList<>();

  ClockMerger(TimeLexer.Lexed sentence) {
    this.sentence = sentence;
  }

  /** Takes the readings of a sentence in the order of the text. */
  void add(TimePattern.Match match, Reading reading) {
    readings.add(new Placed(match.from(), match.to(), reading));
  }

  /**
   * Returns the readings, clock times with the day they belong to.
   *
   * @param mentioned the last time mentioned up to the end of the sentence, for a clock time
   *     without a day beside it
   */
  List<Placed> merged(Optional<TimeInterval> mentioned) {
    List<Placed> result = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      Placed placed = readings.get(i);
      if (i + 1 < readings.size() && joined(placed, readings.get(i + 1))) {
        Placed next = readings.get(i + 1);
        boolean dayFirst = isDay(placed);
        String value =
            (dayFirst ? placed : next).reading().value()
                + (dayFirst ? next : placed).reading().value();
        result.add(
            new Placed(
                placed.from(),
                next.to(),
                new Reading(TimeType.TIME, value, (dayFirst ? placed : next).reading().basis())));
        i++;
      } else {
        result.add(isClock(placed) ? dated(placed, mentioned) : placed);
      }
    }
    return result;
  }

  private static Placed dated(Placed clock, Optional<TimeInterval> mentioned) {
    return mentioned
        .filter(m -> m.precision() == TimeInterval.Precision.DAY)
        .map(
            m ->
                new Placed(
                    clock.from(),
                    clock.to(),
                    new Reading(
                        TimeType.TIME, m.start() + clock.reading().value(), TimeBasis.RELATIVE)))
        .orElse(clock);
  }

  private boolean joined(Placed a, Placed b) {
    return ((isClock(a) && isDay(b)) || (isDay(a) && isClock(b))) && near(a.to(), b.from());
  }

  private boolean near(int end, int start) {
    if (start - end > 2) {
      return false;
    }
    for (int i = end; i < start; i++) {
      String word = sentence.pieces().get(i).word();
      if (!BETWEEN.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isClock(Placed placed) {
    return placed.reading().value().startsWith("T");
  }

  private static boolean isDay(Placed placed) {
    return placed.reading().type() == TimeType.DATE
        && TimeInterval.of(placed.reading().value())
            .filter(t -> t.precision() == TimeInterval.Precision.DAY)
            .isPresent();
  }
}
