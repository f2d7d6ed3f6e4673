package org.w3id.dateline.graph;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * Quads as one line of JSON-LD 1.1 with its context: names of the ontology without a prefix, sorted
 * keys. Jena's own writer spreads it over many lines and knows no order.
 */
final class JsonLd {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final String OWN_PREFIX = "dateline";

  private final Map<String, String> prefixes;

  /**
   * Takes the prefixes of the context.
   *
   * @param prefixes the empty one is that of terms which need none
   */
  JsonLd(Map<String, String> prefixes) {
    this.prefixes = prefixes;
  }

  /** Returns the quads as one object. */
  String write(List<Quad> quads) {
    SortedMap<String, SortedMap<String, SortedMap<String, JsonArray>>> graphs = new TreeMap<>();
    for (Quad quad : quads) {
      SortedMap<String, JsonArray> subject =
          graphs
              .computeIfAbsent(compact(quad.getGraph()), key -> new TreeMap<>())
              .computeIfAbsent(compact(quad.getSubject()), key -> new TreeMap<>());
      boolean type = quad.getPredicate().equals(RDF.type.asNode());
      JsonElement value =
          type ? new JsonPrimitive(term(quad.getObject())) : value(quad.getObject());
      JsonArray values =
          subject.computeIfAbsent(
              type ? "@type" : term(quad.getPredicate()), key -> new JsonArray());
      if (!values.contains(value)) {
        values.add(value);
      }
    }
    JsonArray all = new JsonArray();
    graphs.forEach((name, subjects) -> all.add(graph(name, subjects)));
    JsonObject json = new JsonObject();
    json.add("@context", context());
    json.add("@graph", all);
    return GSON.toJson(json);
  }

  private JsonObject context() {
    JsonObject context = new JsonObject();
    context.addProperty("@version", 1.1);
    prefixes.forEach(
        (prefix, namespace) -> {
          if (prefix.isEmpty()) {
            context.addProperty("@vocab", namespace);
          }
          context.addProperty(prefix.isEmpty() ? OWN_PREFIX : prefix, namespace);
        });
    return context;
  }

  private static JsonObject graph(
      String name, SortedMap<String, SortedMap<String, JsonArray>> subjects) {
    JsonArray nodes = new JsonArray();
    subjects.forEach(
        (id, properties) -> {
          JsonObject node = new JsonObject();
          node.addProperty("@id", id);
          properties.forEach(
              (property, values) ->
                  node.add(property, values.size() == 1 ? values.get(0) : values));
          nodes.add(node);
        });
    JsonObject graph = new JsonObject();
    graph.addProperty("@id", name);
    graph.add("@graph", nodes);
    return graph;
  }

  private JsonElement value(Node node) {
    JsonObject json = new JsonObject();
    if (node.isURI()) {
      json.addProperty("@id", compact(node));
      return json;
    }
    if (node.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
      return new JsonPrimitive(node.getLiteralLexicalForm());
    }
    json.addProperty("@value", node.getLiteralLexicalForm());
    if (node.getLiteralLanguage().isEmpty()) {
      json.addProperty("@type", compact(node.getLiteralDatatypeURI()));
    } else {
      json.addProperty("@language", node.getLiteralLanguage());
    }
    return json;
  }

  /** A property or class: a name of the ontology as it is, another with its prefix. */
  private String term(Node node) {
    String own = prefixes.getOrDefault("", "");
    return !own.isEmpty() && node.getURI().startsWith(own)
        ? node.getURI().substring(own.length())
        : compact(node);
  }

  private String compact(Node node) {
    return compact(node.getURI());
  }

  private String compact(String iri) {
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      if (iri.startsWith(prefix.getValue())) {
        String name = prefix.getKey().isEmpty() ? OWN_PREFIX : prefix.getKey();
        return name + ":" + iri.substring(prefix.getValue().length());
      }
    }
    return iri;
  }
}
