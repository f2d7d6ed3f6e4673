package org.w3id.dateline.document;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.w3id.dateline.error.UserException;

/** What is known about an article, from its sidecar file and its front matter. */
final class MetadataReader {
  /** The keys that are read; others may stand beside them. */
  static final Set<String> KEYS = Set.of("published", "title", "source", "url");

  private static final long SIDECAR_BYTES = 1_000_000;
  private static final int TITLE_LENGTH = 1000;
  private static final int SOURCE_LENGTH = 300;
  private static final int URL_LENGTH = 2000;
  private static final Pattern EXCEPTION = Pattern.compile("^([a-z]++\\.)++\\w++: ");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}\\p{Z}]++");

  private final List<String> notices = new ArrayList<>();

  /** Returns what was left out, with the reasons. */
  List<String> notices() {
    return notices;
  }

  /**
   * Reads what is known about a file. What the sidecar says goes before the front matter, of that
   * the first before others, and all of them before what holds for all.
   *
   * @param file the article's
   * @param frontMatter what stands at its top
   * @param published date of publication if neither names one
   * @throws RefusedException if the sidecar can't be read, or a date is none
   */
  Metadata read(Path file, List<FrontMatter> frontMatter, Optional<LocalDate> published)
      throws RefusedException {
    Map<String, Value> values = new TreeMap<>();
    Path sidecar = Sources.sidecar(file);
    if (Files.exists(sidecar) && !sidecar.equals(file.toAbsolutePath().normalize())) {
      values.putAll(sidecar(sidecar));
    }
    String from = "the front matter";
    for (FrontMatter next : frontMatter) {
      for (Map.Entry<String, String> entry : next.values().entrySet()) {
        add(values, entry.getKey(), new Value(from, entry.getValue()));
      }
      from = "the front matter behind the first";
    }
    Value date = values.get("published");
    return new Metadata(
        date == null ? published : Optional.of(date(date)),
        text(values, "title", TITLE_LENGTH),
        text(values, "source", SOURCE_LENGTH),
        text(values, "url", URL_LENGTH).filter(this::isAddress));
  }

  private void add(Map<String, Value> values, String key, Value value) {
    Value before = values.putIfAbsent(key, value);
    if (before != null && !before.line().equals(value.line())) {
      notices.add(
          "the "
              + key
              + " in "
              + value.from
              + " is left out: "
              + before.from
              + " has another, \""
              + PublicationDate.shortened(before.line())
              + "\".");
    }
  }

  private static Map<String, Value> sidecar(Path sidecar) throws RefusedException {
    String name = "its sidecar " + sidecar.getFileName();
    try {
      JsonElement json = json(TextFile.read(sidecar, SIDECAR_BYTES));
      if (!json.isJsonObject()) {
        throw new RefusedException(
            name + " is not a JSON object. Write it as {\"published\": \"2023-11-18\"}.");
      }
      Map<String, Value> values = new TreeMap<>();
      JsonObject object = json.getAsJsonObject();
      for (String key : KEYS) {
        JsonElement value = object.get(key);
        if (value == null || value.isJsonNull()) {
          continue;
        }
        if (!value.isJsonPrimitive() || value.getAsJsonPrimitive().isBoolean()) {
          throw new RefusedException(
              name + " has a \"" + key + "\" that is no text. Write it in quotation marks.");
        }
        if (!value.getAsString().isBlank()) {
          values.put(key, new Value(name, value.getAsString()));
        }
      }
      return values;
    } catch (IOException | JsonParseException e) {
      throw new RefusedException(
          name + " is not JSON: " + firstLine(e) + ". Mend it, or take it away.", e);
    } catch (RefusedException e) {
      throw e.reason().startsWith(name)
          ? e
          : new RefusedException(name + " can't be used: " + e.reason(), e);
    }
  }

  private static JsonElement json(String text) throws IOException {
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      JsonElement json = JsonParser.parseReader(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new JsonParseException("more stands behind its end");
      }
      return json;
    }
  }

  /** Returns the parser's message without its links and class names. */
  private static String firstLine(Exception e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("it is empty");
    return EXCEPTION.matcher(message).replaceFirst("");
  }

  private static LocalDate date(Value value) throws RefusedException {
    try {
      return PublicationDate.parse(value.text.strip());
    } catch (UserException e) {
      throw new RefusedException(value.from + " has a wrong \"published\": " + e.getMessage(), e);
    }
  }

  private Optional<String> text(Map<String, Value> values, String key, int limit) {
    Value value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    String text = value.line();
    if (text.length() > limit) {
      notices.add(
          "the "
              + key
              + " in "
              + value.from
              + " is left out: it is longer than "
              + limit
              + " characters.");
      return Optional.empty();
    }
    if (text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      notices.add("the " + key + " in " + value.from + " is left out: it is broken Unicode.");
      return Optional.empty();
    }
    return Optional.of(text).filter(t -> !t.isEmpty());
  }

  private boolean isAddress(String text) {
    try {
      URI uri = new URI(text);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
        return true;
      }
    } catch (URISyntaxException e) {
      // not an address either
    }
    notices.add(
        "the url \""
            + PublicationDate.shortened(text)
            + "\" is left out: it is not an http or https address.");
    return false;
  }

  /** A value and where it was written. */
  private record Value(String from, String text) {
    /** Returns the value on one line. */
    String line() {
      return BLANKS.matcher(text).replaceAll(" ").strip();
    }
  }
}
