package org.w3id.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.identity.Decision;
import org.w3id.dateline.identity.Decisions;

/** Decisions of who is who in Turtle: none is lost without a word. */
class TurtleDecisionsTest {
  private static final String PREFIXES =
      """
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @prefix wd: <http://www.wikidata.org/entity/> .
      @prefix entity: <https://w3id.org/dateline/entity/> .
      @prefix article: <https://w3id.org/dateline/article/> .
      @prefix : <https://w3id.org/dateline/ontology#> .
      """;
  private static final String SPRINGFIELD =
      "[] a owl:Axiom ; owl:annotatedSource entity:springfield ;"
          + " owl:annotatedProperty owl:sameAs ; owl:annotatedTarget wd:Q28515 ; ";

  @TempDir Path folder;
  private final List<String> warned = new ArrayList<>();

  private List<String> read(String turtle) throws IOException {
    Path file = Files.writeString(folder.resolve("decisions.ttl"), turtle);
    return Decisions.ofRows(TurtleDecisions.rows(file, warned::add)).all().stream()
        .map(Decision::line)
        .map(line -> line.replace("https://w3id.org/dateline/", "").replaceAll("\\s+", " ").strip())
        .toList();
  }

  @Test
  void aDecisionHoldsForEachArticleThatIsNamed() throws IOException {
    String plain = "entity:springfield owl:sameAs wd:Q28515 .\n";
    assertThat(
            read(
                PREFIXES
                    + plain
                    + (SPRINGFIELD + ":inArticle article:a1 ; rdfs:comment \"in Illinois\" .\n")
                    + (SPRINGFIELD + ":inArticle article:a2 , article:a3 .\n")))
        .containsExactlyInAnyOrder(
            "item entity/springfield@article/a1 http://www.wikidata.org/entity/Q28515 in Illinois",
            "item entity/springfield@article/a2 http://www.wikidata.org/entity/Q28515",
            "item entity/springfield@article/a3 http://www.wikidata.org/entity/Q28515");
    assertThat(warned).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "entity:a owl:sameAz entity:b .| :9: <http://www.w3.org/2002/07/owl#sameAz> is no decision",
        "[] :inArticel article:a1 .| :9: <https://w3id.org/dateline/ontology#inArticel> is no dec",
        "[] <#> [] .| : of ",
        "[] a owl:Axiom ; owl:annotatedSource entity:a ; owl:annotatedProperty owl:sameAs .| :9: an owl:Axiom lacks its owl:annotatedTarget",
        "[] a owl:Axiom ; :inArticle article:a1 .| :9: an owl:Axiom lacks its owl:annotatedProperty",
        "[] owl:annotatedSource entity:a, entity:c ; owl:annotatedTarget entity:b ; owl:annotatedProperty owl:sameAs .| :9: an owl:Axiom has two owl:annotatedSource",
        "[] owl:annotatedSource entity:a ; owl:annotatedTarget entity:b ; owl:annotatedProperty :same .| :9: an owl:Axiom annotates <https://w3id.org/dateline/ontology#same>",
        "[] owl:annotatedSource entity:a ; owl:annotatedTarget entity:b ; owl:annotatedProperty owl:sameAs ; :inArticel article:a1 .| inArticel> is no decision, and no part",
      })
  void whatIsNoDecisionIsBlamedByItsLine(String turtle, String problem) {
    assertThatThrownBy(() -> read(PREFIXES + "\n" + turtle + "\n"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("decisions.ttl")
        .hasMessageContaining(problem.strip())
        .hasMessageContaining("owl:annotated");
  }

  @Test
  void theExampleOfTheOntologysReadmeIsAccepted() throws IOException {
    String readme = Files.readString(Path.of("ontology/README.md"));
    String example = readme.substring(readme.indexOf("decisions-in-turtle"));
    example = example.substring(example.indexOf("```turtle\n") + "```turtle\n".length());
    assertThat(read(example.substring(0, example.indexOf("```"))))
        .containsExactlyInAnyOrder(
            "different entity/john-smith-05392462a4 article/a7#entity-0-smith",
            "item entity/omid-tavakol-3935b3db80 http://www.wikidata.org/entity/Q42",
            "item entity/springfield@article/a7 http://www.wikidata.org/entity/Q28515"
                + " in Illinois the desk");
    assertThat(warned).isEmpty();
  }

  @Test
  void whatTheParserDoubtsIsTold() throws IOException {
    read(PREFIXES + SPRINGFIELD + "rdfs:comment \"soon\"^^xsd:date .\n");
    assertThat(warned).singleElement().asString().contains("decisions.ttl:8:", "soon");
  }
}
