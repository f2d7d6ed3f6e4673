package org.w3id.dateline.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/** Takes sequences of proper nouns for names and guesses their type by their words and place. */
final class ProperRuns {
  private static final Set<String> INSIDE =
      Set.of("of", "for", "de", "al", "bin", "van", "von", "&", "-", "del", "da", "el");

  private final Lexicon lexicon;

  ProperRuns(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<ProperRun> find(Sentence sentence, boolean[] taken) {
    List<ProperRun> runs = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      if (taken[i] || !sentence.token(i).isProperNoun()) {
        continue;
      }
      int last = i;
      while (last + 1 < sentence.size() && !taken[last + 1]) {
        Token next = sentence.token(last + 1);
        if (next.isProperNoun()) {
          last++;
        } else if (INSIDE.contains(next.form())
            && last + 2 < sentence.size()
            && sentence.token(last + 2).isProperNoun()
            && ((!next.form().equals("of") && !next.form().equals("for"))
                || !lexicon.nameWords(forms(sentence, i, last)).isEmpty())) {
          last += 2;
        } else {
          break;
        }
      }
      runs.add(new ProperRun(i, last, type(sentence, i, last), false));
      i = last;
    }
    return runs;
  }

  private EntityType type(Sentence sentence, int first, int last) {
    List<String> forms = forms(sentence, first, last);
    if ((lexicon.isGivenName(forms.get(0)) && forms.size() > 1)
        || (lexicon.isTitle(forms.get(0)) && forms.size() > 1)
        || (first > 0 && lexicon.isTitle(sentence.token(first - 1).form()))) {
      return EntityType.PERSON;
    }
    List<Lexicon.NameWord> told = lexicon.nameWords(forms);
    if (!told.isEmpty()) {
      return told.get(0).type();
    }
    Token head = sentence.token(Candidate.headOf(sentence, first, last));
    if (ProperMentions.standsAfterPlacePreposition(sentence, head)) {
      return EntityType.PLACE;
    }
    String name = forms.get(0);
    if (forms.size() == 1
        && name.length() > 1
        && name.equals(name.toUpperCase(java.util.Locale.ROOT))) {
      return EntityType.ORGANIZATION;
    }
    return forms.size() > 1 && forms.size() < 4 ? EntityType.PERSON : EntityType.ORGANIZATION;
  }

  private static List<String> forms(Sentence sentence, int first, int last) {
    List<String> forms = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      forms.add(sentence.token(i).form());
    }
    return forms;
  }
}
