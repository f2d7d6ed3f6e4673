package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.dateline.document.Document;
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
  private static final String OPENING = "\"\u201c\u2018'";
  private static final String CLOSING = "\"\u201d\u2019'";

  private final Map<Integer, List<Statement>> bySentence = new HashMap<>();
  private final Document document;
  private final boolean empty;

  /** Takes all statements, those that are not told for themselves, too. */
  Attribution(ParsedText text, List<StatementFinder.Weighed> statements) {
    document = text.document();
    empty = statements.isEmpty();
    List<Sentence> sentences = text.sentences();
    for (StatementFinder.Weighed weighed : statements) {
      Statement statement = weighed.statement();
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
    return statement(sentence, words, named).flatMap(Statement::speaker);
  }

  /**
   * Returns the speaker of words that name somebody, and tell something of him only by how they do:
   * "Norway's foreign ministry". In quotation marks they are the speaker's; else it is the article
   * that names him so, whoever is said to have spoken.
   */
  Optional<String> namer(int sentence, Span words) {
    return statement(sentence, words, false).filter(Statement::direct).flatMap(Statement::speaker);
  }

  private Optional<Statement> statement(int sentence, Span words, boolean named) {
    Optional<Statement> innermost = Optional.empty();
    int smallest = Integer.MAX_VALUE;
    for (Statement statement : bySentence.getOrDefault(sentence, List.of())) {
      if (statement.cue().filter(c -> c.overlaps(words)).isPresent()
          || !(vouches(statement.stance(), named) || isQuoted(words))) {
        continue;
      }
      for (Span content : statement.content()) {
        if (content.contains(words) && content.length() < smallest) {
          smallest = content.length();
          innermost = Optional.of(statement);
        }
      }
    }
    return innermost;
  }

  /** Words in quotation marks are the speaker's own: decried the "attacks". */
  private boolean isQuoted(Span words) {
    String text = document.text();
    return words.start() > 0
        && words.end() < text.length()
        && OPENING.indexOf(text.charAt(words.start() - 1)) >= 0
        && CLOSING.indexOf(text.charAt(words.end())) >= 0;
  }

  private static boolean vouches(Stance stance, boolean named) {
    return switch (stance) {
      case ASSERTS, DENIES, DOUBTS -> true;
      case PLANS, ASKS -> !named;
      case JUDGES -> false;
    };
  }
}
