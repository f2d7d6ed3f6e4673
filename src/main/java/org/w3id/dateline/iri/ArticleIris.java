package org.w3id.dateline.iri;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.document.CodePoints;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.world.WorldEntry;

/** The IRIs of an article, its entities and its events. Immutable. */
public final class ArticleIris {
  private final String article;
  private final Map<String, String> entities;
  private final Map<String, String> events;
  private final Map<String, WorldEntry> entries;
  private final Set<String> shared;

  ArticleIris(
      String article,
      Map<String, String> entities,
      Map<String, String> events,
      Map<String, WorldEntry> entries,
      Set<String> shared) {
    this.article = article;
    this.entities = Map.copyOf(entities);
    this.events = Map.copyOf(events);
    this.entries = Map.copyOf(entries);
    this.shared = Set.copyOf(shared);
  }

  /** Returns the article's IRI, which is also the name of its graph. */
  public String article() {
    return article;
  }

  /**
   * Returns the IRI of an entity.
   *
   * @param id the entity's id in the document
   */
  public String entity(String id) {
    return known(entities.get(id), id);
  }

  /** Returns the entry of the world that an entity is, by its id in the document. */
  public Optional<WorldEntry> entry(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  /** Returns whether an entity has the same IRI in other articles, by its id in the document. */
  public boolean isShared(String id) {
    return shared.contains(id);
  }

  /**
   * Returns the IRI of an event; mentions of the same event have the same one.
   *
   * @param id the event's id in the document
   */
  public String event(String id) {
    return known(events.get(id), id);
  }

  /** Returns the IRI of words of the article: a fragment by character offset as in RFC 5147. */
  public String words(Span span, CodePoints codePoints) {
    return article + "#char=" + codePoints.at(span.start()) + "," + codePoints.at(span.end());
  }

  private static String known(@org.jspecify.annotations.Nullable String iri, String id) {
    if (iri == null) {
      throw new IllegalArgumentException("the article has no " + id);
    }
    return iri;
  }
}
