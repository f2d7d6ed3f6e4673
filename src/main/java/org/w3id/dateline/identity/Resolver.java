package org.w3id.dateline.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.w3id.dateline.identity.Bearer.Reference;
import org.w3id.dateline.identity.Decision.Side;
import org.w3id.dateline.identity.Decision.Verdict;

/** Decides who is who. Has no state; safe for use by several threads. */
public final class Resolver {
  private final Weights weights = Weights.shipped();

  /**
   * Decides about bearers of like names.
   *
   * @param bearers of one block, or of several that decisions join; named ones
   * @param decisions what people decided
   * @param company returns whom and what an article names, by its IRI
   */
  public Resolution names(
      List<Bearer> bearers, Decisions decisions, Function<String, Company> company) {
    List<Bearer> sorted =
        bearers.stream().sorted(Comparator.comparing(Bearer::reference)).distinct().toList();
    Comparison comparison = new Comparison(weights, company);
    Resolution alone = new NameClusters(comparison, sorted, List.of()).resolve();
    if (decisions.all().isEmpty()) {
      return alone;
    }
    List<Sided> sided = new ArrayList<>();
    Set<String> undone = new TreeSet<>();
    List<Bearer> known = new ArrayList<>(sorted);
    for (Decision decision : narrowLast(decisions.all())) {
      Set<Reference> a = meant(decision.a(), sorted, alone, undone);
      switch (decision.verdict()) {
        case SAME, DIFFERENT -> {
          Set<Reference> b = meant(decision.b(), sorted, alone, undone);
          part(a, b);
          if (!a.isEmpty() && !b.isEmpty()) {
            sided.add(new Sided(decision, a, b));
          }
        }
        case ITEM, NOT_ITEM -> {
          known.replaceAll(bearer -> withItem(bearer, decision, a));
          if (decision.verdict() == Verdict.ITEM && decision.a().article().isPresent()) {
            sided.add(new Sided(elsewhere(decision), a, others(a, decision, sorted)));
          }
        }
      }
    }
    return new NameClusters(comparison, known, sided).resolve().withUndone(undone);
  }

  /** An item of one article goes before what holds for all. */
  private static List<Decision> narrowLast(List<Decision> all) {
    return all.stream()
        .sorted(
            Comparator.comparing(d -> d.verdict() == Verdict.ITEM && d.a().article().isPresent()))
        .toList();
  }

  /** The narrower side is meant where one holds the other: all of a name, one of an article. */
  static void part(Set<Reference> a, Set<Reference> b) {
    if (!a.equals(b)) {
      Set<Reference> common = new TreeSet<>(a);
      common.retainAll(b);
      (a.size() > b.size() ? a : b).removeAll(common);
    }
  }

  /** What an item that holds for one article says of those whom others call so: they are others. */
  private static Decision elsewhere(Decision item) {
    return new Decision(
        Verdict.DIFFERENT,
        item.a(),
        new Side(item.a().iri(), Optional.empty()),
        item.note(),
        item.who(),
        item.place());
  }

  /** Those who share an IRI with some, but are not surely of the item. */
  private static Set<Reference> others(Set<Reference> some, Decision item, List<Bearer> bearers) {
    Set<String> iris = new TreeSet<>();
    some.forEach(reference -> iris.add(reference.iri()));
    Set<Reference> others = new TreeSet<>();
    for (Bearer bearer : bearers) {
      if (iris.contains(bearer.iri())
          && !some.contains(bearer.reference())
          && !(bearer.itemScore() >= Weights.shipped().itemSure()
              && bearer.item().filter(q -> item.b().iri().endsWith("/" + q)).isPresent())) {
        others.add(bearer.reference());
      }
    }
    return others;
  }

  /** A decision with those whom it means. */
  record Sided(Decision decision, Set<Reference> a, Set<Reference> b) {
    /** Returns whether it is about one of each. */
    boolean joins(Reference x, Reference y) {
      return (a.contains(x) && b.contains(y)) || (a.contains(y) && b.contains(x));
    }
  }

  private static Set<Reference> meant(
      Side side, List<Bearer> bearers, Resolution alone, Set<String> undone) {
    Set<Reference> meant = new TreeSet<>();
    for (Bearer bearer : bearers) {
      if (side.means(bearer)) {
        meant.add(bearer.reference());
      }
    }
    if (meant.isEmpty()) {
      alone
          .identities()
          .forEach(
              (reference, identity) -> {
                if (identity.iri().equals(side.iri())
                    && side.article().filter(a -> !a.equals(reference.article())).isEmpty()) {
                  meant.add(reference);
                  undone.add(side.iri());
                }
              });
    }
    return meant;
  }

  private static Bearer withItem(Bearer bearer, Decision decision, Set<Reference> meant) {
    if (!meant.contains(bearer.reference())) {
      return bearer;
    }
    String item = decision.b().iri().substring(decision.b().iri().lastIndexOf('/') + 1);
    boolean yes = decision.verdict() == Verdict.ITEM;
    if (!yes && !bearer.item().equals(Optional.of(item))) {
      return bearer;
    }
    return new Bearer(
        bearer.kind(),
        bearer.form(),
        bearer.article(),
        bearer.iri(),
        bearer.label(),
        bearer.otherNames(),
        bearer.date(),
        yes ? Optional.of(item) : Optional.empty(),
        yes ? 1 : 0,
        bearer.born(),
        bearer.countries(),
        bearer.regions(),
        bearer.nearer(),
        bearer.trades(),
        bearer.offices(),
        bearer.organizations(),
        bearer.speaks(),
        bearer.scene());
  }

  /**
   * Decides who those are that articles describe by an office alone.
   *
   * @param block name of the block: an office
   * @param bearers those who hold it
   * @param named who those with a name are
   * @param decisions what people decided
   * @param whoIs returns the IRIs that a decision's side has now
   * @param together whether a fact of their article speaks of both, so that they are two
   */
  public Resolution office(
      String block,
      List<Bearer> bearers,
      Map<Reference, Resolution.Identity> named,
      Decisions decisions,
      Function<Side, Set<String>> whoIs,
      BiPredicate<Reference, String> together) {
    List<Bearer> sorted =
        bearers.stream().sorted(Comparator.comparing(Bearer::reference)).distinct().toList();
    return new OfficeHolders(
            weights, block, sorted, new HashMap<>(named), decisions, whoIs, together)
        .resolve();
  }
}
