package org.w3id.dateline.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A reconciliation service as the specification (0.2) has it, over a few items: names that agree
 * score 100, names that begin alike less; the one best of full score matches. What it is told to do
 * instead goes before, once for each request.
 */
public final class LocalService implements AutoCloseable {
  /** An item: id, name, type. */
  public record Item(String id, String name, String type) {}

  /** What is done in the place of a proper answer. */
  public interface Misdeed {
    void commit(HttpExchange exchange) throws IOException;
  }

  private static final String MANIFEST =
      """
      {"versions": ["0.1", "0.2"], "name": "Local items", "identifierSpace": "%s",
       "schemaSpace": "http://www.wikidata.org/prop/direct/", "view": {"url": "http://localhost/{{id}}"}}
      """;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Item> items;
  private final Deque<Misdeed> misdeeds = new ArrayDeque<>();
  private final List<JsonObject> batches = new ArrayList<>();
  private final List<String> userAgents = new ArrayList<>();
  private String manifest = MANIFEST.formatted("http://www.wikidata.org/entity/");
  private int requests;

  public LocalService(Item... items) {
    this.items = List.of(items);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/api", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api");
  }

  synchronized void describeAs(String json) {
    manifest = json;
  }

  synchronized void identifierSpace(String space) {
    manifest = MANIFEST.formatted(space);
  }

  /** Does this to as many of the next requests. */
  public synchronized void next(int times, Misdeed misdeed) {
    for (int i = 0; i < times; i++) {
      misdeeds.add(misdeed);
    }
  }

  /** The queries of each batch that was asked properly. */
  synchronized List<JsonObject> batches() {
    return List.copyOf(batches);
  }

  public synchronized int requests() {
    return requests;
  }

  synchronized List<String> userAgents() {
    return List.copyOf(userAgents);
  }

  private void answer(HttpExchange exchange) throws IOException {
    Misdeed misdeed;
    synchronized (this) {
      requests++;
      userAgents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
      misdeed = exchange.getRequestMethod().equals("GET") ? null : misdeeds.poll();
    }
    try {
      if (misdeed != null) {
        misdeed.commit(exchange);
      } else if (exchange.getRequestMethod().equals("GET")) {
        send(exchange, 200, manifest);
      } else {
        send(exchange, 200, results(exchange).toString());
      }
    } finally {
      exchange.close();
    }
  }

  public static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Returns the queries of a request. */
  static JsonObject queries(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String queries = URLDecoder.decode(form.substring("queries=".length()), StandardCharsets.UTF_8);
    return JsonParser.parseString(queries).getAsJsonObject();
  }

  JsonObject results(HttpExchange exchange) throws IOException {
    JsonObject queries = queries(exchange);
    synchronized (this) {
      batches.add(queries);
    }
    JsonObject answer = new JsonObject();
    for (Map.Entry<String, JsonElement> query : queries.entrySet()) {
      JsonObject one = new JsonObject();
      one.add("result", candidates(query.getValue().getAsJsonObject()));
      answer.add(query.getKey(), one);
    }
    return answer;
  }

  private JsonArray candidates(JsonObject query) {
    String name = query.get("query").getAsString().toLowerCase(Locale.ROOT);
    List<JsonObject> found = new ArrayList<>();
    for (Item item : items) {
      String label = item.name().toLowerCase(Locale.ROOT);
      boolean full = label.equals(name);
      if ((full || label.startsWith(name))
          && (!query.has("type") || query.get("type").getAsString().equals(item.type()))) {
        JsonObject type = new JsonObject();
        type.addProperty("id", item.type());
        type.addProperty("name", "of some kind");
        JsonArray types = new JsonArray();
        types.add(type);
        JsonObject candidate = new JsonObject();
        candidate.addProperty("id", item.id());
        candidate.addProperty("name", item.name());
        candidate.addProperty("score", full ? 100 : 100.0 * name.length() / label.length());
        candidate.add("type", types);
        found.add(candidate);
      }
    }
    found.sort(
        Comparator.comparingDouble((JsonObject c) -> c.get("score").getAsDouble()).reversed());
    long best = found.stream().filter(c -> c.get("score").getAsDouble() == 100).count();
    JsonArray result = new JsonArray();
    found.stream().limit(query.get("limit").getAsInt()).forEach(result::add);
    for (int i = 0; i < found.size(); i++) {
      found.get(i).addProperty("match", best == 1 && i == 0);
    }
    return result;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
