package org.w3id.dateline.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.table.Table;
import org.w3id.dateline.world.World;

/** Which regions tell where a place lies. */
class RegionsTest {
  private static final String ENTITY = "https://w3id.org/dateline/entity/";

  @Test
  void aRegionThatOverlapsTellsItsCountryAndADisputedOneNothing() {
    assertThat(Regions.tells(ENTITY + "cornwall")).isEqualTo(Regions.Tells.COUNTRY);
    assertThat(Regions.tells(ENTITY + "crimea")).isEqualTo(Regions.Tells.NOTHING);
    assertThat(Regions.tells(ENTITY + "ohio")).isEqualTo(Regions.Tells.ALL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cornwal  | overlaps | the world has no entry \"cornwal\"",
        "kent     | overlaps | \"kent\" stands here twice",
        "cornwall | perhaps  | \"perhaps\" is no reason",
      })
  void badRowsOfTheTableAreBlamed(String region, String why, String problem) throws IOException {
    String rows = "region\twhy\nkent\toverlaps\n" + region + "\t" + why + "\n";
    Table table = Table.read(new StringReader(rows), "vague-regions.tsv", "region", "why");
    assertThatThrownBy(() -> Regions.read(table, World.shipped()))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("vague-regions.tsv:3: " + problem);
  }

  @Test
  void aTownIsAbroadWhereStatesDoNotDifferOnWhoseItIs() {
    String entity = "https://w3id.org/dateline/entity/";
    assertThat(Regions.isAbroad(entity + "cordoba", entity + "spain")).isTrue();
    assertThat(Regions.isAbroad(entity + "cordoba", entity + "argentina")).isFalse();
    assertThat(Regions.isAbroad(entity + "sevastopol", entity + "russia")).isFalse();
  }
}
