package org.w3id.dateline.kb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Reads one entity of a dump: a line in the JSON of Wikibase.
 *
 * @see <a href="https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html">its
 *     description</a>
 */
final class ItemParser {
  private static final Map<String, Use> USES = Use.byProperty();
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

  private ItemParser() {}

  /**
   * Reads an entity.
   *
   * @param line holds it; no comma behind it
   * @throws IOException if it is no JSON, or not of an entity
   */
  static RawEntity parse(byte[] line, int offset, int length) throws IOException {
    RawEntity entity = new RawEntity();
    try (JsonParser json = JSON.createParser(line, offset, length)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new JsonParseException(json, "no object");
      }
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        JsonToken value = json.nextToken();
        switch (name) {
          case "id", "entity" -> entity.id = scalar(json, value);
          case "type" -> entity.type = scalar(json, value);
          case "redirect" -> entity.redirect = scalar(json, value);
          case "modified" -> entity.modified = scalar(json, value);
          case "labels" -> labels(json, value, entity);
          case "descriptions" -> descriptions(json, value, entity);
          case "aliases" -> aliases(json, value, entity);
          case "claims" -> claims(json, value, entity);
          case "sitelinks" -> sitelinks(json, value, entity);
          default -> json.skipChildren();
        }
      }
      if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
        throw new JsonParseException(json, "more than one object");
      }
    }
    if (entity.id.isEmpty()) {
      throw new IOException("an entity without an id");
    }
    return entity;
  }

  /** Returns a text or number; empty where there is something else. */
  static String scalar(JsonParser json, JsonToken value) throws IOException {
    if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
      return json.getText();
    }
    json.skipChildren();
    return "";
  }

  /** Returns whether an object follows; what is empty may be an array. */
  private static boolean isObject(JsonParser json, JsonToken value) throws IOException {
    if (value == JsonToken.START_OBJECT) {
      return true;
    }
    json.skipChildren();
    return false;
  }

  private static void labels(JsonParser json, JsonToken value, RawEntity entity)
      throws IOException {
    if (!isObject(json, value)) {
      return;
    }
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      JsonToken of = json.nextToken();
      if (!isEnglish(name)) {
        json.skipChildren();
        continue;
      }
      String text = textOf(json, of);
      switch (name) {
        case "en" -> entity.english = text;
        case "mul" -> entity.multilingual = text;
        default -> entity.variants.add(text);
      }
    }
  }

  /** English, its variants, and what holds in all languages. */
  private static boolean isEnglish(String language) {
    return language.equals("en") || language.equals("mul") || language.startsWith("en-");
  }

  private static void descriptions(JsonParser json, JsonToken value, RawEntity entity)
      throws IOException {
    if (!isObject(json, value)) {
      return;
    }
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      JsonToken of = json.nextToken();
      if (name.equals("en")) {
        entity.description = textOf(json, of);
      } else {
        json.skipChildren();
      }
    }
  }

  private static void aliases(JsonParser json, JsonToken value, RawEntity entity)
      throws IOException {
    if (!isObject(json, value)) {
      return;
    }
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      JsonToken of = json.nextToken();
      if (!isEnglish(name) || of != JsonToken.START_ARRAY) {
        json.skipChildren();
        continue;
      }
      for (JsonToken one = json.nextToken(); one != JsonToken.END_ARRAY; one = json.nextToken()) {
        (name.equals("en") ? entity.aliases : entity.variants).add(textOf(json, one));
      }
    }
  }

  /** Returns the text of {@code {"language": …, "value": …}}. */
  private static String textOf(JsonParser json, JsonToken value) throws IOException {
    String text = "";
    if (isObject(json, value)) {
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        JsonToken of = json.nextToken();
        if (name.equals("value") && of == JsonToken.VALUE_STRING) {
          text = json.getText();
        } else {
          json.skipChildren();
        }
      }
    }
    return text;
  }

  private static void sitelinks(JsonParser json, JsonToken value, RawEntity entity)
      throws IOException {
    if (!isObject(json, value)) {
      return;
    }
    for (String site = json.nextFieldName(); site != null; site = json.nextFieldName()) {
      entity.sitelinks++;
      JsonToken of = json.nextToken();
      if (!site.equals("enwiki") || of != JsonToken.START_OBJECT) {
        json.skipChildren();
        continue;
      }
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        JsonToken part = json.nextToken();
        if (name.equals("title") && part == JsonToken.VALUE_STRING) {
          entity.wikipedia = json.getText();
        } else {
          json.skipChildren();
        }
      }
    }
  }

  private static void claims(JsonParser json, JsonToken value, RawEntity entity)
      throws IOException {
    if (!isObject(json, value)) {
      return;
    }
    Map<Use, List<Statement>> statements = new EnumMap<>(Use.class);
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      JsonToken of = json.nextToken();
      Use use = USES.get(name);
      if (use == null || of != JsonToken.START_ARRAY) {
        json.skipChildren();
        continue;
      }
      List<Statement> known = statements.computeIfAbsent(use, u -> new ArrayList<>(2));
      for (JsonToken one = json.nextToken(); one != JsonToken.END_ARRAY; one = json.nextToken()) {
        new StatementParser(json).parse(one).ifPresent(known::add);
      }
    }
    entity.statements = statements;
  }

  /** Returns the year of a time of Wikibase, {@code +1999-12-31T00:00:00Z}. */
  static OptionalInt year(String time) {
    int dash = time.indexOf('-', 1);
    if (dash < 2 || dash > 8) {
      return OptionalInt.empty();
    }
    int year = 0;
    for (int i = 1; i < dash; i++) {
      int digit = time.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return OptionalInt.empty();
      }
      year = 10 * year + digit;
    }
    return OptionalInt.of(time.charAt(0) == '-' ? -year : year);
  }
}
