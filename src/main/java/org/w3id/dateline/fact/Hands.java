package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.List;
import org.w3id.dateline.text.Token;

/** Those at whose hands something is suffered: "killed at the hands of N" is killed by N. */
final class Hands {
  private Hands() {}

  /** Returns the words for them behind a word for what is suffered. */
  static List<Token> of(Token word, Grammar grammar) {
    List<Token> found = new ArrayList<>();
    for (Grammar.Prepositional at : grammar.prepositions(word)) {
      if (!at.preposition().equals("at")) {
        continue;
      }
      for (Token hands : at.objects()) {
        if (!hands.lemma().equals("hand")) {
          continue;
        }
        for (Grammar.Prepositional whose : grammar.prepositions(hands)) {
          if (whose.preposition().equals("of")) {
            found.addAll(whose.objects());
          }
        }
      }
    }
    return found;
  }
}
