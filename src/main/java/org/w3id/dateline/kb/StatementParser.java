package org.w3id.dateline.kb;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads one statement, a parser standing at its beginning. */
final class StatementParser {
  private static final String EARTH = "/Q2";

  private final JsonParser json;
  private boolean preferred;
  private boolean deprecated;
  private String value = "";
  private String language = "";
  private String globe = "";
  private double latitude = Double.NaN;
  private double longitude = Double.NaN;
  private String of = "";
  private OptionalInt startYear = OptionalInt.empty();
  private OptionalInt endYear = OptionalInt.empty();

  StatementParser(JsonParser json) {
    this.json = json;
  }

  /** Returns the statement; none if it is deprecated or says that there is no value. */
  Optional<Statement> parse(JsonToken first) throws IOException {
    if (first != JsonToken.START_OBJECT) {
      json.skipChildren();
      return Optional.empty();
    }
    boolean known = false;
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      JsonToken part = json.nextToken();
      switch (name) {
        case "mainsnak" -> known = snak(part);
        case "rank" -> {
          String rank = ItemParser.scalar(json, part);
          preferred = rank.equals("preferred");
          deprecated = rank.equals("deprecated");
        }
        case "qualifiers" -> qualifiers(part);
        default -> json.skipChildren();
      }
    }
    if (!known || deprecated || !(globe.isEmpty() || globe.endsWith(EARTH))) {
      return Optional.empty();
    }
    return Optional.of(
        new Statement(value, language, latitude, longitude, preferred, of, startYear, endYear));
  }

  private boolean snak(JsonToken first) throws IOException {
    if (first != JsonToken.START_OBJECT) {
      json.skipChildren();
      return false;
    }
    boolean known = false;
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      JsonToken part = json.nextToken();
      if (!name.equals("datavalue") || part != JsonToken.START_OBJECT) {
        json.skipChildren();
        continue;
      }
      for (String inner = json.nextFieldName(); inner != null; inner = json.nextFieldName()) {
        JsonToken at = json.nextToken();
        if (inner.equals("value")) {
          known = value(at);
        } else {
          json.skipChildren();
        }
      }
    }
    return known;
  }

  private boolean value(JsonToken first) throws IOException {
    if (first == JsonToken.VALUE_STRING) {
      value = json.getText();
      return true;
    }
    if (first != JsonToken.START_OBJECT) {
      json.skipChildren();
      return false;
    }
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      JsonToken part = json.nextToken();
      switch (name) {
        case "id", "text", "time", "amount" -> value = ItemParser.scalar(json, part);
        case "language" -> language = ItemParser.scalar(json, part);
        case "globe" -> globe = ItemParser.scalar(json, part);
        case "latitude" -> latitude = degrees(part);
        case "longitude" -> longitude = degrees(part);
        case "numeric-id" -> {
          // dumps before 2017 have no "id" beside it
          String number = ItemParser.scalar(json, part);
          value = value.isEmpty() ? "Q" + number : value;
        }
        default -> json.skipChildren();
      }
    }
    return true;
  }

  private double degrees(JsonToken part) throws IOException {
    if (part.isNumeric()) {
      return json.getDoubleValue();
    }
    json.skipChildren();
    return Double.NaN;
  }

  private void qualifiers(JsonToken first) throws IOException {
    if (first != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      JsonToken part = json.nextToken();
      boolean used = name.equals("P580") || name.equals("P582") || name.equals("P642");
      if (!used || part != JsonToken.START_ARRAY) {
        json.skipChildren();
        continue;
      }
      for (JsonToken one = json.nextToken(); one != JsonToken.END_ARRAY; one = json.nextToken()) {
        StatementParser qualifier = new StatementParser(json);
        if (!qualifier.snak(one)) {
          continue;
        }
        switch (name) {
          case "P580" -> startYear = ItemParser.year(qualifier.value);
          case "P582" -> endYear = ItemParser.year(qualifier.value);
          default -> of = of.isEmpty() ? qualifier.value : of;
        }
      }
    }
  }
}
