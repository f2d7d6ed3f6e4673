package org.w3id.dateline.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.world.World;

/**
 * Ties entities to items of Wikidata, by way of a {@link World}. Safe for use by several threads.
 *
 * <p>The likeliest entry is linked if it is likelier than not. Takes time linear in the number of
 * mentions.
 */
public final class Linker {
  private static final double THRESHOLD = 0.5;

  private final WorldLinker worldLinker;

  /** Links against a world. */
  public Linker(World world) {
    this.worldLinker = new WorldLinker(world);
  }

  /** Returns at most one link for each entity, in the order of the entities. */
  public List<Link> link(ParsedText text, Entities entities) {
    return link(Subjects.of(text, entities));
  }

  /**
   * Returns at most one link for each subject, in their order.
   *
   * @param subjects all of one article, which lend each other context
   */
  public List<Link> link(List<Subject> subjects) {
    List<List<WorldLinker.Scored>> scored = worldLinker.weigh(subjects);
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      choose(subjects.get(i), scored.get(i)).ifPresent(links::add);
    }
    return links;
  }

  private static Optional<Link> choose(Subject subject, List<WorldLinker.Scored> scored) {
    if (scored.isEmpty() || scored.get(0).score() < THRESHOLD) {
      return Optional.empty();
    }
    WorldLinker.Scored best = scored.get(0);
    return best.candidate()
        .entry()
        .item()
        .map(
            item ->
                new Link(
                    subject.id(),
                    item,
                    rounded(best.score()),
                    best.candidate().match().words(),
                    runnerUp(scored),
                    reasons(best)));
  }

  private static Optional<Link.RunnerUp> runnerUp(List<WorldLinker.Scored> scored) {
    return scored.stream()
        .skip(1)
        .filter(s -> s.candidate().entry().item().isPresent())
        .findFirst()
        .map(
            s -> new Link.RunnerUp(s.candidate().entry().item().orElseThrow(), rounded(s.score())));
  }

  private static List<String> reasons(WorldLinker.Scored best) {
    List<String> reasons = new ArrayList<>();
    reasons.add("name: " + best.candidate().match().words());
    if (best.placed()) {
      reasons.add("place: the name behind the comma");
    }
    if (best.fit() > 0) {
      reasons.add("coherence: others of its country");
    }
    reasons.add("prior: prominence " + best.candidate().entry().prominence() + " of 5");
    return reasons;
  }

  private static double rounded(double score) {
    return Math.round(score * 1000) / 1000.0;
  }
}
