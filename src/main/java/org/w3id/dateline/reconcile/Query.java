package org.w3id.dateline.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * One question to the service.
 *
 * @param name what the entity is called
 * @param type id of the service's type that it must be of
 * @param properties what else is known of it
 */
record Query(String name, Optional<String> type, List<Property> properties) {
  /** How many candidates are asked for: the best and a few to compare it with. */
  static final int CANDIDATES = 5;

  /**
   * What is known of an entity.
   *
   * @param property id of the service's property
   * @param item id of the item that it leads to
   */
  record Property(String property, String item) {}

  Query {
    properties = List.copyOf(properties);
  }

  /** Returns the query object of the specification. */
  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("query", name);
    type.ifPresent(id -> json.addProperty("type", id));
    json.addProperty("limit", CANDIDATES);
    if (!properties.isEmpty()) {
      JsonArray known = new JsonArray();
      for (Property property : properties) {
        JsonObject value = new JsonObject();
        value.addProperty("id", property.item());
        JsonObject one = new JsonObject();
        one.addProperty("pid", property.property());
        one.add("v", value);
        known.add(one);
      }
      json.add("properties", known);
    }
    return json;
  }
}
