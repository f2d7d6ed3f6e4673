package org.w3id.dateline.entity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.table.Table;

/** The word lists of this package, loaded once. */
final class Lexicon {
  /**
   * What a common noun tells about what it names.
   *
   * @param classes local names of ontology classes
   * @param also entity types besides the kind's own
   * @param anaphor classes of those for whom "the NOUN" may stand, {@code *} for all of the type;
   *     empty where it stands for nobody that is not called so
   */
  record Noun(
      NounKind kind,
      List<String> classes,
      Set<EntityType> also,
      Gender gender,
      List<String> anaphor) {}

  /** What a lower-case noun makes of the name before it. */
  record NameHead(EntityType type, List<String> classes, boolean ofPlaces) {}

  /** What a word within a name tells about it. */
  record NameWord(String where, EntityType type, List<String> classes) {}

  private static final Set<String> SMALL = Set.of("of", "for", "on");

  private final Map<String, Noun> nouns = new HashMap<>();
  private final Map<String, NounKind> kinds = new HashMap<>();
  private final Map<String, Gender> titles = new HashMap<>();
  private final Map<String, Gender> givenNames = new HashMap<>();
  private final Map<String, NameHead> nameHeads = new HashMap<>();
  private final Map<String, NameWord> nameWords = new HashMap<>();
  private final Set<String> actingVerbs = new HashSet<>();
  private final Set<String> speakingVerbs = new HashSet<>();
  private final Set<String> deeds = new HashSet<>();
  private final Set<String> mutualDeeds = new HashSet<>();
  private final Set<String> verbsOfPeople = new HashSet<>();
  private final Set<String> judgingVerbs = new HashSet<>();
  private final Set<String> partitives =
      Table.of(Lexicon.class, "partitives.tsv", "noun").words("noun");

  Lexicon() {
    readKinds();
    readNouns();
    readNames();
    for (Table.Row row : Table.of(Lexicon.class, "deeds.tsv", "nouns", "how").rows()) {
      (row.cell("how").equals("with") ? mutualDeeds : deeds).addAll(row.words("nouns"));
    }
    for (Table.Row row : Table.of(Lexicon.class, "verbs.tsv", "verbs", "what").rows()) {
      switch (row.cell("what")) {
        case "speaks" -> {
          actingVerbs.addAll(row.words("verbs"));
          speakingVerbs.addAll(row.words("verbs"));
        }
        case "acts" -> actingVerbs.addAll(row.words("verbs"));
        case "people" -> verbsOfPeople.addAll(row.words("verbs"));
        case "judges" -> judgingVerbs.addAll(row.words("verbs"));
        default ->
            throw row.problem("what is " + row.cell("what"), "Use speaks, acts, people or judges.");
      }
    }
  }

  /** The noun's best kind by its share of uses. */
  private void readKinds() {
    for (Table.Row row : Table.of(Lexicon.class, "noun-kinds.tsv", "noun", "kinds").rows()) {
      Map<NounKind, Integer> shares = new EnumMap<>(NounKind.class);
      for (String share : row.words("kinds")) {
        int colon = share.indexOf(':');
        shares.put(
            NounKind.valueOf(share.substring(0, colon)),
            Integer.parseInt(share.substring(colon + 1)));
      }
      NounKind best = NounKind.ABSTRACT;
      int most = -1;
      for (Map.Entry<NounKind, Integer> share : shares.entrySet()) {
        if (share.getValue() > most) {
          best = share.getKey();
          most = share.getValue();
        }
      }
      // WordNet's messages ("claim", "ban") are no things: documents are those of nouns.tsv
      kinds.put(row.cell("noun"), best == NounKind.DOCUMENT ? NounKind.ABSTRACT : best);
    }
  }

  private void readNouns() {
    Table table =
        Table.of(Lexicon.class, "nouns.tsv", "nouns", "kind", "class", "also", "gender", "anaphor");
    for (Table.Row row : table.rows()) {
      Set<EntityType> also = EnumSet.noneOf(EntityType.class);
      Noun noun;
      try {
        row.words("also").forEach(t -> also.add(EntityType.valueOf(t)));
        noun =
            new Noun(
                NounKind.valueOf(row.cell("kind")),
                row.words("class"),
                also,
                Gender.of(row.cell("gender")),
                row.words("anaphor"));
      } catch (IllegalArgumentException e) {
        throw row.problem(
            "not a value of its column: " + row.cells(),
            "Kinds are those of NounKind, types of EntityType.");
      }
      for (String word : row.words("nouns")) {
        if (nouns.put(word, noun) != null) {
          throw row.problem("\"" + word + "\" stands here twice", "Take one out.");
        }
      }
    }
  }

  private void readNames() {
    for (Table.Row row : Table.of(Lexicon.class, "titles.tsv", "title", "gender").rows()) {
      titles.put(row.cell("title").toLowerCase(Locale.ROOT), Gender.of(row.cell("gender")));
    }
    for (Table.Row row : Table.of(Lexicon.class, "given-names.tsv", "gender", "names").rows()) {
      for (String name : row.words("names")) {
        givenNames.merge(
            name, Gender.of(row.cell("gender")), (a, b) -> a == b ? a : Gender.UNKNOWN);
      }
    }
    Table heads = Table.of(Lexicon.class, "name-heads.tsv", "noun", "type", "class", "of-places");
    for (Table.Row row : heads.rows()) {
      nameHeads.put(
          row.cell("noun"),
          new NameHead(type(row), row.words("class"), row.cell("of-places").equals("yes")));
    }
    for (Table.Row row :
        Table.of(Lexicon.class, "name-words.tsv", "word", "where", "type", "class").rows()) {
      nameWords.put(
          row.cell("word"), new NameWord(row.cell("where"), type(row), row.words("class")));
    }
  }

  private static EntityType type(Table.Row row) {
    try {
      return EntityType.valueOf(row.cell("type"));
    } catch (IllegalArgumentException e) {
      throw row.problem("no entity type " + row.cell("type"), "Types are those of EntityType.");
    }
  }

  /** Returns what the tables say of a form ("forces"), else what they say of its lemma. */
  Noun noun(String form, String lemma) {
    Noun noun = nouns.get(form);
    return noun == null ? noun(lemma) : noun;
  }

  /** Returns what the tables say of a noun, and what WordNet does where they say nothing. */
  Noun noun(String lemma) {
    Noun noun = nouns.get(lemma);
    if (noun != null) {
      return noun;
    }
    int hyphen = lemma.lastIndexOf('-');
    NounKind kind = kinds.get(lemma);
    if (kind == null && hyphen > 0 && hyphen < lemma.length() - 1) {
      return noun(lemma.substring(hyphen + 1));
    }
    return new Noun(
        kind == null ? NounKind.ABSTRACT : kind, List.of(), Set.of(), Gender.UNKNOWN, List.of());
  }

  /** Returns whether the table of nouns holds a word, in the singular. */
  boolean isKnownNoun(String word) {
    return nouns.containsKey(word);
  }

  /** Returns whether a word in lower case is a common noun. */
  boolean isNoun(String word) {
    return nouns.containsKey(word) || kinds.containsKey(word);
  }

  boolean isTitle(String word) {
    return titles.containsKey(word.toLowerCase(Locale.ROOT));
  }

  Gender genderOfTitle(String word) {
    return titles.getOrDefault(word.toLowerCase(Locale.ROOT), Gender.UNKNOWN);
  }

  Gender genderOfGivenName(String name) {
    return givenNames.getOrDefault(name, Gender.UNKNOWN);
  }

  boolean isGivenName(String name) {
    return givenNames.containsKey(name);
  }

  Optional<NameHead> nameHead(String noun) {
    return Optional.ofNullable(nameHeads.get(noun));
  }

  /** Returns what the words of a name tell about it, the last word first. */
  List<NameWord> nameWords(List<String> words) {
    List<NameWord> told = new ArrayList<>(1);
    for (int i = words.size() - 1; i >= 0; i--) {
      NameWord word = nameWords.get(words.get(i));
      if (word != null
          && (word.where().equals("any")
              || (word.where().equals("last") && isHead(words, i))
              || (word.where().equals("first") && i == 0))) {
        told.add(word);
      }
    }
    return told;
  }

  /**
   * Returns the index of the word that makes a name that of an organization and of nothing else:
   * the last, or the last before "of" or "for"; -1 where there is none.
   */
  int organizationHead(List<String> words) {
    for (int i = words.size() - 1; i > 0; i--) {
      NameWord word = nameWords.get(words.get(i));
      if (word != null && isHead(words, i)) {
        return word.type() == EntityType.ORGANIZATION ? i : -1;
      }
    }
    return -1;
  }

  /** "League" in "Rugby League", and in "League of Nations". */
  private static boolean isHead(List<String> words, int i) {
    return i == words.size() - 1
        || ((i > 0 || words.size() > 2) && SMALL.contains(words.get(i + 1)));
  }

  /** Returns whether a capital that is the verb's subject stands for its country. */
  boolean isActing(String verb) {
    return actingVerbs.contains(verb);
  }

  /** Returns whether only somebody who can speak or decide is the verb's subject. */
  boolean isSpeaking(String verb) {
    return speakingVerbs.contains(verb);
  }

  /** Returns whether a bare number that is the verb's subject or object counts people. */
  boolean isOfPeople(String verb) {
    return verbsOfPeople.contains(verb);
  }

  /**
   * Returns whether the verb's object is held to account for what stands behind "for" or "over".
   */
  boolean isJudging(String verb) {
    return judgingVerbs.contains(verb);
  }

  /** Returns whether a noun is for what governments have or do: "policy". */
  boolean isDeed(String noun) {
    return deeds.contains(noun);
  }

  /** Returns whether a noun is for what governments have with each other: "ties". */
  boolean isMutualDeed(String noun) {
    return mutualDeeds.contains(noun);
  }

  /** Returns whether a noun gathers those behind its "of": "crowds of demonstrators". */
  boolean isPartitive(String noun) {
    return partitives.contains(noun);
  }
}
