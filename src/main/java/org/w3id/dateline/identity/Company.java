package org.w3id.dateline.identity;

import java.util.Set;

/**
 * Whom and what an article names, as IRIs that other articles use as well.
 *
 * @param named all but countries, of which most articles name some
 * @param organizations those of them that are organizations
 * @param states countries
 * @param holders who may be somebody that the article describes by a post, as {@link #holder} words
 *     it: no fact and no sentence speaks of both
 */
public record Company(
    Set<String> named, Set<String> organizations, Set<String> states, Set<String> holders) {
  /** Nobody and nothing. */
  static final Company NONE = new Company(Set.of(), Set.of(), Set.of(), Set.of());

  public Company {
    named = Set.copyOf(named);
    organizations = Set.copyOf(organizations);
    states = Set.copyOf(states);
    holders = Set.copyOf(holders);
  }

  /** Returns words for somebody, by an IRI as minted, who may have a post. */
  public static String holder(String iri, Office office) {
    return iri + " " + office.key();
  }
}
