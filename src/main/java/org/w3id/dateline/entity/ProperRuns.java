package org.w3id.dateline.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/**
 * Takes sequences of proper nouns for names where the name model sees none. What they name is open:
 * a work, a product, an event, or somebody whom only the words around tell.
 */
final class ProperRuns {
  private static final Pattern ACRONYM = Pattern.compile("[A-Z]{2,6}");

  private final Lexicon lexicon;

  ProperRuns(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Returns the acronyms that a text explains: "the Example Labour Party (ELP)" makes a name of
   * "ELP" wherever it stands.
   */
  static Set<String> acronyms(List<Sentence> sentences) {
    Set<String> found = new HashSet<>();
    for (Sentence sentence : sentences) {
      for (int i = 2; i + 1 < sentence.size(); i++) {
        Token token = sentence.token(i);
        if (ACRONYM.matcher(token.form()).matches()
            && sentence.token(i - 1).tag().equals("-LRB-")
            && sentence.token(i + 1).tag().equals("-RRB-")
            && sentence.token(i - 2).isProperNoun()) {
          found.add(token.form());
        }
      }
    }
    return found;
  }

  /**
   * Finds the runs of a sentence.
   *
   * @param taken tokens that are no part of a name
   * @param acronyms words that are names whatever the tagger makes of them
   */
  List<ProperRun> find(Sentence sentence, boolean[] taken, Set<String> acronyms) {
    List<ProperRun> runs = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      int i = token.index();
      if (!taken[i] && !token.isProperNoun() && acronyms.contains(token.form())) {
        runs.add(new ProperRun(i, i, EntityType.THING, false, 0));
      }
    }
    if (isHeadline(sentence)) {
      return runs;
    }
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (taken[i] || !token.isProperNoun()) {
        continue;
      }
      int last = i;
      while (last + 1 < sentence.size() && !taken[last + 1]) {
        Token next = sentence.token(last + 1);
        if (next.isProperNoun()) {
          last++;
        } else {
          int more = behind(sentence, i, last);
          if (more == last) {
            break;
          }
          last = more;
        }
      }
      if (last > i || !isPeople(sentence, i)) {
        runs.add(new ProperRun(i, last, EntityType.THING, false, 0));
      }
      i = last;
    }
    return runs;
  }

  /**
   * Returns the last token of a name that goes on behind a small word: "Ludwig van Beethoven", and
   * where the name so far is that of something made of people, "Foundation for the Arts".
   */
  private int behind(Sentence sentence, int first, int last) {
    String small = sentence.token(last + 1).form();
    if (!MentionWords.INSIDE_NAMES.has(small)) {
      return last;
    }
    int next = last + 2;
    if (small.equals("of") || small.equals("for")) {
      if (lexicon.nameWords(sentence.forms(first, last)).isEmpty()) {
        return last;
      }
      if (next < sentence.size() && sentence.token(next).form().equals("the")) {
        next++;
      }
    }
    return next < sentence.size() && sentence.token(next).isProperNoun() ? next : last;
  }

  /** "the Members of the Council": several people, with a capital out of respect. */
  private boolean isPeople(Sentence sentence, int at) {
    Token token = sentence.token(at);
    boolean numbered = at > 0 && Character.isDigit(sentence.token(at - 1).form().charAt(0));
    return !numbered
        && token.tag().endsWith("S")
        && lexicon.noun(token.lemma()).kind() == NounKind.PERSON;
  }

  /** In a headline of capitalized words, a capital tells nothing. */
  private static boolean isHeadline(Sentence sentence) {
    int words = 0;
    int capitals = 0;
    for (Token token : sentence.tokens()) {
      if (Character.isLetter(token.form().charAt(0))) {
        words++;
        capitals += Character.isUpperCase(token.form().charAt(0)) ? 1 : 0;
      }
    }
    return words > 2 && capitals > 0.6 * words;
  }
}
