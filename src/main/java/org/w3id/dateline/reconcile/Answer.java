package org.w3id.dateline.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A service's answer to one query.
 *
 * @param candidates the best first
 */
record Answer(List<Candidate> candidates) {
  /** Ids of services are short words; nothing else gets into the graph. */
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._~:/()'-]{0,99}");

  private static final int MOST_TYPES = 20;
  private static final int LONGEST_NAME = 1000;

  Answer {
    candidates =
        candidates.stream()
            .sorted(
                Comparator.comparing(Candidate::match)
                    .thenComparingDouble(Candidate::score)
                    .reversed())
            .limit(Query.CANDIDATES)
            .toList();
  }

  /**
   * Reads the answer to a query: what is no candidate in it is passed over.
   *
   * @return none if there is no list of candidates
   */
  static Optional<Answer> of(JsonElement json) {
    if (!(json instanceof JsonObject object && object.get("result") instanceof JsonArray result)) {
      return Optional.empty();
    }
    List<Candidate> candidates = new ArrayList<>();
    for (JsonElement one : result) {
      if (one instanceof JsonObject candidate) {
        candidate(candidate).ifPresent(candidates::add);
      }
    }
    return Optional.of(new Answer(candidates));
  }

  private static Optional<Candidate> candidate(JsonObject json) {
    Optional<String> id = Json.string(json, "id").filter(i -> ID.matcher(i).matches());
    Optional<Double> score = Json.number(json, "score");
    if (id.isEmpty() || score.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Candidate(
            id.get(),
            Json.string(json, "name").filter(n -> n.length() <= LONGEST_NAME).orElse(""),
            score.get(),
            Json.isTrue(json, "match"),
            types(json)));
  }

  /** Types are objects with an id; the first services gave the id alone. */
  private static List<String> types(JsonObject json) {
    List<String> types = new ArrayList<>();
    if (json.get("type") instanceof JsonArray given) {
      for (JsonElement type : given) {
        Optional<String> id =
            type instanceof JsonObject object ? Json.string(object, "id") : Json.string(type);
        id.filter(i -> ID.matcher(i).matches() && types.size() < MOST_TYPES).ifPresent(types::add);
      }
    }
    return types;
  }

  /** Returns the answer as the specification has it. */
  JsonObject json() {
    JsonArray result = new JsonArray();
    for (Candidate candidate : candidates) {
      JsonArray types = new JsonArray();
      for (String type : candidate.types()) {
        JsonObject object = new JsonObject();
        object.addProperty("id", type);
        types.add(object);
      }
      JsonObject one = new JsonObject();
      one.addProperty("id", candidate.id());
      one.addProperty("name", candidate.name());
      one.addProperty("score", candidate.score());
      one.addProperty("match", candidate.match());
      one.add("type", types);
      result.add(one);
    }
    JsonObject json = new JsonObject();
    json.add("result", result);
    return json;
  }
}
