package org.w3id.dateline.entity;

import org.w3id.dateline.world.World;

/** Goes through a text from left to right and finds whom pronouns and definite nouns stand for. */
final class Anaphora {
  private final Clusters clusters;
  private final Salience salience;
  private final Pronouns pronouns;
  private final DefiniteNouns definiteNouns;

  Anaphora(World world, Lexicon lexicon, Clusters clusters, Speakers speakers) {
    this.clusters = clusters;
    salience = new Salience(clusters);
    pronouns = new Pronouns(lexicon, clusters, speakers, salience);
    definiteNouns = new DefiniteNouns(world, lexicon, clusters, salience);
  }

  void resolve() {
    for (Candidate c : clusters.candidates()) {
      salience.read(c.sentence);
      if (clusters.of(c).members().get(0) == c) {
        if (c.isPronoun()) {
          pronouns.resolve(c);
        } else if (c.isNominal()) {
          definiteNouns.resolve(c);
        }
      }
      salience.mention(c);
    }
  }
}
