package org.w3id.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Metadata;
import org.w3id.dateline.graph.GraphFormat;
import org.w3id.dateline.graph.GraphWriter;
import org.w3id.dateline.graph.RunRecord;

class PipelineTest {
  private static final List<String> TEXTS =
      List.of(
          "Protesters marched in Istanbul on Friday against the government, the mayor said.\n"
              + "Police INJURED about 1,200 people, according to local officials.",
          "Israel attacked targets in Lebanon on October 7, killing 12 soldiers.\n"
              + "\"We will respond,\" Foreign Minister Ilan Iskander said in Paris.",
          "Iranian officials denied that Iran supports the group.\n"
              + "It condemned the United Nations last week.",
          "The president of France visited Berlin in 2019 and met the German chancellor.\n"
              + "They signed an agreement on trade.",
          "A bomb killed at least three people in Baghdad at 10 p.m. on Saturday.\n"
              + "No group claimed the attack, which wounded dozens.",
          "Hundreds of students rallied in Izmir against rising prices.\n"
              + "The army said it would send troops to the city.");

  @TempDir Path folder;

  private static List<Document> documents() {
    List<Document> documents = new ArrayList<>();
    for (String text : TEXTS) {
      documents.add(
          new Document(
              "article-" + documents.size(),
              text,
              new Metadata(
                  Optional.of(LocalDate.of(2024, 3, 9)),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty())));
    }
    return documents;
  }

  /** Returns the graphs of documents, as lines of N-Quads. */
  private static Set<String> read(Pipeline pipeline, List<Document> documents, int threads) {
    RunRecord run = new RunRecord("test", List.of());
    GraphWriter writer = new GraphWriter(Pipeline.world(), run);
    Set<String> lines = new TreeSet<>();
    OrderedWork.run(
        documents.iterator(),
        document ->
            GraphFormat.NQUADS.print(
                writer.write(pipeline.read(document).extraction().orElseThrow()), run.triples()),
        threads,
        graph -> graph.lines().forEach(lines::add));
    return lines;
  }

  @Test
  void threadsAndTheOrderOfDocumentsMakeNoDifference() {
    Pipeline pipeline = new Pipeline();
    Set<String> alone = read(pipeline, documents(), 1);
    assertThat(alone).hasSizeGreaterThan(300);
    List<Document> many = new ArrayList<>(documents());
    many.addAll(documents());
    Collections.reverse(many);
    assertThat(read(pipeline, many, 4)).isEqualTo(alone);
  }

  @Test
  void languageAndTimeZoneOfTheMachineMakeNoDifference() throws Exception {
    for (Document document : documents()) {
      Files.writeString(folder.resolve(document.id() + ".txt"), document.text());
    }
    String english = extract("en", "US", "UTC", "1");
    assertThat(english.lines()).hasSizeGreaterThan(300);
    assertThat(extract("tr", "TR", "Pacific/Kiritimati", "4")).isEqualTo(english);
  }

  /** Returns what the program prints where it is started on another machine. */
  private String extract(String language, String country, String zone, String threads)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx2g",
                    "-Duser.language=" + language,
                    "-Duser.country=" + country,
                    "-Duser.timezone=" + zone,
                    "-cp",
                    System.getProperty("java.class.path"),
                    "org.w3id.dateline.cli.Main",
                    "extract",
                    folder.toString(),
                    "--published",
                    "2024-03-09",
                    "--threads",
                    threads,
                    "--format",
                    "nq"))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return String.join("\n", new TreeSet<>(out.lines().toList()));
  }
}
