package org.w3id.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The index of Wikidata, from the command line. */
class KbCommandTest {
  private static final String DUMP =
      """
      [
      {"type":"item","id":"Q501","labels":{"en":{"language":"en","value":"Exámple Harbour"}},\
      "descriptions":{"en":{"language":"en","value":"port town"}},\
      "aliases":{"en":[{"language":"en","value":"Harbour of Example"}]},\
      "claims":{"P31":[{"mainsnak":{"snaktype":"value","datavalue":{"value":{"id":"Q515"}}},"rank":"normal"}]},\
      "sitelinks":{"awiki":{},"bwiki":{}}},
      {"type":"item","id":"Q502","labels":{"en":{"language":"en","value":"Harbour Watch"}},\
      "sitelinks":{"awiki":{}}}
      ]
      """;

  @TempDir Path folder;
  private Path kb;
  private Path dump;

  @BeforeEach
  void dump() throws IOException {
    kb = folder.resolve("kb");
    dump = file("example-20240501-all.json", DUMP);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Ran kb(Object... arguments) {
    Object[] all = new Object[arguments.length + 3];
    all[0] = "kb";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[arguments.length + 1] = "--kb";
    all[arguments.length + 2] = kb;
    return Ran.dateline(all);
  }

  @Test
  void aDumpIsBuiltCountedAndSearched() {
    Ran built = kb("build", dump);
    assertThat(built.err()).isEmpty();
    assertThat(built.out()).contains("2 entities read, 2 items kept").contains("0 lines skipped");
    assertThat(built.code()).isZero();

    Ran stats = kb("stats");
    assertThat(stats.out())
        .contains("example-20240501-all.json")
        .contains("date         2024-05-01")
        .containsPattern("items +2\\R")
        .containsPattern("place +1\\R")
        .containsPattern("names +3\\R");

    Ran found = kb("find", "EXAMPLE-HARBOUR");
    assertThat(found.code()).isZero();
    assertThat(found.out()).containsPattern("Q501 +Exámple Harbour +place +port town +2 +label\\R");
    assertThat(kb("find", "harbour of example").out()).contains("alias Harbour of Example");
    assertThat(kb("find", "Q502").out()).contains("Harbour Watch");
  }

  @Test
  void whatIsNotFoundIsAnsweredWithNamesLikeIt() {
    kb("build", dump);
    Ran ran = kb("find", "Harbor Watch");
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("nothing is called \"Harbor Watch\". Did you mean \"Harbour Watch\"?");
    assertThat(ran.code()).isEqualTo(Dateline.AMISS);
  }

  @Test
  void aWordOfNamesLeadsToThoseWhoBearIt() {
    kb("build", dump);
    Ran ran = kb("find", "Watch");
    assertThat(ran.code()).isEqualTo(Dateline.AMISS);
    assertThat(ran.err()).contains("Did you mean \"Harbour Watch\"?");
  }

  @Test
  void anEmptyNameIsRefusedWithARemedy() {
    kb("build", dump);
    for (String name : new String[] {"", " ", "..."}) {
      Ran ran = kb("find", name);
      assertThat(ran.code()).as(name).isEqualTo(Dateline.MENDABLE);
      assertThat(ran.err()).contains("is no name", "Name a label");
    }
  }

  @Test
  void noItemsAtTheMostIsRefused() {
    kb("build", dump);
    Ran ran = kb("find", "Harbour Watch", "--most", "0");
    assertThat(ran.err()).startsWith("dateline: --most is 0");
    assertThat(ran.code()).isEqualTo(Dateline.MENDABLE);
  }

  @Test
  void linesThatCannotBeReadAreNamedAndTheExitCodeRemembersThem() throws IOException {
    Ran ran = kb("build", file("dump.json", DUMP.replaceFirst("\"Q502\"", "Q502\"")));
    assertThat(ran.err())
        .startsWith("dateline: line 3 is no entity in JSON: ")
        .endsWith("; it is skipped\n");
    assertThat(ran.out()).contains("1 items kept").contains("1 lines skipped");
    assertThat(ran.code()).isEqualTo(Dateline.AMISS);
  }

  @Test
  void whatIsNoDumpOrNoIndexIsRefusedWithARemedy() throws IOException {
    for (Ran ran :
        new Ran[] {
          kb("build", file("dump.zip", "PK")),
          kb("build", folder.resolve("nowhere.json.gz")),
          kb("build", dump, "--keep", "taxa"),
          kb("build", dump, "--min-sitelinks", "-1"),
          kb("find", "Harbour"),
          kb("stats"),
          Ran.dateline("extract", file("a.txt", "Harbour Watch met."), "--kb", kb)
        }) {
      assertThat(ran.code()).isEqualTo(Dateline.MENDABLE);
      assertThat(ran.err()).startsWith("dateline: ").doesNotContain("\tat ");
      assertThat(ran.out()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dump.json", "dump.json/below", "dump.json/far/below"})
  void aPlaceWhereNoFolderCanBeIsNamed(String place) throws IOException {
    Path file = file("dump.json", DUMP);
    for (Ran ran :
        List.of(
            Ran.dateline("kb", "build", file, "--kb", folder.resolve(place)),
            Ran.dateline(
                "kb",
                "add",
                file("own.tsv", "label\ttype\nAlenia\tCountry\n"),
                "--kb",
                folder.resolve(place)))) {
      assertThat(ran.code()).isEqualTo(Dateline.MENDABLE);
      assertThat(ran.err()).contains("can't hold an index: ").contains("--kb");
    }
    assertThat(file).content().isEqualTo(DUMP);
  }

  @Test
  void aTableWithoutEntitiesIsRefused() throws IOException {
    Ran ran = kb("add", file("own.tsv", "label\ttype\n"));
    assertThat(ran.code()).isEqualTo(Dateline.MENDABLE);
    assertThat(ran.err()).contains("own.tsv holds no entity").contains("--remove");
  }

  @Test
  void entitiesOfOnesOwnAreFoundOutliveABuildAndAreReplacedOrTakenAwayWithTheirFile()
      throws IOException {
    Path own =
        file(
            "ours.tsv",
            """
            label\ttype\taliases\tcountry\twikidata
            Dockers of Example\tTradeUnion\tDOE|the Dockers\tFrance\t
            Harbour Guard\tCompany\t\t\tQ502
            """);
    Ran added = kb("add", own);
    assertThat(added.err()).isEmpty();
    assertThat(added.out()).startsWith("2 entities from ours.tsv; 2 of your own");
    assertThat(kb("find", "dockers").out())
        .containsPattern(
            "https://w3id.org/dateline/entity/dockers-of-example-[0-9a-f]{10} +Dockers of Example +organization");

    kb("build", dump);
    assertThat(kb("find", "DOE").out()).contains("Dockers of Example");
    assertThat(kb("find", "Harbour Watch").out()).contains("Harbour Guard").doesNotContain("Q502");
    assertThat(kb("stats").out()).containsPattern("of your own, from ours.tsv +2");

    file("ours.tsv", "label\ttype\nHarbour Guard\tCompany\n");
    assertThat(kb("add", own).out()).startsWith("1 entity from ours.tsv; 1 of your own");
    assertThat(kb("find", "DOE").code()).isEqualTo(Dateline.AMISS);
    assertThat(kb("find", "Harbour Watch").out()).contains("Q502");

    assertThat(kb("add", "ours.tsv", "--remove").code()).isZero();
    assertThat(kb("find", "Harbour Guard").code()).isEqualTo(Dateline.AMISS);
    assertThat(kb("add", "ours.tsv", "--remove").err())
        .contains("nothing came from a file called ours.tsv");
  }

  @Test
  void turtleGivesEntitiesToo() throws IOException {
    Path own =
        file(
            "ours.ttl",
            """
            @prefix dateline: <https://w3id.org/dateline/ontology#> .
            @prefix rdfs:     <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos:     <http://www.w3.org/2004/02/skos/core#> .
            @prefix entity:   <https://w3id.org/dateline/entity/> .
            @prefix schema:   <https://schema.org/> .
            @prefix wd:       <http://www.wikidata.org/entity/> .

            <https://example.org/ann-roe> a dateline:Politician ;
              rdfs:label "Ann Roe"@en, "Анна Роу"@ru ;
              skos:altLabel "A. Roe" ;
              dateline:country entity:france ;
              schema:sameAs wd:Q503 .
            """);
    assertThat(kb("add", own).err()).isEmpty();
    assertThat(kb("find", "A Roe").out())
        .containsPattern("https://example.org/ann-roe +Ann Roe +person");
    assertThat(kb("find", "Q503").out()).contains("https://example.org/ann-roe");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "label|type/Ann Roe|Wizard; ours.tsv:2: there is no type \"Wizard\"",
        "label|type/|Person; ours.tsv:2: there is no label",
        "label|type|country/Ann Roe|Person|Nowhereland; ours.tsv:2: no country is called",
        "label|type|wikidata/Ann Roe|Person|42; ours.tsv:2: \"42\" is no Q-id",
        "label|type/Ann Roe|Person/Ann Roe|Person; ours.tsv:3: line 2 has the same IRI",
        "id|label|type/Ann Roe|Ann Roe|Person; ours.tsv:2: \"Ann Roe\" is no id",
        "label|type|latitude|longitude/Port|City|95|3; ours.tsv:2: \"95\", \"3\" is no place",
        "label|sort/Ann Roe|Person; ours.tsv:1: there can be no column \"sort\"",
        "label/Ann Roe; ours.tsv:1: the columns label and type must be there"
      })
  void aBadRowIsBlamedByFileAndLine(String table, String blame) throws IOException {
    Path own = file("ours.tsv", table.replace('|', '\t').replace('/', '\n') + "\n");
    Ran ran = kb("add", own);
    assertThat(ran.err()).contains(blame);
    assertThat(ran.code()).isEqualTo(Dateline.MENDABLE);
    assertThat(kb("stats").code()).isEqualTo(Dateline.MENDABLE);
  }

  @Test
  void aNameThatIsTooLongIsBlamedByFileAndLine() throws IOException {
    for (String column : new String[] {"aliases", "demonyms"}) {
      Path own =
          file("ours.tsv", "label\ttype\t" + column + "\nPort\tCity\t" + "x".repeat(40_000) + "\n");
      assertThat(kb("add", own).err())
          .contains("ours.tsv:2: a name in the column " + column + " has 40000 characters");
    }
  }

  @Test
  void aBadLineOfTurtleIsBlamedByFileAndLine() throws IOException {
    String prefixes =
        "@prefix dateline: <https://w3id.org/dateline/ontology#> .\n@prefix : <https://example.org/> .\n@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n";
    assertThat(kb("add", file("a.ttl", prefixes + ":ann a dateline:Person rdfs:label .\n")).err())
        .contains("a.ttl:4:");
    assertThat(
            kb(
                    "add",
                    file(
                        "b.ttl",
                        prefixes
                            + "\n:ann a dateline:Person ; rdfs:label \"Ann\" .\n\n:bob a dateline:Wizard ;\n  rdfs:label \"Bob\" .\n"))
                .err())
        .contains("b.ttl:7: there is no type");
  }
}
