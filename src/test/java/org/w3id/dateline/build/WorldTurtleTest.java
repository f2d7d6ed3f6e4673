package org.w3id.dateline.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dateline.error.UserException;

class WorldTurtleTest {
  private static final String PREFIXES =
      """
      @prefix dateline: <https://w3id.org/dateline/ontology#> .
      @prefix entity:   <https://w3id.org/dateline/entity/> .
      @prefix geo:      <http://www.w3.org/2003/01/geo/wgs84_pos#> .
      @prefix rdfs:     <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix schema:   <https://schema.org/> .
      @prefix skos:     <http://www.w3.org/2004/02/skos/core#> .
      @prefix wd:       <http://www.wikidata.org/entity/> .

      """;

  @TempDir private Path folder;

  private List<String> table(String entries) throws IOException {
    Path file = folder.resolve("world.ttl");
    Files.writeString(file, PREFIXES + entries);
    return WorldTurtle.table(file, Set.of("City", "Country"));
  }

  @Test
  void anEntryBecomesARow() throws IOException {
    List<String> table =
        table(
            """
            entity:norway a dateline:Country ;
              rdfs:label "Norway"@en ;
              skos:altLabel "Kingdom of Norway"@en, "Norge"@en ;
              dateline:demonym "Norwegian" ;
              dateline:capital entity:oslo ;
              geo:lat 62.0 ; geo:long 10.0 ;
              dateline:prominence 5 ;
              schema:sameAs wd:Q20 .

            entity:oslo a dateline:City ; rdfs:label "Oslo"@en ; dateline:country entity:norway .
            """);

    assertThat(table)
        .contains(
            "norway\tQ20\tNorway\tKingdom of Norway|Norge\t\tNorwegian\tCountry\t\t\toslo\t62.0\t10.0\t5",
            "oslo\t\tOslo\t\t\t\tCity\tnorway\t\t\t\t\t");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "rdfs:label \"Oslo\"@en ; => no class",
        "a dateline:City ; => no label",
        "a dateline:Town ; rdfs:label \"Oslo\"@en ; => no class of entities Town",
        "a dateline:City ; rdfs:label \"Oslo\", \"Christiania\" ; => two values of label",
        "a dateline:City ; rdfs:label \"Oslo\" ; dateline:country entity:norge ; => norge is not here",
        "a dateline:City ; rdfs:label \"Oslo\" ; dateline:mayor \"N\" ; => mayor means nothing",
        "a dateline:City ; rdfs:label \"Os|lo\" ; => Leave out bars",
        "a dateline:City ; rdfs:label \"Oslo\" ; schema:sameAs entity:q ; => is no item",
      })
  void aWrongEntryIsBlamedByLine(String entry, String problem) {
    assertThatThrownBy(() -> table("entity:oslo " + entry + "\n  .\n"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("world.ttl:9: entity:oslo")
        .hasMessageContaining(problem);
  }

  @Test
  void brokenTurtleIsBlamedByLineAndColumn() {
    assertThatThrownBy(() -> table("entity:oslo a dateline:City ;\n  rdfs:label Oslo .\n"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("world.ttl:10:14");
  }

  @Test
  void anIdMayStandOnce() {
    assertThatThrownBy(
            () ->
                table(
                    """
                    entity:oslo a dateline:City ; rdfs:label "Oslo" .
                    entity:oslo a dateline:City .
                    """))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("world.ttl:10: entity:oslo stands in line 9 already");
  }
}
