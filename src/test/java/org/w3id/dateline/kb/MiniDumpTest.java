package org.w3id.dateline.kb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample of Wikidata that the evaluation data holds, where it is there. */
class MiniDumpTest {
  private static final Path DUMP = Path.of("../shared/kb/mini-wikidata.json.gz");
  private static final Path GOLD = Path.of("../shared/eval/tasks/linking/gold.jsonl");

  @TempDir Path folder;

  @Test
  void allOfTheSampleThatNewsCanNameIsInTheIndex() throws IOException {
    assumeThat(DUMP).exists();
    Dump.Built built = Dump.build(DUMP, folder);
    assertThat(built.notices()).isEmpty();
    assertThat(built.report().entities()).isEqualTo(68_729);
    assertThat(built.report().items()).isBetween(60_000L, 62_000L);
    try (KbIndex index = KbIndex.open(folder)) {
      assertThat(index.named("French", 1)).extracting(KbItem::id).containsExactly("Q142");
      assertThat(Dump.only(index, "NATO").id()).isEqualTo("Q7184");
      assumeThat(GOLD).exists();
      TreeSet<String> missing = new TreeSet<>();
      for (String line : Files.readAllLines(GOLD)) {
        JsonObject document = JsonParser.parseString(line).getAsJsonObject();
        for (JsonElement label : document.getAsJsonArray("labels")) {
          JsonElement item = label.getAsJsonObject().get("qid");
          if (!item.isJsonNull() && index.withId(item.getAsString()).isEmpty()) {
            missing.add(item.getAsString());
          }
        }
      }
      assertThat(missing).as("of 213 in the gold").hasSizeLessThanOrEqualTo(2);
    }
  }
}
