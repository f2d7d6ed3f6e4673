package org.w3id.dateline.identity;

import java.util.List;
import java.util.Optional;

/**
 * What was found about two being one.
 *
 * @param standing what follows from it
 * @param one IRI that the first has now
 * @param oneLabel its name
 * @param others IRIs as minted, sorted: those of one name and one evidence, with the article where
 *     other articles have the same IRI
 * @param otherLabel their name
 * @param probability how likely they are one, from 0 to 1
 * @param because reasons
 * @param decidedBy the person who decided, empty for the program
 */
public record Finding(
    Standing standing,
    String one,
    String oneLabel,
    List<Bearer.Reference> others,
    String otherLabel,
    double probability,
    String because,
    Optional<String> decidedBy) {
  /** What follows. */
  public enum Standing {
    /** They have one IRI. */
    MERGED,
    /** They have one IRI or two, and a person is asked. */
    PROPOSED,
    /** They have one name and two IRIs. */
    TOLD_APART
  }

  public Finding {
    others = others.stream().distinct().sorted().toList();
  }
}
