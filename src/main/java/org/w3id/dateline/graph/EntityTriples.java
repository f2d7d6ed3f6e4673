package org.w3id.dateline.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.entity.MentionKind;
import org.w3id.dateline.iri.IriMinter;
import org.w3id.dateline.link.Link;
import org.w3id.dateline.world.World;
import org.w3id.dateline.world.WorldEntry;

/**
 * Who and what the article speaks of. Of those without a name only whom a fact needs is written.
 */
final class EntityTriples {
  private static final Pattern ACRONYM = Pattern.compile("(?:\\p{Lu}\\.?){2,8}");

  private static final RDFDatatype WKT = new BaseDatatype(External.GEO_WKT_LITERAL);

  private final ArticlePage page;
  private final MentionTriples mentions;
  private final World world;
  private final Set<String> described = new HashSet<>();
  private final Map<String, Link> links = new HashMap<>();

  EntityTriples(ArticlePage page, MentionTriples mentions, World world) {
    this.page = page;
    this.mentions = mentions;
    this.world = world;
    page.extraction.links().forEach(link -> links.putIfAbsent(link.entity(), link));
  }

  /** Writes the entities; to be called when all facts are written. */
  void write() {
    for (Entity entity : page.extraction.entities().all()) {
      if (page.iris.isShared(entity.id()) || page.isUsed(entity.id())) {
        write(entity);
      }
    }
  }

  private void write(Entity entity) {
    Node node = page.entity(entity.id());
    Set<Triple> into = page.iris.isShared(entity.id()) ? page.shared : page.facts;
    Optional<WorldEntry> entry = page.iris.entry(entity.id());
    if (entry.isPresent()) {
      describe(entry.get());
    } else {
      into.add(Triple.create(node, RDFS.label.asNode(), Literals.label(entity.label())));
      types(node, entity.type().term(), entity.classes(), into);
      acronym(entity)
          .ifPresent(
              name -> into.add(Triple.create(node, SKOS.altLabel.asNode(), Literals.label(name))));
    }
    page.add(page.article, SchemaDO.mentions, node);
    entity.count().ifPresent(count -> QuantityTriples.write(page, node, count));
    Optional.ofNullable(links.get(entity.id()))
        .ifPresent(
            link -> write(entity, node, link, entry.flatMap(WorldEntry::item).isPresent(), into));
    mentions.ofEntity(entity, node);
  }

  /** The acronym that the article gives an organization besides its name. */
  private Optional<String> acronym(Entity entity) {
    if (entity.type() != EntityType.ORGANIZATION) {
      return Optional.empty();
    }
    return entity.mentions().stream()
        .filter(mention -> mention.kind() == MentionKind.NAMED)
        .map(mention -> page.document.words(mention.span()))
        .filter(words -> ACRONYM.matcher(words).matches() && !words.equals(entity.label()))
        .findFirst();
  }

  private void types(Node node, String kind, List<String> classes, Set<Triple> into) {
    Set<Node> types = new LinkedHashSet<>();
    classes.forEach(c -> types.addAll(page.vocabulary.withSuperclasses(c)));
    types.addAll(page.vocabulary.withSuperclasses(kind));
    types.forEach(type -> into.add(Triple.create(node, RDF.type.asNode(), type)));
  }

  private void write(Entity entity, Node node, Link link, boolean hasItem, Set<Triple> into) {
    int offset = entity.mentions().get(0).span().start();
    Node identification = page.fresh("link", offset, LinkTriples.name(link));
    String label = page.labels(List.of(entity.id()));
    page.facts.addAll(LinkTriples.of(identification, node, label, link));
    if (!hasItem) {
      LinkTriples.same(node, link).ifPresent(into::add);
    }
  }

  /** Describes an entry of the world, and names its country and capital. */
  void describe(WorldEntry entry) {
    if (!described.add(entry.id())) {
      return;
    }
    Node node = NodeFactory.createURI(IriMinter.entry(entry));
    name(node, entry);
    entry.aliases().forEach(alias -> share(node, SKOS.altLabel, Literals.text(alias)));
    entry.demonyms().forEach(demonym -> share(node, Terms.demonym, Literals.text(demonym)));
    entry.coordinates().ifPresent(point -> point(node, entry, point));
    relate(node, Terms.country, entry.country());
    if (isPlace(entry)) {
      relate(node, Terms.within, entry.country());
      relate(node, Terms.within, entry.within());
      entry.within().flatMap(world::withId).ifPresent(this::describe);
    }
    relate(node, Terms.capital, entry.capital());
  }

  private void name(Node node, WorldEntry entry) {
    share(node, RDFS.label, Literals.label(entry.label()));
    entry.classes().stream()
        .filter(page.vocabulary::hasClass)
        .flatMap(c -> page.vocabulary.withSuperclasses(c).stream())
        .distinct()
        .forEach(type -> share(node, RDF.type, type));
    entry
        .item()
        .map(item -> NodeFactory.createURI(External.WIKIDATA + item))
        .ifPresent(item -> share(node, SchemaDO.sameAs, item));
  }

  private void relate(Node node, Resource property, Optional<String> id) {
    id.flatMap(world::withId)
        .ifPresent(
            other -> {
              Node place = NodeFactory.createURI(IriMinter.entry(other));
              share(node, property, place);
              name(place, other);
            });
  }

  private boolean isPlace(WorldEntry entry) {
    return entry.classes().stream()
        .filter(page.vocabulary::hasClass)
        .anyMatch(c -> page.vocabulary.withSuperclasses(c).contains(Terms.Place.asNode()));
  }

  private void point(Node node, WorldEntry entry, WorldEntry.Coordinates point) {
    Node geometry = NodeFactory.createURI(node.getURI() + "#point");
    Node latitude = Literals.degrees(point.latitude());
    Node longitude = Literals.degrees(point.longitude());
    share(node, RDF.type, External.GEO_FEATURE);
    share(node, External.WGS84_LATITUDE, latitude);
    share(node, External.WGS84_LONGITUDE, longitude);
    share(node, External.GEO_HAS_GEOMETRY, geometry);
    share(node, Terms.placePrecision, precision(entry).asNode());
    share(geometry, RDF.type, External.GEO_GEOMETRY);
    share(geometry, RDFS.label, Literals.label("where " + entry.label() + " lies"));
    String wkt =
        "POINT(" + longitude.getLiteralLexicalForm() + " " + latitude.getLiteralLexicalForm() + ")";
    share(geometry, External.GEO_AS_WKT, NodeFactory.createLiteralDT(wkt, WKT));
  }

  private Resource precision(WorldEntry entry) {
    Set<Node> types = new HashSet<>();
    entry.classes().stream()
        .filter(page.vocabulary::hasClass)
        .forEach(c -> types.addAll(page.vocabulary.withSuperclasses(c)));
    if (types.contains(Terms.Country.asNode())) {
      return Terms.ToTheCountry;
    }
    if (types.contains(Terms.City.asNode())) {
      return Terms.ToTheCity;
    }
    return types.contains(Terms.Facility.asNode()) ? Terms.ToTheSite : Terms.ToTheRegion;
  }

  private void share(Node subject, Resource property, Node object) {
    share(subject, property.asNode(), object);
  }

  private void share(Node subject, Node property, Node object) {
    page.shared.add(Triple.create(subject, property, object));
  }
}
