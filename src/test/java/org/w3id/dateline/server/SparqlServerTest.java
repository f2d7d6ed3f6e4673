package org.w3id.dateline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.graph.ArticleGraph;
import org.w3id.dateline.store.ServicePolicy;
import org.w3id.dateline.store.ShippedQueries;
import org.w3id.dateline.store.Store;

class SparqlServerTest {
  private static final String GRAPH = "https://example.org/article/1";

  @TempDir Path folder;

  @org.jspecify.annotations.Nullable private Store opened;
  @org.jspecify.annotations.Nullable private SparqlServer started;
  @org.jspecify.annotations.Nullable private HttpServer decoy;
  private final AtomicInteger reached = new AtomicInteger();
  private final AtomicInteger status = new AtomicInteger(200);
  private final AtomicReference<String> agent = new AtomicReference<>("");

  private Store store() {
    return Objects.requireNonNull(opened);
  }

  private SparqlServer server() {
    return Objects.requireNonNull(started);
  }

  private static Triple label(int number) {
    return Triple.create(
        NodeFactory.createURI("https://example.org/event/" + number),
        RDFS.label.asNode(),
        NodeFactory.createLiteralString("march number " + number));
  }

  @BeforeEach
  void serveThreeEvents() throws IOException {
    Store store = Store.open(folder.resolve("store"));
    store.write(
        List.of(
            new ArticleGraph(
                GRAPH, "hash", List.of(label(1), label(2), label(3)), List.of(), List.of())),
        List.of());
    opened = store;
    Path users = Files.writeString(folder.resolve("users"), "editor: secret\n");
    started =
        SparqlServer.start(
            store, new ServerSettings(0, false, Duration.ofSeconds(3), 2, Optional.of(users)));
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          reached.incrementAndGet();
          agent.set(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
          byte[] answer =
              "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[{\"x\":{\"type\":\"literal\",\"value\":\"from the other\"}}]}}"
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
          exchange.sendResponseHeaders(status.get(), answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    other.start();
    decoy = other;
  }

  @AfterEach
  void stop() {
    server().close();
    store().close();
    Objects.requireNonNull(decoy).stop(0);
  }

  private String decoyAddress() {
    return "http://localhost:" + Objects.requireNonNull(decoy).getAddress().getPort() + "/sparql";
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    // a client of its own for each: one that is refused unread leaves a connection that is closed
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(server().address()).resolve(path)));
  }

  /** Asks as a browser does. */
  private HttpResponse<String> page(String path) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(server().address()).resolve(path))
            .header("Accept", "text/html"));
  }

  private HttpResponse<String> ask(String query) throws IOException, InterruptedException {
    return get("/dateline/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
  }

  @Test
  void aQueryIsAnsweredOverTheUnionOfAllGraphs() throws Exception {
    assertThat(ask("ASK { <https://example.org/event/2> ?p 'march number 2' }").body())
        .contains("true");
  }

  @Test
  void theUsualPrefixesNeedNoDeclaration() throws Exception {
    assertThat(ask("ASK { ?event rdfs:label 'march number 2' }").body()).contains("true");
    assertThat(ask("PREFIX rdfs: <http://other.org/> ASK { ?event rdfs:label ?any }").body())
        .contains("false");
  }

  @Test
  void aQueryThatContradictsItselfIsTheAskersFault() throws Exception {
    HttpResponse<String> answer = ask("SELECT (1 AS ?x) (2 AS ?x) {}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("The query").contains("Mend the query");
  }

  @Test
  void aPrefixThatNobodyDeclaredIsNamed() throws Exception {
    HttpResponse<String> answer = ask("ASK {\n ?event far:label ?any }");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("2:9: the prefix far: of far:label is not declared")
        .contains("PREFIX far: <");
  }

  @Test
  void answersAreCutAtTheirLargestSize() throws Exception {
    HttpResponse<String> answer =
        ask("SELECT ?s { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l }");
    assertThat(answer.body().split("<uri>", -1)).hasSize(3);
    assertThat(answer.headers().firstValue("Dateline-Result-Limit")).contains("2");
  }

  @Test
  void aQueryThatTakesTooLongIsGivenUp() throws Exception {
    String cross = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r . ?s ?t ?u .";
    HttpResponse<String> answer = ask("SELECT (COUNT(*) AS ?number) { " + cross + " }");
    assertThat(answer.statusCode()).isEqualTo(503);
  }

  @Test
  void textIsFound() throws Exception {
    assertThat(
            ask("PREFIX text: <http://jena.apache.org/text#> SELECT ?s { ?s text:query '2' }")
                .body())
        .contains("https://example.org/event/2");
  }

  @Test
  void distancesAreMeasured() throws Exception {
    String query =
        """
        PREFIX geo: <http://www.opengis.net/ont/geosparql#>
        PREFIX spatialF: <http://jena.apache.org/function/spatial#>
        PREFIX uom: <http://www.opengis.net/def/uom/OGC/1.0/>
        ASK { FILTER(spatialF:distance("POINT(0 0)"^^geo:wktLiteral, "POINT(0 1)"^^geo:wktLiteral, uom:kilometre) > 100) }""";
    assertThat(ask(query).body()).contains("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <DECOY> { ?s ?p ?x } }",
        "SELECT * { SERVICE SILENT <DECOY> { ?s ?p ?x } }",
        "SELECT * { SERVICE <cache:loop:bulk+50:DECOY> { ?s ?p ?x } }",
        "SELECT * { VALUES ?s { <http://example.org/> } SERVICE <loop:DECOY> { ?s ?p ?x } }",
        "SELECT * { BIND(<bulk:DECOY> AS ?where) SERVICE ?where { ?s ?p ?x } }",
        "SELECT * { BIND(<DECOY> AS ?where) SERVICE ?where { ?s ?p ?x } }",
        "SELECT * FROM <DECOY> { ?s ?p ?x }",
        "SELECT * FROM NAMED <DECOY> { GRAPH ?g { ?s ?p ?x } }",
        "DESCRIBE <DECOY>"
      })
  void aQueryReachesNoOtherHost(String query) throws Exception {
    ask(query.replace("DECOY", decoyAddress()));
    assertThat(reached).hasValue(0);
  }

  @Test
  void anAllowedServiceIsReached() throws Exception {
    store().allow(new ServicePolicy(Set.of(decoyAddress())));
    assertThat(ask("SELECT ?x { SERVICE <" + decoyAddress() + "> { ?s ?p ?x } }").body())
        .contains("from the other");
    assertThat(reached).hasValue(1);
    assertThat(agent.get()).startsWith("dateline ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cache:loop:bulk+50:"})
  void anEndpointThatFailsIsNamed(String how) throws Exception {
    store().allow(new ServicePolicy(Set.of(decoyAddress())));
    status.set(500);
    HttpResponse<String> answer =
        ask("SELECT ?x { SERVICE <" + how + decoyAddress() + "> { ?s ?p ?x } }");
    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body())
        .contains("The SPARQL endpoint " + decoyAddress() + " did not answer: 500");
  }

  @Test
  void anEndpointWhoseAnswerDoesNotFitTheBatchIsBlamed() throws Exception {
    store().allow(new ServicePolicy(Set.of(decoyAddress())));
    String batch = "SELECT ?x { SERVICE <cache:bulk+50:" + decoyAddress() + "> { ?s ?p ?x } }";
    assertThat(ask(batch).body()).contains("its answer does not fit the query");
  }

  private HttpResponse<String> update(String update, String user) throws Exception {
    String address = server().updateAddress().orElseThrow();
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/sparql-update")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)))
            .POST(BodyPublishers.ofString(update)));
  }

  @Test
  void onlyThoseWithAPasswordChangeTheStore() throws Exception {
    String insert =
        "INSERT DATA { GRAPH <https://example.org/notes> { <https://example.org/a> <https://example.org/b> 1 } }";
    assertThat(update(insert, "editor:wrong").statusCode()).isEqualTo(401);
    assertThat(ask("ASK { <https://example.org/a> ?p ?o }").body()).contains("false");
    assertThat(update(insert, "editor:secret").statusCode()).isBetween(200, 204);
    assertThat(ask("ASK { <https://example.org/a> ?p ?o }").body()).contains("true");
  }

  @Test
  void anUpdateLoadsNothing() throws Exception {
    assertThat(update("LOAD <" + decoyAddress() + ">", "editor:secret").statusCode())
        .isEqualTo(403);
    assertThat(update("LOAD <file:///etc/passwd>", "editor:secret").statusCode()).isEqualTo(403);
    assertThat(reached).hasValue(0);
  }

  @Test
  void theQueryEndpointTakesNoUpdates() throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(server().queryAddress()))
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString("CLEAR ALL")));
    assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
    HttpResponse<String> put =
        send(
            HttpRequest.newBuilder(URI.create(server().address()).resolve("/dateline/data?default"))
                .header("Content-Type", "text/turtle")
                .PUT(BodyPublishers.ofString("<a> <b> <c> .")));
    assertThat(put.statusCode()).isGreaterThanOrEqualTo(400);
  }

  @Test
  void oneGraphIsRead() throws Exception {
    assertThat(
            get("/dateline/data?graph=" + URLEncoder.encode(GRAPH, StandardCharsets.UTF_8)).body())
        .contains("march number 3");
  }

  @Test
  void theServiceDescribesItselfItsDataTermsAndShapes() throws Exception {
    assertThat(get("/dateline/sparql").body()).contains("sd:Service");
    assertThat(get("/dateline/void").body()).contains("void:triples").contains("3");
    assertThat(get("/.well-known/void").statusCode()).isEqualTo(200);
    assertThat(get("/dateline/ontology").body()).contains("owl:Ontology");
  }

  @Test
  void theStartPageSaysWhatIsThere() throws Exception {
    HttpResponse<String> page = get("/");
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.body())
        .contains("<b>1</b> article,")
        .contains("/dateline/sparql")
        .doesNotContain("{{");
    assertThat(get("/nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void theStartPageLeadsToTheAnswerOfEachQuestion() throws Exception {
    String page = get("/").body();
    for (String name : ShippedQueries.names()) {
      assertThat(page)
          .contains("href=\"/questions/" + name + "\"")
          .contains(Pages.escape(ShippedQueries.question(name).title()));
    }
  }

  private static List<String> local() {
    return ShippedQueries.names().stream().filter(name -> !name.startsWith("wikidata-")).toList();
  }

  @ParameterizedTest
  @MethodSource("local")
  void aQuestionIsAnsweredOnAPage(String name) throws Exception {
    HttpResponse<String> page = get("/questions/" + name);
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.body())
        .contains(Pages.escape(ShippedQueries.question(name).title()))
        .contains("/ui/#/dataset/dateline/query?query=")
        .doesNotContain("{{");
  }

  @Test
  void theArticlesLeadToAllThatTheySay() throws Exception {
    String article = "https://w3id.org/dateline/article/1";
    Node node = NodeFactory.createURI(article);
    Node kind = NodeFactory.createURI("https://w3id.org/dateline/ontology#Article");
    Node event = NodeFactory.createURI("https://w3id.org/dateline/ontology#Event");
    Node fact = NodeFactory.createURI(article + "#event-0");
    List<Triple> facts =
        List.of(
            Triple.create(node, RDF.type.asNode(), kind),
            Triple.create(
                node, RDFS.label.asNode(), NodeFactory.createLiteralString("A <b>march</b>")),
            Triple.create(fact, RDF.type.asNode(), event),
            Triple.create(
                fact, RDFS.label.asNode(), NodeFactory.createLiteralString("March: {{links}}<i>")));
    store()
        .write(List.of(new ArticleGraph(article, "hash", facts, List.of(), List.of())), List.of());
    String of = "https%3A%2F%2Fw3id.org%2Fdateline%2Farticle%2F1";
    String link = "/entity?iri=" + of;
    assertThat(get("/").body())
        .contains("<a href=\"" + link + "\">A &lt;b&gt;march&lt;/b&gt;</a>")
        .contains("<b>2</b> articles");
    String table = "/questions/from-one-article?article=" + of;
    assertThat(page(link).body()).contains("<a href=\"" + table + "\">");
    assertThat(get(table).body())
        .contains("<td>March: &#123;&#123;links}}&lt;i&gt;</td>")
        .doesNotContain("<i>");
    assertThat(get("/questions/articles").body()).contains("<a href=\"" + link + "\">");
  }

  @Test
  void anIriThatAnotherReplacesLeadsThere() throws Exception {
    String base = "https://w3id.org/dateline/";
    Node now = NodeFactory.createURI(base + "entity/ann-example-1");
    Node kind = NodeFactory.createURI(base + "ontology#Person");
    Node replaced = NodeFactory.createURI("http://purl.org/dc/terms/isReplacedBy");
    Node before = NodeFactory.createURI(base + "entity/a-example-2");
    Node own = NodeFactory.createURI(base + "article/2#entity-0-example");
    List<Triple> facts =
        List.of(
            Triple.create(now, RDF.type.asNode(), kind),
            Triple.create(now, RDFS.label.asNode(), NodeFactory.createLiteralString("Ann <i>")),
            Triple.create(before, replaced, now),
            Triple.create(own, replaced, now));
    store()
        .write(
            List.of(new ArticleGraph(base + "article/2", "hash", facts, List.of(), List.of())),
            List.of());
    for (String path :
        List.of(
            "/entity/a-example-2",
            "/entity?iri=https%3A%2F%2Fw3id.org%2Fdateline%2Farticle%2F2%23entity-0-example")) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location")).contains("/entity/ann-example-1");
    }
    assertThat(get("/entity/ann-example-1").body()).contains("entity:ann-example-1", "\"Ann <i>\"");
    HttpResponse<String> page = page("/entity/ann-example-1");
    assertThat(page.body())
        .contains("<h1>Ann &lt;i&gt;</h1>\n<p class=\"iri\">" + base + "entity/ann-example-1</p>")
        .doesNotContain("<i>");
    assertThat(page("/entity/ann-example-1?format=ttl").body()).startsWith("PREFIX");
    assertThat(get("/entity/nobody").statusCode()).isEqualTo(404);
    assertThat(get("/entity/nobody").body()).contains("entity/nobody", "<a href=\"/\">");
    assertThat(get("/entity?iri=no%20iri").statusCode()).isEqualTo(400);
  }

  @Test
  void aParameterOfAQuestionIsCheckedAndShownAsText() throws Exception {
    HttpResponse<String> page =
        get("/questions/near-a-place?within=abc&name=%22%3E%3Cscript%3E%7B%7Banswer%7D%7D");
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body())
        .contains("value=\"abc\"")
        .doesNotContain("<script")
        .doesNotContain("{{");
    assertThat(get("/questions/near-a-place?within=abc").body())
        .contains("near-a-place takes a number as within");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'");
    assertThat(get("/questions/nobody-asks").statusCode()).isEqualTo(404);
    assertThat(get("/questions/who-attacked").body())
        .contains("Did you mean &quot;who-attacked-whom&quot;", "<a href=\"/\">");
    assertThat(get("/questions").statusCode()).isEqualTo(404);
  }

  @Test
  void theAddressAboveTheEndpointsNamesThem() throws Exception {
    HttpResponse<String> answer = get("/dateline");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("/dateline/sparql?query=").contains("/dateline/data");
  }

  @Test
  void thePagesForWritingQueriesAreThere() throws Exception {
    assertThat(get("/ui/").body()).contains("Fuseki").contains("a[href$='/upload']");
    assertThat(get("/ui/$/server").body()).contains("/dateline");
    assertThat(get("/ui/dateline/sparql?query=ASK%7B%7D").body()).contains("true");
    assertThat(get("/ui/../pom.xml").statusCode()).isEqualTo(404);
    assertThat(get("/ui/%2e%2e/META-INF/MANIFEST.MF").statusCode()).isGreaterThanOrEqualTo(400);
  }

  @Test
  void otherSitesMayAskWithoutCredentials() throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(server().queryAddress() + "?query=ASK%7B%7D"))
                .header("Origin", "https://example.com"));
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void answersAreCompressedForThoseWhoAsk() throws Exception {
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(server().address()).resolve("/dateline/ontology"))
                    .header("Accept-Encoding", "gzip")
                    .build(),
                BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("owl:Ontology");
    }
  }

  @Test
  void aPortInUseIsNamed() {
    int port = URI.create(server().address()).getPort();
    assertThatThrownBy(() -> SparqlServer.start(store(), ServerSettings.DEFAULT.withPort(port)))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("The port " + port + " is in use");
  }
}
