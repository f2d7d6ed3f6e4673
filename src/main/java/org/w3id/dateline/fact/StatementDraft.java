package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.dateline.document.Span;

/** A statement in the making. */
final class StatementDraft {
  final int sentence;
  final Optional<StatementCues.Cue> cue;

  /** The words of saying; none for a quotation that runs on. */
  final Optional<Span> cueSpan;

  /** First and last token from the source to the cue, both included; the words that say nothing. */
  final int groupFrom;

  final int groupTo;
  Optional<StatementSources.Source> source = Optional.empty();

  /** The token of the verb of saying, -1 where there is none. */
  int cueToken = -1;

  /** Sentence of the source. */
  int sourceSentence;

  final List<Span> content = new ArrayList<>();
  boolean direct;

  StatementDraft(
      int sentence,
      Optional<StatementCues.Cue> cue,
      Optional<Span> cueSpan,
      int groupFrom,
      int groupTo) {
    this.sentence = sentence;
    this.sourceSentence = sentence;
    this.cue = cue;
    this.cueSpan = cueSpan;
    this.groupFrom = groupFrom;
    this.groupTo = groupTo;
  }
}
