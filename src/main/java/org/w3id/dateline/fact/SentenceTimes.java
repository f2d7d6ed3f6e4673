package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.time.TimeExpression;

/** The time expressions of a document, sentence by sentence. */
final class SentenceTimes {
  private final Map<Integer, List<TimeExpression>> bySentence = new HashMap<>();

  SentenceTimes(List<TimeExpression> times) {
    for (TimeExpression time : times) {
      bySentence.computeIfAbsent(time.sentence(), key -> new ArrayList<>(2)).add(time);
    }
  }

  /** Returns the times of a sentence in the order of the text. */
  List<TimeExpression> in(Sentence sentence) {
    return bySentence.getOrDefault(sentence.index(), List.of());
  }
}
