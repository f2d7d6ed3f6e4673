package org.w3id.dateline.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.w3id.dateline.identity.Bearer.Form;
import org.w3id.dateline.identity.Bearer.Kind;
import org.w3id.dateline.identity.Bearer.Reference;
import org.w3id.dateline.identity.Decision.Verdict;
import org.w3id.dateline.identity.Finding.Standing;
import org.w3id.dateline.identity.Resolution.Identity;

/**
 * Clusters of bearers of like names: first what people decided, then full names by their likeness,
 * then short names to the full name that they must mean, then short names among themselves. The
 * likeliest first, ties by IRI, so that the order of articles does not matter. Nobody who is told
 * apart from another within an article becomes one with them, but by a person's decision.
 */
final class NameClusters {
  /** More full profiles than this are not compared. */
  private static final int MOST_PROFILES = 150;

  /** Nobody can tell whom a last name means where as many as this have it. */
  private static final int MOST_RIVALS = 20;

  /** So much likelier must one be for another to be no rival. */
  private static final double MARGIN = 2;

  private static final int MOST_PROPOSALS = 100;

  /** What more articles take for an organization is one. */
  private static final int MOST_SURNAMES = 100;

  private final Comparison comparison;
  private final List<Resolver.Sided> decisions;
  private final List<Profile> profiles = new ArrayList<>();
  private final boolean surnames;
  private final Map<Profile, List<Profile>> clusters = new HashMap<>();
  private final Map<Profile, Map<Profile, Optional<Assessment>>> compared = new HashMap<>();
  private final Map<Profile, Assessment> why = new HashMap<>();
  private final Map<Profile, Resolver.Sided> decided = new HashMap<>();
  private final List<Edge> open = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();

  private record Edge(Profile a, Profile b, Assessment assessment) {
    static final Comparator<Edge> LIKELIEST_FIRST =
        Comparator.<Edge>comparingDouble(e -> -e.assessment.sum())
            .thenComparing(e -> e.a.first().reference())
            .thenComparing(e -> e.b.first().reference());

    /** What nothing is known of that would tell. */
    String lacks() {
      Bearer one = a.first();
      Bearer other = b.first();
      Map<String, Boolean> known = new LinkedHashMap<>();
      known.put("item", one.item().isPresent() && other.item().isPresent());
      if (one.kind() == Bearer.Kind.PERSON) {
        known.put("office", !one.offices().isEmpty() && !other.offices().isEmpty());
        known.put("day of birth", one.born().isPresent() && other.born().isPresent());
        known.put("walk of life", !one.trades().isEmpty() && !other.trades().isEmpty());
      }
      List<String> missing =
          known.entrySet().stream().filter(e -> !e.getValue()).map(Map.Entry::getKey).toList();
      return "not merged: "
          + assessment.shortfall()
          + (missing.isEmpty()
              ? ""
              : ", and of one of them no " + String.join(", ", missing) + " is known");
    }
  }

  NameClusters(Comparison comparison, List<Bearer> bearers, List<Resolver.Sided> decisions) {
    this.comparison = comparison;
    this.decisions = decisions;
    long words = bearers.stream().filter(Bearer::mayBeSurname).count();
    surnames =
        words > 0
            && words <= MOST_SURNAMES
            && bearers.stream().anyMatch(b -> b.kind() == Kind.PERSON && b.form() == Form.FULL);
    Map<String, List<Bearer>> bySignature = new LinkedHashMap<>();
    for (Bearer bearer : bearers) {
      bySignature.computeIfAbsent(signature(bearer), s -> new ArrayList<>()).add(bearer);
    }
    bySignature.values().forEach(alike -> profiles.addAll(Comparison.profiles(alike)));
    for (Profile profile : profiles) {
      clusters.put(profile, new ArrayList<>(List.of(profile)));
    }
  }

  private String signature(Bearer bearer) {
    StringBuilder sides = new StringBuilder();
    for (int i = 0; i < decisions.size(); i++) {
      if (decisions.get(i).a().contains(bearer.reference())) {
        sides.append(i).append('a');
      }
      if (decisions.get(i).b().contains(bearer.reference())) {
        sides.append(i).append('b');
      }
    }
    String who = bearer.iri();
    if (!bearer.isShared()) {
      who = isTelling(bearer) ? String.join(" ", Names.words(bearer.label())) : bearer.iri();
    }
    String where = surnames && bearer.mayBeSurname() ? bearer.article() : "";
    return String.join(
        "\n", bearer.kind().name(), who, where, bearer.signature(), sides.toString());
  }

  /** Whether two of one last name of whom this is known are likely one. */
  private static boolean isTelling(Bearer bearer) {
    return bearer.item().isPresent()
        || bearer.born().isPresent()
        || bearer.offices().stream().anyMatch(o -> !o.rank().isEmpty());
  }

  Resolution resolve() {
    people();
    List<Profile> full = profiles.stream().filter(p -> p.form() == Form.FULL).toList();
    List<Profile> brief = profiles.stream().filter(p -> p.form() == Form.SHORT).toList();
    if (full.size() > MOST_PROFILES) {
      notices.add(tooMany(full));
      byIri(full);
    } else {
      fullNames(full.stream().filter(p -> !p.first().mayBeSurname()).toList());
      if (surnames) {
        shortNames(full, full.stream().filter(p -> p.first().mayBeSurname()).toList());
      }
      fullNames(full.stream().filter(this::isOrganization).toList());
      shortNames(full, brief);
    }
    among(brief);
    return result();
  }

  private static String tooMany(List<Profile> full) {
    return "too many are called \""
        + full.get(0).first().label()
        + "\" or alike to be compared ("
        + full.size()
        + "): they keep the IRIs of their names";
  }

  private void people() {
    for (Resolver.Sided sided : decisions) {
      if (sided.decision().verdict() != Verdict.SAME) {
        continue;
      }
      List<Profile> a = meant(sided.a());
      List<Profile> b = meant(sided.b());
      for (Profile one : a) {
        for (Profile other : b) {
          if (clusters.get(one) == clusters.get(other)) {
            continue;
          }
          if (refused(cluster(one), cluster(other))) {
            continue;
          }
          decided.putIfAbsent(other, sided);
          decided.putIfAbsent(one, sided);
          join(one, other);
        }
      }
    }
  }

  private List<Profile> meant(Set<Reference> references) {
    return profiles.stream().filter(p -> references.contains(p.first().reference())).toList();
  }

  private List<Profile> cluster(Profile profile) {
    List<Profile> cluster = clusters.get(profile);
    if (cluster == null) {
      throw new IllegalStateException("no cluster");
    }
    return cluster;
  }

  private void join(Profile a, Profile b) {
    List<Profile> one = cluster(a);
    List<Profile> other = cluster(b);
    if (one != other) {
      one.addAll(other);
      other.forEach(profile -> clusters.put(profile, one));
    }
  }

  /** Whether people said that two clusters are different. */
  private boolean refused(List<Profile> a, List<Profile> b) {
    for (Resolver.Sided sided : decisions) {
      if (sided.decision().verdict() == Verdict.DIFFERENT) {
        for (Profile one : a) {
          for (Profile other : b) {
            if (sided.joins(one.first().reference(), other.first().reference())) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  /** Whether the program may make one of two clusters. */
  private boolean mayJoin(List<Profile> a, List<Profile> b) {
    if (a == b || refused(a, b) || shareArticle(a, b)) {
      return false;
    }
    for (Profile one : a) {
      for (Profile other : b) {
        if (one.form() == Form.FULL
            && other.form() == Form.FULL
            && one.first().kind() == other.first().kind()) {
          Optional<Assessment> found = compare(one, other);
          if ((found.isEmpty() && sharesBlock(one, other))
              || found.filter(f -> isHardly(f, one, other)).isPresent()) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static boolean isHardly(Assessment found, Profile one, Profile other) {
    return found.isImpossible() || (sharesIri(one, other) && !found.isLikely());
  }

  /** Collects the articles of the smaller cluster alone: the other grows as more join it. */
  private boolean shareArticle(List<Profile> a, List<Profile> b) {
    List<Profile> fewer = a.size() < b.size() ? a : b;
    Set<String> articles = Comparison.articles(fewer);
    for (Profile profile : a.size() < b.size() ? b : a) {
      if (profile.articles().stream().anyMatch(articles::contains)
          && fewer.stream()
              .filter(one -> !comparison.isSameItem(one, profile))
              .anyMatch(one -> !Collections.disjoint(one.articles(), profile.articles()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean sharesIri(Profile a, Profile b) {
    return a.first().iri().equals(b.first().iri());
  }

  private static boolean sharesBlock(Profile a, Profile b) {
    return a.first().nameBlock().equals(b.first().nameBlock());
  }

  private Optional<Assessment> compare(Profile a, Profile b) {
    if (!sharesBlock(a, b) && !comparison.isSameItem(a, b) && !a.first().isSpeltLike(b.first())) {
      return Optional.empty();
    }
    boolean inOrder = a.first().reference().compareTo(b.first().reference()) <= 0;
    Profile one = inOrder ? a : b;
    Profile other = inOrder ? b : a;
    return compared
        .computeIfAbsent(one, key -> new HashMap<>())
        .computeIfAbsent(other, key -> comparison.compare(one, other));
  }

  private void byIri(List<Profile> full) {
    Map<String, Profile> first = new HashMap<>();
    for (Profile profile : full) {
      Profile same = first.putIfAbsent(profile.first().iri(), profile);
      if (same != null && !refused(cluster(same), cluster(profile))) {
        join(same, profile);
      }
    }
  }

  private void fullNames(List<Profile> full) {
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < full.size(); i++) {
      for (int j = i + 1; j < full.size(); j++) {
        Profile a = full.get(i);
        Profile b = full.get(j);
        compare(a, b).ifPresent(found -> edges.add(new Edge(a, b, found)));
      }
    }
    edges.sort(Edge.LIKELIEST_FIRST);
    for (Edge edge : edges) {
      boolean same = sharesIri(edge.a, edge.b);
      boolean joins = edge.assessment.isSure() || (same && edge.assessment.isFoundOne());
      if (joins && mayJoin(cluster(edge.a), cluster(edge.b))) {
        why.putIfAbsent(edge.b, edge.assessment);
        why.putIfAbsent(edge.a, edge.assessment);
        join(edge.a, edge.b);
      }
      if (same || edge.assessment.isLikely()) {
        open.add(edge);
      }
    }
  }

  private void shortNames(List<Profile> full, List<Profile> brief) {
    List<List<Profile>> known =
        distinct(full.stream().filter(p -> !p.first().mayBeSurname()).toList());
    if (known.size() > MOST_RIVALS) {
      if (!brief.isEmpty()) {
        notices.add(
            known.size()
                + " are called as \""
                + brief.get(0).first().label()
                + "\": where articles give no more of a name, it stays open who is meant");
      }
      return;
    }
    List<Edge> edges = new ArrayList<>();
    for (Profile profile : brief) {
      if (!decided.containsKey(profile)) {
        candidates(profile, known, edges);
      }
    }
    edges.sort(Edge.LIKELIEST_FIRST);
    for (Edge edge : edges) {
      if (edge.assessment.isSure() && mayJoin(cluster(edge.a), cluster(edge.b))) {
        why.put(edge.b, edge.assessment);
        join(edge.a, edge.b);
      } else {
        open.add(edge);
      }
    }
  }

  /** Whether what may be a last name is nobody's. */
  private boolean isOrganization(Profile profile) {
    return profile.first().mayBeSurname()
        && cluster(profile).stream().noneMatch(p -> p.first().kind() == Kind.PERSON);
  }

  private void candidates(Profile brief, List<List<Profile>> known, List<Edge> edges) {
    List<Edge> likely = new ArrayList<>();
    for (List<Profile> cluster : known) {
      Optional<Edge> best =
          cluster.stream()
              .filter(p -> p.form() == Form.FULL && !p.first().mayBeSurname())
              .flatMap(p -> compare(p, brief).map(found -> new Edge(p, brief, found)).stream())
              .min(Edge.LIKELIEST_FIRST);
      best.filter(edge -> edge.assessment.isLikely() && mayJoin(cluster, cluster(brief)))
          .ifPresent(likely::add);
    }
    likely.sort(Edge.LIKELIEST_FIRST);
    boolean rivals =
        likely.size() > 1
            && likely.get(0).assessment.sum() - likely.get(1).assessment.sum() < MARGIN;
    for (int i = 0; i < likely.size(); i++) {
      Edge edge = likely.get(i);
      if (rivals && i < 2) {
        double other = likely.get(1 - i).assessment.sum();
        edges.add(
            new Edge(
                edge.a,
                edge.b,
                brief.first().kind() == Kind.PERSON
                    ? edge.assessment.withRival(other)
                    : edge.assessment.with(Weights.Evidence.RIVAL)));
      } else if (i == 0) {
        edges.add(edge);
      }
    }
  }

  /** Short names that no full name explains: those with a common office are one. */
  private void among(List<Profile> brief) {
    List<Profile> left =
        brief.stream()
            .filter(p -> isTelling(p.first()))
            .filter(p -> cluster(p).stream().noneMatch(q -> q.form() == Form.FULL))
            .toList();
    if (left.size() > MOST_PROFILES) {
      return;
    }
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      for (int j = i + 1; j < left.size(); j++) {
        Profile a = left.get(i);
        Profile b = left.get(j);
        compare(a, b)
            .filter(found -> found.isLikely() && !sharesIri(a, b))
            .ifPresent(found -> edges.add(new Edge(a, b, found)));
      }
    }
    edges.sort(Edge.LIKELIEST_FIRST);
    for (Edge edge : edges) {
      if (edge.assessment.isSure() && mayJoin(cluster(edge.a), cluster(edge.b))) {
        why.putIfAbsent(edge.a, edge.assessment);
        why.putIfAbsent(edge.b, edge.assessment);
        join(edge.a, edge.b);
      } else {
        open.add(edge);
      }
    }
  }

  private List<List<Profile>> distinct(List<Profile> some) {
    List<List<Profile>> found = new ArrayList<>();
    Set<List<Profile>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Profile profile : some) {
      if (seen.add(cluster(profile))) {
        found.add(cluster(profile));
      }
    }
    return found;
  }

  private Resolution result() {
    IdentityHashMap<List<Profile>, Identity> identities = new IdentityHashMap<>();
    Map<String, List<List<Profile>>> byIri = new TreeMap<>();
    Map<String, Set<List<Profile>>> bearing = new HashMap<>();
    for (Profile profile : profiles) {
      bearing
          .computeIfAbsent(
              profile.first().iri(),
              iri -> Collections.newSetFromMap(new IdentityHashMap<List<Profile>, Boolean>()))
          .add(cluster(profile));
    }
    Set<String> contested = new HashSet<>();
    bearing.forEach(
        (iri, sharing) -> {
          if (sharing.size() > 1) {
            contested.add(iri);
          }
        });
    for (List<Profile> cluster : distinct(profiles)) {
      byIri.computeIfAbsent(Naming.iri(cluster, contested), iri -> new ArrayList<>()).add(cluster);
    }
    byIri.forEach(
        (iri, sharing) -> {
          sharing.sort(Naming.keeperFirst());
          Set<String> taken = new TreeSet<>();
          for (List<Profile> cluster : sharing) {
            boolean keeps = !taken.contains(iri) && !Naming.isElsewhere(cluster);
            String own = keeps ? iri : Naming.toldApart(iri, cluster);
            if (!taken.add(own)) {
              own = Naming.toldApart(iri, Comparison.articles(cluster).iterator().next());
              taken.add(own);
            }
            identities.put(cluster, new Identity(own, Naming.label(cluster, contested)));
          }
        });
    Map<Reference, Identity> byBearer = new HashMap<>();
    Set<Reference> people = new HashSet<>();
    for (Map.Entry<List<Profile>, Identity> entry : identities.entrySet()) {
      for (Profile profile : entry.getKey()) {
        profile.bearers().forEach(b -> byBearer.put(b.reference(), entry.getValue()));
        if (profile.first().mayBeSurname() && !isOrganization(profile)) {
          people.addAll(references(profile));
        }
      }
    }
    return new Resolution(byBearer, people, findings(identities), notices);
  }

  private List<Finding> findings(IdentityHashMap<List<Profile>, Identity> identities) {
    List<Finding> found = new ArrayList<>();
    for (Profile profile : profiles) {
      Identity identity = identities.get(cluster(profile));
      if (identity == null) {
        throw new IllegalStateException("a cluster without identity");
      }
      Resolver.Sided sided = decided.get(profile);
      boolean moved = profile.bearers().stream().anyMatch(b -> !b.iri().equals(identity.iri()));
      boolean apart = identity.iri().startsWith(profile.first().iri() + "-");
      if (moved && !apart) {
        Assessment reason = why.get(profile);
        found.add(
            new Finding(
                Standing.MERGED,
                identity.iri(),
                identity.label(),
                references(profile),
                profile.first().label(),
                sided != null ? 1 : reason == null ? 0 : reason.probability(),
                sided != null
                    ? sided.decision().note()
                    : reason == null ? "one with others of this name" : reason.reasons(),
                Optional.ofNullable(sided).map(s -> who(s.decision()))));
      }
    }
    Set<List<String>> seen = new HashSet<>();
    open.sort(Edge.LIKELIEST_FIRST);
    int proposals = 0;
    for (Edge edge : open) {
      boolean one = cluster(edge.a) == cluster(edge.b);
      boolean sure = edge.assessment.isSure();
      Identity a = identities.get(cluster(edge.a));
      Identity b = identities.get(cluster(edge.b));
      if (a == null || b == null || (one && (sure || !sharesIri(edge.a, edge.b)))) {
        continue;
      }
      Optional<Resolver.Sided> by = decisionOn(edge);
      boolean apart = !one && sharesIri(edge.a, edge.b);
      if ((by.isEmpty() && refused(cluster(edge.a), cluster(edge.b)))
          || (!apart && !edge.assessment.isLikely() && by.isEmpty())
          || !seen.add(List.of(a.iri(), edge.b.first().iri(), b.iri()))
          || (by.isEmpty() && proposals++ >= MOST_PROPOSALS)) {
        continue;
      }
      found.add(
          new Finding(
              by.isPresent() || (apart && !edge.assessment.isLikely())
                  ? Standing.TOLD_APART
                  : Standing.PROPOSED,
              a.iri(),
              a.label(),
              references(edge.b),
              edge.b.first().label(),
              edge.assessment.probability(),
              edge.assessment.reasons()
                  + (by.isPresent() || one ? "" : hindrance(edge).map(h -> "; " + h).orElse("")),
              by.map(s -> who(s.decision()))));
    }
    return found;
  }

  /** What keeps the program from making one of two that may be one. */
  private Optional<String> hindrance(Edge edge) {
    if (!edge.assessment.isSure() && !(sharesIri(edge.a, edge.b) && edge.assessment.isFoundOne())) {
      return edge.assessment.isLikely() ? Optional.of(edge.lacks()) : Optional.empty();
    }
    if (shareArticle(cluster(edge.a), cluster(edge.b))) {
      return Optional.of("not merged: an article tells them apart");
    }
    for (Profile one : cluster(edge.a)) {
      for (Profile other : cluster(edge.b)) {
        boolean full = one.form() == Form.FULL && other.form() == Form.FULL;
        Optional<Assessment> found = full ? compare(one, other) : Optional.empty();
        if (full
            && (found.isEmpty()
                ? sharesBlock(one, other)
                : found.get().isImpossible() || !found.get().isLikely())) {
          return Optional.of(
              "not merged: "
                  + where(one)
                  + " and "
                  + where(other)
                  + " would be one as well, and hardly are"
                  + found.map(f -> ": " + f.contrary()).orElse(""));
        }
      }
    }
    return Optional.empty();
  }

  private static String where(Profile profile) {
    String article = profile.articles().iterator().next();
    return profile.first().label()
        + " of article:"
        + article.substring(article.lastIndexOf('/') + 1);
  }

  private Optional<Resolver.Sided> decisionOn(Edge edge) {
    return decisions.stream()
        .filter(s -> s.joins(edge.a.first().reference(), edge.b.first().reference()))
        .findFirst();
  }

  static String who(Decision decision) {
    return decision.who().isEmpty() ? decision.place() : decision.who();
  }

  private static List<Reference> references(Profile profile) {
    return profile.bearers().stream().map(Bearer::reference).toList();
  }
}
