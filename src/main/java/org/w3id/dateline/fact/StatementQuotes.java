package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Sentence;

/**
 * What stands in quotation marks, paragraph by paragraph. A quotation that is never closed ends
 * with its paragraph.
 */
final class StatementQuotes {
  /** Single marks count only around so many words; fewer are names of things. */
  private static final int SINGLE_WORDS = 4;

  /**
   * A quotation.
   *
   * @param span with its marks
   * @param paragraph place of its paragraph
   * @param closed whether it has a closing mark
   */
  record Quote(Span span, int paragraph, boolean closed) {}

  private final List<Quote> all = new ArrayList<>();
  private final String text;

  StatementQuotes(ParsedText parsed) {
    text = parsed.document().text();
    List<Sentence> sentences = parsed.sentences();
    for (int i = 0; i < sentences.size(); ) {
      int j = i;
      while (j + 1 < sentences.size()
          && sentences.get(j + 1).paragraph() == sentences.get(i).paragraph()) {
        j++;
      }
      scan(
          sentences.get(i).span().start(),
          sentences.get(j).span().end(),
          sentences.get(i).paragraph());
      i = j + 1;
    }
  }

  private void scan(int from, int to, int paragraph) {
    int open = -1;
    char mark = 0;
    int lastSingle = lastSingleClose(from, to);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (open < 0) {
        if (c == '“'
            || c == '«'
            || (c == '"' && opens(i, to))
            || ((c == '‘' || c == '\'') && opensSingle(i, from, to) && i < lastSingle)) {
          open = i;
          mark = c;
        }
      } else if ((mark == '\'' || mark == '‘') && (c == '“' || (c == '"' && opens(i, to)))) {
        // an apostrophe that looked like an opening mark
        open = i;
        mark = c;
      } else if (closes(mark, c, i, to)) {
        if ((mark != '\'' && mark != '‘') || words(open, i) >= SINGLE_WORDS) {
          all.add(new Quote(new Span(open, i + 1), paragraph, true));
        }
        open = -1;
      }
    }
    if (open >= 0 && mark != '\'' && mark != '‘') {
      all.add(new Quote(new Span(open, to), paragraph, false));
    }
  }

  private int lastSingleClose(int from, int to) {
    for (int i = to - 1; i > from; i--) {
      char c = text.charAt(i);
      if ((c == '\'' || c == '’') && closesSingle(i, to)) {
        return i;
      }
    }
    return -1;
  }

  private boolean opens(int at, int to) {
    return at + 1 < to && !Character.isWhitespace(text.charAt(at + 1));
  }

  private boolean opensSingle(int at, int from, int to) {
    boolean free = at == from || " (\t\u00a0—–[".indexOf(text.charAt(at - 1)) >= 0;
    return free && at + 1 < to && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private boolean closesSingle(int at, int to) {
    boolean free = at + 1 >= to || !Character.isLetterOrDigit(text.charAt(at + 1));
    char before = text.charAt(at - 1);
    return free && !Character.isWhitespace(before) && before != 's' && before != 'S';
  }

  private boolean closes(char mark, char c, int at, int to) {
    return switch (mark) {
      case '“' -> c == '”' || c == '"';
      case '«' -> c == '»';
      case '"' -> c == '"' || c == '”';
      case '‘', '\'' -> (c == '’' || c == '\'') && closesSingle(at, to);
      default -> false;
    };
  }

  private int words(int from, int to) {
    int words = 0;
    boolean inside = false;
    for (int i = from; i < to; i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      words += letter && !inside ? 1 : 0;
      inside = letter || (inside && text.charAt(i) == '\'');
    }
    return words;
  }

  /** Returns all quotations in the order of the text. */
  List<Quote> all() {
    return List.copyOf(all);
  }

  /** Returns the number of words in a quotation. */
  int words(Quote quote) {
    return words(quote.span().start(), quote.span().end());
  }

  /** Returns the quotation that holds a word. */
  Optional<Quote> around(Span word) {
    int low = 0;
    int high = all.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span span = all.get(middle).span();
      if (span.end() <= word.start()) {
        low = middle + 1;
      } else if (span.start() >= word.end()) {
        high = middle - 1;
      } else {
        return Optional.of(all.get(middle));
      }
    }
    return Optional.empty();
  }
}
