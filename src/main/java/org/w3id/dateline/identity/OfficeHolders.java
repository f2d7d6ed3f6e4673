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

  private final Comparison comparison;
  private final List<Bearer> bearers;
  private final Map<Reference, Identity> known;
  private final Decisions decisions;
  private final Function<Side, Set<String>> whoIs;
  private final BiPredicate<Reference, String> together;
  private final Office office;
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
      } else if (likely.size() > 1) {
        // one of several holders, and no third
        found.put(bearer.reference(), new Identity(bearer.iri(), bearer.label()));
      } else {
        left.add(bearer);
      }
    }
    alike(left, found);
    return new Resolution(found, Set.of(), findings, notices);
  }

  /** What a person decided. */
  private Optional<Identity> decided(Bearer bearer) {
    for (Decision decision : decisions.all()) {
      if (decision.verdict() == Verdict.SAME) {
        Optional<Side> other = other(decision, bearer);
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

  private static Optional<Side> other(Decision decision, Bearer bearer) {
    return decision.a().means(bearer)
        ? Optional.of(decision.b())
        : decision.b().means(bearer) ? Optional.of(decision.a()) : Optional.empty();
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
      boolean joins =
          !groups.isEmpty()
              && groups.get(groups.size() - 1).stream().allMatch(other -> mayBeOne(bearer, other));
      if (!joins) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(bearer);
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
          merged(identity.iri(), label, bearer, why.probability(), why.reasons(), Optional.empty());
        }
      }
    }
  }

  private boolean mayBeOne(Bearer a, Bearer b) {
    return Comparison.areNear(a, b) && !together.test(a.reference(), b.iri()) && !apart(a, b);
  }

  private boolean apart(Bearer a, Bearer b) {
    return decisions.all().stream()
        .anyMatch(
            d ->
                d.verdict() == Verdict.DIFFERENT
                    && ((d.a().means(a) && d.b().means(b)) || (d.b().means(a) && d.a().means(b))));
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
