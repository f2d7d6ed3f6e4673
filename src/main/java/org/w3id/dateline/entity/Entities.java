package org.w3id.dateline.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entities of one document, to be looked up by the token that heads a mention. */
public final class Entities {
  private record Place(int sentence, int token) {}

  /**
   * Who is mentioned by what words.
   *
   * @param entity who
   * @param mention one of the entity's mentions
   */
  public record Mentioned(Entity entity, Mention mention) {}

  private final List<Entity> all;
  private final Map<String, Entity> byId = new HashMap<>();
  private final Map<Place, List<Mentioned>> byHead = new HashMap<>();
  private final Map<Integer, List<Mentioned>> bySentence = new HashMap<>();

  /**
   * Takes the entities of a document.
   *
   * @param all in the order of first mention
   */
  public Entities(List<Entity> all) {
    this.all = List.copyOf(all);
    for (Entity entity : this.all) {
      if (byId.put(entity.id(), entity) != null) {
        throw new IllegalArgumentException("two entities with the id " + entity.id());
      }
      for (Mention mention : entity.mentions()) {
        Mentioned mentioned = new Mentioned(entity, mention);
        byHead
            .computeIfAbsent(new Place(mention.sentence(), mention.head()), p -> new ArrayList<>(1))
            .add(mentioned);
        bySentence.computeIfAbsent(mention.sentence(), s -> new ArrayList<>()).add(mentioned);
      }
    }
    byHead.values().forEach(found -> found.sort(Entities::outerFirst));
  }

  /** The longer phrase first; of the same words those who are called so before what names them. */
  private static int outerFirst(Mentioned a, Mentioned b) {
    int order = Integer.compare(b.mention.span().length(), a.mention.span().length());
    return order != 0 ? order : b.mention.kind().compareTo(a.mention.kind());
  }

  /** Returns all entities in the order of first mention. */
  public List<Entity> all() {
    return all;
  }

  /** Returns the entity with an id. */
  public Optional<Entity> withId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Returns the entity that has a mention headed by a token; where several have, the one with the
   * longest mention, and "Iranians" is the people before the country.
   */
  public Optional<Entity> headedBy(int sentence, int token) {
    return allHeadedBy(sentence, token).stream().findFirst();
  }

  /**
   * Returns the entities that have a mention headed by a token: for "Iranians" the group of people,
   * then Iran.
   */
  public List<Entity> allHeadedBy(int sentence, int token) {
    return byHead.getOrDefault(new Place(sentence, token), List.of()).stream()
        .map(Mentioned::entity)
        .toList();
  }

  /** Returns the mentions headed by a token, the longest first. */
  public List<Mentioned> mentionsHeadedBy(int sentence, int token) {
    return Collections.unmodifiableList(byHead.getOrDefault(new Place(sentence, token), List.of()));
  }

  /** Returns the mentions in a sentence, by their entities in the order of first mention. */
  public List<Mentioned> mentionsIn(int sentence) {
    return Collections.unmodifiableList(bySentence.getOrDefault(sentence, List.of()));
  }
}
