package org.w3id.dateline.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.table.Table;

/**
 * Knows how the words of a text are written in its running sentences, so that a headline in
 * capitals or in title case can be shown to a parser as a sentence.
 */
final class Headlines {
  private static final int FEWEST_WORDS = 3;

  /** Of the words of a headline in title case, those of so many letters or more are capitalized. */
  private static final int LONG = 4;

  private static final double MOST = 0.8;

  /** Words that are no names: small in a headline even if the text has them nowhere else. */
  private static final Set<String> SMALL =
      Stream.concat(
              Table.of(Headlines.class, "english-words.tsv", "word").words("word").stream(),
              Table.of(Headlines.class, "sentence-starters.tsv", "word", "kind")
                  .words("word")
                  .stream())
          .collect(Collectors.toUnmodifiableSet());

  /** How often a word is written small (0) and with a capital (1) inside of running sentences. */
  private final Map<String, int[]> written = new HashMap<>();

  private final String text;

  /** Counts the words of a text. */
  Headlines(String text, List<TextSplitter.Piece> sentences) {
    this.text = text;
    for (TextSplitter.Piece sentence : sentences) {
      if (!isHeadline(sentence.tokens())) {
        List<Span> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
          String word = word(tokens.get(i));
          boolean upper = Character.isUpperCase(word.charAt(0));
          if (Character.isLetter(word.charAt(0)) && (i > 0 || !upper)) {
            int[] counts =
                written.computeIfAbsent(word.toLowerCase(Locale.ROOT), key -> new int[2]);
            counts[upper ? 1 : 0]++;
          }
        }
      }
    }
  }

  private String word(Span token) {
    return text.substring(token.start(), token.end());
  }

  /** Returns whether nearly all long words of a sentence are capitalized. */
  boolean isHeadline(List<Span> tokens) {
    int words = 0;
    int upper = 0;
    for (Span token : tokens) {
      char first = text.charAt(token.start());
      if (token.length() >= LONG && Character.isLetter(first)) {
        words++;
        upper += Character.isUpperCase(first) ? 1 : 0;
      }
    }
    char last = text.charAt(tokens.get(tokens.size() - 1).end() - 1);
    return words >= FEWEST_WORDS && upper >= MOST * words && last != '.';
  }

  /**
   * Writes the forms of a headline as they are written in running sentences, where that is known.
   */
  void inRunningText(List<String> forms) {
    boolean capitals = forms.stream().allMatch(f -> f.equals(f.toUpperCase(Locale.ROOT)));
    for (int i = 0; i < forms.size(); i++) {
      String form = forms.get(i);
      String small = form.toLowerCase(Locale.ROOT);
      if (form.equals(small)) {
        continue;
      }
      int[] counts = written.get(small);
      if (counts == null ? SMALL.contains(small) : counts[0] > counts[1]) {
        forms.set(i, i == 0 ? capitalized(small) : small);
      } else if (capitals && form.length() > LONG) {
        forms.set(i, capitalized(small));
      }
    }
  }

  private static String capitalized(String small) {
    return Character.toUpperCase(small.charAt(0)) + small.substring(1);
  }
}
