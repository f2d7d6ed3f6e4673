package org.w3id.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.graph.ArticleGraph;
import org.w3id.dateline.graph.Graphs;

class StoreTest {
  private static final String FIRST = "https://example.org/article/1";
  private static final String SECOND = "https://example.org/article/2";
  private static final String PREFIXES =
      "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
          + "PREFIX text: <http://jena.apache.org/text#> "
          + "PREFIX void: <http://rdfs.org/ns/void#> ";

  @TempDir Path folder;

  @Test
  void onlyWhatIsWrittenCountsAsItsSize() throws IOException {
    Store.open(folder.resolve("store")).close();
    try (var sparse = new java.io.RandomAccessFile(folder.resolve("store/sparse").toFile(), "rw")) {
      sparse.writeByte(1);
      sparse.setLength(8 << 20);
    }
    long empty = Store.bytes(folder.resolve("store"));
    assertThat(empty).isBetween(1L << 16, 4L << 20);
    Files.write(
        folder.resolve("store/full"),
        "x".repeat(100_000).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(Store.bytes(folder.resolve("store"))).isEqualTo(empty + 100_000);
  }

  private static Node iri(String name) {
    return NodeFactory.createURI("https://example.org/" + name);
  }

  private static Triple label(String name, String text) {
    return Triple.create(iri(name), RDFS.label.asNode(), NodeFactory.createLiteralString(text));
  }

  private static Triple type(String name, String type) {
    return Triple.create(iri(name), RDF.type.asNode(), iri(type));
  }

  private static ArticleGraph article(
      String iri, String hash, List<Triple> facts, List<Triple> entities) {
    return new ArticleGraph(iri, hash, facts, entities, List.of());
  }

  private static List<String> ask(Store store, String query) {
    return store.read(
        () -> {
          try (QueryExecution execution =
              QueryExecutionFactory.create(
                  PREFIXES + query, DatasetFactory.wrap(store.dataset()))) {
            ResultSet rows = execution.execSelect();
            List<String> found = new java.util.ArrayList<>();
            rows.forEachRemaining(
                row -> found.add(row.get(rows.getResultVars().get(0)).toString()));
            found.sort(null);
            return found;
          }
        });
  }

  private static List<String> found(Store store, String words) {
    return ask(store, "SELECT ?s { ?s text:query '" + words + "' }");
  }

  private static void putBoth(Store store) {
    store.write(
        List.of(
            article(
                FIRST,
                "a",
                List.of(label("e1", "march in Northville"), type("e1", "Protest")),
                List.of(label("north", "Northville"), label("mayor", "the mayor"))),
            article(
                SECOND,
                "b",
                List.of(label("e2", "flood in Northville"), type("e2", "Flood")),
                List.of(label("north", "Northville")))),
        List.of());
  }

  @Test
  void queriesSeeAllGraphsAsOne() {
    try (Store store = Store.open(folder)) {
      putBoth(store);
      assertThat(ask(store, "SELECT ?l { ?e a <https://example.org/Flood> ; rdfs:label ?l }"))
          .containsExactly("flood in Northville");
      assertThat(ask(store, "SELECT ?l { <https://example.org/north> rdfs:label ?l }"))
          .containsExactly("Northville");
    }
  }

  @Test
  void anArticleIsReplacedWhole() {
    try (Store store = Store.open(folder)) {
      putBoth(store);
      store.write(
          List.of(article(FIRST, "c", List.of(label("e9", "parade in Southtown")), List.of())),
          List.of());
      assertThat(
              ask(
                  store,
                  "SELECT ?l { ?s rdfs:label ?l FILTER(strstarts(str(?s), 'https://example.org/'))}"))
          .containsExactly("Northville", "flood in Northville", "parade in Southtown");
      assertThat(store.holds(FIRST, "c")).isTrue();
      assertThat(store.holds(FIRST, "a")).isFalse();
    }
  }

  @Test
  void forgettingTakesOutWhatNoOtherArticleSays() {
    try (Store store = Store.open(folder)) {
      putBoth(store);
      assertThat(store.forget(FIRST)).isTrue();
      assertThat(store.forget(FIRST)).isFalse();
      assertThat(store.articles()).containsExactly(SECOND);
      assertThat(ask(store, "SELECT ?l { GRAPH <" + Graphs.ENTITIES + "> { ?s rdfs:label ?l } }"))
          .containsExactly("Northville");
      store.forget(SECOND);
      assertThat(ask(store, "SELECT ?l { GRAPH <" + Graphs.ENTITIES + "> { ?s rdfs:label ?l } }"))
          .isEmpty();
    }
  }

  @Test
  void textSearchFollowsEveryChange() {
    try (Store store = Store.open(folder)) {
      putBoth(store);
      assertThat(found(store, "flood")).containsExactly("https://example.org/e2");
      assertThat(found(store, "march")).containsExactly("https://example.org/e1");
      store.write(
          List.of(article(FIRST, "c", List.of(label("e9", "parade")), List.of())), List.of());
      assertThat(found(store, "march")).isEmpty();
      assertThat(found(store, "parades")).containsExactly("https://example.org/e9");
      store.forget(SECOND);
      assertThat(found(store, "flood")).isEmpty();
    }
    try (Store store = Store.open(folder)) {
      assertThat(found(store, "parade")).containsExactly("https://example.org/e9");
    }
  }

  @Test
  void theIndexIsMadeAnewWhereItIsBehindTheTriples() throws IOException {
    try (Store store = Store.open(folder)) {
      putBoth(store);
    }
    try (var files = Files.walk(folder.resolve("lucene"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    try (Store store = Store.open(folder)) {
      assertThat(found(store, "flood")).containsExactly("https://example.org/e2");
      assertThat(store.textsFound()).isEqualTo(store.textsHeld());
    }
  }

  @Test
  void theDescriptionCountsEachTripleOnce() {
    try (Store store = Store.open(folder)) {
      putBoth(store);
      String count = "SELECT ?n { ?d a void:Dataset ; void:triples ?n }";
      assertThat(ask(store, count)).singleElement().asString().startsWith("\"6\"");
      store.forget(FIRST);
      assertThat(ask(store, count)).singleElement().asString().startsWith("\"3\"");
      assertThat(ask(store, "SELECT ?c { ?p void:class ?c }"))
          .containsExactly("https://example.org/Flood");
      assertThat(ask(store, "SELECT ?n { ?d void:documents ?n }"))
          .singleElement()
          .asString()
          .startsWith("\"1\"");
    }
  }

  @Test
  void aStoreInUseIsRefused() {
    try (Store store = Store.open(folder)) {
      assertThat(store.articles()).isEmpty();
      assertThatThrownBy(() -> Store.open(folder))
          .isInstanceOf(UserException.class)
          .hasMessageContaining("in use by process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void aStoreOfAnotherFormatIsRefused() throws IOException {
    Store.open(folder).close();
    Files.writeString(folder.resolve("dateline-store.properties"), "format=99\n");
    assertThatThrownBy(() -> Store.open(folder))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("format 99");
  }

  @Test
  void aFolderWithOtherThingsIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine");
    assertThatThrownBy(() -> Store.open(folder))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("holds something else");
    assertThat(folder.resolve("tdb2")).doesNotExist();
  }

  @Test
  void thereIsNoStoreToOpenWhereNoneWasBuilt() {
    assertThatThrownBy(() -> Store.openExisting(folder.resolve("nowhere")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("There is no store in");
  }
}
