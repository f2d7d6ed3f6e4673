package org.w3id.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees of who is who across articles, and how to decide. */
class MergesCommandTest {
  private static final String GENERAL = "https://w3id.org/dateline/entity/omid-tavakol-3935b3db80";

  @TempDir static Path folder;

  private static Path news() {
    return folder.resolve("news");
  }

  private static Path store() {
    return folder.resolve("store");
  }

  private static Path decisions() {
    return folder.resolve("decisions.tsv");
  }

  @BeforeAll
  static void build() throws IOException {
    Files.createDirectory(news());
    write(
        "full",
        "Gen. Omid Tavakol, the commander-in-chief of the Islamic Revolutionary Guard Corps, warned"
            + " Israel on Saturday.");
    write("office", "The IRGC commander-in-chief threatened Israel on Monday.");
    write("mayor", "John Smith, the mayor of Springfield, opened a new bridge there on Sunday.");
    write("open", "Smith met clerks in Springfield on Monday.");
    Ran ran = Ran.dateline("build", news(), "--store", store());
    assertThat(ran.err()).isEmpty();
  }

  private static void write(String name, String text) throws IOException {
    Files.writeString(
        news().resolve(name + ".txt"), "---\npublished: 2023-11-20\n---\n" + text + "\n");
  }

  private static Ran rebuild(Object... options) {
    Object[] arguments = new Object[4 + options.length];
    arguments[0] = "build";
    arguments[1] = news();
    arguments[2] = "--store";
    arguments[3] = store();
    System.arraycopy(options, 0, arguments, 4, options.length);
    return Ran.dateline(arguments);
  }

  @Test
  void mergesShowsWhoIsOneAndWhoMayBe() {
    Ran ran = Ran.dateline("merges", "--store", store());
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("The IRGC commander-in-chief is Omid Tavakol")
        .contains("the same office, which one person at a time holds")
        .contains("Smith may be John Smith");
    assertThat(Ran.dateline("merges", "--open", "--store", store()).out())
        .contains("Smith may be John Smith")
        .doesNotContain("Omid Tavakol");
  }

  @Test
  void itsLinesCanBePastedAndDecided() throws IOException {
    String lines = Ran.dateline("merges", "--open", "--format", "tsv", "--store", store()).out();
    assertThat(lines)
        .startsWith("decision\ta\tb\tnote\twho\n")
        .contains("\nopen\tentity:john-smith-05392462a4\tarticle:open#entity-0-smith\t");
    Files.writeString(decisions(), lines);
    assertThat(rebuild().err()).isEmpty();
    assertThat(Ran.dateline("merges", "--open", "--store", store()).out()).contains("may be");
    Files.writeString(decisions(), lines.replace("\nopen\t", "\nsame\t"));
    assertThat(rebuild().err()).isEmpty();
    assertThat(Ran.dateline("merges", "--store", store()).out())
        .contains("Smith is John Smith")
        .doesNotContain("may be");
    Files.delete(decisions());
    assertThat(rebuild().err())
        .isEqualTo(
            "dateline: decisions.tsv or decisions.ttl beside the store is gone: its decision no"
                + " longer holds. Put the file back, or name it with --decisions, and build again.\n");
    assertThat(Ran.dateline("merges", "--store", store()).out()).contains("Smith may be");
    assertThat(rebuild().err()).isEmpty();
  }

  @Test
  void decisionsFromElsewhereHoldUntilOthersAreNamed() throws IOException {
    Path one =
        Files.writeString(
            folder.resolve("elsewhere.tsv"),
            "decision\ta\tb\tnote\twho\nsame\tentity:john-smith-05392462a4\tarticle:open#entity-0-smith\n");
    assertThat(rebuild("--decisions", one).err()).isEmpty();
    assertThat(rebuild().err()).isEmpty();
    assertThat(Ran.dateline("merges", "--store", store()).out()).contains("Smith is John Smith");
    Path none = Files.writeString(folder.resolve("none.tsv"), "decision\ta\tb\tnote\twho\n");
    assertThat(rebuild("--decisions", none).err()).isEmpty();
    assertThat(Ran.dateline("merges", "--store", store()).out()).contains("Smith may be");
  }

  @Test
  void linesThatContradictEachOtherAreNamed() throws IOException {
    String smith = "entity:john-smith-05392462a4";
    String general = "entity:omid-tavakol-3935b3db80";
    Path bad =
        Files.writeString(
            folder.resolve("contrary.tsv"),
            String.join(
                "\n",
                "decision\ta\tb\tnote\twho",
                "different\t" + smith + "\t" + general,
                "same\t" + smith + "\tarticle:open#entity-0-smith",
                "same\t" + general + "\tarticle:open#entity-0-smith\n"));
    for (int build = 0; build < 2; build++) {
      Ran ran = rebuild("--decisions", bad);
      assertThat(ran.code()).isEqualTo(Dateline.AMISS);
      assertThat(ran.err().lines())
          .containsExactly(
              "dateline: "
                  + bad
                  + ":4: \"same\" is left out, since it contradicts "
                  + bad
                  + ":3 with "
                  + bad
                  + ":2; take one of these lines out");
    }
    Path none = Files.writeString(folder.resolve("none.tsv"), "decision\ta\tb\tnote\twho\n");
    assertThat(rebuild("--decisions", none).err()).isEmpty();
  }

  @Test
  void aRefusedItemOfOneArticleKeepsItsScope() throws IOException {
    Path one =
        Files.writeString(
            folder.resolve("one.tsv"),
            "decision\ta\tb\tnote\twho\nnot-item\tentity:springfield@article:mayor\twd:Q28515\t\tme\n");
    assertThat(rebuild("--decisions", one).err()).isEmpty();
    assertThat(Ran.dateline("merges", "--format", "tsv", "--store", store()).out())
        .contains("\nnot-item\tentity:springfield@article:mayor\twd:Q28515\t\tme\n");
    Path none = Files.writeString(folder.resolve("no.tsv"), "decision\ta\tb\tnote\twho\n");
    assertThat(rebuild("--decisions", none).err()).isEmpty();
  }

  @Test
  void decisionsAreTakenInTurtleAsWell() throws IOException {
    String prefixes =
        """
        @prefix owl: <http://www.w3.org/2002/07/owl#> .
        @prefix schema: <https://schema.org/> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix dcterms: <http://purl.org/dc/terms/> .
        @prefix wd: <http://www.wikidata.org/entity/> .
        @prefix entity: <https://w3id.org/dateline/entity/> .
        @prefix article: <https://w3id.org/dateline/article/> .
        @prefix : <https://w3id.org/dateline/ontology#> .
        """;
    Path beside = folder.resolve("decisions.ttl");
    Files.writeString(
        beside,
        prefixes
            + """
            <https://w3id.org/dateline/article/open#entity-0-smith> owl:sameAs entity:john-smith-05392462a4 .
            wd:Q999999 owl:sameAs entity:omid-tavakol-3935b3db80 .
            [] a owl:Axiom ;
              owl:annotatedSource entity:springfield ; owl:annotatedProperty owl:differentFrom ;
              owl:annotatedTarget wd:Q49158 ; :inArticle article:mayor ;
              rdfs:comment "another Springfield" ; dcterms:creator "the desk" .
            """);
    assertThat(rebuild().err()).isEmpty();
    assertThat(Ran.dateline("merges", "--store", store()).out()).contains("Smith is John Smith");
    assertThat(Ran.dateline("merges", "--format", "tsv", "--store", store()).out())
        .contains("\nitem\tentity:omid-tavakol-3935b3db80\twd:Q999999\t")
        .contains(
            "\nnot-item\tentity:springfield@article:mayor\twd:Q49158\tanother Springfield\tthe desk\n");
    Files.writeString(
        decisions(),
        "decision\ta\tb\tnote\twho\nitem\tentity:omid-tavakol-3935b3db80\twd:Q999999\n");
    assertThat(rebuild().err()).contains("decisions.ttl:10: ", "decisions.tsv, line 2 decides");
    Files.delete(decisions());
    Files.writeString(beside, prefixes + "entity:a owl:sameAs entity:b ;;; .. \n");
    assertThat(rebuild().err()).contains("decisions.ttl:9:");
    Files.writeString(beside, prefixes + "entity:a owl:sameAs \"b\" .\n");
    assertThat(rebuild().err()).contains("decisions.ttl:9: \"b\" is no IRI of an entity");
    Files.delete(beside);
    Path none = Files.writeString(folder.resolve("no.tsv"), "decision\ta\tb\tnote\twho\n");
    assertThat(rebuild("--decisions", none).code()).isZero();
  }

  @Test
  void aLineThatCannotBeFollowedIsAmiss() throws IOException {
    Path one =
        Files.writeString(
            folder.resolve("amiss.tsv"),
            "decision\ta\tb\tnote\twho\nnot-item\tentity:springfield@article:zzz\twd:Q28515\n");
    Ran ran = rebuild("--decisions", one);
    assertThat(ran.code()).isEqualTo(Dateline.AMISS);
    assertThat(ran.err()).contains("amiss.tsv:2: nobody in the store is ");
    Path none = Files.writeString(folder.resolve("no.tsv"), "decision\ta\tb\tnote\twho\n");
    assertThat(rebuild("--decisions", none).code()).isZero();
  }

  @Test
  void badLinesOfDecisionsAreBlamed() throws IOException {
    Path bad = folder.resolve("bad.tsv");
    for (String[] line :
        new String[][] {
          {"perhaps\tentity:a\tentity:b", "there is no decision \"perhaps\""},
          {"same\tentity:a\tentity a", "is no IRI of an entity"},
          {"same\tentity:a\tentity:a", "a and b are the same"},
          {"item\tentity:a\tLondon", "\"London\" is no item of Wikidata"},
          {"same\ta\tb\tc\td\te", "6 cells"},
        }) {
      Files.writeString(bad, "decision\ta\tb\tnote\twho\n\n" + line[0] + "\n");
      Ran ran = rebuild("--decisions", bad);
      assertThat(ran.code()).isEqualTo(Dateline.MENDABLE);
      assertThat(ran.err()).contains("bad.tsv:3: ").contains(line[1]);
    }
    Files.writeString(
        bad,
        "decision\ta\tb\tnote\twho\nsame\tentity:a\tentity:b\ndifferent\tentity:b\tentity:a\n");
    assertThat(rebuild("--decisions", bad).err()).contains("bad.tsv:3: line 2 decides about");
    assertThat(rebuild("--decisions", folder.resolve("gone.tsv")).err()).contains("no file");
    Files.writeString(
        bad, "decision\ta\tb\tnote\twho\nitem\tentity:a\twd:Q1\nitem\tentity:a\twd:Q42\n");
    assertThat(rebuild("--decisions", bad).err())
        .contains("bad.tsv:3: line 2 gives https://w3id.org/dateline/entity/a another item");
  }

  @Test
  void explainFollowsAReplacedIriAndSaysWhy() {
    Ran ran =
        Ran.dateline(
            "explain", "article:office#entity-0-the-irgc-commander-in-chief", "--store", store());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("Omid Tavakol\n" + GENERAL)
        .contains("known as: https://w3id.org/dateline/article/office#entity-0-the-irgc-commander")
        .contains("The IRGC commander-in-chief is Omid Tavakol (0.971, decided by dateline: ");
  }
}
