package org.w3id.dateline.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.fact.Polarity;
import org.w3id.dateline.fact.Relation;
import org.w3id.dateline.link.Extraction;
import org.w3id.dateline.link.Link;
import org.w3id.dateline.link.Subject;
import org.w3id.dateline.table.Table;

/**
 * Asks a reconciliation service for the items of named entities that offline linking left without
 * one or unsure. Safe for use by several threads, of which one asks at a time.
 *
 * <p>A candidate becomes a link where the service says that it matches, or where its score is high
 * and far from the next. What is in the cache is not asked again, so that the same article has the
 * same links.
 */
public final class Reconciler {
  /** How links say that they come from here. */
  public static final String METHOD = "reconciliation";

  /** Links of offline linking that are less sure than this are asked for. */
  private static final double SURE = 0.5;

  private static final int LONGEST_NAME = 200;

  private final Service service;
  private final Choice choice = new Choice();
  private final Map<EntityType, List<String>> types = new EnumMap<>(EntityType.class);
  private final Map<String, String> properties = new HashMap<>();
  private int asked;
  private int fromCache;
  private int answered;
  private int linked;
  private int failed;

  /** Takes which service to ask. Nothing is asked before the first article needs it. */
  public Reconciler(ReconcileSettings settings) {
    service = new Service(settings);
    for (Table.Row row : Table.of(Reconciler.class, "types.tsv", "type", "items").rows()) {
      types.put(type(row), row.words("items"));
    }
    for (Table.Row row : Table.of(Reconciler.class, "properties.tsv", "relation", "item").rows()) {
      properties.put(row.cell("relation"), row.cell("item"));
    }
  }

  private static EntityType type(Table.Row row) {
    try {
      return EntityType.valueOf(row.cell("type"));
    } catch (IllegalArgumentException e) {
      throw row.problem(
          "there is no type of entities \"" + row.cell("type") + "\"",
          "Take one of " + List.of(EntityType.values()) + ".");
    }
  }

  /** Returns an extraction with the links that the service adds. */
  public synchronized Reconciliation reconcile(Extraction extraction) {
    List<Entity> open = new ArrayList<>();
    for (Entity entity : extraction.entities().all()) {
      boolean sure = extraction.linkOf(entity.id()).filter(l -> l.score() >= SURE).isPresent();
      if (!sure && entity.isNamed() && isWorthAsking(entity.type(), entity.label().strip())) {
        open.add(entity);
      }
    }
    Reconciled found =
        ask(open, Entity::id, (entity, manifest) -> query(entity, extraction, manifest), true);
    return new Reconciliation(
        found.links().isEmpty() ? extraction : with(extraction, found.links()),
        found.complete(),
        found.notices());
  }

  /**
   * Returns the links that the service gives to what a graph tells of, also where it leaves others
   * unanswered: these can be asked for again without the article.
   *
   * @param subjects those of one article that have no item yet, or an unsure one
   */
  public synchronized Reconciled link(List<Subject> subjects) {
    List<Subject> open = subjects.stream().filter(s -> isWorthAsking(s.type(), name(s))).toList();
    return ask(
        open,
        Subject::id,
        (subject, manifest) ->
            new Query(
                name(subject),
                manifest.isWikidata()
                    ? types.getOrDefault(subject.type(), List.of()).stream().findFirst()
                    : Optional.empty(),
                List.of()),
        false);
  }

  /**
   * Asks, and counts the links that it returns: where all or none count, none if one is missing.
   */
  private <T> Reconciled ask(
      List<T> open,
      Function<T, String> id,
      BiFunction<T, Manifest, Query> question,
      boolean allOrNone) {
    if (open.isEmpty()) {
      return new Reconciled(List.of(), true, List.of());
    }
    asked += open.size();
    Optional<Manifest> manifest = service.manifest();
    if (manifest.isEmpty()) {
      failed += open.size();
      return new Reconciled(List.of(), false, service.takeNotices());
    }
    Map<String, Query> queries = new LinkedHashMap<>();
    open.forEach(one -> queries.put(id.apply(one), question.apply(one, manifest.get())));
    Map<Query, Answer> answers = answers(queries);
    List<Link> links = new ArrayList<>();
    queries.forEach(
        (entity, query) -> {
          Answer answer = answers.get(query);
          if (answer == null) {
            failed++;
          } else {
            choice.of(entity, query, answer, manifest.get()).ifPresent(links::add);
          }
        });
    boolean complete = answers.keySet().containsAll(queries.values());
    if (allOrNone && !complete) {
      links.clear();
    }
    linked += links.size();
    return new Reconciled(links, complete, service.takeNotices());
  }

  /** Returns how the run went so far. */
  public synchronized ReconcileCounts counts() {
    return new ReconcileCounts(asked, fromCache, answered, linked, failed, service.requests());
  }

  private Map<Query, Answer> answers(Map<String, Query> queries) {
    Map<Query, Answer> answers = new HashMap<>();
    Set<Query> open = new LinkedHashSet<>();
    for (Query query : queries.values()) {
      Optional<Answer> kept = service.kept(query);
      kept.ifPresent(answer -> answers.put(query, answer));
      if (kept.isPresent()) {
        fromCache++;
      } else {
        open.add(query);
      }
    }
    Map<Query, Answer> given = service.ask(List.copyOf(open));
    for (Query query : queries.values()) {
      answered += given.containsKey(query) ? 1 : 0;
    }
    answers.putAll(given);
    return answers;
  }

  /** A last or first name alone names too many. */
  private boolean isWorthAsking(EntityType type, String name) {
    return types.containsKey(type)
        && name.length() > 1
        && name.length() <= LONGEST_NAME
        && (type != EntityType.PERSON || name.indexOf(' ') > 0);
  }

  /** The longest name; of several the first in the order of the alphabet. */
  private static String name(Subject subject) {
    return subject.names().stream()
        .map(Subject.Name::text)
        .min(Comparator.<String>comparingInt(name -> -name.length()).thenComparing(name -> name))
        .orElse("");
  }

  private Query query(Entity entity, Extraction extraction, Manifest manifest) {
    String name = entity.label().strip().replaceAll("\\s+", " ");
    if (!manifest.isWikidata()) {
      return new Query(name, Optional.empty(), List.of());
    }
    Set<Query.Property> known = new LinkedHashSet<>();
    for (Relation relation : extraction.facts().relations()) {
      String property = properties.get(relation.type());
      if (property != null
          && relation.subject().equals(entity.id())
          && relation.factuality().polarity() == Polarity.POSITIVE) {
        relation
            .object()
            .flatMap(extraction::linkOf)
            .filter(link -> link.score() >= SURE && manifest.item(link.item()).isPresent())
            .ifPresent(link -> known.add(new Query.Property(property, link.item())));
      }
    }
    List<String> type = types.getOrDefault(entity.type(), List.of());
    return new Query(name, type.stream().findFirst(), List.copyOf(known));
  }

  /** Returns an extraction whose links are those of offline linking, but where one was added. */
  private static Extraction with(Extraction extraction, List<Link> added) {
    Map<String, Link> byEntity = new HashMap<>();
    extraction.links().forEach(link -> byEntity.put(link.entity(), link));
    added.forEach(link -> byEntity.put(link.entity(), link));
    List<Link> links = new ArrayList<>();
    for (Entity entity : extraction.entities().all()) {
      Link link = byEntity.get(entity.id());
      if (link != null) {
        links.add(link);
      }
    }
    return new Extraction(
        extraction.text(), extraction.times(), extraction.entities(), extraction.facts(), links);
  }
}
