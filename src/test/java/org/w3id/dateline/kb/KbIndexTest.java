package org.w3id.dateline.kb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3id.dateline.error.UserException;

class KbIndexTest {
  private static final KbItem TOWN =
      KbItem.draft("Q30", Kind.PLACE, "São Exemplo")
          .aliases(List.of("Exemplo", "S. Exemplo"))
          .demonyms(List.of("Exemplan"))
          .sitelinks(40)
          .item();
  private static final KbItem SMALL_TOWN =
      KbItem.draft("Q20", Kind.PLACE, "Exemplo").sitelinks(3).item();
  private static final KbItem PERSON =
      KbItem.draft("Q40", Kind.PERSON, "Maria Exemplo-Santos").sitelinks(9).item();

  @Test
  void namesAreFoundWhateverTheirAccentsCapitalsAndPunctuationTheBestKnownFirst() {
    try (KbIndex index = KbIndex.of(List.of(SMALL_TOWN, TOWN, PERSON))) {
      assertThat(index.named("sao exemplo", 5)).containsExactly(TOWN);
      assertThat(index.named("S Exemplo", 5)).containsExactly(TOWN);
      assertThat(index.named("Exemplan", 5)).containsExactly(TOWN);
      assertThat(index.named("the Exemplo", 5)).containsExactly(TOWN, SMALL_TOWN);
      assertThat(index.named("EXEMPLO", 1)).containsExactly(TOWN);
      assertThat(index.named("Exempl", 5)).isEmpty();
    }
  }

  @Test
  void wordsOfNamesLeadToItemsOfTheirKindAlone() {
    try (KbIndex index = KbIndex.of(List.of(SMALL_TOWN, TOWN, PERSON))) {
      assertThat(index.withWord("Exemplo", Kind.PERSON, 5)).containsExactly(PERSON);
      assertThat(index.withWord("Santos", Kind.PERSON, 5)).containsExactly(PERSON);
      assertThat(index.withWord("Exemplo", Kind.PLACE, 5)).containsExactly(TOWN, SMALL_TOWN);
      assertThat(index.withWord("Exemplo", Kind.EVENT, 5)).isEmpty();
    }
  }

  @Test
  void ofVeryManyWordsTheFirstCount() {
    List<String> words = IntStream.range(0, 3000).mapToObj(i -> "word" + i).toList();
    KbItem item =
        KbItem.draft("Q50", Kind.OTHER, "All of them").aliases(words.subList(0, 200)).item();
    try (KbIndex index = KbIndex.of(List.of(item))) {
      assertThat(index.withWords(words, Kind.OTHER, 5)).containsExactly(item);
      assertThat(index.withWords(List.of("word1", "word300"), Kind.OTHER, 5)).isEmpty();
    }
  }

  @Test
  void ofItemsAsWellKnownTheLowerIdComesFirst() {
    List<KbItem> namesakes =
        IntStream.of(7, 100, 12, 9)
            .mapToObj(i -> KbItem.draft("Q" + i, Kind.OTHER, "Same").item())
            .toList();
    try (KbIndex index = KbIndex.of(namesakes)) {
      assertThat(index.named("same", 9))
          .extracting(KbItem::id)
          .containsExactly("Q7", "Q9", "Q12", "Q100");
    }
  }

  @Test
  void anEntityOfTheUsersOwnStandsInForTheSameItem() {
    KbItem own =
        KbItem.draft("https://example.org/exemplo", Kind.PLACE, "Our Exemplo")
            .aliases(List.of("Exemplo"))
            .wikidata(Optional.of("Q30"))
            .sitelinks(50)
            .item();
    try (KbIndex index = KbIndex.of(List.of(TOWN, SMALL_TOWN, own))) {
      assertThat(index.named("Exemplo", 5)).containsExactly(own, SMALL_TOWN);
      assertThat(index.withId("Q30")).contains(own);
      assertThat(index.withId("https://example.org/exemplo")).contains(own);
      assertThat(index.withId("Q20")).contains(SMALL_TOWN);
    }
  }

  @Test
  void aNameThatNobodyBearsLeadsToNearOnes() {
    try (KbIndex index = KbIndex.of(List.of(TOWN, PERSON))) {
      assertThat(index.near("Sao Exmplo", 3)).containsExactly("São Exemplo");
      assertThat(index.near("something else", 3)).isEmpty();
    }
  }

  @Test
  void aFolderWithoutAnIndexIsRefusedWithARemedy() {
    assertThat(KbIndex.isAt(Path.of("nowhere"))).isFalse();
    assertThatThrownBy(() -> KbIndex.open(Path.of("nowhere")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("nowhere holds no index")
        .hasMessageContaining("dateline kb build");
  }

  @Test
  void anItemIsTheSameAfterItWasWritten() {
    for (KbItem item : List.of(TOWN, SMALL_TOWN, PERSON)) {
      assertThat(ItemBytes.item(ItemBytes.of(item), 0)).isEqualTo(item);
    }
  }
}
