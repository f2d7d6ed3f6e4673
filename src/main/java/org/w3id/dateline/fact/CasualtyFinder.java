package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.Quantity;
import org.w3id.dateline.entity.QuantityFinder;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/** Finds the figures of people harmed in an event: "an estimated 12,000 people, including …". */
final class CasualtyFinder {
  private final Document document;
  private final QuantityFinder quantities;

  CasualtyFinder(Document document, QuantityFinder quantities) {
    this.document = document;
    this.quantities = quantities;
  }

  /** Adds the figures of those whom a draft harms. */
  void find(Draft draft) {
    Optional<Casualty.Kind> kind = draft.kind.harm();
    if (kind.isEmpty()) {
      return;
    }
    for (Token token : List.copyOf(draft.sufferers)) {
      figure(draft, kind.get(), token);
    }
  }

  private void figure(Draft draft, Casualty.Kind kind, Token token) {
    Optional<Quantity> quantity = quantity(draft, token);
    Optional<Span> whole = quantity.map(q -> q.span().cover(token.span()));
    quantity.ifPresent(q -> add(draft, kind, token, q, Optional.empty()));
    for (Token part : parts(draft.filler.grammar(), token)) {
      quantity(draft, part).ifPresent(q -> add(draft, kind, part, q, whole));
    }
  }

  /** "…, including 5,000 children": those among the ones counted before. */
  private static List<Token> parts(Grammar grammar, Token token) {
    List<Token> found = new ArrayList<>();
    for (Grammar.Prepositional p : grammar.prepositions(token)) {
      if (p.preposition().equals("including") || p.at().lemma().equals("include")) {
        found.addAll(p.objects());
      }
    }
    return found;
  }

  private void add(
      Draft draft, Casualty.Kind kind, Token token, Quantity quantity, Optional<Span> within) {
    Span words = quantity.span().cover(token.span());
    for (Casualty before : draft.casualties) {
      if (before.span().overlaps(words)) {
        return;
      }
    }
    draft.casualties.add(
        new Casualty(
            kind, quantity, group(draft, token, quantity), words, within, Optional.empty()));
  }

  /** The noun phrase without its number: "Iraqi civilians"; "people" for a bare number. */
  private String group(Draft draft, Token token, Quantity quantity) {
    if (!token.isNoun() || quantity.span().contains(token.span())) {
      for (Grammar.Prepositional p : draft.filler.grammar().prepositions(token)) {
        if (p.preposition().equals("of") && !p.objects().isEmpty()) {
          return group(draft, p.objects().get(0), quantity);
        }
      }
      return "people";
    }
    Sentence sentence = draft.sentence;
    int first = token.index();
    while (first > 0) {
      Token before = sentence.token(first - 1);
      boolean describes =
          before.head() <= token.index()
              && before.head() >= first - 1
              && (before.is("nmod") || before.is("amod") || before.is("compound"))
              && !before.tag().equals("CD")
              && !before.span().overlaps(quantity.span());
      if (!describes) {
        break;
      }
      first--;
    }
    return document.words(sentence.span(first, token.index()));
  }

  private Optional<Quantity> quantity(Draft draft, Token token) {
    Optional<Quantity> here = quantities.of(draft.sentence, token);
    if (here.isPresent()) {
      return here;
    }
    Optional<Entity> entity = draft.filler.entity(token);
    if (entity.isPresent() && entity.get().count().isPresent()) {
      Quantity quantity = entity.get().count().get();
      Span phrase =
          draft.sentence.span(draft.sentence.firstBelow(token), draft.sentence.lastBelow(token));
      if (phrase.contains(quantity.span())) {
        return Optional.of(quantity);
      }
    }
    return Optional.empty();
  }
}
