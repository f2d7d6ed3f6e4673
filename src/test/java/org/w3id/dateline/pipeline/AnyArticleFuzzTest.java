package org.w3id.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Metadata;
import org.w3id.dateline.graph.GraphFormat;
import org.w3id.dateline.graph.GraphWriter;
import org.w3id.dateline.graph.RunRecord;
import org.w3id.dateline.iri.IriMinter;
import org.w3id.dateline.record.RecordWriter;

/**
 * Whatever the text, it is read whole or refused with a reason: nothing is thrown, and what is
 * found lies where it says. The ugly texts are in the folder of inputs; {@code JAZZER_FUZZ=1 mvn
 * test -Dtest=AnyArticleFuzzTest} looks for more (Jazzer, guided by coverage).
 */
class AnyArticleFuzzTest {
  private static final Pipeline PIPELINE = new Pipeline();
  private static final RecordWriter RECORD = new RecordWriter(new IriMinter(Pipeline.world()));
  private static final RunRecord RUN = new RunRecord("test", List.of());
  private static final GraphWriter GRAPH = new GraphWriter(Pipeline.world(), RUN);

  private static final int TEXTS = 300;

  private static final List<String> SENTENCES =
      List.of(
          "The army shelled Kharkiv on Friday, killing at least 12 people, the governor said.",
          "\"We will not leave,\" said Maria Costa, who heads the union.",
          "Protesters, some of them students, marched in Istanbul and Izmir against the law.",
          "Officials in Paris denied that France had supplied weapons to the rebels.",
          "He was arrested last week and charged with fraud; his lawyer declined to comment.",
          "According to the ministry, between 30 and 40 houses were destroyed by the flood.",
          "The president, Ion Popescu, met his Turkish counterpart in Ankara in May 2021.");

  private static final List<String> UGLY =
      List.of(
          "\n* ",
          "\n- ",
          "\n\n",
          "\t",
          " 1,204\t33.5\t-7\t(12)\n",
          " | 2019 | 2020 | 2021 |\n|---|---|\n",
          " https://example.org/a?b=c#d ",
          " @somebody #WarCrimes ",
          " \"",
          " “",
          "’",
          " ((",
          " [",
          "...",
          "?!?! ",
          " Der Minister trat am Montag zurück, sagte sein Sprecher. ",
          " Le président a été élu dimanche. ",
          " 俄罗斯 ",
          " قال المتحدث ",
          " שלום ",
          "\u0000",
          "\u202e",
          "\ufeff",
          "e\u0301\u0301\u0301",
          "\ud83d\ude00",
          "\ud83d",
          " $$$ 5m ",
          " 99999999999999999999 people ",
          " -0/0/0000 ",
          " AND AND AND ",
          " of of of the the the ");

  /** The texts lie in the folder of inputs beside the class, one a file. */
  @FuzzTest(maxDuration = "3m")
  void anyTextIsReadOrRefused(byte[] bytes) {
    isReadOrRefused(new String(bytes, StandardCharsets.UTF_8));
  }

  @Test
  void newsTornAndMixedIsReadOrRefused() {
    for (int seed = 0; seed < TEXTS; seed++) {
      String text = torn(new Random(seed));
      try {
        isReadOrRefused(text);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(
            "seed " + seed + ": " + e + " in " + text.replaceAll("\\p{Cntrl}", "?"), e);
      }
    }
  }

  private static String torn(Random random) {
    List<String> parts = new ArrayList<>();
    for (int i = 2 + random.nextInt(6); i > 0; i--) {
      parts.add(changed(SENTENCES.get(random.nextInt(SENTENCES.size())), random));
      if (random.nextBoolean()) {
        parts.add(UGLY.get(random.nextInt(UGLY.size())));
      }
    }
    return String.join(random.nextInt(4) == 0 ? "" : " ", parts);
  }

  private static String changed(String sentence, Random random) {
    int at = random.nextInt(sentence.length());
    int to = at + random.nextInt(sentence.length() - at);
    return switch (random.nextInt(9)) {
      case 0 -> sentence.toUpperCase(Locale.ROOT);
      case 1 -> sentence.toLowerCase(Locale.ROOT);
      case 2 -> sentence.replaceAll("[.,;]", "");
      case 3 -> sentence.substring(0, at) + sentence.substring(to);
      case 4 ->
          sentence.substring(0, at)
              + UGLY.get(random.nextInt(UGLY.size()))
              + sentence.substring(at);
      case 5 -> sentence.substring(at, to).repeat(1 + random.nextInt(20));
      case 6 -> {
        List<String> words = new ArrayList<>(List.of(sentence.split(" ")));
        Collections.shuffle(words, random);
        yield String.join(" ", words);
      }
      default -> sentence;
    };
  }

  private static void isReadOrRefused(String text) {
    Outcome outcome =
        PIPELINE.read(
            new Document(
                "any",
                text,
                new Metadata(
                    Optional.of(LocalDate.of(2024, 3, 9)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())));
    if (outcome.extraction().isEmpty()) {
      assertThat(outcome.refusal().orElseThrow()).isNotBlank();
      return;
    }
    String record = RECORD.write(outcome.extraction().get());
    liesWhereItSays(JsonParser.parseString(record), text.codePoints().toArray());
    GraphFormat.NQUADS.print(
        GRAPH.write(outcome.extraction().get(), Optional.empty()), RUN.triples());
  }

  /** Checks each span of a record that tells its text. */
  private static void liesWhereItSays(JsonElement element, int[] text) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(child -> liesWhereItSays(child, text));
    } else if (element.isJsonObject()) {
      JsonObject object = element.getAsJsonObject();
      object.entrySet().forEach(member -> liesWhereItSays(member.getValue(), text));
      if (object.has("start") && object.has("end") && object.has("text")) {
        int start = object.get("start").getAsInt();
        int end = object.get("end").getAsInt();
        assertThat(object.get("text").getAsString())
            .isEqualTo(new String(text, start, end - start));
      }
    }
  }
}
