package org.w3id.dateline.fact;

import java.util.Locale;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.table.Table.Row;
import org.w3id.dateline.text.Token;

/** The kinds of entities that tables ask for. */
enum Kind {
  /** Whatever there is. */
  ANY,
  /** Who can act: people, organizations, groups, states, and cities that stand for them. */
  ACTOR,
  /** The same without cities and regions. */
  POLITY,
  /** What has offices and members: organizations, groups, states. */
  BODY,
  /** What may fight: the same without sports teams. */
  FORCE,
  /** Persons and groups. */
  PEOPLE,
  PERSON,
  GROUP,
  ORGANIZATION,
  PARTY,
  PLACE,
  /** Whoever or whatever has a name. */
  NAMED,
  NOTPLACE,
  THING;

  static Kind of(String name, Row row) {
    for (Kind kind : values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return kind;
      }
    }
    throw row.problem("no kind of entity " + name, "Take actor, polity, people, place, thing, …");
  }

  /** Returns whether an entity is of this kind, as the words at a token mention it. */
  boolean fits(Entity entity, Token token) {
    EntityType type = entity.type();
    return switch (this) {
      case ANY -> true;
      case ACTOR -> type != EntityType.THING;
      case POLITY ->
          type == EntityType.PLACE
              ? token.tag().startsWith("JJ") || entity.classes().contains("Country")
              : type != EntityType.THING;
      case BODY -> type != EntityType.PERSON && POLITY.fits(entity, token);
      case FORCE -> BODY.fits(entity, token) && !entity.classes().contains("SportsOrganization");
      case PEOPLE -> type == EntityType.PERSON || type == EntityType.GROUP;
      case PERSON -> type == EntityType.PERSON || type == EntityType.GROUP;
      case GROUP -> type == EntityType.GROUP;
      case ORGANIZATION -> type == EntityType.ORGANIZATION;
      case PARTY -> entity.classes().contains("PoliticalParty");
      case PLACE -> type == EntityType.PLACE && !token.tag().startsWith("JJ");
      case NOTPLACE ->
          type != EntityType.PLACE
              || token.tag().startsWith("JJ")
              || entity.classes().contains("Country");
      case NAMED -> entity.isNamed();
      case THING -> type == EntityType.THING;
    };
  }
}
