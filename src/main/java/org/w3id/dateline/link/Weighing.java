package org.w3id.dateline.link;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the candidates of a subject were weighed.
 *
 * @param subject its id
 * @param none features of the case that it is none of them
 * @param choices the candidates, the likeliest first
 */
public record Weighing(String subject, Map<String, Double> none, List<Choice> choices) {
  public Weighing {
    none = Collections.unmodifiableMap(new LinkedHashMap<>(none));
    choices = List.copyOf(choices);
  }

  /**
   * A candidate.
   *
   * @param item Q-id; of a user's own entity that has none its IRI
   * @param label its name
   * @param sitelinks how well known it is
   * @param match how a name leads to it
   * @param score how likely it is the one, in [0, 1]
   * @param features what is known of it, as numbers
   * @param reasons what is known of it, for people
   */
  public record Choice(
      String item,
      String label,
      int sitelinks,
      String match,
      double score,
      Map<String, Double> features,
      List<String> reasons) {
    public Choice {
      features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
      reasons = List.copyOf(reasons);
    }
  }
}
