package org.w3id.dateline.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dateline.error.UserException;

class RelationItemsTest {
  private static final String PREFIXES =
      """
      @prefix : <https://w3id.org/dateline/ontology#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix wdt: <http://www.wikidata.org/prop/direct/> .
      """;

  @TempDir Path folder;

  private String table(String turtle) throws IOException {
    Path alignments = Files.writeString(folder.resolve("alignments.ttl"), PREFIXES + turtle);
    Path table = folder.resolve("table.tsv");
    RelationItems.main(new String[] {alignments.toString(), table.toString()});
    return Files.readString(table);
  }

  @Test
  void exactAndCloseMatchesCountOthersDoNot() throws IOException {
    assertThat(
            table(
                """
                :spouse skos:exactMatch wdt:P26 .
                :headOf skos:closeMatch wdt:P488 ; skos:relatedMatch wdt:P35 .
                :ofCountry skos:narrowMatch wdt:P17 .
                """))
        .isEqualTo("relation\tproperty\nheadOf\tP488\nspouse\tP26\n");
  }

  @Test
  void twoMatchesForOneRelationAreNamed() {
    assertThatThrownBy(() -> table(":childOf skos:closeMatch wdt:P22 , wdt:P25 ."))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("childOf");
  }
}
