package org.w3id.dateline.record;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3id.dateline.document.CodePoints;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.Mention;
import org.w3id.dateline.fact.Casualty;
import org.w3id.dateline.fact.Event;
import org.w3id.dateline.fact.Participant;
import org.w3id.dateline.fact.Relation;
import org.w3id.dateline.fact.Statement;
import org.w3id.dateline.iri.ArticleIris;
import org.w3id.dateline.iri.IriMinter;
import org.w3id.dateline.link.Extraction;
import org.w3id.dateline.link.Link;
import org.w3id.dateline.table.Table;
import org.w3id.dateline.time.TimeBasis;
import org.w3id.dateline.time.TimeExpression;

/** Writes an extraction as one line of JSON. Offsets in it count Unicode code points. */
public final class RecordWriter {
  private static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  /** Properties of Wikidata by relation; the build takes them out of ontology/alignments.ttl. */
  private static final Map<String, String> RELATION_ITEMS =
      Table.of(RecordWriter.class, "relation-items.tsv", "relation", "property").rows().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.cell("relation"), row -> row.cell("property")));

  private final IriMinter minter;

  /** Takes the minter of the IRIs in the records. */
  public RecordWriter(IriMinter minter) {
    this.minter = minter;
  }

  /** Returns the record of a document, without a line end. */
  public String write(Extraction extraction) {
    return GSON.toJson(new Page(extraction, minter.mint(extraction)).json());
  }

  /** One document's record in the making. */
  private static final class Page {
    private final Extraction extraction;
    private final Document document;
    private final CodePoints codePoints;
    private final ArticleIris iris;

    Page(Extraction extraction, ArticleIris iris) {
      this.extraction = extraction;
      this.iris = iris;
      this.document = extraction.text().document();
      this.codePoints = new CodePoints(document.text());
    }

    JsonObject json() {
      JsonObject json = new JsonObject();
      json.add("document", documentJson());
      json.add("entities", array(extraction.entities().all(), this::entity));
      json.add("events", array(extraction.facts().events(), this::event));
      json.add("relations", array(extraction.facts().relations(), this::relation));
      json.add("statements", array(extraction.facts().statements(), this::statement));
      json.add("times", array(extraction.times(), this::time));
      return json;
    }

    private JsonObject documentJson() {
      JsonObject json = new JsonObject();
      json.addProperty("id", document.id());
      json.addProperty("iri", iris.article());
      json.add("title", string(document.metadata().title()));
      json.add("published", string(document.metadata().published().map(Object::toString)));
      json.add("source", string(document.metadata().source()));
      json.add("url", string(document.metadata().url()));
      json.addProperty("length", codePoints.at(document.text().length()));
      return json;
    }

    private JsonObject entity(Entity entity) {
      JsonObject json = new JsonObject();
      json.addProperty("id", entity.id());
      json.addProperty("iri", iris.entity(entity.id()));
      json.addProperty("type", entity.type().term());
      json.add("classes", strings(entity.classes()));
      json.addProperty("label", entity.label());
      Optional<Link> link = extraction.linkOf(entity.id());
      json.add("wikidata", string(link.map(Link::item).filter(item -> item.indexOf(':') < 0)));
      json.add(
          "linkScore",
          link.<JsonElement>map(l -> new JsonPrimitive(l.score())).orElse(JsonNull.INSTANCE));
      json.add("linkReasons", strings(link.map(Link::reasons).orElse(List.of())));
      json.add("mentions", array(entity.mentions(), this::mention));
      return json;
    }

    private JsonObject mention(Mention mention) {
      JsonObject json = span(mention.span());
      json.addProperty("kind", lower(mention.kind()));
      return json;
    }

    private JsonObject event(Event event) {
      JsonObject json = new JsonObject();
      json.addProperty("id", event.id());
      json.addProperty("iri", iris.event(event.id()));
      json.addProperty("same", event.same());
      json.addProperty("type", event.type());
      json.add("plover", string(event.plover()));
      json.add("mode", string(event.mode()));
      json.add("trigger", span(event.trigger()));
      json.addProperty("polarity", lower(event.factuality().polarity()));
      json.addProperty("certainty", lower(event.factuality().certainty()));
      json.addProperty("tense", lower(event.factuality().tense()));
      json.add("participants", array(event.participants(), this::participant));
      json.add("places", strings(event.places()));
      json.add("time", timeOrNull(event.time()));
      json.add("casualties", array(event.casualties(), this::casualty));
      json.add("accordingTo", strings(event.accordingTo()));
      json.addProperty("rule", event.rule());
      json.addProperty("confidence", event.confidence());
      return json;
    }

    private JsonObject participant(Participant participant) {
      JsonObject json = new JsonObject();
      json.addProperty("role", participant.role().term());
      json.addProperty("entity", participant.entity());
      return json;
    }

    private JsonObject casualty(Casualty casualty) {
      JsonObject json = new JsonObject();
      json.addProperty("kind", casualty.kind().term());
      json.add("count", number(casualty.quantity().count()));
      json.add("min", number(casualty.quantity().min()));
      json.add("max", number(casualty.quantity().max()));
      json.addProperty("qualifier", casualty.quantity().qualifier().term());
      json.addProperty("group", casualty.group());
      span(json, casualty.span());
      casualty
          .within()
          .ifPresent(
              whole -> {
                JsonObject figure = new JsonObject();
                span(figure, whole);
                json.add("includedIn", figure);
              });
      json.add("accordingTo", string(casualty.accordingTo()));
      return json;
    }

    private JsonObject relation(Relation relation) {
      JsonObject json = new JsonObject();
      json.addProperty("type", relation.type());
      json.add("wikidata", string(Optional.ofNullable(RELATION_ITEMS.get(relation.type()))));
      json.addProperty("subject", relation.subject());
      json.add("object", string(relation.object()));
      if (relation.value().isPresent()) {
        json.add("value", timeOrNull(relation.value()));
      }
      json.add("office", string(relation.office()));
      span(json, relation.evidence());
      json.add("time", timeOrNull(relation.time()));
      json.addProperty("polarity", lower(relation.factuality().polarity()));
      json.addProperty("certainty", lower(relation.factuality().certainty()));
      json.addProperty("tense", lower(relation.factuality().tense()));
      json.add("accordingTo", strings(relation.accordingTo()));
      json.addProperty("rule", relation.rule());
      json.addProperty("confidence", relation.confidence());
      return json;
    }

    private JsonObject statement(Statement statement) {
      JsonObject json = new JsonObject();
      json.add("speaker", string(statement.speaker()));
      json.add("source", spanOrNull(statement.source()));
      json.add("cue", spanOrNull(statement.cue()));
      json.add("content", span(statement.content().get(0)));
      json.add(
          "contentMore",
          array(statement.content().subList(1, statement.content().size()), this::span));
      json.addProperty("direct", statement.direct());
      json.addProperty("rule", statement.rule());
      json.addProperty("confidence", statement.confidence());
      return json;
    }

    private JsonObject time(TimeExpression time) {
      JsonObject json = time.basis() == TimeBasis.PUBLICATION ? emptySpan() : span(time.span());
      json.addProperty("type", time.type().name());
      json.addProperty("value", time.value());
      json.addProperty("basis", lower(time.basis()));
      return json;
    }

    private JsonElement timeOrNull(Optional<TimeExpression> time) {
      return time.<JsonElement>map(this::time).orElse(JsonNull.INSTANCE);
    }

    private JsonElement spanOrNull(Optional<Span> span) {
      return span.<JsonElement>map(this::span).orElse(JsonNull.INSTANCE);
    }

    private JsonObject emptySpan() {
      JsonObject json = new JsonObject();
      json.addProperty("start", 0);
      json.addProperty("end", 0);
      return json;
    }

    private JsonObject span(Span span) {
      JsonObject json = new JsonObject();
      span(json, span);
      return json;
    }

    private void span(JsonObject json, Span span) {
      json.addProperty("start", codePoints.at(span.start()));
      json.addProperty("end", codePoints.at(span.end()));
      json.addProperty("text", document.words(span));
    }

    private static <T> JsonArray array(Collection<T> values, Function<T, JsonElement> write) {
      JsonArray array = new JsonArray(values.size());
      values.forEach(v -> array.add(write.apply(v)));
      return array;
    }

    private static JsonArray strings(List<String> values) {
      return array(values, JsonPrimitive::new);
    }

    private static JsonElement string(Optional<String> value) {
      return value.<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE);
    }

    private static JsonElement number(OptionalLong value) {
      return value.isPresent() ? new JsonPrimitive(value.getAsLong()) : JsonNull.INSTANCE;
    }

    private static String lower(Enum<?> value) {
      return value.name().toLowerCase(Locale.ROOT);
    }
  }
}
