package org.w3id.dateline.fact;

import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/**
 * Whether who is called a head heads the whole: "the director of the agency" does, "its program
 * director", "a director of the company" and "its head of marketing" are officials of it, and "the
 * Norwegian commander" is a Norwegian.
 */
final class Headships {
  /** The relation of somebody to the state whose adjective stands before what he is. */
  static final String CITIZEN_OF = "citizenOf";

  /** The relation of somebody to the party whose adjective stands before what he governs. */
  static final String MEMBER_OF_PARTY = "memberOfParty";

  private static final String HEAD_OF = "headOf";
  private static final String OFFICIAL_OF = "officialOf";

  private static final Pattern ORDINAL =
      Pattern.compile("second|third|fourth|fifth|[a-z]+th|[0-9]+(?:nd|rd|th)");

  /**
   * Returns the relation that a rule states of the one a noun names to what another word names.
   *
   * @param party whether that is a political party
   */
  String relation(
      RelationRules.Rule rule, Token noun, Token object, boolean party, Grammar grammar) {
    if (!rule.relation().equals(HEAD_OF) || !noun.isNoun()) {
      return rule.relation();
    }
    Sentence sentence = grammar.sentence();
    if (object.tag().startsWith("JJ") && !RelationWords.HEADS_OF_STATES.has(Grammar.lemma(noun))) {
      return CITIZEN_OF;
    }
    if (party
        && RelationWords.HEADS_OF_LANDS.has(Grammar.lemma(noun))
        && isAdjective(object, noun)) {
      return MEMBER_OF_PARTY;
    }
    boolean part =
        rule.before().isEmpty()
            && (isRanked(sentence, noun)
                || isOfOther(noun, object, grammar)
                || isOneOfSeveral(sentence, noun)
                || isNthOf(sentence, noun, object)
                || isWithin(sentence, noun, object)
                || isOfKind(sentence, noun, object));
    return part ? OFFICIAL_OF : HEAD_OF;
  }

  /** "assistant coach". */
  private static boolean isRanked(Sentence sentence, Token noun) {
    return sentence.children(noun).stream()
        .anyMatch(c -> c.index() < noun.index() && RelationWords.RANKS.has(c.lowerForm()));
  }

  /** "the agency's head of marketing". */
  private static boolean isOfOther(Token noun, Token object, Grammar grammar) {
    return grammar.prepositions(noun).stream()
        .filter(p -> p.preposition().equals("of") && !p.objects().isEmpty())
        .filter(p -> p.at().index() == noun.index() + 1)
        .anyMatch(
            p ->
                p.objects().stream()
                    .noneMatch(
                        o ->
                            o.index() == object.index()
                                || RelationWords.WHOLES.has(o.lemma())
                                || grammar.sentence().isBelow(object, o)));
  }

  /** "a director of the company": one of its board. */
  private static boolean isOneOfSeveral(Sentence sentence, Token noun) {
    Optional<Token> article = sentence.child(noun, "det");
    return RelationWords.ONE_OF_SEVERAL.has(Grammar.lemma(noun))
        && article.filter(Token::isIndefiniteArticle).isPresent()
        && sentence.children(noun).stream().noneMatch(c -> c.lemma().equals("former"));
  }

  /** "the Liberal governor": of the party, which he needn't lead. */
  private static boolean isAdjective(Token object, Token noun) {
    return object.index() < noun.index()
        && (object.is("amod") || object.is("compound"))
        && !object.lowerForm().equals("party");
  }

  /** "the fifth NBA coach", "a league coach": one of many. */
  private static boolean isNthOf(Sentence sentence, Token noun, Token object) {
    return object.index() < noun.index()
        && !object.is("poss")
        && sentence.children(noun).stream()
            .anyMatch(
                c ->
                    c.index() < noun.index()
                        && !c.lowerForm().equals("first")
                        && (ORDINAL.matcher(c.lowerForm()).matches()
                            || (c.is("det") && c.lowerForm().equals("another"))));
  }

  /** "the state's leader of the party": he leads it there. */
  private static boolean isWithin(Sentence sentence, Token noun, Token object) {
    return object.index() > noun.index()
        && sentence.children(noun).stream().anyMatch(c -> c.is("poss") && c.isNoun());
  }

  /** "program director", "technical director". */
  private static boolean isOfKind(Sentence sentence, Token noun, Token object) {
    return RelationWords.HEADS_OF_PARTS.has(Grammar.lemma(noun))
        && sentence.children(noun).stream()
            .filter(c -> c.index() < noun.index() && c.index() != object.index())
            .filter(c -> c.is("compound") || c.is("nmod") || c.is("amod"))
            .anyMatch(c -> isKind(c));
  }

  private static boolean isKind(Token word) {
    String form = word.lowerForm();
    boolean common = word.tag().equals("NN") || word.tag().equals("NNS");
    boolean relational = form.endsWith("al") || form.endsWith("ic") || form.endsWith("ary");
    return (common || relational) && !RelationWords.OF_WHOLES.has(form);
  }
}
