package org.w3id.dateline.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entities of one document, to be looked up by the token that heads a mention. */
public final class Entities {
  private record Place(int sentence, int token) {}

  private final List<Entity> all;
  private final Map<String, Entity> byId = new HashMap<>();
  private final Map<Place, Entity> byHead = new HashMap<>();

  /**
   * Takes the entities of a document.
   *
   * @param all in the order of first mention; where two mentions share a head token, the first one
   *     listed is found by it
   */
  public Entities(List<Entity> all) {
    this.all = List.copyOf(all);
    for (Entity entity : this.all) {
      if (byId.put(entity.id(), entity) != null) {
        throw new IllegalArgumentException("two entities with the id " + entity.id());
      }
      for (Mention mention : entity.mentions()) {
        byHead.putIfAbsent(new Place(mention.sentence(), mention.head()), entity);
      }
    }
  }

  /** Returns all entities in the order of first mention. */
  public List<Entity> all() {
    return all;
  }

  /** Returns the entity with an id. */
  public Optional<Entity> withId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns the entity that has a mention headed by a token. */
  public Optional<Entity> headedBy(int sentence, int token) {
    return Optional.ofNullable(byHead.get(new Place(sentence, token)));
  }
}
