package org.w3id.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dateline.graph.ArticleGraph;
import org.w3id.dateline.graph.Graphs;
import org.w3id.dateline.graph.ItemWriter;
import org.w3id.dateline.kb.KbIndex;
import org.w3id.dateline.kb.KbItem;
import org.w3id.dateline.kb.Kind;
import org.w3id.dateline.kb.Office;
import org.w3id.dateline.world.WorldEntry;

/** The graph of items, with made-up ones. */
class LinkedItemsTest {
  private static final String BASE = "https://example.org/";

  private static final KbItem TOWN =
      KbItem.draft("Q1001", Kind.PLACE, "Sampleton")
          .description(Optional.of("town of tests"))
          .types(List.of("Q1010"))
          .within(List.of("Q1002"))
          .country(Optional.of("Q1003"))
          .coordinates(Optional.of(new WorldEntry.Coordinates(12.5, -3.25)))
          .image(Optional.of("Sampleton at night (2020).jpg"))
          .wikipedia(Optional.of("Sampleton, Île d'Exemple"))
          .population(OptionalLong.of(12345))
          .sitelinks(17)
          .item();
  private static final KbItem REGION =
      KbItem.draft("Q1002", Kind.PLACE, "Region of Samples")
          .within(List.of("Q1003"))
          .country(Optional.of("Q1003"))
          .population(OptionalLong.of(999))
          .item();
  private static final KbItem COUNTRY =
      KbItem.draft("Q1003", Kind.PLACE, "Exampleland")
          .country(Optional.of("Q1003"))
          .capital(Optional.of("Q1001"))
          .item();
  private static final KbItem PERSON =
      KbItem.draft("Q1004", Kind.PERSON, "Merida Quillfeather")
          .country(Optional.of("Q1003"))
          .offices(
              List.of(
                  new Office(
                      "Q1011", Optional.of("Q1001"), OptionalInt.of(2014), OptionalInt.empty())))
          .item();
  private static final List<KbItem> ITEMS =
      List.of(
          TOWN,
          REGION,
          COUNTRY,
          PERSON,
          KbItem.draft("Q1010", Kind.OTHER, "town").item(),
          KbItem.draft("Q1011", Kind.OTHER, "mayor").item());

  @TempDir Path folder;
  private Store store;
  private final KbIndex index = KbIndex.of(ITEMS);
  private final Optional<ItemWriter> writer = Optional.of(new ItemWriter(index));

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("store"));
  }

  @AfterEach
  void close() {
    store.close();
    index.close();
  }

  private static Node wd(String id) {
    return NodeFactory.createURI("http://www.wikidata.org/entity/" + id);
  }

  /** An article that speaks of entities tied to these items. */
  private void write(String article, String... items) {
    List<Triple> entities = new ArrayList<>();
    for (String item : items) {
      Node entity = NodeFactory.createURI(BASE + "entity/" + item);
      entities.add(
          Triple.create(
              entity, RDFS.label.asNode(), NodeFactory.createLiteralString("named " + item)));
      entities.add(Triple.create(entity, SchemaDO.sameAs.asNode(), wd(item)));
    }
    store.write(
        List.of(new ArticleGraph(BASE + article, "hash", List.of(), entities, List.of())),
        List.of());
  }

  private List<String> graph() {
    return store.read(
        () -> {
          List<String> lines = new ArrayList<>();
          store
              .dataset()
              .find(Graphs.ITEMS, Node.ANY, Node.ANY, Node.ANY)
              .forEachRemaining(quad -> lines.add(NodeFmtLib.strNT(quad.asTriple())));
          lines.sort(null);
          return lines;
        });
  }

  private String about(String id) {
    return String.join(
        "\n", graph().stream().filter(line -> line.startsWith("<" + wd(id) + ">")).toList());
  }

  @Test
  void aTiedItemIsDescribedInWikidatasTerms() {
    write("a", "Q1001");
    store.describeItems(writer);
    assertThat(about("Q1001"))
        .contains(
            "<http://www.w3.org/2000/01/rdf-schema#label> \"Sampleton\"@en",
            "<http://schema.org/description> \"town of tests\"@en",
            "<http://www.wikidata.org/prop/direct/P31> <http://www.wikidata.org/entity/Q1010>",
            "<http://www.wikidata.org/prop/direct/P131> <http://www.wikidata.org/entity/Q1002>",
            "<http://www.wikidata.org/prop/direct/P17> <http://www.wikidata.org/entity/Q1003>",
            "<http://www.wikidata.org/prop/direct/P625> \"POINT(-3.25 12.5)\"",
            "<http://www.wikidata.org/prop/direct/P1082> \"12345\"",
            "<http://wikiba.se/ontology#sitelinks> \"17\"",
            "Special:FilePath/Sampleton%20at%20night%20(2020).jpg>");
    assertThat(graph())
        .anyMatch(
            line ->
                line.startsWith("<https://en.wikipedia.org/wiki/Sampleton,_%C3%8Ele_d'Exemple>")
                    && line.contains("schema.org/about"));
    assertThat(about("Q1010")).as("the name of its type").contains("\"town\"@en");
    assertThat(about("Q1002"))
        .as("the places around it are named, and lie in each other, and no more is said of them")
        .contains("\"Region of Samples\"@en", "/P131> <http://www.wikidata.org/entity/Q1003>")
        .doesNotContain("P1082", "wikiba.se");
    assertThat(about("Q1004")).isEmpty();
    assertThat(Shapes.check(store).stream().map(Shapes.Breach::node))
        .noneMatch(node -> node.contains("wikidata.org"));
  }

  @Test
  void itSaysWhereItComesFrom() {
    write("a", "Q1001");
    store.describeItems(writer);
    List<String> about = new ArrayList<>();
    store.read(
        () -> {
          store
              .dataset()
              .find(Graphs.METADATA, Graphs.ITEMS, Node.ANY, Node.ANY)
              .forEachRemaining(quad -> about.add(NodeFmtLib.strNT(quad.asTriple())));
          return true;
        });
    assertThat(String.join("\n", about))
        .contains("wasDerivedFrom> <" + writer.orElseThrow().source(), "publicdomain/zero/1.0/");
  }

  @Test
  void anOfficeKeepsItsYears() {
    write("a", "Q1004");
    store.describeItems(writer);
    assertThat(String.join("\n", graph()))
        .contains(
            "<http://www.wikidata.org/prop/statement/P39> <http://www.wikidata.org/entity/Q1011>",
            "<http://www.wikidata.org/prop/qualifier/P580> \"2014-01-01T00:00:00Z\"",
            "<http://www.wikidata.org/prop/qualifier/P642> <http://www.wikidata.org/entity/Q1001>")
        .doesNotContain("P582");
    assertThat(about("Q1004")).contains("/P27> <http://www.wikidata.org/entity/Q1003>");
  }

  @Test
  void whatNoArticleIsTiedToAnyMoreGoesAsIfItHadNeverBeenThere() {
    write("a", "Q1001");
    store.describeItems(writer);
    List<String> before = graph();
    List<String> numbers = counts();
    for (String[] others :
        List.of(new String[] {"Q1002", "Q1003", "Q1004"}, new String[] {"Q1001", "Q1004"})) {
      write("b", others);
      store.describeItems(writer);
      assertThat(graph().size()).isGreaterThan(before.size());
      store.forget(BASE + "b");
      store.describeItems(Optional.empty());
      assertThat(graph()).isEqualTo(before);
      assertThat(counts()).isEqualTo(numbers);
    }
    store.forget(BASE + "a");
    store.describeItems(Optional.empty());
    assertThat(graph()).isEmpty();
  }

  @Test
  void theOrderOfArticlesDoesNotCount() {
    write("a", "Q1001", "Q1003");
    store.describeItems(writer);
    write("b", "Q1004", "Q1002");
    store.describeItems(writer);
    try (Store other = Store.open(folder.resolve("other"))) {
      List<String> one = graph();
      Store first = store;
      store = other;
      write("b", "Q1004", "Q1002");
      write("a", "Q1001", "Q1003");
      store.describeItems(writer);
      assertThat(graph()).isEqualTo(one);
      store = first;
    }
  }

  @Test
  void anotherIndexTakesThePlaceOfTheFirst() {
    write("a", "Q1001");
    store.describeItems(writer);
    try (KbIndex later =
        KbIndex.of(List.of(KbItem.draft("Q1001", Kind.PLACE, "New Sampleton").item()))) {
      ItemWriter next = new ItemWriter(later);
      if (!next.source().equals(writer.orElseThrow().source())) {
        store.describeItems(Optional.of(next));
        assertThat(graph()).noneMatch(line -> line.contains("\"Sampleton\""));
        assertThat(about("Q1001")).contains("\"New Sampleton\"@en");
      }
    }
  }

  @Test
  void countsStayRightAndTextSearchFindsEntitiesAlone() {
    write("a", "Q1001", "Q1004");
    store.describeItems(writer);
    List<String> kept = counts();
    store.recount();
    assertThat(counts()).isEqualTo(kept);
    assertThat(store.textsFound()).isEqualTo(store.textsHeld());
  }

  private List<String> counts() {
    return store.read(
        () -> {
          List<String> lines = new ArrayList<>();
          store
              .dataset()
              .find(Graphs.METADATA, Node.ANY, Node.ANY, Node.ANY)
              .forEachRemaining(
                  quad -> {
                    if (quad.getPredicate().getURI().startsWith("http://rdfs.org/ns/void#")) {
                      lines.add(NodeFmtLib.strNT(quad.asTriple()));
                    }
                  });
          lines.sort(null);
          return lines;
        });
  }
}
