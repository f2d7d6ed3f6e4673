package org.w3id.dateline.entity;

import java.util.List;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Metadata;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.TextAnalyzer;
import org.w3id.dateline.text.Token;
import org.w3id.dateline.time.TimeFinder;
import org.w3id.dateline.world.World;

/** A short text and its entities; the models are loaded once for all tests. */
record Reading(ParsedText text, Entities entities) {
  private static final class Models {
    static final TextAnalyzer TEXT = new TextAnalyzer();
    static final TimeFinder TIMES = new TimeFinder();
    static final EntityFinder ENTITIES = new EntityFinder(World.shipped());
  }

  static Reading of(String words) {
    ParsedText text = parsed(words);
    return new Reading(text, Models.ENTITIES.find(text, Models.TIMES.find(text)));
  }

  static ParsedText parsed(String words) {
    return Models.TEXT.analyze(new Document("test", words, Metadata.NONE));
  }

  /** Returns the entity that has a mention of these words, at their n-th place from 1. */
  Entity entity(String words, int n) {
    int at = -1;
    for (int i = 0; i < n; i++) {
      at = text.document().text().indexOf(words, at + 1);
    }
    int start = at;
    return entities.all().stream()
        .filter(
            e ->
                e.mentions().stream()
                    .anyMatch(
                        m -> m.span().start() == start && m.span().end() == start + words.length()))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("no mention \"" + words + "\" #" + n + " in " + describe()));
  }

  Entity entity(String words) {
    return entity(words, 1);
  }

  /** Returns whether an entity has a mention of just these words. */
  boolean mentions(String words) {
    return entities.all().stream()
        .flatMap(e -> e.mentions().stream())
        .anyMatch(m -> text.document().words(m.span()).equals(words));
  }

  /** Returns the first token of a form. */
  Token token(String form) {
    return sentence(form).tokens().stream()
        .filter(t -> t.form().equals(form))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the first sentence that holds a token of a form. */
  Sentence sentence(String form) {
    return text.sentences().stream()
        .filter(s -> s.tokens().stream().anyMatch(t -> t.form().equals(form)))
        .findFirst()
        .orElseThrow();
  }

  private List<String> describe() {
    return entities.all().stream()
        .map(
            e ->
                e.type()
                    + " "
                    + e.mentions().stream().map(m -> text.document().words(m.span())).toList())
        .toList();
  }
}
