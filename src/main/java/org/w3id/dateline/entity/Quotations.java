package org.w3id.dateline.entity;

import java.util.Set;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/**
 * Which tokens of a document stand between quotation marks. Marks are counted anew in a paragraph.
 */
final class Quotations {
  private static final Set<String> OPEN = Set.of("\u201c", "``", "\u00ab");
  private static final Set<String> CLOSED = Set.of("\u201d", "''", "\u00bb");

  private final boolean[][] quoted;

  Quotations(ParsedText text) {
    quoted = new boolean[text.sentences().size()][];
    boolean inside = false;
    int paragraph = -1;
    for (Sentence sentence : text.sentences()) {
      if (sentence.paragraph() != paragraph) {
        paragraph = sentence.paragraph();
        inside = false;
      }
      boolean[] here = new boolean[sentence.size()];
      for (Token token : sentence.tokens()) {
        if (OPEN.contains(token.form())) {
          inside = true;
        } else if (CLOSED.contains(token.form())) {
          inside = false;
        } else if (token.form().equals("\"")) {
          inside = !inside;
        }
        here[token.index()] = inside;
      }
      quoted[sentence.index()] = here;
    }
  }

  boolean holds(Candidate c) {
    return quoted[c.sentence.index()][c.head];
  }

  boolean holds(Sentence sentence, Token token) {
    return quoted[sentence.index()][token.index()];
  }
}
