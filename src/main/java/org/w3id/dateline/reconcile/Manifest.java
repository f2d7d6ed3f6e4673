package org.w3id.dateline.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What a service says of itself.
 *
 * @param identifierSpace what its ids stand behind to become IRIs
 * @param batchSize how many queries it takes in a request
 */
record Manifest(String identifierSpace, OptionalInt batchSize) {
  private static final Pattern WIKIDATA =
      Pattern.compile("https?://(www\\.)?wikidata\\.org/(entity|wiki)/?");
  private static final Pattern ITEM = Pattern.compile("Q[1-9][0-9]{0,11}");

  /** What becomes an IRI of the graph, which pages show as a link. */
  private static final Pattern SPACE = Pattern.compile("https?://\\S{1,1000}");

  /** Reads a manifest as 0.1 and 0.2 have it. */
  static Manifest of(JsonObject json) throws ServiceException {
    Optional<String> space =
        Json.string(json, "identifierSpace").filter(s -> SPACE.matcher(s).matches());
    if (space.isEmpty() || Json.string(json, "name").isEmpty()) {
      throw new ServiceException(
          "is no reconciliation service: no name, or no http address as identifierSpace, in what it"
              + " answers",
          ServiceException.Remedy.NONE);
    }
    if (json.get("versions") instanceof JsonArray versions) {
      boolean spoken = false;
      for (var version : versions) {
        String number = Json.string(version).orElse("");
        spoken |= number.equals("0.1") || number.equals("0.2");
      }
      if (!spoken) {
        throw new ServiceException(
            "speaks neither 0.1 nor 0.2 of the protocol", ServiceException.Remedy.NONE);
      }
    }
    return new Manifest(space.get(), Json.positive(json, "batchSize"));
  }

  /** Reads a manifest that was kept. */
  static Optional<Manifest> kept(JsonObject json) {
    try {
      return Optional.of(of(json));
    } catch (ServiceException e) {
      return Optional.empty();
    }
  }

  /** Returns the manifest as it is kept. */
  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("name", "kept");
    json.addProperty("identifierSpace", identifierSpace);
    batchSize.ifPresent(n -> json.addProperty("batchSize", n));
    return json;
  }

  /** Returns whether its ids are those of Wikidata. */
  boolean isWikidata() {
    return WIKIDATA.matcher(identifierSpace).matches();
  }

  /** Returns the Q-id of an item, or the IRI where it is another's; none for what is neither. */
  Optional<String> item(String id) {
    if (isWikidata()) {
      return Optional.of(id).filter(q -> ITEM.matcher(q).matches());
    }
    String iri =
        identifierSpace + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("%2F", "/");
    try {
      URI uri = URI.create(iri);
      return uri.isAbsolute() && !uri.isOpaque() ? Optional.of(iri) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
