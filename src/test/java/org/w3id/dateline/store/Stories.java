package org.w3id.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.w3id.dateline.document.DocumentReader;
import org.w3id.dateline.document.Reading;
import org.w3id.dateline.document.ReadingSettings;
import org.w3id.dateline.graph.ArticleGraph;
import org.w3id.dateline.graph.GraphWriter;
import org.w3id.dateline.graph.RunRecord;
import org.w3id.dateline.identity.Decisions;
import org.w3id.dateline.pipeline.Pipeline;

/** Short articles that are read once, and what is asked of a store of them. */
final class Stories {
  private final Map<String, ArticleGraph> graphs = new TreeMap<>();

  /**
   * Reads articles.
   *
   * @param texts by id; each begins with the day of its publication
   */
  Stories(Map<String, String> texts) {
    Pipeline pipeline = new Pipeline();
    GraphWriter writer = new GraphWriter(Pipeline.world(), new RunRecord("1", List.of()));
    try {
      Path folder = Files.createTempDirectory("dateline-stories");
      for (Map.Entry<String, String> text : texts.entrySet()) {
        Path file = folder.resolve(text.getKey() + ".txt");
        Files.writeString(file, text.getValue().substring(11));
        LocalDate date = LocalDate.parse(text.getValue().substring(0, 10));
        new DocumentReader(ReadingSettings.DEFAULT.withPublished(date))
            .read(List.of(file))
            .map(one -> one.map(Reading.Read::document, skipped -> unread(skipped.reason())))
            .map(document -> writer.write(pipeline.extract(document), Optional.of(Instant.EPOCH)))
            .forEach(graph -> graphs.put(text.getKey(), graph));
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static org.w3id.dateline.document.Document unread(String reason) {
    throw new IllegalStateException(reason);
  }

  /** Puts some into a store. */
  void write(Store store, String... names) {
    List<ArticleGraph> some = new ArrayList<>();
    for (String name : names) {
      some.add(Optional.ofNullable(graphs.get(name)).orElseThrow());
    }
    store.write(some, List.of());
  }

  /** Finds who is who. */
  static List<String> update(Store store, String... decisions) {
    return Identities.update(
        store, Decisions.ofLines(List.of(decisions), "decisions.tsv"), () -> {});
  }

  /** Returns what a pattern finds for {@code ?x}, sorted. */
  static List<String> ask(Store store, String pattern) {
    Question question =
        Question.parse(
            "PREFIX : <https://w3id.org/dateline/ontology#>\n"
                + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n"
                + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"
                + "PREFIX dcterms: <http://purl.org/dc/terms/>\n"
                + "PREFIX owl: <http://www.w3.org/2002/07/owl#>\n"
                + "PREFIX wd: <http://www.wikidata.org/entity/>\n"
                + "PREFIX wgs84: <http://www.w3.org/2003/01/geo/wgs84_pos#>\n"
                + "PREFIX schema: <https://schema.org/>\n"
                + "SELECT DISTINCT (STR(?x) AS ?found) { "
                + pattern
                + " } ORDER BY ?found",
            "test");
    return Answers.rows(store, question.query()).rows().stream().map(row -> row.get(0)).toList();
  }

  /** All that a store holds but for how often it changed, sorted. */
  static Set<String> content(Store store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Export.write(store, Export.Format.NQ, Optional.empty(), out);
    TreeSet<String> lines = new TreeSet<>();
    out.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.contains("ontology#changes>"))
        .forEach(lines::add);
    return lines;
  }

  /** The lines that are in one of two only. */
  static Set<String> difference(Set<String> a, Set<String> b) {
    TreeSet<String> lines = new TreeSet<>(a);
    lines.addAll(b);
    lines.removeIf(line -> a.contains(line) && b.contains(line));
    return lines;
  }

  /** Counts, index and shapes fit the triples. */
  static void isSound(Store store) {
    assertThat(store.textsFound()).isEqualTo(store.textsHeld());
    Set<String> counted = content(store);
    store.recount();
    assertThat(difference(counted, content(store))).isEmpty();
    assertThat(Shapes.check(store))
        .filteredOn(breach -> !breach.message().contains("Property")) // no ontology in this store
        .filteredOn(
            breach -> breach.message().contains("label") || breach.path().contains("mention"))
        .isEmpty();
  }
}
