package org.w3id.dateline.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.kb.KbIndex;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.time.TimeExpression;
import org.w3id.dateline.world.World;
import org.w3id.dateline.world.WorldEntry;

/**
 * Finds who and what a document speaks of. Safe for use by several threads.
 *
 * <p>Deterministic coreference in sieves, the most precise first (Lee et al. 2013): names, what the
 * grammar states, then definite nouns and pronouns from left to right.
 */
public final class EntityFinder {
  private final World world;
  private final Lexicon lexicon = new Lexicon();
  private final NameFinder nameFinder;
  private final ProperRuns properRuns = new ProperRuns(lexicon);
  private final Demonyms demonyms;
  private final ProperMentions properMentions;
  private final CommonMentions commonMentions;
  private final PublicBodies publicBodies;
  private final PersonsByEvidence personsByEvidence;

  /** Loads the built-in models and tables. */
  public EntityFinder(World world) {
    this(world, NameModel.builtIn());
  }

  /** Takes a name model in place of the built-in one. */
  public EntityFinder(World world, NameModel names) {
    this(world, names, Optional.empty());
  }

  /** Takes a name model, and an index that knows longer names than it, where there is one. */
  public EntityFinder(World world, NameModel names, Optional<KbIndex> index) {
    MentionWords.load();
    this.world = world;
    nameFinder = new NameFinder(names);
    demonyms = new Demonyms(world);
    publicBodies = new PublicBodies(world);
    personsByEvidence = new PersonsByEvidence(world, lexicon);
    properMentions = new ProperMentions(world, lexicon, demonyms, index);
    commonMentions = new CommonMentions(world, lexicon, new QuantityFinder());
  }

  /**
   * Finds the entities of a document and all their mentions.
   *
   * @param times time expressions of the document: none of their words is a name
   */
  public Entities find(ParsedText text, List<TimeExpression> times) {
    boolean[][] timed = new boolean[text.sentences().size()][];
    for (Sentence sentence : text.sentences()) {
      timed[sentence.index()] = new boolean[sentence.size()];
    }
    for (TimeExpression time : times) {
      if (time.sentence() >= 0) {
        Arrays.fill(timed[time.sentence()], time.firstToken(), time.lastToken() + 1, true);
      }
    }
    List<List<ProperRun>> runs = new ArrayList<>();
    text.sentences().forEach(s -> runs.add(new ArrayList<>()));
    for (NameFinder.Found name : nameFinder.find(text)) {
      if (name.type() != EntityType.GROUP) {
        runs.get(name.sentence())
            .add(new ProperRun(name.first(), name.last(), name.type(), false, name.probability()));
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    Set<String> acronyms = ProperRuns.acronyms(text.sentences());
    for (Sentence sentence : text.sentences()) {
      boolean[] taken = timed[sentence.index()];
      List<ProperRun> here = runs.get(sentence.index());
      here.removeIf(r -> overlaps(r, taken));
      here.addAll(properRuns.find(sentence, taken, acronyms));
      List<Candidate> names = properMentions.find(sentence, here, taken);
      names.addAll(demonyms.find(sentence, taken, names));
      candidates.addAll(names);
      candidates.addAll(commonMentions.find(sentence, taken, names));
    }
    Collections.sort(candidates);
    ExplainedAcronyms.resolve(text, candidates);
    personsByEvidence.resolve(candidates);
    publicBodies.resolve(text, candidates);
    Clusters clusters = new Clusters(candidates);
    new NamesAlike(clusters).resolve();
    new Constructions(clusters).resolve();
    new OwnedNouns(clusters).resolve();
    Speakers speakers = new Speakers(text, lexicon, clusters, new Quotations(text));
    new Anaphora(world, lexicon, clusters, speakers).resolve();
    speakers.resolve();
    return entities(clusters);
  }

  private static boolean overlaps(ProperRun run, boolean[] taken) {
    for (int i = run.first(); i <= run.last(); i++) {
      if (taken[i]) {
        return true;
      }
    }
    return false;
  }

  private Entities entities(Clusters clusters) {
    Set<Cluster> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Entity> entities = new ArrayList<>();
    for (Candidate c : clusters.candidates()) {
      Cluster cluster = clusters.of(c);
      if (seen.add(cluster)) {
        entity(cluster, clusters, entities.size() + 1).ifPresent(entities::add);
      }
    }
    return new Entities(entities);
  }

  private static Optional<Entity> entity(Cluster cluster, Clusters clusters, int number) {
    List<Candidate> members = cluster.members();
    boolean onlyPronouns = members.stream().allMatch(Candidate::isPronoun);
    if (onlyPronouns && members.stream().noneMatch(EntityFinder::isSomebody)) {
      return Optional.empty();
    }
    EntityType type = type(cluster);
    List<Mention> mentions = members.stream().map(m -> mention(m, cluster, clusters)).toList();
    Optional<Quantity> count =
        members.stream().map(m -> m.quantity).flatMap(Optional::stream).findFirst();
    return Optional.of(
        new Entity(
            "e" + number,
            type,
            classes(cluster, type),
            label(cluster),
            mentions,
            count,
            cluster.entry().map(WorldEntry::id),
            best(cluster).flatMap(m -> m.body)));
  }

  /** "the League" is a name where "League of Rights" is one of the same. */
  private static Mention mention(Candidate m, Cluster cluster, Clusters clusters) {
    if (m.isNominal() && m.headToken().isProperNoun() && cluster.isNamed()) {
      String head = m.headToken().form();
      boolean partOfName =
          Character.isUpperCase(head.charAt(0))
              && cluster.members().stream()
                  .anyMatch(o -> o.isNamed() && List.of(o.word.split(" ")).contains(head));
      if (partOfName) {
        return new Mention(m.headToken().span(), m.sentence.index(), m.head, MentionKind.NAMED);
      }
    }
    return new Mention(withName(m, clusters), m.sentence.index(), m.head, m.kind);
  }

  /** The noun phrases of "the group Hamas", "Secretary of State N" end with the name. */
  private static Span withName(Candidate m, Clusters clusters) {
    if (!m.isNominal()) {
      return m.span();
    }
    return clusters
        .nameFrom(m.sentence.index(), Offices.behind(m, clusters))
        .filter(name -> clusters.areSame(m, name))
        .map(name -> m.span().cover(name.span()))
        .orElseGet(() -> m.sentence.span(m.first, Offices.last(m)));
  }

  private static EntityType type(Cluster cluster) {
    if (cluster.entry().isPresent()) {
      return EntityType.of(cluster.entry().get());
    }
    Map<EntityType, Integer> votes = new EnumMap<>(EntityType.class);
    boolean named = cluster.isNamed();
    for (Candidate m : cluster.members()) {
      if (named ? m.isNamed() : !m.isPronoun() || cluster.members().size() == 1) {
        votes.merge(m.type, 1, Integer::sum);
      }
    }
    if (votes.isEmpty()) {
      return cluster.members().get(0).type;
    }
    return Collections.max(
            votes.entrySet(),
            Map.Entry.<EntityType, Integer>comparingByValue()
                .thenComparing(Map.Entry.<EntityType, Integer>comparingByKey().reversed()))
        .getKey();
  }

  private static List<String> classes(Cluster cluster, EntityType type) {
    Set<String> classes = new LinkedHashSet<>();
    cluster.entry().ifPresent(e -> classes.addAll(e.classes()));
    if (cluster.entry().isEmpty()) {
      classes.addAll(cluster.classes());
    }
    classes.remove(type.term());
    return List.copyOf(classes);
  }

  /** The entry's label, the longest name, or the longest noun phrase. */
  private static String label(Cluster cluster) {
    if (cluster.entry().isPresent()) {
      return cluster.entry().get().label();
    }
    return best(cluster)
        .map(m -> m.sentence.words(m.first, Offices.last(m)))
        .orElseGet(() -> pronounLabel(cluster.members().get(0)));
  }

  /** The longest name, or the longest noun phrase. */
  private static Optional<Candidate> best(Cluster cluster) {
    Comparator<Candidate> longest = Comparator.comparingInt(m -> m.span().length());
    return cluster.members().stream()
        .filter(m -> m.isNamed() || (!cluster.isNamed() && m.isNominal()))
        .max(longest.thenComparing(Comparator.<Candidate>naturalOrder().reversed()));
  }

  /** Of pronouns alone those are kept that stand for people, and "I" of the one who writes. */
  private static boolean isSomebody(Candidate m) {
    return m.gender != Gender.UNKNOWN
        || (m.type == EntityType.GROUP && !Speakers.isFirstPerson(m))
        || m.writer;
  }

  private static String pronounLabel(Candidate first) {
    return first.writer ? "the author" : first.word;
  }
}
