package org.w3id.dateline.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.dateline.kb.KbIndex;
import org.w3id.dateline.kb.KbItem;
import org.w3id.dateline.kb.Kind;
import org.w3id.dateline.kb.Office;

/** Words and ids that an index tells of items. Safe for use by several threads. */
final class Profiles {
  private static final int MOST_KEPT = 20_000;
  private static final int MOST_RELATED = 12;
  private static final Pattern BRACKETS = Pattern.compile("\\(([^)]*)\\)");

  /**
   * What is told of an item.
   *
   * @param words of its description, the names of its country, classes, offices, parties
   * @param related Q-ids of what it has to do with, its country left out
   */
  record Profile(Set<String> words, Set<String> related) {
    Profile {
      words = Collections.unmodifiableSet(words);
      related = Collections.unmodifiableSet(related);
    }
  }

  private final KbIndex index;
  private final Map<String, Profile> profiles = new ConcurrentHashMap<>();
  private final Map<String, Optional<KbItem>> items = new ConcurrentHashMap<>();

  Profiles(KbIndex index) {
    this.index = index;
  }

  Profile of(KbItem item) {
    Profile known = profiles.get(item.id());
    if (known != null) {
      return known;
    }
    if (profiles.size() > MOST_KEPT) {
      profiles.clear();
    }
    Profile made = make(item);
    profiles.put(item.id(), made);
    return made;
  }

  /** Returns an item by its id; one that is asked for often is kept. */
  Optional<KbItem> item(String id) {
    Optional<KbItem> known = items.get(id);
    if (known != null) {
      return known;
    }
    if (items.size() > MOST_KEPT) {
      items.clear();
    }
    Optional<KbItem> found = index.withId(id);
    items.put(id, found);
    return found;
  }

  private Profile make(KbItem item) {
    Set<String> words = new LinkedHashSet<>();
    item.description().ifPresent(d -> Words.add(d, words));
    item.wikipedia()
        .map(BRACKETS::matcher)
        .filter(Matcher::find)
        .ifPresent(m -> Words.add(m.group(1), words));
    Set<String> related = new LinkedHashSet<>();
    for (Office office : item.offices()) {
      related.add(office.position());
      office.of().ifPresent(related::add);
    }
    related.addAll(item.parties());
    related.addAll(item.within());
    related.addAll(item.heads());
    item.capital().ifPresent(related::add);
    related.addAll(item.related());
    List<String> named = new ArrayList<>(item.occupations());
    if (item.kind() != Kind.PERSON) {
      named.addAll(item.types());
    }
    named.addAll(related);
    named.stream()
        .limit(MOST_RELATED)
        .map(this::item)
        .flatMap(Optional::stream)
        .forEach(other -> Words.add(other.label(), words));
    item.country()
        .flatMap(this::item)
        .ifPresent(
            country -> {
              Words.add(country.label(), words);
              country.demonyms().forEach(d -> Words.add(d, words));
            });
    return new Profile(words, related);
  }
}
