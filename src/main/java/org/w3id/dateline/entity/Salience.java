package org.w3id.dateline.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/**
 * Who was mentioned lately, and how present they are (Lappin and Leass 1994): each mention adds to
 * it by its grammatical role, and each new sentence halves it; those that have faded are given up,
 * so that a look at all of them takes no longer in a long text than in a short one.
 */
final class Salience {
  private static final double FADED = 1.5;

  /** How many are kept at the most; the one that was mentioned first has to go. */
  private static final int MOST = 60;

  /** How many called by the same noun are kept at the most: the last ones. */
  private static final int MOST_NAMESAKES = 8;

  /** Somebody or something mentioned lately. */
  static final class Referent {
    private final Candidate first;
    private final List<Candidate> here = new ArrayList<>(2);
    private Candidate latest;
    private double salience;

    private Referent(Candidate first) {
      this.first = first;
      this.latest = first;
    }

    /** Returns the first mention since it is kept. */
    Candidate first() {
      return first;
    }

    /** Returns the last mention so far. */
    Candidate latest() {
      return latest;
    }

    /** Returns the mentions so far in the sentence that is being read. */
    List<Candidate> here() {
      return here;
    }

    /** Returns how present it is: a subject of this sentence has about 200. */
    double salience() {
      return salience;
    }
  }

  private final Clusters clusters;
  private final List<Referent> referents = new ArrayList<>();
  private final Map<Cluster, Referent> byCluster = new HashMap<>();
  private final Map<String, List<Candidate>> byNoun = new HashMap<>();
  private int sentence = -1;

  Salience(Clusters clusters) {
    this.clusters = clusters;
  }

  /** Returns those mentioned lately, in the order of first mention. */
  List<Referent> referents() {
    return Collections.unmodifiableList(referents);
  }

  /**
   * Returns the last ones called by a common noun or the last word of a name, the last one last.
   */
  List<Candidate> called(String noun) {
    return Collections.unmodifiableList(byNoun.getOrDefault(noun, List.of()));
  }

  /** Goes on to a sentence: the present one, or one behind it. */
  void read(Sentence next) {
    if (next.index() == sentence) {
      return;
    }
    double factor = Math.pow(0.5, sentence < 0 ? 1 : next.index() - sentence);
    sentence = next.index();
    for (Referent referent : referents) {
      referent.salience *= factor;
      referent.here.clear();
    }
    referents.removeIf(
        referent -> {
          boolean faded = referent.salience < FADED;
          if (faded) {
            byCluster.remove(clusters.of(referent.first));
          }
          return faded;
        });
  }

  /** Takes in a mention in the sentence that is being read, already put with those it is of. */
  void mention(Candidate c) {
    Cluster cluster = clusters.of(c);
    Referent referent = byCluster.get(cluster);
    if (referent == null) {
      if (c.isPronoun() && cluster.members().size() == 1 && c.gender == Gender.UNKNOWN) {
        return;
      }
      referent = new Referent(c);
      byCluster.put(cluster, referent);
      referents.add(referent);
      if (referents.size() > MOST) {
        byCluster.remove(clusters.of(referents.get(0).first));
        referents.remove(0);
      }
    }
    referent.salience += weight(c);
    referent.here.add(c);
    referent.latest = c;
    for (String noun : cluster.heads()) {
      List<Candidate> called = byNoun.computeIfAbsent(noun, k -> new ArrayList<>());
      if (called.isEmpty() || !clusters.areSame(called.get(called.size() - 1), c)) {
        called.add(c);
        if (called.size() > MOST_NAMESAKES) {
          called.remove(0);
        }
      }
    }
  }

  private static double weight(Candidate c) {
    if (c.demonym) {
      return 20;
    }
    String relation = c.headToken().relation();
    double weight =
        switch (relation) {
          case "nsubj", "nsubjpass" -> 180;
          case "dobj" -> 150;
          case "appos" -> 60;
          case "poss", "compound", "nmod" -> 70;
          case "dative" -> 140;
          default -> 110;
        };
    if (isTopSubject(c)) {
      weight += 40;
    }
    return c.isNamed() ? weight + 20 : weight;
  }

  private static boolean isTopSubject(Candidate c) {
    Token head = c.headToken();
    return head.relation().startsWith("nsubj")
        && head.head() != Token.ROOT
        && c.sentence.token(head.head()).head() == Token.ROOT;
  }
}
