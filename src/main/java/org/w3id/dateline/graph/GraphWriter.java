package org.w3id.dateline.graph;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.dateline.document.Metadata;
import org.w3id.dateline.iri.IriMinter;
import org.w3id.dateline.link.Extraction;
import org.w3id.dateline.world.World;
import org.w3id.dateline.world.WorldEntry;

/**
 * Writes what was found in an article as RDF. The same extraction by the same run gives the same
 * triples. Safe for use by several threads.
 */
public final class GraphWriter {
  private static final String MEDIA = "NewsMedia";

  private final World world;
  private final IriMinter minter;
  private final RunRecord run;
  private final Vocabulary vocabulary = Vocabulary.shipped();

  /**
   * Takes what all articles share.
   *
   * @param run what the graphs are made by
   */
  public GraphWriter(World world, RunRecord run) {
    this.world = world;
    this.minter = new IriMinter(world);
    this.run = run;
  }

  /** Returns an article's graph. */
  public ArticleGraph write(Extraction extraction) {
    return write(extraction, Optional.empty());
  }

  /**
   * Returns an article's graph.
   *
   * @param extractedAt when it was made; without it the same input gives the same bytes
   */
  public ArticleGraph write(Extraction extraction, Optional<Instant> extractedAt) {
    ArticlePage page = new ArticlePage(extraction, minter.mint(extraction), vocabulary);
    MentionTriples mentions = new MentionTriples(page);
    TimeTriples times = new TimeTriples(page);
    ClaimTriples claims = new ClaimTriples(page, mentions);
    EntityTriples entities = new EntityTriples(page, mentions, world);
    article(page, entities);
    new SpeechTriples(page, mentions, times).write(claims);
    new EventTriples(page, mentions, claims, times).write();
    new RelationTriples(page, mentions, claims, times).write();
    entities.write();
    String inputHash = run.inputHash(page.document);
    return new ArticleGraph(
        page.iris.article(),
        inputHash,
        List.copyOf(page.facts),
        List.copyOf(page.shared),
        description(page.article, inputHash, extractedAt));
  }

  private void article(ArticlePage page, EntityTriples entities) {
    Metadata metadata = page.document.metadata();
    page.type(page.article, Terms.Article);
    page.type(page.article, SchemaDO.NewsArticle);
    page.label(page.article, metadata.title().orElseGet(() -> firstWords(page)));
    page.add(page.article, SchemaDO.identifier, Literals.text(page.document.id()));
    page.add(page.article, SchemaDO.inLanguage, Literals.text("en"));
    metadata
        .title()
        .ifPresent(title -> page.add(page.article, SchemaDO.headline, Literals.text(title)));
    metadata
        .published()
        .ifPresent(day -> page.add(page.article, SchemaDO.datePublished, CalendarDate.date(day)));
    metadata.url().ifPresent(url -> page.add(page.article, SchemaDO.url, Literals.text(url)));
    metadata
        .source()
        .filter(source -> !source.isBlank())
        .ifPresent(
            source ->
                page.add(page.article, SchemaDO.publisher, publisher(source, page, entities)));
  }

  private static String firstWords(ArticlePage page) {
    return page.extraction.text().sentences().isEmpty()
        ? page.document.id()
        : page.document.words(page.extraction.text().sentences().get(0).span());
  }

  private Node publisher(String source, ArticlePage page, EntityTriples entities) {
    Optional<WorldEntry> entry =
        world.namedLike(source).stream()
            .filter(e -> e.classes().stream().anyMatch(this::isOrganization))
            .findFirst();
    if (entry.isPresent()) {
      entities.describe(entry.get());
      return NodeFactory.createURI(IriMinter.entry(entry.get()));
    }
    Node node = NodeFactory.createURI(IriMinter.named(source, Terms.Organization.getLocalName()));
    page.shared.add(Triple.create(node, RDFS.label.asNode(), Literals.label(source)));
    vocabulary
        .withSuperclasses(MEDIA)
        .forEach(type -> page.shared.add(Triple.create(node, RDF.type.asNode(), type)));
    return node;
  }

  private boolean isOrganization(String localName) {
    return vocabulary.hasClass(localName)
        && vocabulary.withSuperclasses(localName).contains(Terms.Organization.asNode());
  }

  private List<Triple> description(Node article, String inputHash, Optional<Instant> extractedAt) {
    List<Triple> triples = new ArrayList<>();
    triples.add(
        Triple.create(article, Terms.extractedBy.asNode(), NodeFactory.createURI(run.iri())));
    triples.add(Triple.create(article, Terms.inputHash.asNode(), Literals.text(inputHash)));
    extractedAt.ifPresent(
        time ->
            triples.add(
                Triple.create(
                    article,
                    Terms.extractedAt.asNode(),
                    NodeFactory.createLiteralDT(
                        time.truncatedTo(ChronoUnit.SECONDS).toString(),
                        XSDDatatype.XSDdateTime))));
    return triples;
  }
}
