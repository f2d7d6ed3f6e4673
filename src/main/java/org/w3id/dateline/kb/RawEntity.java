package org.w3id.dateline.kb;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.w3id.dateline.world.WorldEntry;

/** An entity as its line in a dump has it, as far as it is used. */
final class RawEntity {
  /** Wikidata allows 250 characters; what is longer is no name. */
  static final int LONGEST_NAME = 250;

  private static final int MOST_NAMES = 200;
  private static final int MOST_RELATED = 40;

  String id = "";
  String type = "item";
  String redirect = "";
  String modified = "";
  String english = "";
  String multilingual = "";
  String description = "";
  String wikipedia = "";
  final List<String> variants = new ArrayList<>(0);
  final List<String> aliases = new ArrayList<>(0);
  Map<Use, List<Statement>> statements = Map.of();
  int sitelinks;

  /** Returns what it is called; none for one without an English name. */
  Optional<String> label() {
    for (String name : List.of(english, multilingual)) {
      if (!name.isBlank()) {
        return Optional.of(name);
      }
    }
    for (String name : variants) {
      if (!name.isBlank()) {
        return Optional.of(name);
      }
    }
    int bracket = wikipedia.indexOf(" (");
    String title = bracket > 0 ? wikipedia.substring(0, bracket) : wikipedia;
    return title.isBlank() || wikipedia.indexOf(':') > 0 ? Optional.empty() : Optional.of(title);
  }

  /** Returns the ids that a use of properties gives, the preferred first, each once. */
  List<String> ids(Use use) {
    List<Statement> all = statements.getOrDefault(use, List.of());
    if (all.isEmpty()) {
      return List.of();
    }
    if (all.size() == 1) {
      String id = all.get(0).value();
      return ItemBytes.numberOf(id) > 0 ? List.of(id) : List.of();
    }
    Set<String> ids = new LinkedHashSet<>();
    for (Statement statement : preferredFirst(all)) {
      if (ItemBytes.numberOf(statement.value()) > 0) {
        ids.add(statement.value());
      }
    }
    return List.copyOf(ids);
  }

  private static List<Statement> preferredFirst(List<Statement> all) {
    if (all.size() < 2) {
      return all;
    }
    List<Statement> sorted = new ArrayList<>(all.size());
    for (Statement statement : all) {
      if (statement.preferred()) {
        sorted.add(statement);
      }
    }
    for (Statement statement : all) {
      if (!statement.preferred()) {
        sorted.add(statement);
      }
    }
    return sorted;
  }

  /** Returns the kind that statements speak for, for where the classes tell none. */
  private Kind likely() {
    if (statements.containsKey(Use.OF_PERSONS) || statements.containsKey(Use.OCCUPATION)) {
      return Kind.PERSON;
    }
    return statements.containsKey(Use.COORDINATES) ? Kind.PLACE : Kind.OTHER;
  }

  /** Returns the item, of a kind that is yet to be found out. */
  KbItem item(String label) {
    ItemDraft draft = KbItem.draft(id, likely(), cut(label));
    Set<String> names = new LinkedHashSet<>();
    names.add(label);
    for (List<String> more : List.of(List.of(english, multilingual), aliases, variants)) {
      for (String name : more) {
        if (names.size() <= MOST_NAMES && !name.isBlank() && name.length() <= LONGEST_NAME) {
          names.add(name);
        }
      }
    }
    names.remove(label);
    List<Statement> demonyms = statements.getOrDefault(Use.DEMONYM, List.of());
    Set<String> english = new LinkedHashSet<>();
    for (Statement statement : demonyms) {
      if (statement.language().equals("en")
          && !statement.value().isBlank()
          && statement.value().length() <= LONGEST_NAME) {
        english.add(statement.value());
      }
    }
    List<String> countries = ids(Use.CITIZENSHIP);
    List<String> related = ids(Use.RELATED);
    draft
        .aliases(names)
        .demonyms(english)
        .description(unlessBlank(cut(description)))
        .types(ids(Use.TYPE))
        .country(first(countries.isEmpty() ? ids(Use.COUNTRY) : countries))
        .within(ids(Use.WITHIN))
        .coordinates(coordinates())
        .offices(offices())
        .parties(ids(Use.PARTY))
        .occupations(ids(Use.OCCUPATION))
        .heads(ids(Use.HEAD))
        .related(related.subList(0, Math.min(MOST_RELATED, related.size())))
        .capital(first(ids(Use.CAPITAL)))
        .image(text(Use.IMAGE))
        .wikipedia(unlessBlank(wikipedia))
        .population(population())
        .sitelinks(sitelinks);
    return draft.item();
  }

  private static Optional<String> unlessBlank(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  private static Optional<String> first(List<String> texts) {
    return texts.isEmpty() ? Optional.empty() : Optional.of(texts.get(0));
  }

  /** Returns what is said about names that are too long, if one is. */
  Optional<String> overlong(String label) {
    if (label.length() > LONGEST_NAME) {
      return Optional.of(
          id + " has a label of " + label.length() + " characters; it is cut to 250");
    }
    int longest = Math.max(longest(aliases), longest(variants));
    return longest > LONGEST_NAME
        ? Optional.of(id + " has an alias of " + longest + " characters; it is left out")
        : Optional.empty();
  }

  private static int longest(List<String> names) {
    int longest = 0;
    for (String name : names) {
      longest = Math.max(longest, name.length());
    }
    return longest;
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_NAME) {
      return text;
    }
    int end = LONGEST_NAME;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }

  private Optional<String> text(Use use) {
    for (Statement statement : preferredFirst(statements.getOrDefault(use, List.of()))) {
      if (!statement.value().isBlank()) {
        return Optional.of(statement.value());
      }
    }
    return Optional.empty();
  }

  private Optional<WorldEntry.Coordinates> coordinates() {
    for (Statement at : preferredFirst(statements.getOrDefault(Use.COORDINATES, List.of()))) {
      if (Math.abs(at.latitude()) <= 90 && Math.abs(at.longitude()) <= 180) {
        return Optional.of(new WorldEntry.Coordinates(at.latitude(), at.longitude()));
      }
    }
    return Optional.empty();
  }

  private List<Office> offices() {
    List<Office> offices = new ArrayList<>(0);
    for (Statement held : preferredFirst(statements.getOrDefault(Use.OFFICE, List.of()))) {
      if (ItemBytes.numberOf(held.value()) > 0) {
        offices.add(
            new Office(held.value(), unlessBlank(held.of()), held.startYear(), held.endYear()));
      }
    }
    return offices;
  }

  /** Of several counts the preferred, else the one added last. */
  private OptionalLong population() {
    OptionalLong last = OptionalLong.empty();
    for (Statement count : statements.getOrDefault(Use.POPULATION, List.of())) {
      OptionalLong people = whole(count.value());
      if (people.isPresent() && count.preferred()) {
        return people;
      }
      last = people.isPresent() ? people : last;
    }
    return last;
  }

  /** Returns the whole number of an amount, "+336651". */
  private static OptionalLong whole(String amount) {
    try {
      double number = Double.parseDouble(amount);
      return number >= 0 && number < 1e15 ? OptionalLong.of((long) number) : OptionalLong.empty();
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
