package org.w3id.dateline.kb;

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
  private static final Use[] USES = Use.byProperty();

  private ItemParser() {}

  /**
   * Reads an entity.
   *
   * @param line holds it, no comma behind it
   * @param to where it ends
   * @throws IOException if it is no JSON, or not of an entity
   */
  static RawEntity parse(byte[] line, int from, int to) throws IOException {
    if (line[from] != '{') {
      throw new IOException("no object");
    }
    RawEntity entity = new RawEntity();
    Members members = new Members(line, from, to);
    while (members.next()) {
      if (members.is("id") || members.is("entity")) {
        entity.id = members.scalar();
      } else if (members.is("type")) {
        entity.type = members.scalar();
      } else if (members.is("redirect")) {
        entity.redirect = members.scalar();
      } else if (members.is("modified")) {
        entity.modified = members.scalar();
      } else if (members.is("labels")) {
        labels(members.inner(), entity);
      } else if (members.is("descriptions")) {
        descriptions(members.inner(), entity);
      } else if (members.is("aliases")) {
        aliases(members.inner(), entity);
      } else if (members.is("claims")) {
        claims(members.inner(), entity);
      } else if (members.is("sitelinks")) {
        sitelinks(members.inner(), entity);
      }
    }
    if (members.end() != to) {
      throw new IOException("more than one object");
    }
    if (entity.id.isEmpty()) {
      throw new IOException("an entity without an id");
    }
    return entity;
  }

  private static void labels(Members languages, RawEntity entity) throws IOException {
    while (languages.next()) {
      if (languages.is("en")) {
        entity.english = textOf(languages);
      } else if (languages.is("mul")) {
        entity.multilingual = textOf(languages);
      } else if (languages.begins("en-")) {
        entity.variants.add(textOf(languages));
      }
    }
  }

  private static void descriptions(Members languages, RawEntity entity) throws IOException {
    while (languages.next()) {
      if (languages.is("en")) {
        entity.description = textOf(languages);
      }
    }
  }

  private static void aliases(Members languages, RawEntity entity) throws IOException {
    while (languages.next()) {
      boolean english = languages.is("en");
      if (english || languages.is("mul") || languages.begins("en-")) {
        Members names = languages.inner();
        while (names.next()) {
          (english ? entity.aliases : entity.variants).add(textOf(names));
        }
      }
    }
  }

  /** Returns the text of {@code {"language": …, "value": …}}. */
  private static String textOf(Members member) throws IOException {
    Members parts = member.inner();
    String text = "";
    while (parts.next()) {
      if (parts.is("value")) {
        text = parts.scalar();
      }
    }
    return text;
  }

  private static void sitelinks(Members sites, RawEntity entity) throws IOException {
    while (sites.next()) {
      entity.sitelinks++;
      if (sites.is("enwiki")) {
        Members parts = sites.inner();
        while (parts.next()) {
          if (parts.is("title")) {
            entity.wikipedia = parts.scalar();
          }
        }
      }
    }
  }

  private static void claims(Members properties, RawEntity entity) throws IOException {
    Map<Use, List<Statement>> statements = new EnumMap<>(Use.class);
    while (properties.next()) {
      int number = properties.numberBehindLetter();
      Use use = number >= 0 && number < USES.length ? USES[number] : Use.NONE;
      if (use == Use.NONE) {
        continue;
      }
      List<Statement> known = statements.computeIfAbsent(use, u -> new ArrayList<>(2));
      Members all = properties.inner();
      while (all.next()) {
        new StatementParser().parse(all.inner()).ifPresent(known::add);
      }
      if (known.isEmpty()) {
        statements.remove(use);
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
