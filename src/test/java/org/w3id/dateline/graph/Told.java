package org.w3id.dateline.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Metadata;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.entity.Mention;
import org.w3id.dateline.entity.MentionKind;
import org.w3id.dateline.entity.Quantity;
import org.w3id.dateline.fact.Casualty;
import org.w3id.dateline.fact.Certainty;
import org.w3id.dateline.fact.Event;
import org.w3id.dateline.fact.Facts;
import org.w3id.dateline.fact.Factuality;
import org.w3id.dateline.fact.Participant;
import org.w3id.dateline.fact.Polarity;
import org.w3id.dateline.fact.Relation;
import org.w3id.dateline.fact.Role;
import org.w3id.dateline.fact.Stance;
import org.w3id.dateline.fact.Statement;
import org.w3id.dateline.fact.Tense;
import org.w3id.dateline.link.Extraction;
import org.w3id.dateline.link.Link;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;
import org.w3id.dateline.time.TimeBasis;
import org.w3id.dateline.time.TimeExpression;
import org.w3id.dateline.time.TimeType;

/** A text with facts in it, put down by hand: each line of the text is a sentence. */
final class Told {
  static final Factuality PAST = Factuality.PLAIN;
  static final Factuality PLANNED =
      new Factuality(Polarity.POSITIVE, Certainty.CERTAIN, Tense.FUTURE);
  static final Factuality DENIED = new Factuality(Polarity.NEGATIVE, Certainty.CERTAIN, Tense.PAST);
  static final Factuality PERHAPS =
      new Factuality(Polarity.POSITIVE, Certainty.POSSIBLE, Tense.PAST);

  private static final Pattern WORD = Pattern.compile("\\S+");

  private final Document document;
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  Told(String text) {
    this(
        text,
        new Metadata(
            Optional.of(LocalDate.of(2024, 5, 14)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  Told(String text, Metadata metadata) {
    document = new Document("article-1", text, metadata);
    int start = 0;
    for (String line : text.split("\n", -1)) {
      List<Token> tokens = new ArrayList<>();
      Matcher words = WORD.matcher(line);
      while (words.find()) {
        int i = tokens.size();
        Span span = new Span(start + words.start(), start + words.end());
        tokens.add(new Token(i, span, words.group(), words.group(), "NN", i - 1, "dep"));
      }
      if (!tokens.isEmpty()) {
        sentences.add(new Sentence(sentences.size(), sentences.size(), tokens));
      }
      start += line.length() + 1;
    }
  }

  /** The place of words in the text, where they first occur. */
  Span at(String words) {
    int start = document.text().indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    return new Span(start, start + words.length());
  }

  Told named(String id, EntityType type, String name, String... classes) {
    return entity(id, type, name, MentionKind.NAMED, Optional.empty(), classes);
  }

  /** A name that is an entry's of the world. */
  Told entry(String id, EntityType type, String name, String entry) {
    Entity bare = new Told(document.text()).named(id, type, name).entities.get(0);
    entities.add(
        new Entity(
            id, type, bare.classes(), name, bare.mentions(), Optional.empty(), Optional.of(entry)));
    return this;
  }

  Told unnamed(String id, EntityType type, String words) {
    return entity(id, type, words, MentionKind.NOMINAL, Optional.empty());
  }

  Told counted(String id, String words, Quantity count) {
    return entity(id, EntityType.GROUP, words, MentionKind.NOMINAL, Optional.of(count));
  }

  private Told entity(
      String id,
      EntityType type,
      String words,
      MentionKind kind,
      Optional<Quantity> count,
      String... classes) {
    entities.add(
        new Entity(
            id,
            type,
            List.of(classes),
            words,
            List.of(new Mention(at(words), 0, 0, kind)),
            count,
            Optional.empty()));
    return this;
  }

  Told linked(String entity, String item, double score) {
    links.add(
        new Link(
            entity,
            item,
            score,
            "name",
            Optional.of(new Link.RunnerUp("Q1", 0.1)),
            List.of("name: label")));
    return this;
  }

  Told event(
      String type,
      String trigger,
      Factuality factuality,
      List<String> accordingTo,
      Participant... who) {
    return event("v" + (events.size() + 1), type, trigger, factuality, accordingTo, who);
  }

  /** An event that is the same as another. */
  Told event(
      String same,
      String type,
      String trigger,
      Factuality factuality,
      List<String> accordingTo,
      Participant... who) {
    return add(same, type, trigger, factuality, accordingTo, List.of(), Optional.empty(), who);
  }

  Told casualties(String type, String trigger, Casualty... casualties) {
    return add(
        "v" + (events.size() + 1),
        type,
        trigger,
        PAST,
        List.of(),
        List.of(casualties),
        Optional.empty());
  }

  Told eventAt(String type, String trigger, String words, String value, TimeBasis basis) {
    TimeExpression time =
        new TimeExpression(
            words.isEmpty() ? new Span(0, 0) : at(words), 0, 0, 0, TimeType.DATE, value, basis);
    return add(
        "v" + (events.size() + 1), type, trigger, PAST, List.of(), List.of(), Optional.of(time));
  }

  private Told add(
      String same,
      String type,
      String trigger,
      Factuality factuality,
      List<String> accordingTo,
      List<Casualty> casualties,
      Optional<TimeExpression> time,
      Participant... who) {
    events.add(
        new Event(
            "v" + (events.size() + 1),
            same,
            type,
            Optional.of("ASSAULT").filter(root -> type.equals("Attack") || type.equals("Killing")),
            Optional.empty(),
            at(trigger),
            0,
            0,
            factuality,
            List.of(who),
            List.of(),
            time,
            casualties,
            accordingTo,
            "rules:test",
            0.9));
    return this;
  }

  Told relation(
      String type, String subject, String object, Factuality factuality, String... accordingTo) {
    relations.add(
        new Relation(
            type,
            subject,
            Optional.of(object),
            Optional.empty(),
            Optional.empty(),
            sentences.get(0).span(),
            0,
            Optional.empty(),
            factuality,
            List.of(accordingTo),
            "rules:test",
            0.8));
    return this;
  }

  Told dated(String type, String subject, String words, String value) {
    relations.add(
        new Relation(
            type,
            subject,
            Optional.empty(),
            Optional.of(
                new TimeExpression(at(words), 0, 0, 0, TimeType.DATE, value, TimeBasis.EXPLICIT)),
            Optional.empty(),
            at(words),
            0,
            Optional.empty(),
            PAST,
            List.of(),
            "rules:test",
            0.8));
    return this;
  }

  Told statement(String speaker, String cue, String content) {
    statements.add(
        new Statement(
            Optional.of(speaker),
            Optional.empty(),
            Optional.of(at(cue)),
            List.of(at(content)),
            true,
            0,
            Stance.ASSERTS,
            "rules:test",
            0.7));
    return this;
  }

  static Participant agent(String id) {
    return new Participant(Role.AGENT, id);
  }

  static Participant target(String id) {
    return new Participant(Role.TARGET, id);
  }

  Extraction extraction() {
    return new Extraction(
        new ParsedText(document, sentences),
        List.of(),
        new Entities(entities),
        new Facts(events, relations, statements),
        links);
  }
}
