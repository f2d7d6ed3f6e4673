package org.w3id.dateline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3id.dateline.error.UserException;

/** Sets of words that rules ask for by name. */
class WordListsTest {
  private enum Fruit {
    CITRUS,
    STONE_FRUIT
  }

  private static Map<Fruit, Set<String>> read(String... rows) throws IOException {
    String text = String.join("\t", WordLists.columns()) + "\n" + String.join("\n", rows);
    return WordLists.read(
        Table.read(new StringReader(text), "mine.tsv", WordLists.columns()), Fruit.class);
  }

  @Test
  void aSetHasTheWordsOfAllItsRows() throws IOException {
    assertThat(
            read(
                "citrus\tlemon lime\tare sour",
                "stone-fruit\tplum\thave a stone",
                "citrus\tpomelo"))
        .isEqualTo(
            Map.of(
                Fruit.CITRUS, Set.of("lemon", "lime", "pomelo"),
                Fruit.STONE_FRUIT, Set.of("plum")));
  }

  @Test
  void aSetThatNoRuleAsksForIsBlamedOnItsRow() {
    assertThatThrownBy(() -> read("citrus\tlemon\tare sour", "citron\tlime\tare sour"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("mine.tsv:3")
        .hasMessageContaining("[citrus, stone-fruit]");
  }

  @Test
  void aWordGivenTwiceIsBlamedOnItsRow() {
    assertThatThrownBy(() -> read("citrus\tlemon\tare sour", "citrus\tlime lemon"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("mine.tsv:3: \"lemon\" stands here twice");
  }

  @Test
  void aRowWithoutWordsIsBlamed() {
    assertThatThrownBy(() -> read("citrus\t\tare sour"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("mine.tsv:2: no words");
  }

  @Test
  void aSetThatNothingExplainsOrThatIsExplainedTwiceIsBlamedOnItsRow() {
    assertThatThrownBy(() -> read("citrus\tlemon"))
        .hasMessageContaining("mine.tsv:2: nothing says what the set citrus is");
    assertThatThrownBy(() -> read("citrus\tlemon\tare sour", "citrus\tlime\tare acid"))
        .hasMessageContaining("mine.tsv:3: said again what the set citrus is");
  }

  @Test
  void aSetWithoutARowIsMissed() {
    assertThatThrownBy(() -> read("citrus\tlemon\tare sour"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("mine.tsv: no row of the set \"stone-fruit\"");
  }
}
