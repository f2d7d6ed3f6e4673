package org.w3id.dateline.entity;

import java.util.List;
import java.util.Optional;
import org.w3id.dateline.entity.Candidate.Article;
import org.w3id.dateline.entity.Salience.Referent;
import org.w3id.dateline.world.World;
import org.w3id.dateline.world.WorldEntry;

/**
 * Finds whom a definite noun stands for: somebody called by the same noun before, or the most
 * salient one whom the noun may stand for ("the group", "the Lebanese capital").
 */
final class DefiniteNouns {
  /** How much more salient the only one must be whom "the suspect" may stand for. */
  private static final double CLEARLY = 2;

  private final World world;
  private final Lexicon lexicon;
  private final Clusters clusters;
  private final Salience salience;

  DefiniteNouns(World world, Lexicon lexicon, Clusters clusters, Salience salience) {
    this.world = world;
    this.lexicon = lexicon;
    this.clusters = clusters;
    this.salience = salience;
  }

  /** Puts a noun phrase that stands alone with whom it stands for, if anybody fits. */
  void resolve(Candidate c) {
    Cluster own = clusters.of(c);
    if (c.article == Article.DEFINITE && !isNarrowed(c)) {
      Optional<Candidate> called = calledSo(c, own);
      if (called.isEmpty()) {
        called = standsFor(c, own);
      }
      called.ifPresent(a -> clusters.merge(a, c));
    } else if (c.article == Article.NONE
        && c.quantity.isEmpty()
        && (c.types.contains(EntityType.ORGANIZATION) || (c.plural && !c.origins.isEmpty()))) {
      calledSo(c, own)
          .filter(a -> clusters.of(a).modifiers().equals(c.modifiers))
          .filter(a -> clusters.of(a).origins().equals(c.origins))
          .ifPresent(a -> clusters.merge(a, c));
    }
  }

  /** Something behind the noun says which one is meant: "the head of the group". */
  private static boolean isNarrowed(Candidate c) {
    return c.sentence.children(c.headToken()).stream()
        .anyMatch(
            t ->
                t.index() > c.head
                    && ((t.is("prep") && t.lemma().equals("of")) || t.is("relcl") || t.is("acl")));
  }

  /** One before who was called by the same noun, and by whatever stands before it here. */
  private Optional<Candidate> calledSo(Candidate c, Cluster own) {
    List<Candidate> called = salience.called(c.word);
    for (int i = called.size() - 1; i >= 0; i--) {
      Candidate a = called.get(i);
      Cluster cluster = clusters.of(a);
      if (cluster != own
          && cluster.fits(own)
          && cluster.isPlural() == own.isPlural()
          && cluster.modifiers().containsAll(c.modifiers)
          && originFits(c, cluster)
          && c.quantity.isEmpty()) {
        return Optional.of(a);
      }
    }
    return Optional.empty();
  }

  /** The most salient one for whom the noun may stand. */
  private Optional<Candidate> standsFor(Candidate c, Cluster own) {
    List<String> anaphor = lexicon.noun(c.word).anaphor();
    if (anaphor.isEmpty() || c.plural || c.quantity.isPresent()) {
      return Optional.empty();
    }
    Referent best = null;
    double second = 0;
    for (Referent referent : salience.referents()) {
      Cluster cluster = clusters.of(referent.first());
      if (cluster == own
          || cluster.isPlural()
          || cluster.types().stream().noneMatch(own.types()::contains)
          || !own.gender().fits(cluster.gender())
          || (own.gender() == Gender.UNKNOWN && anaphor.contains("*") && isCalledOtherwise(cluster))
          || (own.types().contains(EntityType.PLACE)
              && !anaphor.contains(WorldEntry.COUNTRY)
              && cluster.members().stream().noneMatch(m -> m.isNamed() && !m.demonym))
          || !classFits(anaphor, cluster)
          || !originFits(c, cluster)
          || holdsAny(c, referent.here())) {
        continue;
      }
      if (best == null || referent.salience() > best.salience()) {
        second = best == null ? 0 : best.salience();
        best = referent;
      } else {
        second = Math.max(second, referent.salience());
      }
    }
    boolean roleOfPerson = anaphor.contains("*") && own.gender() == Gender.UNKNOWN;
    return best == null || (roleOfPerson && best.salience() < CLEARLY * second)
        ? Optional.empty()
        : Optional.of(best.first());
  }

  /** "the attacker" is not one who is called a lawyer. */
  private boolean isCalledOtherwise(Cluster cluster) {
    return cluster.heads().stream()
        .map(lexicon::noun)
        .anyMatch(n -> n.kind() == NounKind.PERSON && n.gender() == Gender.UNKNOWN);
  }

  private static boolean holdsAny(Candidate c, List<Candidate> others) {
    return others.stream().anyMatch(o -> c.first <= o.first && o.last <= c.last);
  }

  private boolean classFits(List<String> anaphor, Cluster cluster) {
    if (anaphor.contains("*")) {
      return true;
    }
    if (anaphor.contains("Capital")) {
      return cluster.entry().flatMap(world::capitalOf).isPresent();
    }
    List<String> special =
        cluster.classes().stream()
            .filter(k -> !k.equals("Place") && !k.equals("Organization"))
            .toList();
    if (cluster.classes().contains("Continent") && !anaphor.contains("Continent")) {
      return false;
    }
    return special.isEmpty()
        ? anaphor.contains("~") && cluster.isNamed()
        : special.stream().anyMatch(anaphor::contains);
  }

  /** "the Lebanese group" is not one of another country. */
  private boolean originFits(Candidate c, Cluster cluster) {
    if (c.origins.isEmpty()) {
      return true;
    }
    Optional<WorldEntry> entry = cluster.entry();
    if (entry.isPresent()) {
      Optional<String> country = world.countryOf(entry.get()).map(WorldEntry::id);
      boolean fits =
          country.filter(c.origins::contains).isPresent()
              || entry.get().country().filter(c.origins::contains).isPresent()
              || c.origins.contains(entry.get().id());
      return fits || cluster.origins().stream().anyMatch(c.origins::contains);
    }
    return (cluster.origins().isEmpty() && !cluster.isNamed())
        || cluster.origins().stream().anyMatch(c.origins::contains);
  }
}
