package org.w3id.dateline.entity;

import java.util.List;
import java.util.Optional;
import org.w3id.dateline.world.WorldEntry;

/**
 * Somebody or something that a document speaks of, with all places where it does.
 *
 * @param id {@code e1}, {@code e2}, … in the order of first mention
 * @param type coarsest kind
 * @param classes local names of the ontology's more special classes, most special first
 * @param label best name: the longest clear one, or the noun phrase
 * @param mentions sorted, at least one
 * @param count how many of them there are, for a {@link EntityType#GROUP}
 * @param worldEntry id of the {@code world} entry whose name it bears, where the name alone decides
 * @param body whose it is, of a body whose name other countries' bodies bear as well
 */
public record Entity(
    String id,
    EntityType type,
    List<String> classes,
    String label,
    List<Mention> mentions,
    Optional<Quantity> count,
    Optional<String> worldEntry,
    Optional<PublicBody> body) {
  /** What is no country's body. */
  public Entity(
      String id,
      EntityType type,
      List<String> classes,
      String label,
      List<Mention> mentions,
      Optional<Quantity> count,
      Optional<String> worldEntry) {
    this(id, type, classes, label, mentions, count, worldEntry, Optional.empty());
  }

  public Entity {
    classes = List.copyOf(classes);
    mentions = mentions.stream().sorted().toList();
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("an entity needs a mention: " + label);
    }
  }

  /**
   * Returns the same of no entry of the world; that it is a state is said of entries alone.
   *
   * @param name its name in the document
   */
  public Entity withoutEntry(String name) {
    List<String> left = classes.stream().filter(c -> !c.equals(WorldEntry.COUNTRY)).toList();
    return new Entity(id, type, left, name, mentions, count, Optional.empty(), body);
  }

  /** Returns whether a mention gives it a name of its own. */
  public boolean isNamed() {
    return mentions.stream().anyMatch(m -> m.kind() == MentionKind.NAMED);
  }
}
