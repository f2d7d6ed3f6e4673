package org.w3id.dateline.entity;

import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/** How far the phrases of offices reach: "Secretary of State", "minister for the Middle East". */
final class Offices {
  private static final Set<String> OF = Set.of("of", "for");
  private static final int LONGEST = 6;

  private Offices() {}

  /** Returns the last token of a phrase with the name of what the office is of. */
  static int last(Candidate m) {
    Sentence sentence = m.sentence;
    int of = m.last + 1;
    boolean office = m.isNominal() && m.type == EntityType.PERSON && m.last == m.head;
    if (!office || of >= sentence.size()) {
      return m.last;
    }
    Token preposition = sentence.token(of);
    int last = sentence.lastBelow(preposition);
    boolean plain =
        preposition.head() == m.head
            && OF.contains(preposition.form())
            && sentence.firstBelow(preposition) == of
            && last - of <= LONGEST
            && (sentence.token(last).isProperNoun()
                || (last == of + 1
                    && preposition.form().equals("of")
                    && MentionWords.PORTFOLIOS.has(sentence.token(last).lowerForm())));
    for (int i = of; plain && i <= last; i++) {
      plain = !sentence.token(i).is("punct") && !sentence.token(i).isVerb();
    }
    return plain ? last : m.last;
  }

  /**
   * Returns the token behind a phrase and what the office is of, whatever the parser made of it,
   * where the name of who holds it may begin.
   */
  static int behind(Candidate m, Clusters clusters) {
    Sentence sentence = m.sentence;
    int at = m.last + 1;
    if (m.type != EntityType.PERSON
        || at + 2 >= sentence.size()
        || !OF.contains(sentence.token(at).form())) {
      return at;
    }
    int name = sentence.token(at + 1).tag().equals("DT") ? at + 2 : at + 1;
    Optional<Candidate> of = clusters.nameFrom(sentence.index(), name);
    if (of.isPresent()) {
      return of.get().type == EntityType.PERSON ? at : of.get().last + 1;
    }
    Token department = sentence.token(at + 1);
    boolean alone = department.isProperNoun() && department.head() != at + 2;
    return alone ? at + 2 : at;
  }
}
