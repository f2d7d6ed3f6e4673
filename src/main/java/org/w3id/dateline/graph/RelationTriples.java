package org.w3id.dateline.graph;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.dateline.fact.Relation;
import org.w3id.dateline.fact.Tense;

/**
 * Relations as nodes, which hold office, time and evidence; and as plain triples where the article
 * asserts them.
 */
final class RelationTriples {
  /** Relations that somebody has by a post, and only as long as the post. */
  private static final Set<String> POSTS =
      Set.of("headOf", "deputyHeadOf", "ministerOf", "spokespersonOf", "officialOf");

  private final ArticlePage page;
  private final MentionTriples mentions;
  private final ClaimTriples claims;
  private final TimeTriples times;

  RelationTriples(
      ArticlePage page, MentionTriples mentions, ClaimTriples claims, TimeTriples times) {
    this.page = page;
    this.mentions = mentions;
    this.claims = claims;
    this.times = times;
  }

  /** Writes all relations of the article. */
  void write() {
    page.extraction.facts().relations().forEach(this::write);
  }

  private void write(Relation relation) {
    if (!page.vocabulary.hasProperty(relation.type())) {
      throw new IllegalArgumentException("the ontology has no property " + relation.type());
    }
    Node property = Vocabulary.term(relation.type());
    Node node = page.fresh("relation", relation.evidence().start(), relation.type());
    Node subject = page.entity(relation.subject());
    boolean plain = ClaimTriples.isPlain(relation.factuality(), relation.accordingTo());
    page.type(node, Terms.Relation);
    page.type(node, plain ? Terms.AssertedFact : Terms.ClaimedFact);
    page.add(node, Terms.subject, subject);
    page.add(node, Terms.property, property);
    Optional<Node> object = relation.object().map(page::entity);
    object.ifPresent(o -> page.add(node, Terms.object, o));
    Optional<Node> value = relation.value().flatMap(v -> CalendarDate.literal(v.value()));
    value.ifPresent(v -> page.add(node, Terms.value, v));
    relation.value().ifPresent(v -> page.add(node, Terms.timeValue, Literals.text(v.value())));
    relation.office().ifPresent(o -> page.add(node, Terms.office, Literals.text(o)));
    relation.time().ifPresent(time -> times.ofRelation(node, time));
    page.add(node, Terms.evidence, mentions.of(relation.evidence()));
    page.add(node, Terms.rule, Literals.text(relation.rule()));
    page.add(node, Terms.confidence, Literals.probability(relation.confidence()));
    String label = label(relation);
    page.label(node, label);
    if (plain && isOver(relation)) {
      return;
    }
    if (plain) {
      object.or(() -> value).ifPresent(o -> page.add(subject, property, o));
    } else {
      claims.write(
          node,
          label,
          relation.factuality(),
          relation.accordingTo(),
          relation.evidence(),
          relation.confidence());
    }
  }

  /** An office that somebody had: they have it no longer, which the plain triple would say. */
  private static boolean isOver(Relation relation) {
    return POSTS.contains(relation.type())
        && relation.office().isPresent()
        && relation.factuality().tense() == Tense.PAST;
  }

  private String label(Relation relation) {
    String object =
        relation
            .object()
            .map(o -> page.labels(List.of(o)))
            .or(() -> relation.value().map(v -> v.value()))
            .orElse("");
    return page.labels(List.of(relation.subject()))
        + " – "
        + page.vocabulary.label(relation.type())
        + " – "
        + object;
  }
}
