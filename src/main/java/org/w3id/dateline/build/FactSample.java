package org.w3id.dateline.build;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.entity.EntityFinder;
import org.w3id.dateline.entity.NameModel;
import org.w3id.dateline.fact.FactFinder;
import org.w3id.dateline.fact.Facts;
import org.w3id.dateline.iri.IriMinter;
import org.w3id.dateline.link.Extraction;
import org.w3id.dateline.pipeline.Pipeline;
import org.w3id.dateline.record.RecordWriter;
import org.w3id.dateline.text.DependencyParser;
import org.w3id.dateline.text.LanguageException;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.TextAnalyzer;
import org.w3id.dateline.time.TimeExpression;
import org.w3id.dateline.time.TimeFinder;

/**
 * Prints what the confidence of facts is drawn from, the record of a document a line, with all
 * facts however unlikely and a member {@code weighed} (each fact's kind, type, place, features):
 * what {@code .ci/calibrate} learns weights from.
 */
public final class FactSample {
  private record Weighed(String kind, String type, Span place, List<String> features) {}

  private final TextAnalyzer analyzer = new TextAnalyzer(DependencyParser.builtIn());
  private final TimeFinder timeFinder = new TimeFinder();
  private final EntityFinder entityFinder = new EntityFinder(Pipeline.world(), NameModel.builtIn());
  private final List<Weighed> weighed = new ArrayList<>();
  private final FactFinder factFinder =
      FactFinder.ofAll(
          (kind, type, place, features) ->
              weighed.add(new Weighed(kind, type, place, List.copyOf(features))));
  private final RecordWriter writer = new RecordWriter(new IriMinter(Pipeline.world()));

  private FactSample() {}

  /**
   * Takes folders of documents.
   *
   * @param arguments their paths
   */
  public static void main(String[] arguments) {
    FactSample sample = new FactSample();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    SampleDocuments.each(
        Arrays.stream(arguments).map(Path::of).toList(), document -> sample.print(document, out));
    out.flush();
  }

  private void print(Document document, PrintStream out) {
    ParsedText text;
    try {
      text = analyzer.analyze(document);
    } catch (LanguageException e) {
      System.err.println(document.id() + ": " + e.getMessage());
      return;
    }
    List<TimeExpression> times = timeFinder.find(text);
    Entities entities = entityFinder.find(text, times);
    weighed.clear();
    Facts facts = factFinder.find(text, times, entities);
    Extraction extraction = new Extraction(text, times, entities, facts, List.of());
    JsonObject json = JsonParser.parseString(writer.write(extraction)).getAsJsonObject();
    JsonArray all = new JsonArray();
    json.add("weighed", all);
    for (Weighed fact : weighed) {
      JsonObject one = new JsonObject();
      all.add(one);
      one.addProperty("kind", fact.kind());
      one.addProperty("type", fact.type());
      one.addProperty("start", document.text().codePointCount(0, fact.place().start()));
      one.addProperty("end", document.text().codePointCount(0, fact.place().end()));
      JsonArray features = new JsonArray();
      fact.features().forEach(features::add);
      one.add("features", features);
    }
    out.println(json);
  }
}
