package org.w3id.dateline.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.fact.Casualty;
import org.w3id.dateline.fact.Certainty;
import org.w3id.dateline.fact.Event;
import org.w3id.dateline.fact.Factuality;
import org.w3id.dateline.fact.Polarity;
import org.w3id.dateline.fact.Statement;
import org.w3id.dateline.fact.Tense;

/** Facts that are attributed, denied, planned or doubtful, and figures of people harmed. */
final class ClaimTriples {
  private record Speech(int end, Node node) {}

  private final ArticlePage page;
  private final MentionTriples mentions;
  private final TreeMap<Integer, Speech> speeches = new TreeMap<>();

  ClaimTriples(ArticlePage page, MentionTriples mentions) {
    this.page = page;
    this.mentions = mentions;
  }

  /** Notes where reported words stand, so that claims in them can be told. */
  void note(Statement statement, Node speech) {
    for (Span part : statement.content()) {
      speeches.put(part.start(), new Speech(part.end(), speech));
    }
  }

  /** Returns whether a fact is the article's own, positive, certain, and no plan. */
  static boolean isPlain(Factuality factuality, List<String> accordingTo) {
    return accordingTo.isEmpty()
        && factuality.polarity() == Polarity.POSITIVE
        && factuality.certainty() == Certainty.CERTAIN
        && factuality.tense() != Tense.FUTURE;
  }

  /** Writes that a fact is claimed, and returns the claim. */
  Node write(
      Node fact,
      String factLabel,
      Factuality factuality,
      List<String> accordingTo,
      Span evidence,
      double confidence) {
    Node claim = page.fresh("claim", evidence.start(), "");
    page.type(claim, Terms.Claim);
    page.add(claim, Terms.claims, fact);
    describe(claim, factuality, accordingTo, evidence, confidence);
    page.label(claim, heading(factuality, accordingTo) + ": " + factLabel);
    return claim;
  }

  private void describe(
      Node claim,
      Factuality factuality,
      List<String> accordingTo,
      Span evidence,
      double confidence) {
    accordingTo.forEach(who -> page.add(claim, Terms.accordingTo, page.entity(who)));
    page.add(claim, Terms.polarity, polarity(factuality.polarity()).asNode());
    page.add(claim, Terms.certainty, certainty(factuality.certainty()).asNode());
    page.add(claim, Terms.tense, tense(factuality.tense()).asNode());
    page.add(claim, Terms.evidence, mentions.of(evidence));
    page.add(claim, Terms.confidence, Literals.probability(confidence));
    speechAt(evidence).ifPresent(speech -> page.add(claim, Terms.statedIn, speech));
  }

  /** Writes the figures of people harmed in an event. */
  void writeFigures(Event event, Node node) {
    Map<Span, Node> claims = new HashMap<>();
    for (Casualty casualty : event.casualties()) {
      Node claim = page.fresh("casualty", casualty.span().start(), casualty.kind().term());
      claims.put(casualty.span(), claim);
      write(event, node, casualty, claim);
      // the whole is told of before its parts
      casualty
          .within()
          .map(claims::get)
          .ifPresent(whole -> page.add(claim, Terms.includedIn, whole));
    }
  }

  private void write(Event event, Node node, Casualty casualty, Node claim) {
    List<String> accordingTo = casualty.accordingTo().map(List::of).orElse(List.of());
    page.type(claim, Terms.CasualtyClaim);
    page.type(claim, Terms.Claim);
    page.add(claim, Terms.claims, node);
    describe(claim, event.factuality(), accordingTo, casualty.span(), event.confidence());
    page.add(claim, Terms.casualtyKind, kind(casualty.kind()).asNode());
    if (!casualty.group().isBlank()) {
      page.add(claim, Terms.victimGroup, Literals.text(casualty.group()));
    }
    QuantityTriples.write(page, claim, casualty.quantity());
    page.document
        .metadata()
        .published()
        .ifPresent(day -> page.add(claim, Terms.asOf, CalendarDate.date(day)));
    page.label(
        claim,
        casualty.kind().term()
            + ": "
            + page.document.words(casualty.span())
            + (accordingTo.isEmpty() ? "" : " (" + page.labels(accordingTo) + ")"));
  }

  private Optional<Node> speechAt(Span span) {
    Map.Entry<Integer, Speech> before = speeches.floorEntry(span.start());
    return before != null && span.end() <= before.getValue().end()
        ? Optional.of(before.getValue().node())
        : Optional.empty();
  }

  private String heading(Factuality factuality, List<String> accordingTo) {
    List<String> parts = new ArrayList<>();
    if (!accordingTo.isEmpty()) {
      parts.add("according to " + page.labels(accordingTo));
    }
    if (factuality.polarity() == Polarity.NEGATIVE) {
      parts.add("not so");
    }
    if (factuality.tense() == Tense.FUTURE) {
      parts.add("yet to come");
    }
    if (factuality.certainty() != Certainty.CERTAIN) {
      parts.add(page.vocabulary.label(certainty(factuality.certainty()).getLocalName()));
    }
    String heading = String.join(", ", parts);
    return Character.toUpperCase(heading.charAt(0)) + heading.substring(1);
  }

  private static Resource polarity(Polarity polarity) {
    return switch (polarity) {
      case POSITIVE -> Terms.Positive;
      case NEGATIVE -> Terms.Negative;
    };
  }

  private static Resource certainty(Certainty certainty) {
    return switch (certainty) {
      case CERTAIN -> Terms.Certain;
      case PROBABLE -> Terms.Probable;
      case POSSIBLE -> Terms.Possible;
      case UNKNOWN -> Terms.UnknownCertainty;
    };
  }

  private static Resource tense(Tense tense) {
    return switch (tense) {
      case PAST -> Terms.Past;
      case PRESENT -> Terms.Present;
      case FUTURE -> Terms.Future;
      case UNKNOWN -> Terms.UnknownTense;
    };
  }

  private static Resource kind(Casualty.Kind kind) {
    return switch (kind) {
      case KILLED -> Terms.Killed;
      case INJURED -> Terms.Injured;
      case ABDUCTED -> Terms.Abducted;
      case MISSING -> Terms.Missing;
      case ARRESTED -> Terms.Arrested;
      case DISPLACED -> Terms.Displaced;
      case TRAPPED -> Terms.Trapped;
    };
  }
}
