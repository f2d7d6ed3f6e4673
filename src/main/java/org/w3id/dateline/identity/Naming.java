package org.w3id.dateline.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.w3id.dateline.identity.Bearer.Form;
import org.w3id.dateline.identity.Bearer.Reference;
import org.w3id.dateline.iri.IriMinter;

/** The IRIs and labels that clusters get. */
final class Naming {
  private Naming() {}

  /** Entities of the world first, which are of no article; last those whose IRI others have. */
  private static Comparator<Bearer> first(Set<String> contested) {
    return Comparator.<Bearer>comparingInt(b -> b.article().isEmpty() ? 0 : 1)
        .thenComparingInt(b -> contested.contains(b.iri()) ? 1 : 0)
        .thenComparing(Bearer::iri);
  }

  static String iri(List<Profile> cluster, Set<String> contested) {
    TreeSet<Bearer> full = new TreeSet<>(first(contested));
    TreeSet<String> all = new TreeSet<>();
    TreeSet<Reference> references = new TreeSet<>();
    for (Profile profile : cluster) {
      for (Bearer bearer : profile.bearers()) {
        all.add(bearer.iri());
        references.add(bearer.reference());
        if (bearer.form() == Form.FULL && bearer.isShared()) {
          full.add(bearer);
        }
      }
    }
    if (!full.isEmpty()) {
      return full.first().iri();
    }
    return all.size() == 1
        ? all.first()
        : IriMinter.acrossArticles(label(cluster, contested), references.first().words());
  }

  static String label(List<Profile> cluster, Set<String> contested) {
    TreeMap<String, Integer> labels = new TreeMap<>();
    Optional<String> iri =
        cluster.stream()
            .map(Profile::first)
            .filter(first -> first.form() == Form.FULL && first.isShared())
            .min(first(contested))
            .map(Bearer::iri);
    for (Profile profile : cluster) {
      for (Bearer bearer : profile.bearers()) {
        if (iri.isEmpty() || bearer.iri().equals(iri.get())) {
          labels.merge(bearer.label(), 1, Integer::sum);
        }
      }
    }
    return labels.firstKey();
  }

  /** Of those who share an IRI, who keeps it: with an item, in more articles, by IRI. */
  static Comparator<List<Profile>> keeperFirst(Weights weights) {
    return Comparator.<List<Profile>>comparingInt(c -> item(c, weights).isPresent() ? 0 : 1)
        .thenComparingInt(c -> -Comparison.articles(c).size())
        .thenComparing(c -> Comparison.articles(c).iterator().next());
  }

  private static Optional<String> item(List<Profile> cluster, Weights weights) {
    return cluster.stream()
        .flatMap(p -> p.bearers().stream())
        .filter(b -> b.itemScore() >= weights.itemSure())
        .flatMap(b -> b.item().stream())
        .sorted()
        .findFirst();
  }

  static String toldApart(String iri, List<Profile> cluster, Weights weights) {
    String content =
        item(cluster, weights)
            .or(
                () ->
                    cluster.stream()
                        .flatMap(p -> p.bearers().stream())
                        .flatMap(b -> b.born().stream())
                        .sorted()
                        .findFirst())
            .orElseGet(() -> Comparison.articles(cluster).iterator().next());
    return toldApart(iri, content);
  }

  static String toldApart(String iri, String content) {
    return IriMinter.toldApart(iri, content);
  }
}
