package org.w3id.dateline.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/**
 * In which case the words of a document are written where case tells something: inside sentences
 * that are neither all in capitals nor a headline. By it, other sentences are read as if they were
 * written like these (Lita et al. 2003).
 */
final class NameCase {
  private static final int FEWEST_WORDS = 3;
  private static final double MOST = 0.8;

  private final Map<String, Map<String, Integer>> forms = new HashMap<>();

  NameCase(ParsedText text) {
    for (Sentence sentence : text.sentences()) {
      if (!isShouted(sentence)) {
        for (Token token : sentence.tokens()) {
          if (token.index() > 0) {
            forms
                .computeIfAbsent(token.lowerForm(), form -> new HashMap<>(2))
                .merge(token.form(), 1, Integer::sum);
          }
        }
      }
    }
  }

  /** Returns the tokens of a sentence, in their usual case where all are in capitals. */
  List<Token> read(Sentence sentence) {
    if (!isShouted(sentence)) {
      return sentence.tokens();
    }
    List<Token> tokens = new ArrayList<>(sentence.size());
    for (Token token : sentence.tokens()) {
      tokens.add(
          new Token(
              token.index(),
              token.span(),
              usual(token),
              token.lemma(),
              token.tag(),
              token.head(),
              token.relation()));
    }
    return tokens;
  }

  private String usual(Token token) {
    String form = token.form();
    String lower = form.toLowerCase(Locale.ROOT);
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> seen : forms.getOrDefault(lower, Map.of()).entrySet()) {
      if (seen.getValue() > most
          || (seen.getValue() == most && seen.getKey().compareTo(best) < 0)) {
        best = seen.getKey();
        most = seen.getValue();
      }
    }
    if (!best.isEmpty()) {
      return best;
    }
    if (token.index() > 0 && !token.isProperNoun()) {
      return lower;
    }
    return form.length() < 2 ? form : form.substring(0, 1) + lower.substring(1);
  }

  private static boolean isShouted(Sentence sentence) {
    int words = 0;
    int capitals = 0;
    for (Token token : sentence.tokens()) {
      String form = token.form();
      if (form.length() > 1 && Character.isLetter(form.codePointAt(0))) {
        words++;
        capitals += form.equals(form.toUpperCase(Locale.ROOT)) ? 1 : 0;
      }
    }
    return words >= FEWEST_WORDS && capitals >= MOST * words;
  }
}
