package org.w3id.dateline.entity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.dateline.world.WorldEntry;

/** Mentions that are taken to be of the same, with what they tell together. */
final class Cluster {
  private final List<Candidate> members = new ArrayList<>(2);
  private final EnumSet<EntityType> types;
  private final Set<String> classes = new LinkedHashSet<>();

  /** Lemmas of the nouns that it was called by: "group", "president". */
  private final Set<String> heads = new TreeSet<>();

  private final Set<String> modifiers = new TreeSet<>();
  private final Set<String> origins = new TreeSet<>();
  private Gender gender;
  private Optional<WorldEntry> entry;
  private Optional<String> home;
  private boolean named;
  private boolean plural;

  Cluster(Candidate first) {
    members.add(first);
    types = EnumSet.copyOf(first.types);
    classes.addAll(first.classes);
    origins.addAll(first.origins);
    modifiers.addAll(first.modifiers);
    gender = first.gender;
    entry = first.entry;
    home = first.body.map(PublicBody::home);
    named = first.isNamed();
    plural = first.plural;
    if (first.isNominal()) {
      heads.add(first.word);
    } else if (first.isNamed() && !first.demonym) {
      String name = first.word;
      heads.add(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
      heads.add(first.headToken().lowerForm());
    }
  }

  /** Takes in what another one holds. */
  void add(Cluster other) {
    boolean otherDecides = other.named && !named;
    EnumSet<EntityType> both = EnumSet.copyOf(types);
    both.retainAll(other.types);
    if (!both.isEmpty()) {
      types.retainAll(both);
    } else if (otherDecides) {
      types.clear();
      types.addAll(other.types);
    }
    if (!other.members.get(0).isPronoun() && (otherDecides || (!named && !other.named))) {
      plural = other.named ? other.plural : plural && other.plural;
    }
    members.addAll(other.members);
    classes.addAll(other.classes);
    heads.addAll(other.heads);
    modifiers.addAll(other.modifiers);
    origins.addAll(other.origins);
    gender = gender == Gender.UNKNOWN ? other.gender : gender;
    entry = entry.isPresent() ? entry : other.entry;
    home = home.isPresent() ? home : other.home;
    named |= other.named;
  }

  /** Settles what kind of entity it is. */
  void retype(EntityType type) {
    types.clear();
    types.add(type);
    classes.clear();
    entry = entry.filter(e -> EntityType.of(e) == type);
    for (Candidate member : members) {
      if (member.isNamed()) {
        member.type = type;
        member.entry = entry;
      }
    }
  }

  List<Candidate> members() {
    return members;
  }

  EnumSet<EntityType> types() {
    return types;
  }

  Set<String> classes() {
    return classes;
  }

  Set<String> heads() {
    return heads;
  }

  Set<String> modifiers() {
    return modifiers;
  }

  Set<String> origins() {
    return origins;
  }

  Gender gender() {
    return gender;
  }

  Optional<WorldEntry> entry() {
    return entry;
  }

  boolean isNamed() {
    return named;
  }

  boolean isPlural() {
    return plural;
  }

  /** Returns whether nothing that is known of both speaks against their being the same. */
  boolean fits(Cluster other) {
    return types.stream().anyMatch(other.types::contains)
        && gender.fits(other.gender)
        && hasSameEntry(other);
  }

  /** Returns whether both may be the same entry of the world, and the same country's. */
  boolean hasSameEntry(Cluster other) {
    return (entry.isEmpty() || other.entry.isEmpty() || entry.equals(other.entry))
        && (home.isEmpty() || other.home.isEmpty() || home.equals(other.home));
  }
}
