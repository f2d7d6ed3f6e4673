package org.w3id.dateline.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/** Who speaks where words are quoted, so that "I" finds its speaker and "he" does not. */
final class Speakers {
  static final Set<String> FIRST_PERSON = Set.of("i", "me", "my", "mine", "myself");

  /** How many sentences a quotation may run on without naming its speaker anew. */
  private static final int FARTHEST = 4;

  private final Lexicon lexicon;
  private final Clusters clusters;
  private final Quotations quotations;
  private final List<Sentence> sentences;
  private final Map<Integer, Candidate> bySentence = new HashMap<>();

  Speakers(ParsedText text, Lexicon lexicon, Clusters clusters, Quotations quotations) {
    this.lexicon = lexicon;
    this.clusters = clusters;
    this.quotations = quotations;
    this.sentences = text.sentences();
    for (Sentence sentence : sentences) {
      named(sentence).ifPresent(s -> bySentence.put(sentence.index(), s));
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

  /** Puts "I" and "my" with their speaker. */
  void resolve() {
    for (Candidate c : clusters.candidates()) {
      if (c.isPronoun() && FIRST_PERSON.contains(c.word)) {
        of(c)
            .filter(s -> clusters.of(s).types().contains(EntityType.PERSON))
            .ifPresent(s -> clusters.merge(s, c));
      }
    }
  }
}
