package org.w3id.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a dump of Wikidata to questions that its index answers, by the commands alone. */
class ItemsOfIndexTest {
  private static final String DUMP =
      """
      [
      {"type":"item","id":"Q64","labels":{"en":{"language":"en","value":"Berlin"}},"descriptions":{"en":{"language":"en","value":"a large city of tests"}},"claims":{"P31":[CLAIM_P31_Q515],"P131":[CLAIM_P131_Q999500],"P17":[CLAIM_P17_Q183]},"sitelinks":{"enwiki":{"site":"enwiki","title":"Berlin"}}},
      {"type":"item","id":"Q183","labels":{"en":{"language":"en","value":"Germany"}},"claims":{"P31":[CLAIM_P31_Q6256]},"sitelinks":{"enwiki":{"site":"enwiki","title":"Germany"}}},
      {"type":"item","id":"Q999500","labels":{"en":{"language":"en","value":"Region Round Berlin"}},"claims":{"P31":[CLAIM_P31_Q6256],"P17":[CLAIM_P17_Q183]},"sitelinks":{"enwiki":{"site":"enwiki","title":"Region Round Berlin"}}},
      {"type":"item","id":"Q999501","labels":{"en":{"language":"en","value":"Nobody Speaks of It"}},"claims":{"P31":[CLAIM_P31_Q6256]},"sitelinks":{"enwiki":{"site":"enwiki","title":"Nobody"}}}
      ]
      """;

  @TempDir Path folder;

  private Path dump() throws IOException {
    String claim =
        "{\"mainsnak\":{\"snaktype\":\"value\",\"property\":\"$1\",\"datavalue\":{\"type\":\"wikibase-entityid\","
            + "\"value\":{\"entity-type\":\"item\",\"id\":\"$2\"}}},\"type\":\"statement\",\"rank\":\"normal\"}";
    return Files.writeString(
        folder.resolve("small-2024.json"), DUMP.replaceAll("CLAIM_(P\\d+)_(Q\\d+)", claim));
  }

  private Ran dateline(String command, Object... rest) {
    List<Object> words = new java.util.ArrayList<>(List.of(command));
    words.addAll(List.of(rest));
    words.addAll(List.of("--store", folder.resolve("store")));
    return Ran.dateline(words.toArray());
  }

  @Test
  void aBuildCopiesWhatTheIndexKnowsOfThoseItIsTiedToAndForgetTakesItOut() throws IOException {
    Path kb = folder.resolve("kb");
    Ran index = Ran.dateline("kb", "build", dump(), "--kb", kb, "--min-sitelinks", "0");
    assertThat(index.code()).as(index.err()).isZero();
    Path article =
        Files.writeString(
            folder.resolve("a.txt"), "Thousands protested in Berlin on 3 May 2022, police said.\n");
    Ran build = dateline("build", article, "--kb", kb);
    assertThat(build.code()).as(build.err()).isZero();

    assertThat(dateline("query", "offline-regions-of-places").out())
        .contains("Berlin", "Region Round Berlin", "Germany");
    assertThat(dateline("query", "within-a-region", "--bind", "name=Region Round Berlin").out())
        .contains("2022-05-03", "Berlin");
    String items = dateline("export", "--graph", "https://w3id.org/dateline/graph/items").out();
    assertThat(items).contains("a large city of tests").doesNotContain("Nobody Speaks of It");
    assertThat(dateline("export").out()).contains("small-2024.json");
    assertThat(dateline("check").out()).contains("keeps to all shapes");

    assertThat(dateline("build", article, "--kb", kb).out()).contains("1 unchanged");
    assertThat(dateline("forget", "a").code()).isZero();
    assertThat(dateline("export").out()).doesNotContain("a large city of tests");
  }
}
