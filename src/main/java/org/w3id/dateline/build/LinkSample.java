package org.w3id.dateline.build;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.Mention;
import org.w3id.dateline.entity.MentionKind;
import org.w3id.dateline.kb.KbIndex;
import org.w3id.dateline.kb.KbItem;
import org.w3id.dateline.link.Extraction;
import org.w3id.dateline.link.Linker;
import org.w3id.dateline.link.Weighing;
import org.w3id.dateline.pipeline.Pipeline;
import org.w3id.dateline.pipeline.Plugins;
import org.w3id.dateline.text.ParsedText;

/**
 * Prints how the named entities of documents are weighed against an index, a JSON object a
 * document: what {@code .ci/learn-links} learns weights from.
 */
public final class LinkSample {
  private static final int KEPT = 400;

  private final KbIndex index;
  private final Pipeline pipeline;
  private final Linker linker;

  /** What the documents before were about, without order of kinds. */
  private final Deque<KbItem> rivals = new ArrayDeque<>();

  private LinkSample(KbIndex index) {
    this.index = index;
    pipeline = new Pipeline(Plugins.NONE.with(Optional.of(index)));
    linker = new Linker(Pipeline.world(), Optional.of(index));
  }

  /**
   * Takes the index's folder and a folder of documents.
   *
   * @param arguments paths of the two
   */
  public static void main(String[] arguments) {
    try (KbIndex index = KbIndex.open(Path.of(arguments[0]))) {
      LinkSample sample = new LinkSample(index);
      PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
      SampleDocuments.each(List.of(Path.of(arguments[1])), document -> sample.print(document, out));
      out.flush();
    }
  }

  /** Prints a line with the candidates as they are, and one with rivals among them. */
  private void print(Document document, PrintStream out) {
    Optional<Extraction> extraction = pipeline.read(document).extraction();
    if (extraction.isEmpty()) {
      return;
    }
    ParsedText text = extraction.get().text();
    Entities entities = extraction.get().entities();
    List<Weighing> weighings = linker.weigh(text, entities);
    out.println(json(document, entities, weighings, false));
    List<KbItem> others = List.copyOf(rivals);
    out.println(json(document, entities, linker.weighAmong(text, entities, others), true));
    for (Weighing weighing : weighings) {
      weighing.choices().stream()
          .limit(1)
          .flatMap(choice -> index.withId(choice.item()).stream())
          .filter(item -> !rivals.contains(item))
          .forEach(rivals::add);
    }
    while (rivals.size() > KEPT) {
      rivals.remove();
    }
  }

  private static JsonObject json(
      Document document, Entities entities, List<Weighing> weighings, boolean withRivals) {
    JsonObject json = new JsonObject();
    JsonArray all = new JsonArray();
    json.addProperty("id", document.id());
    json.addProperty("rivals", withRivals);
    json.add("entities", all);
    for (Weighing weighing : weighings) {
      Entity entity = entities.withId(weighing.subject()).orElseThrow();
      if (entity.isNamed()) {
        all.add(json(entity, weighing, document));
      }
    }
    return json;
  }

  private static JsonObject json(Entity entity, Weighing weighing, Document document) {
    JsonObject json = new JsonObject();
    json.addProperty("id", entity.id());
    json.addProperty("type", entity.type().term());
    JsonArray mentions = new JsonArray();
    for (Mention mention : entity.mentions()) {
      if (mention.kind() == MentionKind.NAMED) {
        JsonArray span = new JsonArray();
        String text = document.text();
        span.add(text.codePointCount(0, mention.span().start()));
        span.add(text.codePointCount(0, mention.span().end()));
        span.add(document.words(mention.span()));
        mentions.add(span);
      }
    }
    json.add("mentions", mentions);
    json.add("none", features(weighing.none()));
    JsonArray choices = new JsonArray();
    for (Weighing.Choice choice : weighing.choices()) {
      JsonObject one = new JsonObject();
      one.addProperty("item", choice.item());
      one.addProperty("label", choice.label());
      one.addProperty("sitelinks", choice.sitelinks());
      one.addProperty("match", choice.match());
      one.add("features", features(choice.features()));
      choices.add(one);
    }
    json.add("choices", choices);
    return json;
  }

  private static JsonObject features(Map<String, Double> features) {
    JsonObject json = new JsonObject();
    features.forEach(json::addProperty);
    return json;
  }
}
