package org.w3id.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.w3id.dateline.graph.Told.PAST;
import static org.w3id.dateline.graph.Told.agent;
import static org.w3id.dateline.graph.Told.target;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dateline.document.Metadata;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.world.World;

class GraphFormatTest {
  private static final RunRecord RUN = new RunRecord("0.0.0", List.of());
  private static final GraphWriter WRITER = new GraphWriter(World.shipped(), RUN);

  /** An article with something ugly in its text, names, metadata. */
  private static ArticleGraph article(String ugly) {
    String text = "The " + ugly + " army attacked " + ugly + "town";
    Metadata metadata =
        new Metadata(
            Optional.empty(),
            Optional.of(ugly + " title"),
            Optional.of(ugly + " News"),
            Optional.of("https://example.org/" + ugly + ">a?b=c d"));
    return WRITER.write(
        new Told(text, metadata)
            .named("e1", EntityType.ORGANIZATION, ugly + " army")
            .named("e2", EntityType.PLACE, ugly + "town")
            .event("Attack", "attacked", PAST, List.of(), agent("e1"), target("e2"))
            .extraction());
  }

  private static DatasetGraph read(String text, Lang lang) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    // strictly as UTF-8: what could not be written shows here
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    RDFParser.source(new java.io.ByteArrayInputStream(bytes))
        .lang(lang)
        .strict(true)
        .parse(dataset);
    return dataset;
  }

  private static List<Quad> quads(DatasetGraph dataset) {
    return dataset.stream().toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "\"quoted\\\"",
        "'''",
        "back\\slash",
        "<angle> {brace} |bar| ^`",
        "tab\tand\rreturn",
        "line\u2028separator\u0085",
        "nul\u0000 bell\u0007 escape\u001b",
        "lone \ud83d surrogate",
        "lone \ude00 surrogate",
        "\ud83d\ude00 emoji",
        "\uFFFE\uFFFF",
        "شيراز",
        "% %20 %zz # ?",
        "\u202Eright to left",
        "é and e\u0301"
      })
  void uglyTextSurvivesEveryFormat(String ugly) {
    ArticleGraph article = article(ugly);
    String lines = GraphFormat.NQUADS.print(article, RUN.triples());
    DatasetGraph written = read(lines, Lang.NQUADS);
    assertThat(lines.lines().count()).isEqualTo(quads(written).size());
    String trig = GraphFormat.TRIG.beginning() + GraphFormat.TRIG.print(article, RUN.triples());
    assertThat(quads(read(trig, Lang.TRIG))).hasSameElementsAs(quads(written));
    String json = GraphFormat.JSONLD.print(article, RUN.triples());
    assertThat(json.strip()).doesNotContain("\n");
    assertThat(quads(read(json, Lang.JSONLD11))).hasSameElementsAs(quads(written));
  }

  @Test
  void articlesFollowOneAnotherInOneFile() {
    String trig =
        GraphFormat.TRIG.beginning()
            + GraphFormat.TRIG.print(article("first"), RUN.triples())
            + GraphFormat.TRIG.print(article("second"), List.of());
    assertThat(trig.lines().filter(line -> line.startsWith("PREFIX") || line.startsWith("@prefix")))
        .doesNotHaveDuplicates()
        .isNotEmpty();
    assertThat(read(trig, Lang.TRIG).stream().map(Quad::getGraph).distinct()).hasSize(4);
  }

  @Test
  void eachGraphHasItsName() {
    ArticleGraph article = article("some");
    assertThat(
            read(GraphFormat.NQUADS.print(article, RUN.triples()), Lang.NQUADS).stream()
                .map(quad -> quad.getGraph().getURI())
                .distinct())
        .containsExactlyInAnyOrder(
            article.article(), Graphs.ENTITIES.getURI(), Graphs.METADATA.getURI());
  }
}
