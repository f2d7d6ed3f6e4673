package org.w3id.dateline.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dateline.fact.Event;
import org.w3id.dateline.fact.Participant;
import org.w3id.dateline.fact.Role;
import org.w3id.dateline.time.TimeBasis;
import org.w3id.dateline.time.TimeExpression;

/**
 * Events as nodes with roles. All mentions of an event are one node. Where at least one mention is
 * plain, the node says what the plain ones say; what the others add is on their claims.
 */
final class EventTriples {
  private static final Set<Role> OBJECTS = EnumSet.of(Role.TARGET, Role.VICTIM, Role.RECIPIENT);

  private final ArticlePage page;
  private final MentionTriples mentions;
  private final ClaimTriples claims;
  private final TimeTriples times;

  EventTriples(ArticlePage page, MentionTriples mentions, ClaimTriples claims, TimeTriples times) {
    this.page = page;
    this.mentions = mentions;
    this.claims = claims;
    this.times = times;
  }

  /** Writes all events of the article. */
  void write() {
    Map<String, List<Event>> byIri = new LinkedHashMap<>();
    for (Event event : page.extraction.facts().events()) {
      byIri.computeIfAbsent(page.iris.event(event.id()), key -> new ArrayList<>()).add(event);
    }
    byIri.forEach((iri, told) -> write(NodeFactory.createURI(iri), told));
  }

  private void write(Node node, List<Event> told) {
    List<Event> plain = told.stream().filter(EventTriples::isPlain).toList();
    List<Event> content = plain.isEmpty() ? told : plain;
    String label = label(content);
    page.label(node, label);
    page.type(node, plain.isEmpty() ? Terms.ClaimedFact : Terms.AssertedFact);
    content.forEach(event -> types(node, event));
    content.forEach(event -> roles(node, event, Set.of(), Set.of()));
    time(content)
        .or(() -> time(told))
        .ifPresent(
            event -> times.ofEvent(node, event.time().orElseThrow(), event.factuality().tense()));
    told.forEach(event -> page.add(node, Terms.evidence, mentions.of(event.trigger())));
    told.forEach(event -> page.add(node, Terms.rule, Literals.text(event.rule())));
    double confidence = content.stream().mapToDouble(Event::confidence).max().orElse(0);
    page.add(node, Terms.confidence, Literals.probability(confidence));
    plain.forEach(this::shortcuts);
    Set<Participant> participants = new LinkedHashSet<>();
    Set<String> places = new LinkedHashSet<>();
    content.forEach(event -> participants.addAll(event.participants()));
    content.forEach(event -> places.addAll(event.places()));
    for (Event event : told) {
      if (!isPlain(event)) {
        Node claim =
            claims.write(
                node,
                label,
                event.factuality(),
                event.accordingTo(),
                event.trigger(),
                event.confidence());
        roles(claim, event, participants, places);
      }
      claims.writeFigures(event, node);
    }
  }

  private static boolean isPlain(Event event) {
    return ClaimTriples.isPlain(event.factuality(), event.accordingTo());
  }

  private void types(Node node, Event event) {
    for (Node type : page.vocabulary.withSuperclasses(event.type())) {
      if (!type.equals(Terms.Fact.asNode())) {
        page.add(node, RDF.type.asNode(), type);
      }
    }
    Optional<Node> root = event.plover().flatMap(page.vocabulary::root);
    root.or(() -> page.vocabulary.concept(event.type()))
        .ifPresent(concept -> page.add(node, Terms.eventType, concept));
    event
        .plover()
        .flatMap(plover -> event.mode().flatMap(mode -> page.vocabulary.mode(plover, mode)))
        .ifPresent(mode -> page.add(node, Terms.mode, mode));
  }

  private void roles(Node node, Event event, Set<Participant> known, Set<String> knownPlaces) {
    for (Participant participant : event.participants()) {
      if (!known.contains(participant)) {
        page.add(node, role(participant.role()), page.entity(participant.entity()));
      }
    }
    for (String place : event.places()) {
      if (!knownPlaces.contains(place)) {
        page.add(node, Terms.place, page.entity(place));
      }
    }
  }

  private static Property role(Role role) {
    return switch (role) {
      case AGENT -> Terms.agent;
      case TARGET -> Terms.target;
      case RECIPIENT -> Terms.recipient;
      case VICTIM -> Terms.victim;
      case INSTRUMENT -> Terms.instrument;
      case PARTICIPANT -> Terms.participant;
    };
  }

  /** The mention whose words tell best when the event happens. */
  private static Optional<Event> time(List<Event> told) {
    Optional<Event> said =
        told.stream().filter(e -> e.time().filter(EventTriples::isDate).isPresent()).findFirst();
    return said.or(() -> told.stream().filter(e -> e.time().isPresent()).findFirst());
  }

  private static boolean isDate(TimeExpression time) {
    return time.basis() != TimeBasis.PUBLICATION && CalendarDate.of(time.value()).isPresent();
  }

  private void shortcuts(Event event) {
    Optional<Vocabulary.Shortcut> found = page.vocabulary.shortcut(event.type());
    if (found.isEmpty()) {
      return;
    }
    Vocabulary.Shortcut shortcut = found.get();
    Set<Node> agents = new LinkedHashSet<>();
    Set<Node> objects = new LinkedHashSet<>();
    for (Participant participant : event.participants()) {
      if (participant.role() == Role.AGENT) {
        agents.add(page.entity(participant.entity()));
      } else if (shortcut.objects().contains(participant.role())) {
        objects.add(page.entity(participant.entity()));
      }
    }
    if (shortcut.symmetric()) {
      objects.addAll(agents);
      agents.addAll(objects);
    }
    for (Node agent : agents) {
      for (Node object : objects) {
        if (!agent.equals(object)) {
          shortcut.properties().forEach(property -> page.add(agent, property, object));
        }
      }
    }
  }

  /** "Attack: Hamas → Israel in Gaza, 2023-10-07". */
  private String label(List<Event> content) {
    String type = page.vocabulary.label(content.get(0).type());
    StringBuilder label = new StringBuilder();
    label.append(Character.toUpperCase(type.charAt(0))).append(type.substring(1)).append(": ");
    List<String> agents = with(content, EnumSet.of(Role.AGENT, Role.PARTICIPANT));
    List<String> objects = with(content, OBJECTS);
    List<String> places = content.stream().map(Event::places).flatMap(Collection::stream).toList();
    label.append(page.labels(agents));
    if (!objects.isEmpty()) {
      label.append(agents.isEmpty() ? "→ " : " → ").append(page.labels(objects));
    }
    if (agents.isEmpty() && objects.isEmpty()) {
      label.append(page.document.words(content.get(0).trigger()));
    }
    if (!places.isEmpty()) {
      label.append(" in ").append(page.labels(places));
    }
    time(content)
        .flatMap(Event::time)
        .filter(EventTriples::isDate)
        .ifPresent(time -> label.append(", ").append(DateWords.of(time.value())));
    return label.toString();
  }

  private static List<String> with(List<Event> content, Set<Role> roles) {
    return content.stream()
        .flatMap(event -> event.participants().stream())
        .filter(participant -> roles.contains(participant.role()))
        .map(Participant::entity)
        .toList();
  }
}
