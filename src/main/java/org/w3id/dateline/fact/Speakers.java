package org.w3id.dateline.fact;

import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/** Who is said to have told of an event: the speakers of the statements whose content holds it. */
final class Speakers {
  private final Attribution attribution;

  Speakers(Attribution attribution) {
    this.attribution = attribution;
  }

  /** Adds the speakers of a draft. */
  void find(Draft draft) {
    attribution
        .speaker(draft.sentence.index(), draft.trigger, draft.pos == Triggers.Pos.N)
        .filter(speaker -> !draft.filler.isNobody(speaker))
        .ifPresent(draft.accordingTo::add);
    if (attribution.isEmpty()) {
      climb(draft);
    }
  }

  private static void climb(Draft draft) {
    Sentence sentence = draft.sentence;
    Grammar grammar = draft.filler.grammar();
    Token at = draft.token;
    for (int i = 0; i < 14; i++) {
      accordingTo(draft, at, grammar);
      Optional<Token> head = sentence.head(at);
      if (head.isEmpty()) {
        return;
      }
      Token above = head.get();
      if (at.is("ccomp") && ActWords.SAYING.has(above.lemma())) {
        for (Token speaker : grammar.subjects(above)) {
          for (SlotFiller.Filler f : draft.filler.reach(speaker, Kind.ACTOR, Set.of())) {
            if (f.steps() == 0) {
              draft.accordingTo.add(f.entity().id());
            }
          }
        }
      }
      at = above;
    }
  }

  private static void accordingTo(Draft draft, Token verb, Grammar grammar) {
    for (Token child : draft.sentence.children(verb)) {
      if (child.form().equalsIgnoreCase("according")) {
        Span own = draft.trigger;
        for (Token to : draft.sentence.children(child)) {
          for (Token source : grammar.objectsOf(to)) {
            if (!source.span().overlaps(own)) {
              draft.filler.entity(source).ifPresent(e -> draft.accordingTo.add(e.id()));
            }
          }
        }
      }
    }
  }
}
