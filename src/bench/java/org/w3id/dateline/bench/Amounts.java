package org.w3id.dateline.bench;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.w3id.dateline.text.ParsedText;

/** How much a thread has worked off; reported for each second. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Amounts {
  /** Articles. */
  public long documents;

  /** Words and marks in them. */
  public long tokens;

  /** Triples made of them or stored. */
  public long triples;

  /** Begins again. */
  @Setup(Level.Iteration)
  public void clear() {
    documents = 0;
    tokens = 0;
    triples = 0;
  }

  void add(ParsedText text) {
    documents++;
    text.sentences().forEach(sentence -> tokens += sentence.tokens().size());
  }
}
