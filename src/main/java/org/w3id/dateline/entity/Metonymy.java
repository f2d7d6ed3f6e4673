package org.w3id.dateline.entity;

import java.util.Optional;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;
import org.w3id.dateline.world.World;
import org.w3id.dateline.world.WorldEntry;

/** Tells where a capital that acts or has plans stands for its country: "Tehran has hailed …". */
final class Metonymy {
  private final World world;
  private final Lexicon lexicon;

  Metonymy(World world, Lexicon lexicon) {
    this.world = world;
    this.lexicon = lexicon;
  }

  /** Returns the country that a name stands for, none where it stands for what it names. */
  Optional<WorldEntry> countryFor(Candidate c) {
    return c.type == EntityType.PLACE
        ? c.entry
            .flatMap(world::capitalOf)
            .filter(country -> standsForGovernment(c.sentence, c.headToken()))
        : Optional.empty();
  }

  private boolean standsForGovernment(Sentence sentence, Token name) {
    if (name.head() == Token.ROOT) {
      return false;
    }
    Token governor = sentence.token(name.head());
    return switch (name.relation()) {
      case "nsubj" ->
          governor.isVerb()
              && (lexicon.isActing(governor.lemma()) || isFollowedByActing(sentence, name));
      case "poss" -> lexicon.isDeed(governor.lemma());
      case "conj" -> standsForGovernment(sentence, governor);
      case "pobj" ->
          (governor.lemma().equals("between") || governor.lemma().equals("with"))
              && sentence.head(governor).filter(n -> lexicon.isMutualDeed(n.lemma())).isPresent();
      default -> false;
    };
  }

  private boolean isFollowedByActing(Sentence sentence, Token subject) {
    return sentence.children(subject).stream()
        .anyMatch(t -> t.is("relcl") && lexicon.isActing(t.lemma()));
  }
}
