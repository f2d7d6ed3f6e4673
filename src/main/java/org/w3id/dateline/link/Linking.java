package org.w3id.dateline.link;

import java.util.List;
import java.util.Map;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.entity.Entity;

/**
 * What was decided about the subjects of an article.
 *
 * @param links at most one for each subject, in their order
 * @param refused those who bear the name of an entry of the world and are not it ("Naples,
 *     Florida", "the Labour Party of Norway"): their ids with their names in the article
 */
public record Linking(List<Link> links, Map<String, String> refused) {
  public Linking {
    links = List.copyOf(links);
    refused = Map.copyOf(refused);
  }

  /** Returns the entities, those refused of no entry. */
  public Entities settled(Entities entities) {
    return refused.isEmpty()
        ? entities
        : new Entities(entities.all().stream().map(this::settled).toList());
  }

  private Entity settled(Entity entity) {
    String name = refused.get(entity.id());
    return name == null ? entity : entity.withoutEntry(name);
  }
}
