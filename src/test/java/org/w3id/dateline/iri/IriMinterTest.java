package org.w3id.dateline.iri;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Metadata;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.entity.Mention;
import org.w3id.dateline.entity.MentionKind;
import org.w3id.dateline.entity.PublicBody;
import org.w3id.dateline.fact.Event;
import org.w3id.dateline.fact.Facts;
import org.w3id.dateline.fact.Factuality;
import org.w3id.dateline.link.Extraction;
import org.w3id.dateline.link.Link;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.world.World;

class IriMinterTest {
  private static final IriMinter MINTER = new IriMinter(World.shipped());
  private static final String ARTICLE = "https://w3id.org/dateline/article/";
  private static final String ENTITY = "https://w3id.org/dateline/entity/";

  private final List<Entity> entities = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  private static Document document(String id, String url) {
    return new Document(
        id,
        "Some words of an article.",
        new Metadata(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(url).filter(u -> !u.isEmpty())));
  }

  private String entity(EntityType type, String label, MentionKind kind, String worldEntry) {
    String id = "e" + (entities.size() + 1);
    entities.add(
        new Entity(
            id,
            type,
            List.of(),
            label,
            List.of(new Mention(new Span(5, 10), 0, 0, kind)),
            Optional.empty(),
            Optional.of(worldEntry).filter(e -> !e.isEmpty())));
    return id;
  }

  private void event(String id, String same) {
    events.add(
        new Event(
            id,
            same,
            "Attack",
            Optional.empty(),
            Optional.empty(),
            new Span(5, 10),
            0,
            0,
            Factuality.PLAIN,
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            "rules:test",
            1));
  }

  private ArticleIris iris() {
    return MINTER.mint(
        new Extraction(
            new ParsedText(document("a", ""), List.of()),
            List.of(),
            new Entities(entities),
            new Facts(events, List.of(), List.of()),
            links));
  }

  private String minted(EntityType type, String label) {
    String id = entity(type, label, MentionKind.NAMED, "");
    return iris().entity(id);
  }

  @Test
  void anArticleIsNamedByItsAddressWhateverTheFile() {
    String iri = IriMinter.article(document("a", "https://news.example.org/2024/story"));
    assertThat(iri).startsWith(ARTICLE + "news-example-org-");
    assertThat(IriMinter.article(document("b", "https://news.example.org/2024/story")))
        .isEqualTo(iri);
    assertThat(IriMinter.article(document("a", "https://news.example.org/2024/other")))
        .isNotEqualTo(iri);
  }

  @Test
  void anArticleWithoutAddressIsNamedByItsId() {
    assertThat(IriMinter.article(document("000_3b5ab28cace45560", "")))
        .isEqualTo(ARTICLE + "000_3b5ab28cace45560");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a/b", "ünï", "<x>", "\"", "..", "a#b", "记者", "%41", "\ud83d"})
  void anIdThatCantStandInAnIriIsHashed(String id) {
    assertThat(IriMinter.article(document(id, ""))).matches(ARTICLE + "[a-z0-9-]+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"not an address", "https://", "http://[", "mailto:x", "https://ex ample/<>"})
  void aBrokenAddressStillNamesItsArticle(String url) {
    assertThat(IriMinter.article(document("a", url))).matches(ARTICLE + "[a-z0-9-]+");
  }

  @Test
  void aNameIsTheSameInAnyCaseSpacingAndWithTheArticle() {
    String iri = minted(EntityType.ORGANIZATION, "Blue  Army");
    assertThat(iri).startsWith(ENTITY + "blue-army-");
    assertThat(minted(EntityType.ORGANIZATION, "the Blue Army")).isEqualTo(iri);
    assertThat(minted(EntityType.ORGANIZATION, "BLUE ARMY")).isEqualTo(iri);
    assertThat(minted(EntityType.PLACE, "Blue Army")).isNotEqualTo(iri);
  }

  @Test
  void bodiesOfOneNameAreToldApartByTheirCountries() {
    String kenyan = body("Supreme Court", "Supreme Court", "kenya");

    assertThat(kenyan).startsWith(ENTITY + "supreme-court-kenya-");
    assertThat(body("Kenyan Supreme Court", "Supreme Court", "kenya")).isEqualTo(kenyan);
    assertThat(body("Supreme Court", "Supreme Court", "ghana")).isNotEqualTo(kenyan);
    assertThat(minted(EntityType.ORGANIZATION, "Supreme Court")).isNotEqualTo(kenyan);
  }

  private String body(String label, String name, String home) {
    String id = "e" + (entities.size() + 1);
    entities.add(
        new Entity(
            id,
            EntityType.ORGANIZATION,
            List.of(),
            label,
            List.of(new Mention(new Span(5, 10), 0, 0, MentionKind.NAMED)),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new PublicBody(name, home))));
    return iris().entity(id);
  }

  @Test
  void namesWithoutALatinLetterAreTold() {
    assertThat(minted(EntityType.PLACE, "القدس"))
        .matches(ENTITY + "[0-9a-f]+")
        .isNotEqualTo(minted(EntityType.PLACE, "بيروت"));
  }

  @Test
  void aPersonOfOneNameBelongsToTheArticle() {
    assertThat(minted(EntityType.PERSON, "Smith")).startsWith(ARTICLE + "a#entity-5-smith");
    assertThat(minted(EntityType.PERSON, "Jo Smith")).startsWith(ENTITY);
  }

  @Test
  void whoHasNoNameBelongsToTheArticle() {
    String first = entity(EntityType.GROUP, "officials", MentionKind.NOMINAL, "");
    String second = entity(EntityType.GROUP, "officials", MentionKind.NOMINAL, "");
    assertThat(iris().entity(first)).isEqualTo(ARTICLE + "a#entity-5-officials");
    assertThat(iris().entity(second)).isEqualTo(ARTICLE + "a#entity-5-officials-2");
    assertThat(iris().isShared(first)).isFalse();
  }

  @Test
  void anEntryOfTheWorldHasItsIdHoweverItIsCalled() {
    String byEntry = entity(EntityType.PLACE, "Lebanon", MentionKind.NAMED, "lebanon");
    String byLink = entity(EntityType.PLACE, "the Lebanese Republic", MentionKind.NAMED, "");
    links.add(new Link(byLink, "Q822", 0.9, "name", Optional.empty(), List.of()));
    assertThat(iris().entity(byEntry)).isEqualTo(ENTITY + "lebanon");
    assertThat(iris().entity(byLink)).isEqualTo(ENTITY + "lebanon");
    assertThat(iris().entry(byLink)).isPresent();
  }

  @Test
  void aLinkToAnotherItemOverrulesTheNameAlone() {
    String id = entity(EntityType.PLACE, "Lebanon", MentionKind.NAMED, "lebanon");
    links.add(new Link(id, "Q49169", 0.9, "name", Optional.empty(), List.of()));
    assertThat(iris().entity(id)).startsWith(ENTITY + "lebanon-");
  }

  @Test
  void mentionsOfOneEventShareItsIri() {
    event("v1", "v1");
    event("v2", "v1");
    event("v3", "v3");
    assertThat(iris().event("v1")).isEqualTo(ARTICLE + "a#event-5-attack");
    assertThat(iris().event("v2")).isEqualTo(iris().event("v1"));
    assertThat(iris().event("v3")).isEqualTo(ARTICLE + "a#event-5-attack-2");
  }
}
