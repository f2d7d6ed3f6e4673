package org.w3id.dateline.reconcile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.kb.Kind;
import org.w3id.dateline.link.Link;
import org.w3id.dateline.world.NameKey;

/** Chooses among the candidates of an answer. */
final class Choice {
  /** What services give where the name agrees altogether. */
  private static final double FULL_SCORE = 100;

  /** A candidate that the service is not sure of must score so much. */
  private static final double HIGH_SCORE = 85;

  /** It must be so far before the next. */
  private static final double LEAD = 10;

  private static final double MATCHED = 0.9;
  private static final double SUREST = 0.99;
  private static final double UNMATCHED_FACTOR = 0.7;

  /** So sure at the most is what is called by another name. */
  private static final double HINT = 0.45;

  private static final int FEWEST_LETTERS = 3;
  private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in");
  private static final String HUMAN = "Q5";

  /**
   * Returns the link of an entity, if one candidate is sure enough. Two of which the service says
   * that they match are none.
   */
  Optional<Link> of(String entity, Query query, Answer answer, Manifest manifest) {
    List<Candidate> fitting = new ArrayList<>();
    for (Candidate candidate : answer.candidates()) {
      if (manifest.item(candidate.id()).isPresent() && isOfType(candidate, query)) {
        fitting.add(candidate);
      }
    }
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    Candidate best = fitting.get(0);
    Optional<Candidate> next = fitting.stream().skip(1).findFirst();
    double score = Math.max(0, Math.min(1, best.score() / FULL_SCORE));
    boolean alike = isAlike(best.name(), query.name());
    if (best.match()) {
      if (next.filter(Candidate::match).isPresent()) {
        return Optional.empty();
      }
      score = Math.min(SUREST, Math.max(MATCHED, score));
    } else {
      double lead = best.score() - next.map(Candidate::score).orElse(0.0);
      if (best.score() < HIGH_SCORE || lead < LEAD) {
        return Optional.empty();
      }
      score *= UNMATCHED_FACTOR;
    }
    if (!alike) {
      score = Math.min(score, HINT);
    }
    return Optional.of(
        new Link(
            entity,
            manifest.item(best.id()).orElseThrow(),
            rounded(score),
            Reconciler.METHOD,
            next.flatMap(other -> runnerUp(other, manifest)),
            reasons(best, alike, query)));
  }

  /**
   * Whether two names share a word, or one has the initials of the other. Services know names that
   * have nothing in common ("Burma", "Myanmar"); without such a name the service alone says so, and
   * the link stays a hint.
   */
  private static boolean isAlike(String name, String asked) {
    String one = NameKey.of(name);
    String other = NameKey.of(asked);
    Set<String> words = new HashSet<>(List.of(one.split(" ")));
    words.removeIf(word -> word.length() < FEWEST_LETTERS);
    return one.isEmpty()
        || one.equals(other)
        || List.of(other.split(" ")).stream().anyMatch(words::contains)
        || initials(one).equals(other)
        || initials(other).equals(one);
  }

  private static String initials(String words) {
    StringBuilder initials = new StringBuilder();
    for (String word : words.split(" ")) {
      if (!word.isEmpty() && !SMALL.contains(word)) {
        initials.appendCodePoint(word.codePointAt(0));
      }
    }
    return initials.toString();
  }

  private static Optional<Link.RunnerUp> runnerUp(Candidate candidate, Manifest manifest) {
    double score = Math.max(0, Math.min(1, candidate.score() / FULL_SCORE));
    return manifest.item(candidate.id()).map(item -> new Link.RunnerUp(item, rounded(score)));
  }

  private static List<String> reasons(Candidate best, boolean alike, Query query) {
    List<String> reasons = new ArrayList<>();
    String score = String.format(Locale.ROOT, "%.0f", best.score());
    reasons.add("service: " + (best.match() ? "match" : "no other so near") + ", score " + score);
    if (!alike) {
      reasons.add("against: the service calls it " + best.name());
    }
    query.type().ifPresent(type -> reasons.add("asked for: " + type));
    for (Query.Property known : query.properties()) {
      reasons.add("asked for: " + known.property() + " " + known.item());
    }
    return reasons;
  }

  private static double rounded(double score) {
    return Math.round(score * 1000) / 1000.0;
  }

  /**
   * A person's item is a human's, and nothing else's is, where the service tells; an organization's
   * is no film's.
   */
  private static boolean isOfType(Candidate candidate, Query query) {
    if (query.type().isEmpty() || candidate.types().isEmpty()) {
      return true;
    }
    Set<String> types = Set.copyOf(candidate.types());
    if (types.contains(HUMAN) != query.type().get().equals(HUMAN)) {
      return false;
    }
    Set<Kind> kinds = new HashSet<>();
    types.forEach(type -> Kind.ofClass(type).ifPresent(kinds::add));
    return kinds.isEmpty() || Kind.ofClass(query.type().get()).map(kinds::contains).orElse(true);
  }
}
