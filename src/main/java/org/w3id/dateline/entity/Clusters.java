package org.w3id.dateline.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mentions of a document and which of them are the same so far (disjoint sets). */
final class Clusters {
  private record Place(int sentence, int token) {}

  private final List<Candidate> candidates;
  private final int[] parent;
  private final List<Cluster> clusters = new ArrayList<>();
  private final Map<Candidate, Integer> index = new HashMap<>();
  private final Map<Place, Candidate> byHead = new HashMap<>();
  private final Map<Place, Candidate> nameByStart = new HashMap<>();

  /**
   * Takes the mentions, each a cluster of its own.
   *
   * @param candidates in the order of the text
   */
  Clusters(List<Candidate> candidates) {
    this.candidates = List.copyOf(candidates);
    parent = new int[candidates.size()];
    for (int i = 0; i < parent.length; i++) {
      Candidate c = candidates.get(i);
      parent[i] = i;
      clusters.add(new Cluster(c));
      index.put(c, i);
      if (c.isNamed() && !c.demonym) {
        nameByStart.putIfAbsent(new Place(c.sentence.index(), c.first), c);
      }
      byHead.putIfAbsent(new Place(c.sentence.index(), c.head), c);
    }
  }

  List<Candidate> candidates() {
    return candidates;
  }

  /** Returns the mention headed by a token. */
  Optional<Candidate> headedBy(int sentence, int token) {
    return Optional.ofNullable(byHead.get(new Place(sentence, token)));
  }

  /** Returns the name that starts at a token. */
  Optional<Candidate> nameFrom(int sentence, int token) {
    return Optional.ofNullable(nameByStart.get(new Place(sentence, token)));
  }

  Cluster of(Candidate candidate) {
    return clusters.get(root(index.getOrDefault(candidate, 0)));
  }

  boolean areSame(Candidate a, Candidate b) {
    return of(a) == of(b);
  }

  /** Puts the cluster of the second into that of the first. */
  void merge(Candidate first, Candidate second) {
    int a = root(index.getOrDefault(first, 0));
    int b = root(index.getOrDefault(second, 0));
    if (a != b) {
      clusters.get(a).add(clusters.get(b));
      parent[b] = a;
    }
  }

  private int root(int i) {
    int at = i;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
