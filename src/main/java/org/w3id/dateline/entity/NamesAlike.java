package org.w3id.dateline.entity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;
import org.w3id.dateline.world.WorldEntry;

/**
 * Coreference of names: the same words or the same entry of the world, last names, acronyms, and
 * short forms of an organization's name.
 */
final class NamesAlike {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Set<String> SMALL =
      Set.of("of", "the", "for", "and", "&", "in", "on", "de", "al", "-", "'s");

  private static final Set<String> BEFORE_PLACES =
      Set.of("in", "at", "near", "from", "across", "outside", "inside", "around", "throughout");

  private final Clusters clusters;
  private final List<Candidate> names = new ArrayList<>();

  /** The first name of each wording. */
  private final Map<String, Candidate> firstOf = new HashMap<>();

  NamesAlike(Clusters clusters) {
    this.clusters = clusters;
    for (Candidate c : clusters.candidates()) {
      if (c.isNamed()) {
        names.add(c);
        firstOf.putIfAbsent(key(c), c);
      }
    }
  }

  void resolve() {
    oneTypeForEachName();
    lastNames();
    sameName();
    bracketed();
    acronyms();
    shortForms();
  }

  private static String key(Candidate c) {
    return plain(c.word).toLowerCase(Locale.ROOT);
  }

  /** Without accents, which news writes now and then. */
  private static String plain(String word) {
    return word.chars().allMatch(ch -> ch < 128)
        ? word
        : MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
  }

  private static String[] wordsOf(Candidate c) {
    return plain(c.word).split(" ");
  }

  /** A single word that is somebody's last name in this document is that person. */
  private void lastNames() {
    Map<String, List<Candidate>> byLast = new LinkedHashMap<>();
    Map<String, List<Candidate>> byFirst = new LinkedHashMap<>();
    Map<String, List<Candidate>> byMiddle = new LinkedHashMap<>();
    for (Candidate c : names) {
      String[] words = wordsOf(c);
      if (c.type == EntityType.PERSON && words.length > 1) {
        byLast.computeIfAbsent(words[words.length - 1], k -> new ArrayList<>(1)).add(c);
        byFirst.computeIfAbsent(words[0], k -> new ArrayList<>(1)).add(c);
        if (words.length > 2) {
          String two = words[words.length - 2] + " " + words[words.length - 1];
          byLast.computeIfAbsent(two, k -> new ArrayList<>(1)).add(c);
        }
        for (int i = 1; i < words.length - 1; i++) {
          byMiddle.computeIfAbsent(words[i], k -> new ArrayList<>(1)).add(c);
        }
      }
    }
    Set<String> clearlyOrganizations = clearlyOrganizations(byLast);
    for (Candidate c : names) {
      boolean bare = isBareNameOfFirm(c, byLast);
      if (c.demonym || (isPlaceHere(c) && !bare) || clearlyOrganizations.contains(key(c))) {
        continue;
      }
      List<Candidate> full = byLast.get(plain(c.word));
      if (full == null && wordsOf(c).length == 1 && c.type == EntityType.PERSON) {
        full = byFirst.get(plain(c.word));
        if (full != null && full.get(0).compareTo(c) > 0) {
          full = null;
        }
      }
      if (full == null) {
        continue;
      }
      Candidate bearer = bearer(full, byMiddle.getOrDefault(plain(c.word), List.of()), c);
      if (bearer != c && bearer.gender.fits(c.gender) && !bearer.word.equals(c.word)) {
        clusters.of(c).retype(EntityType.PERSON);
        clusters.merge(bearer, c);
      }
    }
  }

  /**
   * Single words that are an organization's name, though somebody bears them too: an entry of the
   * world, the beginning of a longer name of an organization, or what is surely one before anybody
   * of that name is told of.
   */
  private Set<String> clearlyOrganizations(Map<String, List<Candidate>> byLast) {
    Set<String> organizations = new HashSet<>();
    Set<String> lastNames = new HashSet<>();
    for (Candidate c : names) {
      String[] words = wordsOf(c);
      if (c.type == EntityType.PERSON && words.length > 1) {
        lastNames.add(words[words.length - 1].toLowerCase(Locale.ROOT));
      } else if (c.type == EntityType.ORGANIZATION && words.length > 1) {
        organizations.add(words[0].toLowerCase(Locale.ROOT));
      } else if (c.type == EntityType.ORGANIZATION
          && c.clear
          && (c.entry.isPresent() || !lastNames.contains(key(c)))
          && !isBareNameOfFirm(c, byLast)) {
        organizations.add(key(c));
      }
    }
    return organizations;
  }

  /**
   * A single word that is known as the name of a firm, but is the last name of somebody whom the
   * text names in full before anything of that name.
   */
  private boolean isBareNameOfFirm(Candidate c, Map<String, List<Candidate>> byLast) {
    List<Candidate> full = byLast.getOrDefault(plain(c.word), List.of());
    return c.type == EntityType.ORGANIZATION
        && c.entry.isPresent()
        && c.first == c.last
        && c.classes.contains("Company")
        && !full.isEmpty()
        && full.get(0).compareTo(firstOf.getOrDefault(key(c), c)) < 0;
  }

  /** "Paris" is a city where something is in it, and a country is never somebody's name. */
  private static boolean isPlaceHere(Candidate c) {
    return c.entry.isPresent()
        && c.type != EntityType.PERSON
        && ((c.classes.contains(WorldEntry.COUNTRY) && !c.metonym)
            || c.type != EntityType.PLACE
            || standsAfterPlacePreposition(c.sentence, c.headToken()));
  }

  /** A preposition says that the name is a place's: "in", "near". */
  private static boolean standsAfterPlacePreposition(Sentence sentence, Token head) {
    return head.is("pobj")
        && sentence.head(head).filter(p -> BEFORE_PLACES.contains(p.lowerForm())).isPresent();
  }

  /**
   * Among those named before the short form the one named most often, of several the last, but
   * rather not one told of as another's relative ("his wife N"); else the one whose inner name it
   * is ("N Bongo N"), else the first behind it.
   */
  private static Candidate bearer(
      List<Candidate> full, List<Candidate> inner, Candidate shortForm) {
    Map<String, Integer> times = new LinkedHashMap<>();
    Candidate best = null;
    for (Candidate c : full) {
      if (c.compareTo(shortForm) >= 0) {
        continue;
      }
      int weight = isRelative(c) ? 1 : 2;
      times.merge(c.word, weight, Integer::sum);
    }
    for (Candidate c : full) {
      if (c.compareTo(shortForm) < 0
          && (best == null || times.getOrDefault(c.word, 0) >= times.getOrDefault(best.word, 0))) {
        best = c;
      }
    }
    if (best != null) {
      return best;
    }
    for (Candidate c : inner) {
      if (c.compareTo(shortForm) < 0) {
        best = c;
      }
    }
    return best == null ? full.get(0) : best;
  }

  /** "His wife N N": told of for another's sake. */
  private static boolean isRelative(Candidate c) {
    Token name = c.headToken();
    return name.is("appos")
        && c.sentence.head(name).filter(h -> c.sentence.child(h, "poss").isPresent()).isPresent();
  }

  /** The model may see a name differently in different sentences: most of its types decides. */
  private void oneTypeForEachName() {
    Map<String, Map<EntityType, Integer>> votes = new LinkedHashMap<>();
    for (Candidate c : names) {
      if (!c.demonym) {
        votes
            .computeIfAbsent(key(c), k -> new LinkedHashMap<>(2))
            .merge(c.type, c.entry.isPresent() ? 10 : 1, Integer::sum);
      }
    }
    for (Candidate c : names) {
      Map<EntityType, Integer> vote = votes.get(key(c));
      if (c.demonym || vote == null || vote.size() == 1) {
        continue;
      }
      EntityType best = null;
      for (Map.Entry<EntityType, Integer> v : vote.entrySet()) {
        if (best == null || v.getValue() > vote.getOrDefault(best, 0)) {
          best = v.getKey();
        }
      }
      if (best == null) {
        continue;
      }
      c.type = best;
      Cluster cluster = clusters.of(c);
      if (cluster.members().size() == 1) {
        cluster.types().clear();
        cluster.types().add(best);
      }
    }
  }

  private void sameName() {
    Map<String, Candidate> first = new LinkedHashMap<>();
    for (Candidate c : clusters.candidates()) {
      if (c.entry.isPresent()) {
        join(first, "@" + c.entry.get().id(), c);
      } else if (c.isNamed()) {
        String home = c.body.map(b -> b.home() + " ").orElse("");
        join(first, c.type + " " + home + key(c), c);
      }
    }
  }

  private void join(Map<String, Candidate> first, String key, Candidate c) {
    Candidate known = first.putIfAbsent(key, c);
    if (known != null) {
      clusters.merge(known, c);
    }
  }

  /** "Bolivarian National Armed Forces (FANB)": what stands in brackets is a short form. */
  private void bracketed() {
    for (int i = 1; i < names.size(); i++) {
      Candidate full = names.get(i - 1);
      Candidate c = names.get(i);
      if (full.sentence == c.sentence
          && full.last + 2 == c.first
          && c.last + 1 < c.sentence.size()
          && c.sentence.token(c.first - 1).tag().equals("-LRB-")
          && c.sentence.token(c.last + 1).tag().equals("-RRB-")
          && !c.demonym
          && full.type != EntityType.PERSON
          && wordsOf(full).length > 1
          && c.first == c.last
          && c.word.equals(c.word.toUpperCase(Locale.ROOT))
          && compatibleEntries(full, c)) {
        clusters.of(c).retype(full.type);
        clusters.merge(full, c);
      }
    }
  }

  /** "IRGC" for "Islamic Revolutionary Guard Corps". */
  private void acronyms() {
    Map<String, Candidate> byInitials = new LinkedHashMap<>();
    for (Candidate c : names) {
      if (!c.demonym && c.type != EntityType.PERSON && wordsOf(c).length > 1) {
        for (String initials : initials(c)) {
          byInitials.putIfAbsent(initials, c);
        }
      }
    }
    for (Candidate c : names) {
      String letters = c.word.replace(".", "");
      if (letters.length() > 1
          && letters.length() < 8
          && letters.equals(letters.toUpperCase(Locale.ROOT))
          && !c.classes.contains(WorldEntry.COUNTRY)) {
        Candidate full = byInitials.get(letters);
        if (full != null
            && !clusters.areSame(full, c)
            && (clusters.of(full).fits(clusters.of(c)) || stands(full, c))
            && compatibleEntries(full, c)) {
          clusters.of(c).types().clear();
          clusters.of(c).types().addAll(clusters.of(full).types());
          clusters.merge(full, c);
        }
      }
    }
  }

  /** Whether the short form stands in brackets just behind. */
  private static boolean stands(Candidate full, Candidate c) {
    return full.sentence == c.sentence && c.first > full.last && c.first - full.last <= 2;
  }

  private boolean compatibleEntries(Candidate a, Candidate b) {
    Cluster x = clusters.of(a);
    Cluster y = clusters.of(b);
    return x.hasSameEntry(y);
  }

  private static List<String> initials(Candidate c) {
    StringBuilder all = new StringBuilder();
    StringBuilder big = new StringBuilder();
    for (String word : c.word.split("[ -]+")) {
      if (word.isEmpty()) {
        continue;
      }
      char letter = Character.toUpperCase(word.charAt(0));
      all.append(letter);
      if (!SMALL.contains(word.toLowerCase(Locale.ROOT))) {
        big.append(letter);
      }
    }
    return List.of(big.toString(), all.toString());
  }

  /**
   * "the Revolutionary Guard" for "Islamic Revolutionary Guard Corps", "Boeing" for "Boeing Co."
   */
  private void shortForms() {
    Map<String, Candidate> byPart = new LinkedHashMap<>();
    Map<String, List<Candidate>> byLast = new HashMap<>();
    for (Candidate c : names) {
      String[] words = wordsOf(c);
      if (c.demonym || c.type != EntityType.ORGANIZATION || words.length < 2) {
        continue;
      }
      byPart.putIfAbsent(words[0].toLowerCase(Locale.ROOT), c);
      String last = words[words.length - 1];
      if (!SMALL.contains(words[words.length - 2]) && !MentionWords.LEGAL_FORMS.has(last)) {
        byLast.computeIfAbsent(last.toLowerCase(Locale.ROOT), k -> new ArrayList<>(1)).add(c);
      }
      for (int i = 0; i < words.length && words.length < 12; i++) {
        StringBuilder part = new StringBuilder(words[i].toLowerCase(Locale.ROOT));
        for (int j = i + 1; j < words.length; j++) {
          part.append(' ').append(words[j].toLowerCase(Locale.ROOT));
          if (j - i + 1 < words.length) {
            byPart.putIfAbsent(part.toString(), c);
          }
        }
      }
    }
    for (Candidate c : names) {
      if (c.demonym || c.type != EntityType.ORGANIZATION || c.entry.isPresent()) {
        continue;
      }
      Candidate full = byPart.get(key(c));
      if (full == null) {
        full = onlyOne(byLast.getOrDefault(key(c), List.of()));
      }
      if (full != null && full != c && clusters.of(full).fits(clusters.of(c))) {
        clusters.merge(full, c);
      }
    }
  }

  /** "the Guards" of the one organization whose name ends so. */
  private @Nullable Candidate onlyOne(List<Candidate> full) {
    return !full.isEmpty() && full.stream().allMatch(c -> clusters.areSame(full.get(0), c))
        ? full.get(0)
        : null;
  }
}
