package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Sentence;

/**
 * Who is said to have said what stands at a place of a document: the speaker of the innermost
 * statement there.
 *
 * <p>Who praises, condemns, plans or asks for something does not vouch for what he takes for
 * granted: "hailed the attack" leaves the attack a fact of the article.
 */
final class Attribution {
  private final Map<Integer, List<Statement>> bySentence = new HashMap<>();
  private final boolean empty;

  Attribution(ParsedText text, List<Statement> statements) {
    empty = statements.isEmpty();
    List<Sentence> sentences = text.sentences();
    for (Statement statement : statements) {
      for (Span content : statement.content()) {
        int i = firstEndingBehind(sentences, content.start());
        while (i < sentences.size() && sentences.get(i).span().start() < content.end()) {
          List<Statement> here = bySentence.computeIfAbsent(i, key -> new ArrayList<>(1));
          if (!here.contains(statement)) {
            here.add(statement);
          }
          i++;
        }
      }
    }
  }

  private static int firstEndingBehind(List<Sentence> sentences, int offset) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (sentences.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns whether the document has no statements at all. */
  boolean isEmpty() {
    return empty;
  }

  /**
   * Returns the speaker of words.
   *
   * @param sentence index of the sentence they stand in
   * @param words what is said
   * @param named whether they name an event by a noun, which can be taken for granted
   */
  Optional<String> speaker(int sentence, Span words, boolean named) {
    Optional<Statement> innermost = Optional.empty();
    int smallest = Integer.MAX_VALUE;
    for (Statement statement : bySentence.getOrDefault(sentence, List.of())) {
      if (statement.cue().filter(c -> c.overlaps(words)).isPresent()
          || !vouches(statement.stance(), named)) {
        continue;
      }
      for (Span content : statement.content()) {
        if (content.contains(words) && content.length() < smallest) {
          smallest = content.length();
          innermost = Optional.of(statement);
        }
      }
    }
    return innermost.flatMap(Statement::speaker);
  }

  private static boolean vouches(Stance stance, boolean named) {
    return switch (stance) {
      case ASSERTS, DENIES, DOUBTS -> true;
      case PLANS, ASKS -> !named;
      case JUDGES -> false;
    };
  }
}
