package org.w3id.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3id.dateline.document.Span;

/**
 * Text put together again from sentences whose tokens are known: blanks are set as a writer would.
 *
 * @param text a paragraph
 * @param sentences the tokens of each sentence
 */
record RunningText(String text, List<List<Span>> sentences) {
  private static final Set<String> LEANS_LEFT =
      Set.of(
          ".", ",", ":", ";", "?", "!", ")", "]", "}", "%", "'s", "'S", "n't", "N'T", "'re", "'ve",
          "'ll", "'d", "'m", "’s", "n’t", "’re", "’ve", "’ll", "’d", "’m", "...", "”", "…");
  private static final Set<String> LEANS_RIGHT =
      Set.of("(", "[", "{", "$", "£", "€", "#", "US$", "A$", "“", "‘");

  /**
   * Puts sentences together.
   *
   * @param hyphensAlone whether the tokens are split at hyphens
   */
  static RunningText of(List<String[]> sentences, boolean hyphensAlone) {
    StringBuilder text = new StringBuilder();
    List<List<Span>> spans = new ArrayList<>();
    for (String[] tokens : sentences) {
      List<Span> sentence = new ArrayList<>();
      boolean quoted = false;
      boolean glue = text.isEmpty();
      for (int i = 0; i < tokens.length; i++) {
        String token = tokens[i];
        boolean quote = token.equals("\"") || token.equals("``") || token.equals("''");
        boolean hyphen = hyphensAlone && (token.equals("-") || token.equals("/")) && i > 0;
        boolean possessive =
            token.equals("'")
                && i > 0
                && (tokens[i - 1].endsWith("s") || tokens[i - 1].endsWith("S"));
        boolean left =
            LEANS_LEFT.contains(token)
                || possessive
                || hyphen
                || (quote && quoted)
                || token.matches("[?!.,]{2,}");
        if (!glue && !(left && i > 0)) {
          text.append(' ');
        }
        String form = quote ? "\"" : token;
        sentence.add(new Span(text.length(), text.length() + form.length()));
        text.append(form);
        glue = LEANS_RIGHT.contains(token) || hyphen || (quote && !quoted);
        quoted ^= quote;
      }
      spans.add(sentence);
    }
    return new RunningText(text.toString(), spans);
  }
}
