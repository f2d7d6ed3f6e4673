package org.w3id.dateline.entity;

import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/** Makes mentions of pronouns, with what their forms tell about whom they stand for. */
final class PronounMentions {
  private static final Set<String> RELATIVE =
      Set.of("who", "whom", "whose", "which", "that", "where");
  private static final Set<String> MALE = Set.of("he", "him", "his", "himself");
  private static final Set<String> FEMALE = Set.of("she", "her", "hers", "herself");
  private static final Set<String> NEUTER = Set.of("it", "its", "itself");
  private static final Set<String> SEVERAL =
      Set.of("they", "them", "their", "theirs", "themselves");

  private PronounMentions() {}

  /** Returns whether a token is a pronoun: personal, possessive or relative. */
  static boolean isPronoun(Token token) {
    String form = token.lowerForm();
    return token.isPronoun() || (token.tag().startsWith("W") && RELATIVE.contains(form));
  }

  /**
   * Returns the mention that a pronoun is; none for one that mentions nobody in the text: "you".
   */
  static Optional<Candidate> at(Sentence sentence, Token token) {
    String form = token.lowerForm();
    Candidate c =
        new Candidate(
            sentence,
            token.index(),
            token.index(),
            token.index(),
            MentionKind.PRONOUN,
            EntityType.PERSON);
    c.word = form;
    if (MALE.contains(form)) {
      c.gender = Gender.MALE;
    } else if (FEMALE.contains(form)) {
      c.gender = Gender.FEMALE;
    } else if (NEUTER.contains(form)) {
      c.type = EntityType.ORGANIZATION;
      c.types.clear();
      c.types.addAll(Set.of(EntityType.ORGANIZATION, EntityType.PLACE, EntityType.THING));
    } else if (SEVERAL.contains(form)) {
      c.type = EntityType.GROUP;
      c.types.clear();
      c.types.addAll(
          Set.of(EntityType.GROUP, EntityType.ORGANIZATION, EntityType.THING, EntityType.PLACE));
      c.plural = true;
    } else if (Speakers.FIRST_PERSON.contains(form)) {
      return Optional.of(c);
    } else if (Speakers.FIRST_PLURAL.contains(form)) {
      c.type = EntityType.GROUP;
      c.types.clear();
      c.types.addAll(Set.of(EntityType.GROUP, EntityType.ORGANIZATION, EntityType.PLACE));
      c.plural = true;
    } else if (RELATIVE.contains(form) && token.tag().startsWith("W")) {
      c.types.addAll(Set.of(EntityType.values()));
    } else {
      return Optional.empty();
    }
    return Optional.of(c);
  }
}
