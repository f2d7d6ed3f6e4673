package org.w3id.dateline.identity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.w3id.dateline.identity.Bearer.Form;
import org.w3id.dateline.identity.Bearer.Kind;
import org.w3id.dateline.identity.Bearer.Reference;
import org.w3id.dateline.iri.IriMinter;

/** The IRIs and labels that clusters get. */
final class Naming {
  /** Behind all days, in the order of texts. */
  private static final String UNDATED = "~";

  private Naming() {}

  /**
   * Entities of the world first, which are of no article, then people before what was taken for an
   * organization; last those whose IRI others have.
   */
  private static Comparator<Bearer> first(Set<String> contested) {
    return Comparator.<Bearer>comparingInt(b -> b.article().isEmpty() ? 0 : 1)
        .thenComparingInt(b -> b.kind() == Kind.PERSON ? 0 : 1)
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

  /**
   * Of those who share an IRI, who keeps it: nearest to where a place of the world lies, then the
   * first of whom news tell. So later articles change no IRI, nor does an item that turns up.
   */
  static Comparator<List<Profile>> keeperFirst() {
    return Comparator.<List<Profile>>comparingInt(Naming::nearer).thenComparing(Naming::first);
  }

  private static int nearer(List<Profile> cluster) {
    return cluster.stream()
        .flatMap(p -> p.bearers().stream())
        .mapToInt(bearer -> bearer.nearer().orElse(Integer.MAX_VALUE))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /** The day and the article of the first that tells of a cluster; those without a day are last. */
  private static String first(List<Profile> cluster) {
    return cluster.stream()
        .flatMap(p -> p.bearers().stream())
        .map(b -> b.date().map(LocalDate::toString).orElse(UNDATED) + " " + b.article())
        .sorted()
        .findFirst()
        .orElseThrow();
  }

  /** Whether a cluster is of places that lie elsewhere than the one of the world. */
  static boolean isElsewhere(List<Profile> cluster) {
    return cluster.stream().flatMap(p -> p.bearers().stream()).anyMatch(Bearer::isElsewhere);
  }

  static String toldApart(String iri, List<Profile> cluster) {
    if (isElsewhere(cluster)) {
      return toldApart(
          iri,
          cluster.stream()
              .flatMap(p -> p.bearers().stream())
              .flatMap(b -> (b.regions().isEmpty() ? b.countries() : b.regions()).stream())
              .sorted()
              .findFirst()
              .orElseThrow());
    }
    String first = first(cluster);
    return toldApart(iri, first.substring(first.indexOf(' ') + 1));
  }

  static String toldApart(String iri, String content) {
    return IriMinter.toldApart(iri, content);
  }
}
