package org.w3id.dateline.link;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.entity.EntityType;

/**
 * Somebody or something to be linked: what names and surroundings say of it, whether they come from
 * a text or from a graph. What is linked together lends each other context: the subjects of one
 * article.
 *
 * @param id unique among those that are linked together
 * @param type coarsest kind
 * @param classes local names of the ontology's more special classes, most special first
 * @param names its different names, in the order of first use; none where it has none
 * @param words words of the sentences that name it, as written and as lemmas
 * @param told words of the noun phrases that speak of it without a name, and nouns and adjectives
 *     close to its names, as lemmas, and prepositions before these: "prime", "minister", "in"
 * @param within names that say where it lies: "Alabama" in "Birmingham, Alabama"
 * @param worldEntry id of the {@code world} entry that the finder of entities takes it for
 * @param home id of the {@code world} entry of the country or region whose court, ministry or party
 *     it is, by a name that others' bear as well
 */
public record Subject(
    String id,
    EntityType type,
    List<String> classes,
    List<Name> names,
    Set<String> words,
    Set<String> told,
    Set<String> within,
    Optional<String> worldEntry,
    Optional<String> home) {
  /** What no country is known to have. */
  public Subject(
      String id,
      EntityType type,
      List<String> classes,
      List<Name> names,
      Set<String> words,
      Set<String> told,
      Set<String> within,
      Optional<String> worldEntry) {
    this(id, type, classes, names, words, told, within, worldEntry, Optional.empty());
  }

  public Subject {
    classes = List.copyOf(classes);
    names = List.copyOf(names);
    words = ordered(words);
    told = ordered(told);
    within = ordered(within);
  }

  private static Set<String> ordered(Set<String> words) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(words));
  }

  /** Returns the longest of its names, rather none in capitals; nothing where it has none. */
  String longestName() {
    return names.stream()
        .map(Name::text)
        .max(
            Comparator.comparingInt(String::length)
                .thenComparing(name -> !name.equals(name.toUpperCase(Locale.ROOT)))
                .thenComparing(Comparator.reverseOrder()))
        .orElse("");
  }

  /** Returns how often it is named. */
  int times() {
    return names.stream().mapToInt(Name::times).sum();
  }

  /**
   * A name.
   *
   * @param text as written, with single blanks
   * @param times how often it is used, at least once
   * @param longForm the words that it is short for, where the text says so
   */
  public record Name(String text, int times, Optional<String> longForm) {
    /** A name that the text does not explain. */
    public Name(String text, int times) {
      this(text, times, Optional.empty());
    }

    public Name {
      if (text.isBlank() || times < 1) {
        throw new IllegalArgumentException("no name: \"" + text + "\", " + times + " times");
      }
    }
  }
}
