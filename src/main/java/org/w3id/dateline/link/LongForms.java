package org.w3id.dateline.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Sentence;

/**
 * What acronyms are short for, where a text says it: the words before the bracket of "letter boxes
 * of yesteryear (LBY)".
 *
 * @see <a href="https://psb.stanford.edu/psb-online/proceedings/psb03/schwartz.pdf">Schwartz and
 *     Hearst 2003</a>, of which this is the part that goes by first letters
 */
final class LongForms {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 8;

  private LongForms() {}

  /** Returns the acronyms that stand in brackets, and what they are short for, by first letters. */
  static Map<String, String> of(ParsedText text) {
    Map<String, String> forms = new HashMap<>();
    for (Sentence sentence : text.sentences()) {
      for (int i = 2; i + 1 < sentence.size(); i++) {
        String acronym = sentence.token(i).form();
        if (isAcronym(acronym)
            && sentence.token(i - 1).form().equals("(")
            && sentence.token(i + 1).form().equals(")")) {
          before(sentence, i - 1, acronym).ifPresent(words -> forms.putIfAbsent(acronym, words));
        }
      }
    }
    return forms;
  }

  private static boolean isAcronym(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.chars().allMatch(Character::isUpperCase);
  }

  private static Optional<String> before(Sentence sentence, int bracket, String acronym) {
    List<String> words = new ArrayList<>();
    int letter = acronym.length() - 1;
    for (int at = bracket - 1; letter >= 0 && at >= 0; at--) {
      String word = sentence.token(at).form();
      boolean fits = Character.toUpperCase(word.charAt(0)) == acronym.charAt(letter);
      if (!fits && !NameForms.isSmall(word.toLowerCase(Locale.ROOT)) && !word.equals("-")) {
        return Optional.empty();
      }
      words.add(word);
      letter -= fits ? 1 : 0;
    }
    Collections.reverse(words);
    return letter < 0 ? Optional.of(String.join(" ", words)) : Optional.empty();
  }
}
