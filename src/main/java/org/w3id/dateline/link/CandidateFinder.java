package org.w3id.dateline.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.kb.KbIndex;
import org.w3id.dateline.kb.KbItem;
import org.w3id.dateline.kb.Kind;
import org.w3id.dateline.link.Candidate.Match;
import org.w3id.dateline.world.NameKey;

/** Finds the items of an index, and the entries of the world, that a subject may be. */
final class CandidateFinder {
  /** What of an item's names leads to it, and what is left over. */
  private record Found(KbItem item, Match match, List<String> rest) {
    boolean isBetterThan(Found other) {
      int order = match.compareTo(other.match);
      return order != 0 ? order < 0 : rest.size() < other.rest.size();
    }
  }

  private static final int MOST_NAMED = 24;
  private static final int MOST_WITH_WORD = 24;
  private static final int MOST = 24;
  private static final int LONGEST_ACRONYM = 6;

  private final KbIndex index;
  private final WorldItems worldItems;
  private final NameForms forms = new NameForms();

  CandidateFinder(KbIndex index, WorldItems worldItems) {
    this.index = index;
    this.worldItems = worldItems;
  }

  /**
   * Returns the candidates, the surest kind of match first.
   *
   * @param entries what the world says
   * @param teams whether names of places may be those of their teams
   */
  List<Candidate> find(Subject subject, List<WorldLinker.Scored> entries, boolean teams) {
    Map<String, Found> best = new LinkedHashMap<>();
    Map<String, Integer> covered = new LinkedHashMap<>();
    int all = 0;
    for (String name : fullNames(subject)) {
      int words = name.split(" ").length;
      all += words;
      for (Found found : named(name, subject.type(), teams).values()) {
        best.merge(found.item().id(), found, (a, b) -> b.isBetterThan(a) ? b : a);
        covered.merge(found.item().id(), words, Integer::sum);
      }
    }
    Map<String, WorldLinker.Scored> known = new LinkedHashMap<>();
    for (WorldLinker.Scored scored : entries) {
      Optional<KbItem> item = worldItems.item(scored.candidate().entry());
      if (item.isPresent()) {
        String id = item.get().id();
        known.put(id, scored);
        best.putIfAbsent(id, new Found(item.get(), Match.WORLD, List.of()));
        covered.putIfAbsent(id, (int) Math.ceil(scored.candidate().covered() * all));
      }
    }
    Optional<String> home = subject.home().flatMap(worldItems::itemOf);
    best.values().removeIf(found -> isOfOther(found.item(), home));
    List<Candidate> candidates = new ArrayList<>();
    for (Found found : best.values()) {
      String id = found.item().id();
      double share = Math.min(1, covered.getOrDefault(id, 0) / (double) Math.max(1, all));
      candidates.add(
          new Candidate(
              found.item(),
              found.match(),
              share,
              found.rest(),
              Optional.ofNullable(known.get(id))));
    }
    candidates.sort(
        Comparator.comparing((Candidate c) -> c.world().isEmpty())
            .thenComparing(c -> !c.match().isExact())
            .thenComparing(c -> -c.item().sitelinks())
            .thenComparing(Candidate::match)
            .thenComparing(c -> c.item().id()));
    return List.copyOf(candidates.subList(0, Math.min(MOST, candidates.size())));
  }

  /** Whether an organization is another country's. */
  private static boolean isOfOther(KbItem item, Optional<String> home) {
    return home.isPresent() && item.country().isPresent() && !item.country().equals(home);
  }

  /** Returns the names that are no short forms of other names of the same subject. */
  static List<String> fullNames(Subject subject) {
    List<String> names = new ArrayList<>();
    for (Subject.Name name : subject.names()) {
      boolean isShort =
          subject.names().stream().anyMatch(other -> isShortFor(name.text(), other.text()));
      if (!isShort) {
        names.add(name.text());
      }
    }
    return names;
  }

  private static boolean isShortFor(String name, String other) {
    List<String> words = words(name);
    List<String> longer = words(other);
    if (words.size() < longer.size() && longer.containsAll(words)) {
      return true;
    }
    return longer.size() > 1 && isAcronym(name) && name.equals(initials(other));
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[ -]")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }

  static List<String> words(String name) {
    return List.of(NameKey.of(name).split(" "));
  }

  private static boolean isAcronym(String name) {
    return name.length() <= LONGEST_ACRONYM
        && name.length() > 1
        && name.equals(name.toUpperCase(Locale.ROOT))
        && Character.isLetter(name.charAt(0));
  }

  private Map<String, Found> named(String name, EntityType type, boolean teams) {
    Map<String, Found> found = new LinkedHashMap<>();
    exactly(name, Optional.empty(), found);
    if (found.isEmpty()) {
      forms.of(name).forEach(form -> exactly(form, Optional.of(Match.FORM), found));
    }
    List<String> words = words(name);
    List<String> content = NameForms.content(words);
    if (content.isEmpty()) {
      return found;
    }
    if (words.size() == 1) {
      if (type == EntityType.PERSON || found.isEmpty()) {
        ofPersons(words.get(0), found);
      }
    } else if (type == EntityType.PERSON && found.isEmpty()) {
      firstAndLast(words, found);
    }
    if (type != EntityType.PERSON && found.isEmpty()) {
      if (words.size() > 2) {
        withFewerWords(name, found);
      }
      for (Kind kind : List.of(Kind.ORGANIZATION, Kind.PLACE, Kind.EVENT, Kind.OTHER)) {
        parts(content, kind, false, found);
      }
    }
    if (teams && type != EntityType.PERSON) {
      parts(content, Kind.ORGANIZATION, true, found);
    }
    return found;
  }

  private void exactly(String name, Optional<Match> as, Map<String, Found> into) {
    for (KbItem item : index.named(name, MOST_NAMED)) {
      match(item, name)
          .ifPresent(match -> keep(new Found(item, as.orElse(match), List.of()), into));
    }
  }

  private static void keep(Found found, Map<String, Found> into) {
    into.merge(found.item().id(), found, (a, b) -> b.isBetterThan(a) ? b : a);
  }

  /** Returns how a name with the key of one of the item's leads to it, if its capitals allow it. */
  private static Optional<Match> match(KbItem item, String name) {
    String key = NameKey.of(name);
    if (fits(item.label(), name, key)) {
      return Optional.of(Match.LABEL);
    }
    if (item.aliases().stream().anyMatch(alias -> fits(alias, name, key))) {
      return Optional.of(isAcronym(name) ? Match.ACRONYM : Match.ALIAS);
    }
    return item.demonyms().stream().anyMatch(word -> fits(word, name, key))
        ? Optional.of(Match.DEMONYM)
        : Optional.empty();
  }

  private static boolean fits(String form, String name, String key) {
    return NameKey.of(form).equals(key) && NameKey.canBe(form, name);
  }

  /** Persons with this last or first name. */
  private void ofPersons(String word, Map<String, Found> into) {
    for (KbItem item : index.withWord(word, Kind.PERSON, MOST_WITH_WORD)) {
      List<String> label = words(item.label());
      if (label.size() < 2 || into.containsKey(item.id())) {
        continue;
      }
      if (label.get(label.size() - 1).equals(word)) {
        keep(new Found(item, Match.SURNAME, label.subList(0, label.size() - 1)), into);
      } else if (label.get(0).equals(word)) {
        keep(new Found(item, Match.GIVEN_NAME, label.subList(1, label.size())), into);
      }
    }
  }

  /** Persons with this first name, or its initial, and this last name. */
  private void firstAndLast(List<String> words, Map<String, Found> into) {
    String first = words.get(0);
    String last = words.get(words.size() - 1);
    for (KbItem item : index.withWord(last, Kind.PERSON, MOST_WITH_WORD)) {
      List<String> names = new ArrayList<>(List.of(item.label()));
      names.addAll(item.aliases());
      for (String name : names) {
        List<String> theirs = words(name);
        if (theirs.size() > 1
            && theirs.get(theirs.size() - 1).equals(last)
            && isSameGivenName(first, theirs.get(0))
            && middleFits(words, theirs)) {
          keep(new Found(item, Match.FIRST_AND_LAST, difference(theirs, words)), into);
          break;
        }
      }
    }
  }

  private static boolean isSameGivenName(String a, String b) {
    return a.equals(b)
        || (a.length() == 1 && b.startsWith(a))
        || (b.length() == 1 && a.startsWith(b));
  }

  private static boolean middleFits(List<String> a, List<String> b) {
    return a.size() == 2 || b.size() == 2 || a.get(1).charAt(0) == b.get(1).charAt(0);
  }

  /** "U.S. Food and Drug Administration" is filed without its country. */
  private void withFewerWords(String name, Map<String, Found> into) {
    int blank = name.indexOf(' ');
    String rest = name.substring(blank + 1);
    if (Character.isUpperCase(rest.charAt(0)) && rest.indexOf(' ') > 0) {
      Map<String, Found> found = new LinkedHashMap<>();
      exactly(rest, Optional.of(Match.WHOLE), found);
      found
          .values()
          .forEach(
              f -> keep(new Found(f.item(), f.match(), words(name.substring(0, blank))), into));
    }
  }

  /** Items with a longer name that has all these words. */
  private void parts(List<String> content, Kind kind, boolean first, Map<String, Found> into) {
    for (KbItem item : index.withWords(new LinkedHashSet<>(content), kind, MOST_WITH_WORD)) {
      List<String> names = new ArrayList<>(List.of(item.label()));
      names.addAll(item.aliases());
      for (String name : names) {
        List<String> words = words(name);
        boolean fits =
            first
                ? words.size() > content.size() && words.subList(0, content.size()).equals(content)
                : words.containsAll(content);
        if (fits && !into.containsKey(item.id())) {
          List<String> rest = NameForms.content(difference(words, content));
          keep(new Found(item, Match.PART, rest), into);
          break;
        }
      }
    }
  }

  private static List<String> difference(List<String> a, Collection<String> b) {
    Set<String> without = new HashSet<>(b);
    return a.stream().filter(w -> !without.contains(w)).toList();
  }
}
