package org.w3id.dateline.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.kb.KbIndex;
import org.w3id.dateline.kb.KbItem;
import org.w3id.dateline.table.Table;
import org.w3id.dateline.world.World;

/** Weighs the items of an index, and the entries of a world, that subjects may be. */
final class IndexLinker {
  private static final int FEWEST_OWN = 2;
  private static final int FEWEST_OF_SPORT = 7;
  private static final int RIVALS = 5;
  private static final double SURE = 0.85;
  private static final double HALF = 0.5;

  private final CandidateFinder finder;
  private final Profiles profiles;
  private final Features features;
  private final Ranker ranker = new Ranker();
  private final Map<String, String> sport = new HashMap<>();

  IndexLinker(KbIndex index, World world) {
    finder = new CandidateFinder(index, new WorldItems(index, world));
    profiles = new Profiles(index);
    features = new Features(profiles);
    for (Table.Row row : Table.of(Linker.class, "sport.tsv", "word", "sort").rows()) {
      sport.put(row.cell("word"), row.cell("sort"));
    }
  }

  /** Returns how likely a candidate must be to be linked. */
  double threshold() {
    return ranker.threshold();
  }

  /**
   * Returns for each subject how its candidates are weighed.
   *
   * @param entries how those of the world are, for each subject
   */
  List<Weighing> weigh(List<Subject> subjects, List<List<WorldLinker.Scored>> entries) {
    boolean sport = isAboutSport(subjects);
    List<List<Candidate>> candidates = candidates(subjects, entries, sport);
    return weigh(subjects, candidates, new Scene(subjects, candidates, profiles), sport);
  }

  /**
   * Returns the same as if the world knew nobody and others bore the names as well.
   *
   * @param rivals items of which a few of the same kind are given each subject's name
   */
  List<Weighing> weighAmong(List<Subject> subjects, List<KbItem> rivals) {
    List<List<WorldLinker.Scored>> entries = new ArrayList<>();
    subjects.forEach(s -> entries.add(List.of()));
    List<List<Candidate>> candidates = candidates(subjects, entries, false);
    Scene scene = new Scene(subjects, candidates, profiles);
    List<List<Candidate>> more = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      more.add(withRivals(candidates.get(i), rivals, 7 * i));
    }
    return weigh(subjects, more, scene, false);
  }

  private static List<Candidate> withRivals(
      List<Candidate> candidates, List<KbItem> rivals, int from) {
    Optional<Candidate> model = candidates.stream().filter(c -> c.match().isExact()).findFirst();
    if (model.isEmpty()) {
      return List.of();
    }
    Map<String, Candidate> all = new LinkedHashMap<>();
    candidates.forEach(c -> all.put(c.item().id(), c));
    int added = 0;
    for (int n = 0; n < rivals.size() && added < RIVALS; n++) {
      KbItem rival = rivals.get((from + n) % rivals.size());
      if (rival.kind() == model.get().item().kind() && !all.containsKey(rival.id())) {
        all.put(rival.id(), model.get().of(rival));
        added++;
      }
    }
    return added == 0 ? List.of() : List.copyOf(all.values());
  }

  private List<List<Candidate>> candidates(
      List<Subject> subjects, List<List<WorldLinker.Scored>> entries, boolean teams) {
    List<List<Candidate>> candidates = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      Subject subject = subjects.get(i);
      candidates.add(
          subject.names().isEmpty() ? List.of() : finder.find(subject, entries.get(i), teams));
    }
    return candidates;
  }

  private List<Weighing> weigh(
      List<Subject> subjects, List<List<Candidate>> candidates, Scene scene, boolean sport) {
    List<Weighing> weighings = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      weighings.add(weigh(i, subjects.get(i), candidates.get(i), scene, sport));
    }
    return weighings;
  }

  private boolean isAboutSport(List<Subject> subjects) {
    Set<String> own = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (Subject subject : subjects) {
      for (String word : subject.words()) {
        String sort = sport.getOrDefault(word, "");
        if (!sort.isEmpty()) {
          (sort.equals("own") ? own : shared).add(word);
        }
      }
    }
    return own.size() >= FEWEST_OWN && 2 * own.size() + shared.size() >= FEWEST_OF_SPORT;
  }

  /**
   * What the world alone is sure of is not given up for a doubt of the weights, nor what it holds
   * likely where they hold nothing likely: it gets the mean of both probabilities.
   */
  private static void heedWorld(List<Candidate> candidates, double[] probabilities) {
    boolean open = Arrays.stream(probabilities).allMatch(p -> p < HALF);
    for (int i = 0; i < probabilities.length; i++) {
      double world = candidates.get(i).world().map(WorldLinker.Scored::score).orElse(0.0);
      double before = probabilities[i];
      if (before < HALF && (world >= SURE || (open && world >= HALF))) {
        double share = (1 - (before + world) / 2) / (1 - before);
        for (int j = 0; j < probabilities.length; j++) {
          probabilities[j] *= share;
        }
        probabilities[i] = (before + world) / 2;
        return;
      }
    }
  }

  private Weighing weigh(
      int at, Subject subject, List<Candidate> candidates, Scene scene, boolean sport) {
    Map<String, Double> none = Features.ofNone(subject, candidates);
    List<Features.Described> described = features.of(at, subject, candidates, scene, sport);
    double[] probabilities = ranker.probabilities(described, none);
    if (!sport) {
      heedWorld(candidates, probabilities);
    }
    List<Weighing.Choice> choices = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      choices.add(
          new Weighing.Choice(
              candidate.item().wikidata().orElse(candidate.item().id()),
              candidate.item().label(),
              candidate.item().sitelinks(),
              candidate.match().words(),
              probabilities[i],
              described.get(i).values(),
              described.get(i).reasons()));
    }
    choices.sort(
        Comparator.comparingDouble(Weighing.Choice::score)
            .reversed()
            .thenComparing(Weighing.Choice::item));
    return new Weighing(subject.id(), none, choices);
  }
}
