package org.w3id.dateline.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.kb.KbIndex;
import org.w3id.dateline.kb.KbItem;
import org.w3id.dateline.link.WorldCandidate.Match;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.world.World;
import org.w3id.dateline.world.WorldEntry;

/**
 * Ties entities to items of Wikidata, by way of a {@link World} and, where there is one, of an
 * index. Safe for use by several threads.
 *
 * <p>The likeliest candidate is linked if it is likely enough: a threshold that is learnt with the
 * weights. Takes time linear in the number of mentions.
 */
public final class Linker {
  private static final double THRESHOLD = 0.5;
  private static final double HALF = 0.5;

  /** So little has what is said to lie elsewhere. */
  private static final double RULED_OUT = 0.05;

  private final WorldLinker worldLinker;
  private final @Nullable IndexLinker indexLinker;

  /** Links against a world. */
  public Linker(World world) {
    this(world, Optional.empty());
  }

  /** Links against a world and, where it is there, an index. */
  public Linker(World world, Optional<KbIndex> index) {
    worldLinker = new WorldLinker(world);
    indexLinker = index.map(i -> new IndexLinker(i, world)).orElse(null);
  }

  /** Returns at most one link for each entity, in the order of the entities. */
  public List<Link> link(ParsedText text, Entities entities) {
    return decide(text, entities).links();
  }

  /** Returns the links of entities, and who is not the entry of the world whose name it bears. */
  public Linking decide(ParsedText text, Entities entities) {
    List<Subject> subjects = Subjects.of(text, entities);
    List<List<WorldLinker.Scored>> scored = worldLinker.weigh(subjects);
    Map<String, Link> links = new LinkedHashMap<>();
    link(subjects, scored).forEach(link -> links.put(link.entity(), link));
    Map<String, String> refused = new HashMap<>();
    for (int i = 0; i < scored.size(); i++) {
      Subject subject = subjects.get(i);
      Optional<WorldEntry> entry = refused(subject, scored.get(i));
      Optional<String> item = Optional.ofNullable(links.get(subject.id())).map(Link::item);
      if (entry.isPresent() && (item.isEmpty() || item.equals(entry.get().item()))) {
        links.remove(subject.id());
        refused.put(subject.id(), subject.longestName());
      }
    }
    return new Linking(List.copyOf(links.values()), refused);
  }

  /**
   * The entry that a subject is not although its names speak for it. A doubtful name, and an
   * acronym among other names, say too little; countries are named in more ways than names tell, so
   * that another must fit better.
   */
  private static Optional<WorldEntry> refused(Subject subject, List<WorldLinker.Scored> scored) {
    for (WorldLinker.Scored one : scored) {
      WorldEntry entry = one.candidate().entry();
      if (subject.worldEntry().equals(Optional.of(entry.id()))) {
        boolean rival = scored.stream().anyMatch(other -> other.fit() > one.fit());
        return Optional.of(entry)
            .filter(e -> one.score() < THRESHOLD)
            .filter(e -> one.candidate().match() != Match.DOUBTFUL || one.score() < RULED_OUT)
            .filter(e -> one.candidate().covered() > HALF)
            .filter(e -> rival || !e.is(WorldEntry.COUNTRY));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns at most one link for each subject, in their order.
   *
   * @param subjects all of one article, which lend each other context
   */
  public List<Link> link(List<Subject> subjects) {
    return link(subjects, worldLinker.weigh(subjects));
  }

  private List<Link> link(List<Subject> subjects, List<List<WorldLinker.Scored>> scored) {
    List<Link> links = new ArrayList<>();
    if (indexLinker != null) {
      double threshold = indexLinker.threshold();
      for (Weighing weighing : indexLinker.weigh(subjects, scored)) {
        choose(weighing, threshold).ifPresent(links::add);
      }
      return List.copyOf(links);
    }
    for (int i = 0; i < subjects.size(); i++) {
      choose(subjects.get(i), scored.get(i)).ifPresent(links::add);
    }
    return List.copyOf(links);
  }

  /** Returns how the candidates of each entity are weighed; nothing without an index. */
  public List<Weighing> weigh(ParsedText text, Entities entities) {
    if (indexLinker == null) {
      return List.of();
    }
    List<Subject> subjects = Subjects.of(text, entities);
    return indexLinker.weigh(subjects, worldLinker.weigh(subjects));
  }

  /**
   * Returns the same as if the world knew nobody and others bore the names as well: what shows
   * whether context decides.
   *
   * @param rivals items of which a few of the same kind are given each entity's name
   */
  public List<Weighing> weighAmong(ParsedText text, Entities entities, List<KbItem> rivals) {
    return indexLinker == null
        ? List.of()
        : indexLinker.weighAmong(Subjects.of(text, entities), rivals);
  }

  private static Optional<Link> choose(Weighing weighing, double threshold) {
    if (weighing.choices().isEmpty() || weighing.choices().get(0).score() < threshold) {
      return Optional.empty();
    }
    Weighing.Choice best = weighing.choices().get(0);
    return Optional.of(
        new Link(
            weighing.subject(),
            best.item(),
            rounded(best.score()),
            best.match(),
            weighing.choices().stream()
                .skip(1)
                .findFirst()
                .map(c -> new Link.RunnerUp(c.item(), rounded(c.score()))),
            best.reasons()));
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
