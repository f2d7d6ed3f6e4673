package org.w3id.dateline.fact;

import java.util.List;
import java.util.Set;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.time.TimeExpression;
import org.w3id.dateline.time.TimeType;

/** Two dates that tell from when until when something held: "from 1983 to 1988", "1983 - 1988". */
final class Periods {
  private static final Set<String> FROM = Set.of("from", "between");
  private static final Set<String> TO = Set.of("to", "until", "till", "through", "and");
  private static final Set<String> DASHES = Set.of("-", "--", "–", "—");

  private Periods() {}

  /**
   * Returns the period that a date begins or ends, its value an interval of ISO 8601; else the date
   * itself.
   *
   * @param times of the sentence, in its order
   */
  static TimeExpression around(TimeExpression time, List<TimeExpression> times, Sentence sentence) {
    for (int i = 0; i + 1 < times.size(); i++) {
      TimeExpression first = times.get(i);
      TimeExpression last = times.get(i + 1);
      boolean dates = first.type() == TimeType.DATE && last.type() == TimeType.DATE;
      if (dates && (first.equals(time) || last.equals(time)) && isPeriod(first, last, sentence)) {
        return new TimeExpression(
            first.span().cover(last.span()),
            first.sentence(),
            first.firstToken(),
            last.lastToken(),
            TimeType.DATE,
            first.value() + "/" + last.value(),
            first.basis());
      }
    }
    return time;
  }

  private static boolean isPeriod(TimeExpression first, TimeExpression last, Sentence sentence) {
    if (last.span().start() == first.span().end() + 1
        && last.firstToken() <= first.lastToken() + 2) {
      // "1983-1988", in one word or three
      return true;
    }
    if (last.firstToken() != first.lastToken() + 2) {
      return false;
    }
    String between = sentence.token(first.lastToken() + 1).lowerForm();
    int before = first.firstToken() - 1;
    boolean from = before >= 0 && FROM.contains(sentence.token(before).lowerForm());
    return DASHES.contains(between) || (from && TO.contains(between));
  }
}
