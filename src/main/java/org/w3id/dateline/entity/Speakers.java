package org.w3id.dateline.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/**
 * Who speaks where words are quoted, so that "I" finds its speaker and "he" does not. "We" of an
 * organization or a state is itself; of somebody who is told to be of one, that one. Outside of
 * quotations "I" is the one announced before a colon, or else the one who writes.
 */
final class Speakers {
  static final Set<String> FIRST_PERSON = Set.of("i", "me", "my", "mine", "myself");

  static final Set<String> FIRST_PLURAL = Set.of("we", "us", "our", "ours", "ourselves");

  /** How many sentences a quotation may run on without naming its speaker anew. */
  private static final int FARTHEST = 4;

  /** "We" looks so many sentences back for who speaks. */
  private static final int BEFORE = 3;

  private final Lexicon lexicon;
  private final Clusters clusters;
  private final Quotations quotations;
  private final List<Sentence> sentences;
  private final Map<Integer, Candidate> bySentence = new HashMap<>();

  /** Of each sentence, who last was said to speak before a colon: "The minister said:". */
  private final List<Optional<Candidate>> announced = new ArrayList<>();

  Speakers(ParsedText text, Lexicon lexicon, Clusters clusters, Quotations quotations) {
    this.lexicon = lexicon;
    this.clusters = clusters;
    this.quotations = quotations;
    this.sentences = text.sentences();
    for (Sentence sentence : sentences) {
      named(sentence).ifPresent(s -> bySentence.put(sentence.index(), s));
    }
    Optional<Candidate> last = Optional.empty();
    for (Sentence sentence : sentences) {
      announced.add(last);
      Candidate speaker = bySentence.get(sentence.index());
      if (speaker != null && sentence.token(sentence.size() - 1).form().equals(":")) {
        last = Optional.of(speaker);
      }
    }
  }

  /** Returns who is said to speak in a sentence, outside of its quotations. */
  private Optional<Candidate> named(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      if (token.relation().equals("nsubj")
          && token.head() != Token.ROOT
          && lexicon.isSpeaking(sentence.token(token.head()).lemma())
          && !quotations.holds(sentence, token)) {
        Optional<Candidate> speaker = clusters.headedBy(sentence.index(), token.index());
        if (speaker.isPresent() && !speaker.get().demonym) {
          return speaker;
        }
      }
    }
    return Optional.empty();
  }

  /** Returns whose words a mention in quotation marks is part of. */
  Optional<Candidate> of(Candidate c) {
    int at = c.sentence.index();
    if (!quotations.holds(c)) {
      return Optional.empty();
    }
    if (bySentence.containsKey(at)) {
      return Optional.of(bySentence.get(at));
    }
    for (int i = at - 1; i >= Math.max(0, at - FARTHEST); i--) {
      if (bySentence.containsKey(i)) {
        return Optional.of(bySentence.get(i));
      }
    }
    return Optional.empty();
  }

  static boolean isFirstPerson(Candidate c) {
    return c.isPronoun() && (FIRST_PERSON.contains(c.word) || FIRST_PLURAL.contains(c.word));
  }

  /** Puts "I" and "my", "we" and "our" with their speaker, or "I" with the one who writes. */
  void resolve() {
    Optional<Candidate> author = Optional.empty();
    for (Candidate c : clusters.candidates()) {
      if (!isFirstPerson(c)) {
        continue;
      }
      boolean quoted = quotations.holds(c);
      boolean several = FIRST_PLURAL.contains(c.word);
      Optional<Candidate> speaker = quoted ? of(c) : announced.get(c.sentence.index());
      Optional<Candidate> meant =
          several
              ? speaker.flatMap(this::side).or(() -> quoted ? Optional.empty() : institution(c))
              : speaker.filter(s -> clusters.of(s).types().contains(EntityType.PERSON));
      if (meant.isPresent()) {
        clusters.merge(meant.get(), c);
      } else if (!quoted && !several) {
        c.writer = true;
        author.ifPresent(w -> clusters.merge(w, c));
        author = author.or(() -> Optional.of(c));
      }
    }
  }

  /**
   * "Norway condemns the attack. We offer our help": who speaks in the present tense of what is
   * said by saying it.
   */
  private Optional<Candidate> institution(Candidate we) {
    int at = we.sentence.index();
    for (int i = at; i >= Math.max(0, at - BEFORE); i--) {
      for (Token token : sentences.get(i).tokens()) {
        if (!token.is("nsubj") || token.head() == Token.ROOT) {
          continue;
        }
        Token verb = sentences.get(i).token(token.head());
        Optional<Candidate> subject = clusters.headedBy(i, token.index());
        if (verb.tag().equals("VBZ")
            && MentionWords.PERFORMING.has(verb.lemma())
            && subject.filter(s -> s.compareTo(we) < 0 && isInstitution(s)).isPresent()) {
          return subject;
        }
      }
    }
    return Optional.empty();
  }

  private boolean isInstitution(Candidate c) {
    return c.isNamed()
        && !c.demonym
        && (clusters.of(c).classes().contains("Country")
            || clusters.of(c).types().contains(EntityType.ORGANIZATION));
  }

  /** For whom somebody speaks who says "we". */
  private Optional<Candidate> side(Candidate speaker) {
    Cluster cluster = clusters.of(speaker);
    if (!cluster.types().contains(EntityType.PERSON)) {
      return Optional.of(speaker);
    }
    for (Candidate member : cluster.members()) {
      Optional<Candidate> of = member.isPronoun() ? Optional.empty() : affiliation(member);
      if (of.isPresent()) {
        return of;
      }
    }
    return Optional.empty();
  }

  /** "the party's spokesman N", "N, a spokeswoman for the ministry". */
  private Optional<Candidate> affiliation(Candidate member) {
    Sentence sentence = member.sentence;
    for (Token child : sentence.children(member.headToken())) {
      Optional<Token> owner =
          child.is("poss") || child.is("compound") || child.is("nmod")
              ? Optional.of(child)
              : child.is("prep") && Set.of("of", "for", "at", "from").contains(child.lemma())
                  ? sentence.child(child, "pobj")
                  : Optional.empty();
      Optional<Candidate> found =
          owner
              .flatMap(o -> clusters.headedBy(sentence.index(), o.index()))
              .filter(o -> clusters.of(o).types().contains(EntityType.ORGANIZATION))
              .filter(o -> !clusters.of(o).types().contains(EntityType.PERSON));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
