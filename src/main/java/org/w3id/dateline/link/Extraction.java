package org.w3id.dateline.link;

import java.util.List;
import java.util.Optional;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.fact.Facts;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.time.TimeExpression;

/**
 * All that was found in one document.
 *
 * @param text the document with its sentences
 * @param times time expressions, in the order of the text
 * @param entities who and what it speaks of
 * @param facts what it says
 * @param links the entities' items in Wikidata, at most one for each entity
 */
public record Extraction(
    ParsedText text, List<TimeExpression> times, Entities entities, Facts facts, List<Link> links) {
  public Extraction {
    times = List.copyOf(times);
    links = List.copyOf(links);
  }

  /** Returns the link of an entity. */
  public Optional<Link> linkOf(String entity) {
    return links.stream().filter(l -> l.entity().equals(entity)).findFirst();
  }
}
