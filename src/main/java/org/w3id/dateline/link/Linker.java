package org.w3id.dateline.link;

import java.util.List;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.world.World;

/** Ties entities to items of Wikidata. Safe for use by several threads. */
public final class Linker {
  /** Links against a world. */
  public Linker(World world) {}

  /** Returns at most one link for each entity, in the order of the entities. */
  public List<Link> link(Entities entities) {
    return List.of();
  }
}
