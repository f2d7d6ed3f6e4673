package org.w3id.dateline.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Metadata;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.entity.Mention;
import org.w3id.dateline.entity.MentionKind;
import org.w3id.dateline.fact.Facts;
import org.w3id.dateline.fact.Factuality;
import org.w3id.dateline.fact.Relation;
import org.w3id.dateline.link.Extraction;
import org.w3id.dateline.link.Link;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/** An article of nothing but names, for tests. */
final class SmallArticle {
  private final StringBuilder text = new StringBuilder();
  private final List<Token> tokens = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();

  SmallArticle person(String name) {
    return entity(name, EntityType.PERSON);
  }

  SmallArticle organization(String name) {
    return entity(name, EntityType.ORGANIZATION);
  }

  SmallArticle place(String name) {
    return entity(name, EntityType.PLACE);
  }

  /** Links the last entity, as if offline. */
  SmallArticle linked(Link link) {
    links.add(link);
    return this;
  }

  /** States a relation between two entities by their ids. */
  SmallArticle relation(String type, String subject, String object) {
    relations.add(
        new Relation(
            type,
            subject,
            Optional.of(object),
            Optional.empty(),
            Optional.empty(),
            new Span(0, 1),
            0,
            Optional.empty(),
            Factuality.PLAIN,
            List.of(),
            "test:rule",
            0.9));
    return this;
  }

  String lastId() {
    return entities.get(entities.size() - 1).id();
  }

  private SmallArticle entity(String name, EntityType type) {
    Span span = new Span(text.length(), text.length() + name.length());
    text.append(name).append(' ');
    int index = tokens.size();
    int head = index == 0 ? Token.ROOT : 0;
    tokens.add(new Token(index, span, name, name, "NNP", head, "dep"));
    entities.add(
        new Entity(
            "e" + (index + 1),
            type,
            List.of(),
            name,
            List.of(new Mention(span, 0, index, MentionKind.NAMED)),
            Optional.empty(),
            Optional.empty()));
    return this;
  }

  Extraction read() {
    Document document = new Document("d", text.toString(), Metadata.NONE);
    return new Extraction(
        new ParsedText(document, List.of(new Sentence(0, 0, tokens))),
        List.of(),
        new Entities(entities),
        new Facts(List.of(), relations, List.of()),
        links);
  }
}
