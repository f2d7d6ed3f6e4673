package org.w3id.dateline.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3id.dateline.kb.KbItem;
import org.w3id.dateline.kb.Kind;
import org.w3id.dateline.link.Candidate.Match;

/** What speaks for a candidate, and for none of them, as numbers that weights are learnt for. */
final class Features {
  private static final int FEW_WORDS = 2;
  private static final Set<String> OF_PLACES = Set.of("in", "at", "near", "across");

  /** What speaks for a candidate besides its name and fame. */
  private static final Set<String> EVIDENCE =
      Set.of(
          "context:near",
          "context:told",
          "context:article",
          "coherence:country",
          "coherence:related",
          "coherence:elsewhere",
          "coherence:placed");

  private final Profiles profiles;

  Features(Profiles profiles) {
    this.profiles = profiles;
  }

  /**
   * What is known of a candidate.
   *
   * @param values by the names of features; what is not there is 0
   * @param reasons the same for people
   */
  record Described(Map<String, Double> values, List<String> reasons) {}

  /** Describes the candidates of a subject. */
  List<Described> of(
      int at, Subject subject, List<Candidate> candidates, Scene scene, boolean sport) {
    Set<String> own = Words.of(subject.names().stream().map(Subject.Name::text).toList());
    Map<String, String> written = Words.written(subject.words());
    Words.written(subject.told()).forEach(written::putIfAbsent);
    Set<String> near = Words.of(subject.words());
    Set<String> told = Words.of(subject.told());
    near.removeAll(own);
    told.removeAll(own);
    double bestWorld = 0;
    int mostLinks = 0;
    for (Candidate candidate : candidates) {
      bestWorld = Math.max(bestWorld, candidate.world().map(WorldLinker.Scored::score).orElse(0.0));
      mostLinks = Math.max(mostLinks, candidate.item().sitelinks());
    }
    List<Described> described = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Map<String, Double> values = new LinkedHashMap<>();
      List<String> reasons = new ArrayList<>();
      name(subject, candidate, scene, values, reasons);
      List<String> shared = context(candidate, own, near, told, scene, values);
      if (!shared.isEmpty()) {
        reasons.add("context: " + words(shared, written));
      }
      coherence(at, subject, candidate, scene, values, reasons);
      fame(candidate, mostLinks, values, reasons);
      if (sport && !isPlaceOnly(subject)) {
        sport(candidate, values);
      } else {
        world(candidate, bestWorld, values, reasons);
      }
      if (isAlone(subject, candidate, values)) {
        values.put("name:alone", 1.0);
      }
      described.add(new Described(values, List.copyOf(reasons)));
    }
    return described;
  }

  private static void name(
      Subject subject,
      Candidate candidate,
      Scene scene,
      Map<String, Double> values,
      List<String> reasons) {
    Match match = candidate.match();
    String type = lower(subject.type());
    values.put("name:" + lower(match), 1.0);
    values.put("kind:" + type + "/" + lower(candidate.item().kind()), 1.0);
    boolean words = CandidateFinder.words(candidate.item().label()).size() > 1;
    if (match.isExact() && words) {
      values.put("name:long", 1.0);
    }
    KbItem item = candidate.item();
    if (match.isExact()
        && subject.names().stream()
            .anyMatch(n -> item.label().equals(n.text()) || item.aliases().contains(n.text()))) {
      values.put("name:same-letters", 1.0);
    }
    if (match.isExact() && isSpeltOtherwise(subject, item)) {
      values.put("name:spelt-otherwise", 1.0);
    }
    if (candidate.covered() < 1) {
      values.put("name:uncovered", 1 - candidate.covered());
    }
    reasons.add("name: " + match.words());
    if (!match.isExact() && !candidate.rest().isEmpty()) {
      List<String> there =
          candidate.rest().stream()
              .filter(w -> w.length() > 2 && scene.words().contains(Words.stem(w)))
              .toList();
      double share = there.size() / (double) candidate.rest().size();
      if (match == Match.PART || match == Match.WHOLE) {
        values.put("rest:lacking", (1 - share) * Math.min(3, candidate.rest().size()));
        values.put("rest:there", share);
      } else {
        values.put("rest:name-there", share);
      }
      if (!there.isEmpty()) {
        reasons.add("rest of the name: " + String.join(", ", there));
      }
    }
  }

  /** Returns whether the text explains an acronym by words that are no name of an item. */
  private static boolean isSpeltOtherwise(Subject subject, KbItem item) {
    for (Subject.Name name : subject.names()) {
      if (name.longForm().isPresent()) {
        List<String> words = NameForms.content(CandidateFinder.words(name.longForm().get()));
        return !CandidateFinder.words(item.label()).containsAll(words)
            && item.aliases().stream()
                .noneMatch(alias -> CandidateFinder.words(alias).containsAll(words));
      }
    }
    return false;
  }

  /** Returns whether a name of one word is all that speaks for a candidate. */
  private static boolean isAlone(Subject subject, Candidate candidate, Map<String, Double> values) {
    return candidate.match().isExact()
        && candidate.world().isEmpty()
        && subject.names().stream().allMatch(n -> n.text().indexOf(' ') < 0)
        && Collections.disjoint(values.keySet(), EVIDENCE);
  }

  /** Returns the first of some stems as the text writes them. */
  private static String words(List<String> stems, Map<String, String> written) {
    return String.join(", ", stems.stream().limit(4).map(s -> written.getOrDefault(s, s)).toList());
  }

  /** Returns the stems of what an item and the sentences that name a subject have in common. */
  private List<String> context(
      Candidate candidate,
      Set<String> own,
      Set<String> near,
      Set<String> told,
      Scene scene,
      Map<String, Double> values) {
    Set<String> profile = profiles.of(candidate.item()).words();
    Set<String> shared = new LinkedHashSet<>();
    int inNear = 0;
    int inTold = 0;
    int inAll = 0;
    for (String word : profile) {
      if (own.contains(word)) {
        continue;
      }
      boolean isNear = near.contains(word);
      boolean isTold = told.contains(word);
      inNear += isNear ? 1 : 0;
      inTold += isTold ? 1 : 0;
      if (scene.words().contains(word) && !isNear && !isTold) {
        inAll++;
      } else if (isNear || isTold) {
        shared.add(word);
      }
    }
    putShare("context:near", inNear, values);
    putShare("context:told", inTold, values);
    putShare("context:article", inAll, values);
    if (inNear + inTold + inAll == 0) {
      values.put(profile.size() > FEW_WORDS ? "context:none" : "context:unknown", 1.0);
    }
    return List.copyOf(shared);
  }

  private static void coherence(
      int at,
      Subject subject,
      Candidate candidate,
      Scene scene,
      Map<String, Double> values,
      List<String> reasons) {
    KbItem item = candidate.item();
    double fit = scene.fit(at, item);
    if (fit > 0) {
      values.put("coherence:country", fit);
      scene
          .country(item)
          .filter(c -> !c.equals(item.label()))
          .ifPresent(c -> reasons.add("coherence: others of " + c));
    }
    if (scene.isForeign(at, item)) {
      values.put("coherence:foreign", 1.0);
    }
    List<KbItem> related = scene.related(at, item);
    putShare("coherence:related", related.size(), values);
    if (!related.isEmpty()) {
      reasons.add(
          "coherence: " + String.join(", ", related.stream().limit(3).map(KbItem::label).toList()));
    }
    if (scene.isElsewhere(at, item)) {
      values.put("coherence:elsewhere", 1.0);
      reasons.add("coherence: named in full elsewhere");
    }
    if (scene.isPlaced(subject, item)) {
      values.put("coherence:placed", 1.0);
      reasons.add("place: the name behind the comma");
    } else if (scene.isMisplaced(subject, item)) {
      values.put("coherence:misplaced", 1.0);
    }
  }

  /** What is named once or twice, and behind a preposition of places, is no team. */
  private static boolean isPlaceOnly(Subject subject) {
    return subject.times() <= 2 && !Collections.disjoint(subject.told(), OF_PLACES);
  }

  /**
   * In a text about sport the names of places are often those of their teams; how sure the world is
   * of the place then tells nothing.
   */
  private static void sport(Candidate candidate, Map<String, Double> values) {
    Kind kind = candidate.item().kind();
    if (kind == Kind.PLACE && candidate.match().isExact()) {
      values.put("sport:place", 1.0);
    } else if (kind == Kind.ORGANIZATION && candidate.match() == Match.PART) {
      values.put("sport:team", 1.0);
    }
  }

  private static void fame(
      Candidate candidate, int mostLinks, Map<String, Double> values, List<String> reasons) {
    int links = candidate.item().sitelinks();
    values.put("fame:sitelinks", Math.log1p(links) / 5);
    if (links < mostLinks) {
      values.put("fame:behind", (Math.log1p(mostLinks) - Math.log1p(links)) / 5);
    }
    reasons.add("prior: " + links + (links == 1 ? " sitelink" : " sitelinks"));
  }

  private static void world(
      Candidate candidate, double bestWorld, Map<String, Double> values, List<String> reasons) {
    double world = candidate.world().map(WorldLinker.Scored::score).orElse(0.0);
    if (world > 0) {
      values.put("world:score", world);
      reasons.add("world: " + candidate.world().orElseThrow().candidate().match().words());
    }
    if (bestWorld > world) {
      values.put("world:other", bestWorld - world);
    }
  }

  private static void putShare(String name, int count, Map<String, Double> values) {
    if (count > 0) {
      values.put(name, count / (count + 1.0));
    }
  }

  /** Describes the case that a subject is none of its candidates. */
  static Map<String, Double> ofNone(Subject subject, List<Candidate> candidates) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("none", 1.0);
    values.put("none:" + lower(subject.type()), 1.0);
    List<String> names = CandidateFinder.fullNames(subject);
    if (names.stream().allMatch(n -> n.indexOf(' ') < 0)) {
      values.put("none:word", 1.0);
    }
    if (names.stream().allMatch(n -> n.length() < 6 && n.equals(n.toUpperCase(Locale.ROOT)))) {
      values.put("none:acronym", 1.0);
    }
    if (candidates.stream().noneMatch(c -> c.match().isExact())) {
      values.put("none:inexact", 1.0);
    }
    if (names.size() > 1) {
      values.put("none:names", 1.0);
    }
    return values;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
