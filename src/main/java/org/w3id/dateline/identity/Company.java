package org.w3id.dateline.identity;

import java.util.Set;

/**
 * Whom and what an article names, as IRIs that other articles use as well.
 *
 * @param named all but countries, of which most articles name some
 * @param organizations those of them that are organizations
 * @param states countries
 */
public record Company(Set<String> named, Set<String> organizations, Set<String> states) {
  /** Nobody and nothing. */
  static final Company NONE = new Company(Set.of(), Set.of(), Set.of());

  public Company {
    named = Set.copyOf(named);
    organizations = Set.copyOf(organizations);
    states = Set.copyOf(states);
  }
}
