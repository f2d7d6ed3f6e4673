package org.w3id.dateline.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.w3id.dateline.identity.Bearer.Form;
import org.w3id.dateline.identity.Bearer.Reference;
import org.w3id.dateline.identity.Decision.Side;
import org.w3id.dateline.identity.Decision.Verdict;
import org.w3id.dateline.identity.Finding.Standing;
import org.w3id.dateline.identity.Resolution.Identity;
import org.w3id.dateline.identity.Weights.Evidence;
import org.w3id.dateline.iri.IriMinter;

/**
 * Who those are that articles describe by an office alone: the named holder of the office nearest
 * in time, or else one with those described alike in articles near in time.
 *
 * <p>Between articles that name two holders, the office went from one to the other on a day that
 * nobody knows: if it may be any, the odds of whom a description in between means are as the days
 * to them, so that their logarithm is a weight of evidence.
 */
final class OfficeHolders {
  private static final double MARGIN = 2;
  private static final int MOST_BEARERS = 2000;

  private final Weights weights;
  private final String block;
  private final Comparison comparison;
  private final List<Bearer> bearers;
  private final Map<Reference, Identity> known;
  private final Decisions decisions;
  private final Function<Side, Set<String>> whoIs;
  private final BiPredicate<Reference, String> together;
  private final Office office;
  private final Map<String, List<Bearer>> gathered = new TreeMap<>();
  private final Map<Side, Set<Reference>> meant = new HashMap<>();
  private final Set<String> undone = new TreeSet<>();
  private final Map<Reference, Set<Reference>> joined = new HashMap<>();
  private final Map<Reference, Decision> joinedBy = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();

  /** A named holder with all articles that say so. */
  private record Holder(Identity identity, Profile profile) {
    /** Whether it is told when the post began, and that is later than an article. */
    boolean startsBehind(Bearer described, Office office) {
      Optional<LocalDate> start =
          profile.bearers().stream()
              .flatMap(b -> b.offices().stream())
              .filter(office::isSameAs)
              .flatMap(o -> o.since().stream())
              .min(Comparator.naturalOrder());
      return start.isPresent()
          && described.date().filter(day -> day.isBefore(start.get())).isPresent()
          && !profile.isBefore(start.get());
    }
  }

  private record Edge(Holder holder, Assessment assessment, long days) {
    static final Comparator<Edge> LIKELIEST_FIRST =
        Comparator.<Edge>comparingDouble(e -> -e.likelihood())
            .thenComparing(e -> e.holder.identity().iri());

    private double likelihood() {
      return assessment.sum() + Weights.shipped().of(Evidence.NEARER) * Math.log(1.0 / nearly());
    }

    /** Days, of which the first counts as well; one where a day is not known. */
    private long nearly() {
      return Math.max(0, days) + 1;
    }

    /** Returns it for somebody whom another may be as well. */
    Assessment with(Edge rival) {
      Assessment sum = assessment.with(Evidence.RIVAL);
      if (days >= 0 && rival.days >= 0) {
        double times = Math.log((double) rival.nearly() / nearly());
        sum.nearer(times, days + " against " + rival.days + " days");
      }
      return sum;
    }
  }

  OfficeHolders(
      Weights weights,
      String block,
      List<Bearer> bearers,
      Map<Reference, Identity> known,
      Decisions decisions,
      Function<Side, Set<String>> whoIs,
      BiPredicate<Reference, String> together) {
    this.weights = weights;
    this.block = block;
    this.comparison = new Comparison(weights, article -> Company.NONE);
    this.bearers = bearers;
    this.known = known;
    this.decisions = decisions;
    this.whoIs = whoIs;
    this.together = together;
    this.office =
        bearers.stream()
            .flatMap(b -> b.offices().stream())
            .filter(o -> block.equals("office/" + o.key()))
            .findFirst()
            .orElseThrow();
  }

  Resolution resolve() {
    List<Bearer> described = new ArrayList<>();
    meant();
    Map<String, Holder> holders = new TreeMap<>();
    for (Bearer bearer : bearers) {
      Identity identity = known.get(bearer.reference());
      if (bearer.form() == Form.DESCRIBED) {
        described.add(bearer);
      } else if (identity != null) {
        holders
            .computeIfAbsent(identity.iri(), iri -> new Holder(identity, new Profile()))
            .profile()
            .add(bearer);
      }
    }
    Map<Reference, Identity> found = new HashMap<>();
    if (described.size() > MOST_BEARERS) {
      notices.add(
          described.size()
              + " articles describe somebody by "
              + Comparison.words(office)
              + ": who it is stays open");
      described.forEach(b -> found.put(b.reference(), new Identity(b.iri(), b.label())));
      return new Resolution(found, Set.of(), findings, notices);
    }
    List<Bearer> left = new ArrayList<>();
    for (Bearer bearer : described) {
      Optional<Identity> decided = decided(bearer);
      List<Edge> likely = decided.isPresent() ? List.of() : likely(bearer, holders.values());
      Optional<Identity> identity = decided.or(() -> held(bearer, likely));
      if (identity.isPresent()) {
        found.put(bearer.reference(), identity.get());
      } else if (likely.size() > 1 && !joined.containsKey(bearer.reference())) {
        // one of several holders, and no third
        found.put(bearer.reference(), new Identity(bearer.iri(), bearer.label()));
      } else {
        left.add(bearer);
      }
    }
    left.removeIf(bearer -> follows(bearer, found));
    alike(left, found);
    return new Resolution(found, Set.of(), findings, notices).withUndone(undone);
  }

  /** Finds out whom decisions mean: by IRIs as minted, or those of groups without decisions. */
  private void meant() {
    List<Decision> ours =
        decisions.all().stream()
            .filter(d -> d.verdict() == Verdict.SAME || d.verdict() == Verdict.DIFFERENT)
            .toList();
    if (ours.isEmpty()) {
      return;
    }
    OfficeHolders alone =
        new OfficeHolders(weights, block, bearers, known, Decisions.NONE, whoIs, together);
    alone.resolve();
    for (Decision decision : ours) {
      for (Side side : List.of(decision.a(), decision.b())) {
        Set<Reference> found = new TreeSet<>();
        bearers.stream().filter(side::means).forEach(b -> found.add(b.reference()));
        if (found.isEmpty() && alone.gathered.containsKey(side.iri())) {
          alone.gathered.getOrDefault(side.iri(), List.of()).stream()
              .filter(b -> side.article().filter(a -> !a.equals(b.article())).isEmpty())
              .forEach(b -> found.add(b.reference()));
          undone.add(side.iri());
        }
        meant.put(side, found);
      }
    }
    join();
  }

  /** Those without a name whom a person made one, each with the decision. */
  private void join() {
    for (Decision decision : decisions.all()) {
      if (decision.verdict() == Verdict.SAME) {
        Set<Reference> all = new TreeSet<>(meant.getOrDefault(decision.a(), Set.of()));
        Set<Reference> others = meant.getOrDefault(decision.b(), Set.of());
        if (!all.isEmpty() && !others.isEmpty()) {
          all.addAll(others);
          for (Reference one : List.copyOf(all)) {
            all.addAll(joined.getOrDefault(one, Set.of()));
          }
          all.forEach(one -> joined.put(one, all));
          all.forEach(one -> joinedBy.putIfAbsent(one, decision));
        }
      }
    }
  }

  /** Gives somebody who they are with whom a person made them one, where that is known. */
  private boolean follows(Bearer bearer, Map<Reference, Identity> found) {
    for (Reference other : joined.getOrDefault(bearer.reference(), Set.of())) {
      Identity identity = found.get(other);
      if (identity != null) {
        found.put(bearer.reference(), identity);
        Decision decision = joinedBy.get(bearer.reference());
        merged(
            identity.iri(),
            identity.label(),
            bearer,
            1,
            decision == null ? "" : decision.note(),
            Optional.ofNullable(decision).map(NameClusters::who));
        return true;
      }
    }
    return false;
  }

  /** What a person decided. */
  private Optional<Identity> decided(Bearer bearer) {
    for (Decision decision : decisions.all()) {
      if (decision.verdict() == Verdict.SAME) {
        Optional<Side> other = other(decision, bearer).filter(side -> !isDescribed(side));
        Optional<String> iri =
            other.flatMap(
                side ->
                    whoIs.apply(side).stream().filter(i -> !i.equals(bearer.iri())).findFirst());
        if (iri.isPresent()) {
          String label =
              known.values().stream()
                  .filter(i -> i.iri().equals(iri.get()))
                  .map(Identity::label)
                  .findFirst()
                  .orElse("");
          merged(
              iri.get(),
              label,
              bearer,
              1,
              decision.note(),
              Optional.of(NameClusters.who(decision)));
          return Optional.of(new Identity(iri.get(), label));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a side means nobody but those who are described here: they are joined. */
  private boolean isDescribed(Side side) {
    Set<Reference> references = meant.getOrDefault(side, Set.of());
    return !references.isEmpty() && references.stream().noneMatch(known::containsKey);
  }

  private Optional<Side> other(Decision decision, Bearer bearer) {
    return means(decision.a(), bearer)
        ? Optional.of(decision.b())
        : means(decision.b(), bearer) ? Optional.of(decision.a()) : Optional.empty();
  }

  private boolean means(Side side, Bearer bearer) {
    return meant.getOrDefault(side, Set.of()).contains(bearer.reference());
  }

  private Optional<Decision> refusal(Bearer bearer, String iri) {
    return decisions.all().stream()
        .filter(d -> d.verdict() == Verdict.DIFFERENT)
        .filter(
            d ->
                other(d, bearer)
                    .filter(side -> side.iri().equals(iri) || whoIs.apply(side).contains(iri))
                    .isPresent())
        .findFirst();
  }

  /** Those holders whom somebody may be, the likeliest first. */
  private List<Edge> likely(Bearer bearer, Collection<Holder> holders) {
    Profile alone = new Profile();
    alone.add(bearer);
    List<Edge> likely = new ArrayList<>();
    for (Holder holder : holders) {
      if (together.test(bearer.reference(), holder.identity().iri())
          || holder.startsBehind(bearer, office)) {
        continue;
      }
      Assessment found = comparison.compareOffice(alone, holder.profile(), office);
      Optional<Decision> refusal = refusal(bearer, holder.identity().iri());
      if (refusal.isPresent()) {
        findings.add(
            finding(
                Standing.TOLD_APART,
                holder.identity(),
                bearer,
                found,
                Optional.of(NameClusters.who(refusal.get()))));
      } else if (found.isLikely()) {
        likely.add(new Edge(holder, found, alone.days(holder.profile())));
      }
    }
    likely.sort(Edge.LIKELIEST_FIRST);
    return likely;
  }

  private Optional<Identity> held(Bearer bearer, List<Edge> likely) {
    if (likely.isEmpty()) {
      return Optional.empty();
    }
    Edge best = likely.get(0);
    boolean rivals =
        likely.size() > 1 && best.assessment.sum() - likely.get(1).assessment.sum() < MARGIN;
    Assessment found = rivals ? best.with(likely.get(1)) : best.assessment;
    if (found.isSure()) {
      merged(
          best.holder.identity().iri(),
          best.holder.identity().label(),
          bearer,
          found.probability(),
          found.reasons(),
          Optional.empty());
      return Optional.of(best.holder.identity());
    }
    findings.add(
        finding(Standing.PROPOSED, best.holder.identity(), bearer, found, Optional.empty()));
    if (rivals) {
      Edge next = likely.get(1);
      findings.add(
          finding(
              Standing.PROPOSED,
              next.holder.identity(),
              bearer,
              next.with(best),
              Optional.empty()));
    }
    return Optional.empty();
  }

  /** Those whom no name explains: with others near in time to all of them, where that is sure. */
  private void alike(List<Bearer> left, Map<Reference, Identity> found) {
    List<Bearer> inTime = new ArrayList<>(left);
    inTime.sort(
        Comparator.<Bearer, String>comparing(b -> b.date().map(Object::toString).orElse(""))
            .thenComparing(Bearer::reference));
    List<List<Bearer>> groups = new ArrayList<>();
    for (Bearer bearer : inTime) {
      Set<Reference> same = joined.getOrDefault(bearer.reference(), Set.of());
      Optional<List<Bearer>> group =
          groups.stream()
              .filter(g -> g.stream().anyMatch(other -> same.contains(other.reference())))
              .findFirst();
      // back over those that a person tells apart: they tell nothing of who came after whom
      for (int i = groups.size() - 1; group.isEmpty() && i >= 0; i--) {
        List<Bearer> last = groups.get(i);
        group = Optional.of(last).filter(g -> g.stream().allMatch(o -> mayBeOne(bearer, o)));
        if (last.stream().noneMatch(other -> apart(bearer, other))) {
          break;
        }
      }
      if (group.isEmpty()) {
        groups.add(new ArrayList<>());
      }
      group.orElseGet(() -> groups.get(groups.size() - 1)).add(bearer);
    }
    for (List<Bearer> group : groups) {
      Reference first = new TreeSet<>(group.stream().map(Bearer::reference).toList()).first();
      String label =
          new TreeSet<>(group.stream().map(b -> withoutArticle(b.label())).toList()).first();
      Identity identity =
          group.size() == 1
              ? new Identity(group.get(0).iri(), group.get(0).label())
              : new Identity(
                  IriMinter.acrossArticles(label, office.key() + "\n" + first.words()), label);
      if (group.size() > 1) {
        gathered.put(identity.iri(), group);
      }
      for (Bearer bearer : group) {
        found.put(bearer.reference(), identity);
        if (group.size() > 1) {
          Profile alone = new Profile();
          alone.add(bearer);
          Profile others = new Profile();
          group.stream()
              .filter(b -> !b.reference().equals(bearer.reference()))
              .forEach(others::add);
          Assessment why = comparison.compareOffice(alone, others, office);
          Decision decision = joinedBy.get(bearer.reference());
          merged(
              identity.iri(),
              label,
              bearer,
              decision == null ? why.probability() : 1,
              decision == null ? why.reasons() : decision.note(),
              Optional.ofNullable(decision).map(NameClusters::who));
        }
      }
    }
  }

  private boolean mayBeOne(Bearer a, Bearer b) {
    return Comparison.areNear(a, b) && !together.test(a.reference(), b.iri()) && !apart(a, b);
  }

  private boolean apart(Bearer a, Bearer b) {
    for (Decision decision : decisions.all()) {
      if (decision.verdict() == Verdict.DIFFERENT) {
        Set<Reference> one = new TreeSet<>(meant.getOrDefault(decision.a(), Set.of()));
        Set<Reference> other = new TreeSet<>(meant.getOrDefault(decision.b(), Set.of()));
        Resolver.part(one, other);
        if ((one.contains(a.reference()) && other.contains(b.reference()))
            || (other.contains(a.reference()) && one.contains(b.reference()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String withoutArticle(String label) {
    return label.regionMatches(true, 0, "the ", 0, 4) ? label.substring(4) : label;
  }

  private void merged(
      String iri,
      String label,
      Bearer bearer,
      double probability,
      String because,
      Optional<String> who) {
    findings.add(
        new Finding(
            Standing.MERGED,
            iri,
            label,
            List.of(bearer.reference()),
            bearer.label(),
            probability,
            because,
            who));
  }

  private static Finding finding(
      Standing standing, Identity one, Bearer bearer, Assessment found, Optional<String> who) {
    return new Finding(
        standing,
        one.iri(),
        one.label(),
        List.of(bearer.reference()),
        bearer.label(),
        found.probability(),
        found.reasons(),
        who);
  }
}
