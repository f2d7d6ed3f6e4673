package org.w3id.dateline.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.Mention;
import org.w3id.dateline.entity.MentionKind;
import org.w3id.dateline.link.Candidate.Match;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.world.World;
import org.w3id.dateline.world.WorldEntry;

/**
 * Ties entities to items of Wikidata, by way of a {@link World}. Safe for use by several threads.
 *
 * <p>Each entry that bears one of an entity's names and agrees with its type gets a weight: its
 * prominence, what share of the entity's names lead to it, and how well it fits the other countries
 * and cities of the text. "None of these" has a weight, too, the larger the less a name says. The
 * heaviest entry is linked, with its share of all weights as the score, if that is at least one
 * half. Takes time linear in the number of mentions.
 */
public final class Linker {
  private static final double THRESHOLD = 0.5;
  private static final double PROMINENCE_BASE = 3;
  private static final double FIT_FACTOR = 20;

  /** "Birmingham, Alabama": the name behind the comma says where. */
  private static final double PLACED_FACTOR = 50;

  private static final double NONE_OF_A_LONG_NAME = 0.03;
  private static final double NONE_OF_A_WORD = 0.08;
  private static final double NONE_OF_AN_ACRONYM = 0.15;
  private static final double NONE_OF_A_DOUBTFUL_NAME = 0.6;

  private final World world;
  private final CandidateFinder finder;

  /** Links against a world. */
  public Linker(World world) {
    this.world = world;
    this.finder = new CandidateFinder(world);
  }

  /** Returns at most one link for each entity, in the order of the entities. */
  public List<Link> link(ParsedText text, Entities entities) {
    List<List<Candidate>> candidates = new ArrayList<>();
    List<Integer> named = new ArrayList<>();
    Map<Integer, Integer> byStart = new HashMap<>();
    for (Entity entity : entities.all()) {
      int times = 0;
      for (Mention mention : entity.mentions()) {
        if (mention.kind() == MentionKind.NAMED) {
          byStart.put(mention.span().start(), candidates.size());
          times++;
        }
      }
      candidates.add(times == 0 ? List.of() : finder.find(entity, text));
      named.add(times);
    }
    Setting setting = Setting.of(world, candidates, named);
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Entity entity = entities.all().get(i);
      Set<String> placed =
          candidates.get(i).size() > 1 ? placed(entity, text, byStart, candidates) : Set.of();
      choose(entity, candidates.get(i), setting, placed).ifPresent(links::add);
    }
    return links;
  }

  /** Returns the ids of the countries that names behind a comma put an entity in. */
  private Set<String> placed(
      Entity entity,
      ParsedText text,
      Map<Integer, Integer> byStart,
      List<List<Candidate>> candidates) {
    Set<String> countries = new HashSet<>();
    String words = text.document().text();
    for (Mention mention : entity.mentions()) {
      Span span = mention.span();
      if (!words.startsWith(", ", span.end())) {
        continue;
      }
      Integer next = byStart.get(span.end() + 2);
      if (next != null) {
        for (Candidate candidate : candidates.get(next)) {
          world.countryOf(candidate.entry()).map(WorldEntry::id).ifPresent(countries::add);
        }
      }
    }
    return countries;
  }

  private Optional<Link> choose(
      Entity entity, List<Candidate> candidates, Setting setting, Set<String> placed) {
    List<Weighed> weighed = new ArrayList<>();
    double all = 0;
    double none = 0;
    for (Candidate candidate : candidates) {
      WorldEntry entry = candidate.entry();
      double prominence = Math.pow(PROMINENCE_BASE, entry.prominence() - 3.0);
      double weight = prominence * candidate.covered();
      if (candidates.size() > 1) {
        weight *= 1 + FIT_FACTOR * setting.fit(entry);
        boolean there = world.countryOf(entry).map(c -> placed.contains(c.id())).orElse(false);
        weight *= there && !entry.is(WorldEntry.COUNTRY) ? PLACED_FACTOR : 1;
      }
      if (candidate.recurring() && !setting.isAbout(entry)) {
        none += weight;
      }
      none = Math.max(none, prominence * (1 - candidate.covered()));
      weighed.add(new Weighed(candidate, weight));
      all += weight;
    }
    if (weighed.isEmpty()) {
      return Optional.empty();
    }
    weighed.sort(Comparator.comparingDouble(Weighed::weight).reversed());
    Weighed best = weighed.get(0);
    WorldEntry entry = best.candidate().entry();
    double score = best.weight() / (all + none + none(best.candidate()));
    if (score < THRESHOLD || entry.item().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Link(
            entity.id(),
            entry.item().get(),
            Math.round(score * 1000) / 1000.0,
            best.candidate().match().words(),
            weighed.stream()
                .skip(1)
                .map(w -> w.candidate().entry().item())
                .flatMap(Optional::stream)
                .findFirst()));
  }

  private record Weighed(Candidate candidate, double weight) {}

  /** Returns the weight of "none of these". */
  private static double none(Candidate candidate) {
    if (candidate.match() == Match.DOUBTFUL) {
      return NONE_OF_A_DOUBTFUL_NAME;
    }
    if (candidate.match() == Match.ACRONYM) {
      return NONE_OF_AN_ACRONYM;
    }
    return candidate.entry().label().indexOf(' ') > 0 ? NONE_OF_A_LONG_NAME : NONE_OF_A_WORD;
  }
}
