package org.w3id.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Metadata;
import org.w3id.dateline.fact.Event;
import org.w3id.dateline.link.Extraction;

class AttributedEventsTest {
  private static final Pipeline PIPELINE = new Pipeline();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Norway's government said rebels bombed the bridge. | bombed | true",
        "Norway condemned the bombing of the bridge. | bombing | false",
        "Norway decried the \"bombing\" of the bridge. | bombing | true",
        "Rebels bombed the bridge on Monday. | bombed | false",
      })
  void onlyWhatSomebodyVouchesForIsHis(String text, String trigger, boolean attributed) {
    Extraction extraction = PIPELINE.extract(new Document("a", text, Metadata.NONE));

    List<Event> told =
        extraction.facts().events().stream()
            .filter(e -> extraction.text().document().words(e.trigger()).equals(trigger))
            .toList();
    assertThat(told).isNotEmpty();
    assertThat(told.get(0).accordingTo().isEmpty()).isEqualTo(!attributed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway criticized Sweden over its support for Denmark. | Sweden",
        "The union thanked the bank for its help. | the bank",
      })
  void whoIsJudgedAnswersForWhatStandsBehind(String text, String owner) {
    Extraction extraction = PIPELINE.extract(new Document("a", text, Metadata.NONE));

    assertThat(extraction.entities().all())
        .filteredOn(
            e ->
                e.mentions().stream()
                    .anyMatch(m -> extraction.text().document().words(m.span()).equals("its")))
        .extracting(e -> e.label())
        .containsExactly(owner);
  }
}
