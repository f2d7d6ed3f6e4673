package org.w3id.dateline.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is who in a block.
 *
 * @param identities the IRI and the label of every bearer
 * @param people those who were taken for organizations and are people
 * @param findings merges and proposals, with reasons
 * @param notices what the user should know
 * @param undone IRIs that decisions speak of and that somebody has without decisions, but not as
 *     minted
 */
public record Resolution(
    Map<Bearer.Reference, Identity> identities,
    Set<Bearer.Reference> people,
    List<Finding> findings,
    List<String> notices,
    Set<String> undone) {
  /** One in which decisions undid nothing. */
  Resolution(
      Map<Bearer.Reference, Identity> identities,
      Set<Bearer.Reference> people,
      List<Finding> findings,
      List<String> notices) {
    this(identities, people, findings, notices, Set.of());
  }

  /** Who somebody is across articles. */
  public record Identity(String iri, String label) {}

  /** Returns the same with IRIs that decisions speak of. */
  Resolution withUndone(Set<String> iris) {
    return new Resolution(identities, people, findings, notices, iris);
  }

  public Resolution {
    identities = Map.copyOf(identities);
    people = Set.copyOf(people);
    findings = List.copyOf(findings);
    notices = List.copyOf(notices);
    undone = Set.copyOf(undone);
  }
}
