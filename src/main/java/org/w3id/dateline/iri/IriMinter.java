package org.w3id.dateline.iri;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3id.dateline.document.CodePoints;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.entity.PublicBody;
import org.w3id.dateline.fact.Event;
import org.w3id.dateline.link.Extraction;
import org.w3id.dateline.link.Link;
import org.w3id.dateline.world.World;
import org.w3id.dateline.world.WorldEntry;

/**
 * Mints the IRIs of an article and what it speaks of. Safe for use by several threads.
 *
 * <ul>
 *   <li>An article is named by its address, or else by its id.
 *   <li>An entity of the world has the id of its entry, in every article.
 *   <li>Another named entity has its name and kind, in every article: promotion to an item of
 *       Wikidata adds a triple and leaves the IRI as it is. A person of whom an article gives one
 *       name only ("Smith") is the article's own: it may be anybody. A court, ministry or party
 *       whose name those of other countries bear has its country as well, where the article says
 *       it.
 *   <li>Whoever has no name of their own ("Israeli officials"), and every event, is the article's
 *       own, told apart by its place in the text.
 * </ul>
 */
public final class IriMinter {
  /** What every IRI of ours begins with. */
  public static final String BASE = "https://w3id.org/dateline/";

  private static final String ARTICLE = BASE + "article/";
  private static final String ENTITY = BASE + "entity/";
  private static final int ARTICLE_HASH = 16;
  private static final int ENTITY_HASH = 10;
  private static final int TOLD_APART_HASH = 6;
  private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private final World world;
  private final Map<String, WorldEntry> byItem = new HashMap<>();

  /** Takes the world whose entries have IRIs of their own. */
  public IriMinter(World world) {
    this.world = world;
    for (WorldEntry entry : world.entries()) {
      entry.item().ifPresent(item -> byItem.putIfAbsent(item, entry));
    }
  }

  /** Returns the IRI of an article. */
  public static String article(Document document) {
    Optional<String> url = document.metadata().url();
    if (url.isPresent()) {
      return ARTICLE + Slug.withHash(Slug.of(host(url.get())), url.get(), ARTICLE_HASH);
    }
    String id = document.id();
    return ARTICLE
        + (PLAIN_ID.matcher(id).matches() ? id : Slug.withHash(Slug.of(id), id, ARTICLE_HASH));
  }

  private static String host(String url) {
    try {
      return Optional.ofNullable(new URI(url).getHost()).orElse("");
    } catch (URISyntaxException e) {
      return "";
    }
  }

  /** Returns the IRI of an entry of the world. */
  public static String entry(WorldEntry entry) {
    return ENTITY + entry.id();
  }

  /**
   * Returns the IRI of something that is known by name, the same for the same name and kind.
   *
   * @param term local name of the kind's class in the ontology
   */
  public static String named(String label, String term) {
    return ENTITY
        + Slug.withHash(Slug.of(withoutArticle(label)), fold(label) + "\n" + term, ENTITY_HASH);
  }

  /** Bodies of one name are told apart by their countries. */
  private String body(PublicBody body) {
    String home = world.withId(body.home()).map(WorldEntry::label).orElse(body.home());
    return ENTITY
        + Slug.withHash(
            Slug.of(withoutArticle(body.name()) + " " + home),
            fold(body.name()) + "\n" + body.home(),
            ENTITY_HASH);
  }

  /**
   * Returns the IRI of somebody whom several articles speak of without a full name.
   *
   * @param label best name or description
   * @param content what tells them from all others
   */
  public static String acrossArticles(String label, String content) {
    return ENTITY + Slug.withHash(Slug.of(withoutArticle(label)), content, ENTITY_HASH);
  }

  /**
   * Returns the IRI of one of several who bear the same name, and so the same IRI.
   *
   * @param iri the one they share
   * @param content what tells this one from the others
   */
  public static String toldApart(String iri, String content) {
    return Slug.withHash(iri, content, TOLD_APART_HASH);
  }

  /** Mints the IRIs of an article's entities and events. */
  public ArticleIris mint(Extraction extraction) {
    Document document = extraction.text().document();
    String article = article(document);
    CodePoints codePoints = new CodePoints(document.text());
    Map<String, Link> links = new HashMap<>();
    extraction.links().forEach(link -> links.putIfAbsent(link.entity(), link));
    Set<String> taken = new HashSet<>();
    Map<String, String> entities = new HashMap<>();
    Map<String, WorldEntry> entries = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (Entity entity : extraction.entities().all()) {
      Optional<WorldEntry> entry = entryOf(entity, Optional.ofNullable(links.get(entity.id())));
      entry.ifPresent(e -> entries.put(entity.id(), e));
      if (entry.isPresent()) {
        shared.add(entity.id());
        entities.put(entity.id(), entry(entry.get()));
      } else if (isKnownByName(entity)) {
        shared.add(entity.id());
        entities.put(
            entity.id(),
            entity
                .body()
                .map(this::body)
                .orElseGet(() -> named(entity.label(), entity.type().term())));
      } else {
        int at = codePoints.at(entity.mentions().get(0).span().start());
        String name = "#entity-" + at + "-" + Slug.of(entity.label());
        entities.put(entity.id(), article + unique(name, taken));
      }
    }
    Map<String, String> events = new HashMap<>();
    for (Event event : extraction.facts().events()) {
      if (event.same().equals(event.id())) {
        events.put(event.id(), article + unique(eventName(event, codePoints), taken));
      }
    }
    for (Event event : extraction.facts().events()) {
      String same = events.get(event.same());
      events.putIfAbsent(
          event.id(), same != null ? same : article + unique(eventName(event, codePoints), taken));
    }
    return new ArticleIris(article, entities, events, entries, shared);
  }

  private static String eventName(Event event, CodePoints codePoints) {
    return "#event-" + codePoints.at(event.trigger().start()) + "-" + Slug.of(event.type());
  }

  private static String unique(String name, Set<String> taken) {
    String free = name;
    for (int n = 2; !taken.add(free); n++) {
      free = name + "-" + n;
    }
    return free;
  }

  private Optional<WorldEntry> entryOf(Entity entity, Optional<Link> link) {
    Optional<WorldEntry> linked = link.map(Link::item).map(byItem::get);
    if (linked.isPresent()) {
      return linked;
    }
    return entity
        .worldEntry()
        .flatMap(world::withId)
        .filter(entry -> link.isEmpty() || entry.item().isEmpty());
  }

  private static boolean isKnownByName(Entity entity) {
    return entity.isNamed()
        && !fold(entity.label()).isEmpty()
        && (entity.type() != EntityType.PERSON || entity.label().strip().indexOf(' ') > 0);
  }

  /** The form in which two names are the same: case, spacing and a leading "the" do not count. */
  private static String fold(String label) {
    String plain = Normalizer.normalize(label, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return withoutArticle(SPACE.matcher(plain).replaceAll(" ").strip());
  }

  private static String withoutArticle(String label) {
    return label.regionMatches(true, 0, "the ", 0, 4) ? label.substring(4).strip() : label;
  }
}
