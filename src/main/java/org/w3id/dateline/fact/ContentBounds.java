package org.w3id.dateline.fact;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/** Where the words of what is said begin and end in their sentence. */
final class ContentBounds {
  /** A dateline has at most so many tokens. */
  private static final int DATELINE = 16;

  private ContentBounds() {}

  /** Whether a quotation begins at a place. */
  static boolean isOpening(Sentence sentence, int place) {
    Token token = sentence.token(place);
    return token.tag().equals("``") || token.form().equals("\u201c");
  }

  static boolean behindComma(Sentence sentence, Token token) {
    return token.index() > 0 && sentence.token(token.index() - 1).form().equals(",");
  }

  /** The last token before ", according to N", who says it as well. */
  static int beforeAccording(Sentence sentence, int from, int last) {
    for (int i = from + 1; i < last; i++) {
      if (sentence.token(i).lowerForm().equals("according")
          && sentence.token(i + 1).lemma().equals("to")
          && sentence.token(i - 1).form().equals(",")
          && hasClause(sentence, from, i - 2)
          && !hasClause(sentence, i, last)) {
        return i - 2;
      }
    }
    return last;
  }

  /** The last token of what hangs below, without a relative clause behind a comma at its end. */
  static int endOfObject(Sentence sentence, Token child) {
    int last = sentence.lastBelow(child);
    if (!child.is("dobj")) {
      return last;
    }
    for (Token below : sentence.children(child)) {
      if (below.is("relcl")
          && sentence.lastBelow(below) == last
          && sentence.firstBelow(below) > 0
          && sentence.token(sentence.firstBelow(below) - 1).form().equals(",")) {
        return sentence.firstBelow(below) - 2;
      }
    }
    return last;
  }

  /**
   * The last token of a clause before another clause of saying that is joined to it: ", but rebels
   * have told reporters that", "… and stated that", ", while N says".
   */
  static OptionalInt endOfSaid(Sentence sentence, Token clause, StatementCues cues) {
    for (Token next : sentence.children(clause)) {
      int first = sentence.firstBelow(next);
      if (next.is("advcl")
          && first > clause.index()
          && sentence.token(first).lemma().equals("while")
          && sentence.token(first - 1).form().equals(",")
          && cues.verb(next).isPresent()
          && sentence.child(next, "nsubj").filter(s -> !s.isPronoun()).isPresent()) {
        return OptionalInt.of(first - 2);
      }
      if (next.is("conj")
          && next.index() > clause.index()
          && cues.verb(next).filter(c -> !cues.isMaking(c)).isPresent()) {
        boolean own = sentence.child(next, "nsubj").filter(s -> !s.isPronoun()).isPresent();
        for (Token and : sentence.children(clause)) {
          boolean between =
              and.is("cc") && and.index() > clause.index() && and.index() < next.index();
          if (between
              && ((own && behindComma(sentence, and) && sentence.child(next, "mark").isEmpty())
                  || StatementSources.isJoinedToCue(sentence, next, cues))) {
            return OptionalInt.of(and.index() - 1);
          }
        }
      }
    }
    return OptionalInt.empty();
  }

  /**
   * The last token before a semicolon outside of quotation marks: what is behind it stands alone.
   */
  static int beforeSemicolon(Sentence sentence, int from, int last) {
    boolean inside = false;
    for (int i = from; i <= last; i++) {
      inside = isOpening(sentence, i) || (inside && !isClosing(sentence.token(i)));
      if (!inside && sentence.token(i).form().equals(";") && hasClause(sentence, i + 1, last)) {
        return i - 1;
      }
    }
    return last;
  }

  private static boolean hasClause(Sentence sentence, int from, int last) {
    return IntStream.rangeClosed(from, last)
        .mapToObj(sentence::token)
        .anyMatch(t -> t.relation().startsWith("nsubj") && t.head() >= from && t.head() <= last);
  }

  /** Where the parser has torn the sentence in two, what is said goes on to its end. */
  static int withLostTail(Sentence sentence, Token verb, int to) {
    int next = to + 1;
    if (next >= sentence.size() || sentence.token(next).is("punct")) {
      return to;
    }
    Token at = sentence.token(next);
    for (int i = 0; i < sentence.size() && at.head() != Token.ROOT; i++) {
      at = sentence.token(at.head());
    }
    return sentence.isBelow(verb, at) ? to : Math.max(to, sentence.lastBelow(at));
  }

  /**
   * What of the words before the one who says them is said: "It was late; the road, they said, was
   * closed", 'It was late. "I left," she said'.
   */
  static List<StatementContents.Range> lastClause(Sentence sentence, int first, int last) {
    int from = first;
    boolean quoted = last >= 0 && last < sentence.size() && isClosing(sentence.token(last));
    boolean inside = false;
    for (int i = first; i <= last; i++) {
      Token token = sentence.token(i);
      boolean opens = isOpening(sentence, i);
      inside = opens || (inside && !isClosing(token));
      boolean ends =
          token.form().equals(";")
              || (token.tag().equals(".") && quoted && i < last && isOpening(sentence, i + 1));
      if (!inside && ends) {
        from = i + 1;
      }
    }
    boolean tells =
        from == first
            || IntStream.rangeClosed(from, last).anyMatch(i -> sentence.token(i).isVerb());
    return tells ? trim(sentence, from, last).map(List::of).orElse(List.of()) : List.of();
  }

  private static boolean isClosing(Token token) {
    return token.tag().equals("''") || token.form().equals("\u201d");
  }

  /** "LIMA, Oct. 3 (Agency) -- …": what is said begins behind the dashes. */
  static int behindDateline(Sentence sentence, int from) {
    for (int i = from + 1; i < Math.min(sentence.size() - 1, from + DATELINE); i++) {
      String form = sentence.token(i).form();
      if ((form.equals("--") || form.equals("—") || form.equals("–"))
          && sentence.token(i - 1).form().equals(")")) {
        return i + 1;
      }
    }
    return from;
  }

  /** Cuts "that" and loose marks off both ends. */
  static Optional<StatementContents.Range> trim(Sentence sentence, int first, int last) {
    int from = first;
    int to = last;
    while (from <= to && isLoose(sentence.token(from), true)) {
      from++;
    }
    while (to >= from && isLoose(sentence.token(to), false)) {
      to--;
    }
    return from <= to ? Optional.of(new StatementContents.Range(from, to)) : Optional.empty();
  }

  private static boolean isLoose(Token token, boolean first) {
    return switch (token.form()) {
      case ",", ":", ";", ".", "-", "--", "–", "—" -> true;
      case "that", "and", "but" -> first && (token.is("mark") || token.is("cc"));
      default -> false;
    };
  }
}
