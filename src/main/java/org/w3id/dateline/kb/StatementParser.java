package org.w3id.dateline.kb;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads one statement. */
final class StatementParser {
  private static final String EARTH = "/Q2";

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

  /** Returns the statement; none if it is deprecated or says that there is no value. */
  Optional<Statement> parse(Members parts) throws IOException {
    boolean known = false;
    while (parts.next()) {
      if (parts.is("mainsnak")) {
        known = snak(parts.inner());
      } else if (parts.is("rank")) {
        String rank = parts.scalar();
        preferred = rank.equals("preferred");
        deprecated = rank.equals("deprecated");
      } else if (parts.is("qualifiers")) {
        qualifiers(parts.inner());
      }
    }
    if (!known || deprecated || !(globe.isEmpty() || globe.endsWith(EARTH))) {
      return Optional.empty();
    }
    return Optional.of(
        new Statement(value, language, latitude, longitude, preferred, of, startYear, endYear));
  }

  /** A value, "some value" or "no value"; returns whether it is a value. */
  private boolean snak(Members parts) throws IOException {
    boolean known = false;
    while (parts.next()) {
      if (parts.is("datavalue")) {
        Members inner = parts.inner();
        while (inner.next()) {
          if (inner.is("value")) {
            known = value(inner);
          }
        }
      }
    }
    return known;
  }

  private boolean value(Members member) throws IOException {
    if (!member.isObject()) {
      value = member.scalar();
      return member.isText();
    }
    Members parts = member.inner();
    while (parts.next()) {
      if (parts.is("id") || parts.is("text") || parts.is("time") || parts.is("amount")) {
        value = parts.scalar();
      } else if (parts.is("language")) {
        language = parts.scalar();
      } else if (parts.is("globe")) {
        globe = parts.scalar();
      } else if (parts.is("latitude")) {
        latitude = degrees(parts.scalar());
      } else if (parts.is("longitude")) {
        longitude = degrees(parts.scalar());
      } else if (parts.is("numeric-id") && value.isEmpty()) {
        value = "Q".concat(parts.scalar()); // dumps before 2017 have no "id" beside it
      }
    }
    return true;
  }

  private static double degrees(String number) {
    try {
      return Double.parseDouble(number);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private void qualifiers(Members properties) throws IOException {
    while (properties.next()) {
      boolean start = properties.is("P580");
      boolean end = properties.is("P582");
      if (!start && !end && !properties.is("P642")) {
        continue;
      }
      Members all = properties.inner();
      while (all.next()) {
        StatementParser qualifier = new StatementParser();
        if (!qualifier.snak(all.inner())) {
          continue;
        }
        if (start) {
          startYear = ItemParser.year(qualifier.value);
        } else if (end) {
          endYear = ItemParser.year(qualifier.value);
        } else if (of.isEmpty()) {
          of = qualifier.value;
        }
      }
    }
  }
}
