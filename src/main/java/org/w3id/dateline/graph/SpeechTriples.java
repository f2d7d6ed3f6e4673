package org.w3id.dateline.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.fact.Event;
import org.w3id.dateline.fact.Statement;

/**
 * Words of others that the article reports. Where the words of saying are an event of their own, it
 * is the same node.
 */
final class SpeechTriples {
  private static final String SPEECH = "ReportedSpeech";

  private final ArticlePage page;
  private final MentionTriples mentions;
  private final TimeTriples times;
  private final TreeMap<Integer, Event> sayings = new TreeMap<>();

  SpeechTriples(ArticlePage page, MentionTriples mentions, TimeTriples times) {
    this.page = page;
    this.mentions = mentions;
    this.times = times;
    Node statement = Vocabulary.term("Statement");
    for (Event event : page.extraction.facts().events()) {
      if (page.vocabulary.withSuperclasses(event.type()).contains(statement)) {
        sayings.put(event.trigger().start(), event);
      }
    }
  }

  /** Writes all reported words, and tells the claims where they stand. */
  void write(ClaimTriples claims) {
    for (Statement statement : page.extraction.facts().statements()) {
      claims.note(statement, write(statement));
    }
  }

  private Node write(Statement statement) {
    Optional<Event> saying = statement.cue().flatMap(this::sayingAt);
    Node node =
        saying
            .map(event -> NodeFactory.createURI(page.iris.event(event.id())))
            .orElseGet(() -> page.fresh("speech", statement.content().get(0).start(), ""));
    for (Node type : page.vocabulary.withSuperclasses(SPEECH)) {
      if (!type.equals(Terms.Fact.asNode())) {
        page.add(node, RDF.type.asNode(), type);
      }
    }
    statement.speaker().ifPresent(who -> page.add(node, Terms.speaker, page.entity(who)));
    for (Span part : statement.content()) {
      page.add(node, Terms.content, Literals.text(page.document.words(part)));
      page.add(node, Terms.evidence, mentions.sentenceOf(part));
    }
    statement
        .cue()
        .ifPresent(cue -> page.add(node, Terms.cue, Literals.text(page.document.words(cue))));
    page.add(node, Terms.direct, Literals.bool(statement.direct()));
    if (saying.isEmpty()) {
      page.type(node, Terms.AssertedFact);
      page.vocabulary.concept(SPEECH).ifPresent(c -> page.add(node, Terms.eventType, c));
      page.add(node, Terms.rule, Literals.text(statement.rule()));
      page.add(node, Terms.confidence, Literals.probability(statement.confidence()));
      page.document.metadata().published().ifPresent(day -> times.ofEventBefore(node, day));
      page.label(node, label(statement));
    }
    return node;
  }

  private Optional<Event> sayingAt(Span cue) {
    Map.Entry<Integer, Event> last = sayings.lowerEntry(cue.end());
    return last != null && last.getValue().trigger().overlaps(cue)
        ? Optional.of(last.getValue())
        : Optional.empty();
  }

  private String label(Statement statement) {
    String who =
        statement
            .speaker()
            .map(id -> page.labels(List.of(id)))
            .or(() -> statement.source().map(page.document::words))
            .orElse("Somebody");
    return who + ": " + page.document.words(statement.content().get(0));
  }
}
